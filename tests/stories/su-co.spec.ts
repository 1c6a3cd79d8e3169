import { readFileSync } from 'node:fs';
import { expect, type Page, type Route, test } from '@playwright/test';

/** Mạng hỏng, tệp hỏng, trình duyệt không cho nhớ: trang nói rõ chuyện gì, và vẫn dùng được. */

type Fault = (route: Route) => Promise<void>;
const missing: Fault = (route) => route.fulfill({ status: 404, body: 'Không có' });
const cut: Fault = async (route) => {
  const answer = await route.fetch();
  const body = await answer.body();
  await route.fulfill({ status: 200, headers: { 'content-type': 'application/octet-stream' }, body: body.subarray(0, Math.floor(body.length / 3)) });
};
const wrong: Fault = (route) => route.fulfill({ status: 200, contentType: 'text/html', body: '<!doctype html><p>Xin đăng nhập mạng Wi-Fi' });
const broken: Fault = (route) => route.abort('connectionreset');

const FAULTS: readonly (readonly [what: string, files: string, fault: Fault])[] = [
  ['chỉ mục không có', '**/pagefind/**', missing],
  ['chỉ mục bị cắt cụt', '**/pagefind/*.{bin,pf_meta,pagefind}', cut],
  ['các phần của chỉ mục bị cắt cụt', '**/pagefind/*/tu/**', cut],
  ['mạng trả về một trang khác', '**/pagefind/**', wrong],
  ['máy tìm kiếm không phải WebAssembly', '**/pagefind/wasm*', wrong],
  ['mạng đứt giữa chừng', '**/pagefind/*/{tu,doan}/**', broken],
  ['mạng đứt ngay từ đầu', '**/pagefind/**', broken],
];

/** The page says that it failed and the way to the lists is there. */
async function saysSo(page: Page): Promise<void> {
  await expect(page.locator('[data-search-done]')).toBeAttached({ timeout: 40_000 });
  await expect(page.getByText('Chưa tìm được')).toBeVisible();
  await expect(page.locator('[data-search-result]')).toHaveCount(0);
  await page.getByRole('main').getByRole('link', { name: 'Chỉ đạo' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Chỉ đạo');
}

for (const [what, files, fault] of FAULTS)
  test(`tìm kiếm: ${what}`, async ({ page }) => {
    await page.route(files, fault);
    await page.goto('/tim-kiem/?q=hồ sơ trực tuyến');
    await saysSo(page);
  });

test('tìm kiếm: trình duyệt chặn WebAssembly', async ({ page }) => {
  // The engine runs in a worker, whose policy is that of its own file.
  await page.route('**/_astro/worker*', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': "script-src 'self'" } });
  });
  await page.goto('/tim-kiem/?q=hồ sơ trực tuyến');
  await saysSo(page);
});

test('tìm kiếm: hỏng một lần, thử lại thì được', async ({ page }) => {
  await page.route('**/pagefind/**', broken);
  await page.goto('/tim-kiem/?q=hồ sơ trực tuyến');
  await expect(page.getByText('Chưa tìm được')).toBeVisible({ timeout: 40_000 });
  await page.unroute('**/pagefind/**');
  await page.reload();
  await expect(page.locator('[data-search-result]').first()).toBeVisible();
});

test('tìm nhanh: chỉ mục hỏng thì chỉ sang trang tìm kiếm', async ({ page }) => {
  await page.route('**/pagefind/**', missing);
  await page.goto('/gioi-thieu/');
  await page.locator('body').press('/');
  const panel = page.getByRole('dialog');
  await panel.getByRole('combobox').fill('Bắc Kạn');
  await expect(panel.getByText('Nhấn Enter để mở trang tìm kiếm')).toBeVisible({ timeout: 40_000 });
});

test('soạn bài: danh mục không tải được thì báo, chữ đã dán còn nguyên', async ({ page }) => {
  await page.route('**/soan-bai/danh-muc.json', broken);
  await page.goto('/soan-bai/');
  const field = page.getByLabel('Bài gốc, nguyên văn');
  await field.fill('Sáng 12/3/2024, tỉnh Nghệ An tổ chức hội nghị sơ kết.');
  await page.getByRole('button', { name: 'Đọc bài' }).click();
  await expect(page.getByText(/Chưa tải được|Không tải được|chưa đọc được/iu).first()).toBeVisible({ timeout: 40_000 });
  await expect(field).toHaveValue(/Nghệ An/u);
});

test('soạn bài: chỗ nhớ của trình duyệt đã đầy thì báo, bài vẫn soạn và tải về được', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('', 'QuotaExceededError');
    };
  });
  await page.goto('/soan-bai/');
  await page.getByLabel('Bài gốc, nguyên văn').fill(readFileSync('seeds/003_9743151806032447.txt', 'utf8'));
  await page.getByRole('button', { name: 'Đọc bài' }).click();
  await expect(page.getByText('Trình duyệt không cho lưu')).toBeVisible();
  await page.getByLabel('Tóm tắt', { exact: false }).first().fill('Hội nghị sơ kết. Tỉnh dự tại điểm cầu.');
  await expect(page.getByText('Trình duyệt không cho lưu')).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: /^Tải / }).first().click();
  expect((await download).suggestedFilename()).toMatch(/\.(?:mdx|txt)$/u);
});
