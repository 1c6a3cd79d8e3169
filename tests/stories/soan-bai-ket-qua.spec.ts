import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, type Route, test } from '@playwright/test';
import { manyDirectives } from '../many-directives.ts';
import { ARTICLE, checked, checks, facts, form, group, read, watch } from './soan-bai-trang.ts';

/** Biên tập viên ghi điều gì đã thành của một chỉ đạo trước: danh sách chỉ đạo chỉ tải khi cần, tải hỏng thì thử lại, dài mấy cũng tìm được. */

const LIST = '**/soan-bai/chi-dao.json';
const addOutcome = (page: Page) => group(page, /^Kết quả của chỉ đạo trước/).getByRole('button', { name: 'Thêm kết quả' }).click();
const outcome = (page: Page) => facts(page, /^Kết quả của chỉ đạo trước/).last();
const which = (page: Page) => outcome(page).getByLabel('Chỉ đạo nào');
const search = (page: Page) => outcome(page).getByLabel('Tìm chỉ đạo');
const status = (page: Page) => outcome(page).getByRole('status');
const findings = (page: Page) => page.getByRole('region', { name: 'Điều cần xem' });
/** Of choices under an article, those that can be found. */
const choices = (page: Page) => which(page).locator('optgroup:not([label^="Đang chọn"]) > option');

/** Everything else that an outcome needs, so that its directive is judged: of a file that cannot be read, nothing is. */
async function fillIn(page: Page, result: string): Promise<void> {
  await form(page).getByLabel('Ngày', { exact: true }).fill('2025-02-06');
  await outcome(page).getByLabel('Kết quả', { exact: true }).selectOption(result);
  await outcome(page).getByLabel('Vì sao').fill('Lời bài nói đã xong.');
  const before = await checks(page);
  await outcome(page).getByLabel('Lời trích').fill(ARTICLE.split('\n').find((line) => line.length > 80)!.slice(0, 60));
  await checked(page, before);
}

async function accessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).include('#truong-outcomes').include('#chua-kiem').setLegacyMode(true).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`)).toEqual([]);
}

test('không ghi kết quả thì không tải danh sách; ghi kết quả đầu tiên thì tải một lần, và chọn được như thường', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => void (request.url().endsWith('/chi-dao.json') && asked.push(request.url())));
  await read(page);
  await group(page, /^Ghi chú/).getByRole('button', { name: 'Thêm ghi chú' }).click();
  const before = await checks(page);
  await form(page).getByLabel('Nhan đề', { exact: true }).fill('Phiên họp');
  await checked(page, before);
  expect(asked).toEqual([]);
  await addOutcome(page);
  await expect(choices(page)).not.toHaveCount(0);
  await expect(which(page)).toHaveValue('');
  await expect(search(page)).toBeHidden();
  await expect(status(page)).toBeHidden();
  await which(page).selectOption({ index: 1 });
  await expect(outcome(page).locator('summary')).not.toContainText('chưa chọn chỉ đạo');
  await addOutcome(page);
  await expect(choices(page)).not.toHaveCount(0);
  expect(asked).toHaveLength(1);
});

const FAULTS: readonly (readonly [what: string, fault: (route: Route) => Promise<void>])[] = [
  ['mạng đứt', (route) => route.abort('connectionreset')],
  ['không có tệp', (route) => route.fulfill({ status: 404, contentType: 'application/json', body: '{"briefings":[]}' })],
  ['mạng trả về một trang khác', (route) => route.fulfill({ status: 200, contentType: 'text/html', body: '<!doctype html><p>Xin đăng nhập mạng Wi-Fi' })],
];
for (const [what, fault] of FAULTS)
  test(`danh sách chỉ đạo không tải được (${what}): trang nói rõ, giữ điều đã ghi, tải lại thì được`, async ({ page }) => {
    await page.route(LIST, fault);
    await read(page);
    await addOutcome(page);
    await expect(status(page)).toContainText('Chưa tải được danh sách chỉ đạo');
    await outcome(page).getByLabel('Vì sao').fill('Lời bài nói đã xong.');
    await outcome(page).getByRole('button', { name: 'Tải lại danh sách chỉ đạo' }).click();
    await expect(status(page)).toContainText('Chưa tải được danh sách chỉ đạo');
    await page.unroute(LIST);
    await outcome(page).getByRole('button', { name: 'Tải lại danh sách chỉ đạo' }).press('Enter');
    await expect(choices(page)).not.toHaveCount(0);
    await expect(which(page)).toBeFocused();
    await expect(outcome(page).getByRole('button', { name: 'Tải lại danh sách chỉ đạo' })).toBeHidden();
    await expect(outcome(page).getByLabel('Vì sao')).toHaveValue('Lời bài nói đã xong.');
  });

test('mở lại bản có kết quả khi danh sách không tải được: không bị nêu lỗi oan, tải lại thì kiểm đủ', async ({ page }) => {
  await read(page);
  await addOutcome(page);
  await expect(choices(page)).not.toHaveCount(0);
  await which(page).selectOption({ index: 1 });
  const chosen = await which(page).inputValue();
  await fillIn(page, 'hoàn thành đúng hạn');
  const title = await outcome(page).locator('summary').textContent();
  // The article is of the same day as the latest directive.
  await expect(findings(page).getByText('không trước bài này')).toBeVisible();

  await page.route(LIST, (route) => route.abort('connectionreset'));
  await page.reload();
  await expect(page.getByText('Đã mở lại bản đang soạn dở')).toBeVisible();
  await checked(page, 0);
  await expect(findings(page).getByText('Chưa kiểm được các kết quả')).toBeVisible();
  await expect(page.getByText('chưa kiểm hết')).toBeVisible();
  await expect(findings(page).getByText('không trước bài này')).toHaveCount(0);
  await expect(findings(page).getByText('Không có chỉ đạo nào ở')).toHaveCount(0);
  await outcome(page).locator('summary').click();
  await expect(which(page)).toHaveValue(chosen);
  await accessible(page);

  await page.unroute(LIST);
  await findings(page).getByRole('button', { name: 'Tải lại danh sách chỉ đạo' }).click();
  await expect(findings(page).getByText('không trước bài này')).toBeVisible();
  await expect(findings(page).getByText('Chưa kiểm được các kết quả')).toBeHidden();
  await expect(page.getByText('chưa kiểm hết')).toHaveCount(0);
  await expect(which(page)).toHaveValue(chosen);
  await expect(outcome(page).locator('summary')).toHaveText(title!);
});

test('bốn vạn chỉ đạo: gõ chữ hay ngày thì danh sách ngắn lại, chỉ đạo đã chọn vẫn còn, phím nào cũng được trả lời', async ({ page }) => {
  const seen = await watch(page);
  await page.route(LIST, (route) => route.fulfill({ contentType: 'application/json', body: JSON.stringify(manyDirectives(40_000)) }));
  await read(page);
  await addOutcome(page);
  await expect(status(page)).toHaveText('50 chỉ đạo mới nhất; còn 39.950 chỉ đạo khác: gõ thêm chữ.');
  await expect(choices(page)).toHaveCount(50);
  await expect(which(page)).toHaveValue('');

  await search(page).pressSequentially('tap huan cà mau');
  await expect(status(page)).toHaveText('50 chỉ đạo mới nhất hợp những chữ ấy; còn 1.950 chỉ đạo khác: gõ thêm chữ.');
  await expect(choices(page)).toHaveCount(50);
  for (const group of await which(page).locator('optgroup').all()) await expect(group).toHaveAttribute('label', /^\d+\/\d+\/\d{4} · .*Cà Mau$/u);
  await expect(choices(page).first()).toHaveText(/^Ban hành kế hoạch tập huấn/u);

  await search(page).fill('17/7/2024');
  await expect(status(page)).toHaveText('8 chỉ đạo hợp những chữ ấy.');
  await search(page).press('Enter');
  await expect(which(page)).toBeFocused();
  await which(page).selectOption('bai-2/viec-3');
  await expect(outcome(page).locator('summary')).toContainText('phần 3 của đợt 2');

  await search(page).fill('không đâu có');
  await expect(status(page)).toContainText('Không có chỉ đạo nào hợp');
  await expect(choices(page)).toHaveCount(0);
  await expect(which(page)).toHaveValue('bai-2/viec-3');
  await expect(which(page).locator('optgroup').first()).toHaveAttribute('label', 'Đang chọn · 17/7/2024 · Hội nghị chuyển đổi số thứ 2 tại Cà Mau');

  // A directive at the very end of the record is checked like any other: the worker was told of it alone.
  await search(page).fill('đợt 4999 phần 0');
  await expect(choices(page)).toHaveCount(1);
  await which(page).selectOption('bai-4999/viec-0');
  await fillIn(page, 'chưa hoàn thành, trong hạn');
  await expect(findings(page).getByText('Hạn là hết tháng 12/2024')).toBeVisible();
  await expect(findings(page).getByText('Không có chỉ đạo nào ở')).toHaveCount(0);

  // It is kept, and stands there when the page is opened again.
  await page.reload();
  await outcome(page).locator('summary').click();
  await expect(choices(page)).toHaveCount(50);
  await expect(which(page)).toHaveValue('bai-4999/viec-0');
  await expect(outcome(page).locator('summary')).toContainText('phần 0 của đợt 4999');
  await accessible(page);
  for (const control of [search(page), which(page)]) expect((await control.boundingBox())!.height).toBeGreaterThanOrEqual(24);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
  expect([...seen]).toEqual([]);
});
