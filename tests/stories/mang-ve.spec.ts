import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

/** Người đọc muốn dẫn lại một điều, hay báo một điều sai. */

const BRIEFING = '/ban-tin/2024-07-19-bac-ninh/';
const WORDS = 'tỷ lệ hồ sơ trực tuyến đạt 43%';

const clipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
test.beforeEach(async ({ context }) => context.grantPermissions(['clipboard-read', 'clipboard-write']));

test('chép trích dẫn của một con số', async ({ page, baseURL }) => {
  await page.goto(BRIEFING);
  await page.getByRole('link', { name: '43%' }).first().click();
  await page.getByRole('article').getByRole('button', { name: 'Sao chép trích dẫn' }).click();
  await expect(page.getByRole('article').getByRole('button', { name: 'Đã chép' })).toBeVisible();
  const text = await clipboard(page);
  expect(text).toContain(`“${WORDS}”, trong: S.T (19/7/2024)`);
  expect(text).toContain(`${new URL(BRIEFING, baseURL).href}#ho-so-truc-tuyen, truy cập ngày `);
  // The buttons stand under the words and push nothing else away.
  const passage = page.locator('.passage', { has: page.locator('.take-away') });
  const [words, buttons, margin] = await Promise.all(['p', '.take-away', '.margin'].map(async (part) => (await passage.locator(`> ${part}`).boundingBox())!));
  expect(buttons!.x).toBe(words!.x);
  expect(buttons!.y - (words!.y + words!.height)).toBeLessThan(40);
  if (page.viewportSize()!.width >= 1088) {
    expect(margin!.x).toBeGreaterThan(words!.x + words!.width);
    expect(Math.abs(margin!.y - words!.y)).toBeLessThan(20);
  }
});

test('chép trích dẫn của một chỉ đạo', async ({ page }) => {
  await page.goto('/chi-dao/2024-07-19-gia-lai/chien-luoc-thuong-mai-dien-tu/');
  await page.getByText('Trích dẫn trang này').click();
  await page.getByRole('button', { name: 'Sao chép trích dẫn' }).click();
  await expect(page.getByRole('button', { name: 'Đã chép' })).toBeVisible();
  expect(await clipboard(page)).toMatch(/^Phạm Minh Chính, tại Hội nghị Thường trực Chính phủ về chuyển đổi số, 19\/7\/2024: “yêu cầu các bộ, ngành/u);
});

test('báo sai một con số: lời và địa chỉ đã điền sẵn', async ({ page, baseURL }) => {
  await page.goto(`${BRIEFING}#ho-so-truc-tuyen`);
  await page.getByRole('article').getByRole('button', { name: 'Báo sai' }).click();
  const report = page.getByLabel('Nội dung báo sai');
  await expect(report).toBeVisible();
  await expect(report).toContainText(`Địa chỉ: ${new URL(BRIEFING, baseURL).href}#ho-so-truc-tuyen`);
  await expect(report).toContainText(`“${WORDS}”`);
  // Another figure is another report.
  await page.evaluate(() => (location.hash = '#kinh-te-so-gdp-2023'));
  await page.getByRole('article').getByRole('button', { name: 'Báo sai' }).click();
  await expect(report).toContainText('#kinh-te-so-gdp-2023');
  await expect(report).not.toContainText(WORDS);
});

test('tắt JavaScript vẫn đọc và chọn được', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) });
  const page = await context.newPage();
  await page.goto(BRIEFING);
  await page.getByText('Trích dẫn trang này').click();
  await expect(page.getByText(/^S\.T \(19\/7\/2024\), “Phát huy vai trò tiên phong/u)).toBeVisible();
  await page.getByText('Lịch sử sửa đổi', { exact: true }).first().click();
  await page.getByRole('complementary').getByText('Báo sai', { exact: true }).click();
  await expect(page.getByLabel('Nội dung báo sai')).toBeVisible();
  await page.getByRole('link', { name: 'Từng con số, chỉ đạo, lời trích' }).click();
  await expect(page.getByText(`“${WORDS}”, trong: S.T (19/7/2024)`)).toBeVisible();
  await context.close();
});

for (const scheme of ['light', 'dark'] as const)
  test(`axe: mọi mục ở cuối trang đều mở, ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await page.goto(`${BRIEFING}#ho-so-truc-tuyen`);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`)).toEqual([]);
  });
