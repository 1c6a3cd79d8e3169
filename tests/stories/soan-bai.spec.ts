import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { ARTICLE, watch, read, checked, checks, select, preview, bar, withRepository, form, group, facts } from './soan-bai-trang.ts';

/** Biên tập viên không dùng git: dán bài, xem điều nghi, chọn lời, xem trước; trên điện thoại và máy tính. */

test('dán bài: số liệu, chỉ đạo và điều nghi hiện ra, đánh dấu ngay trong bài', async ({ page }) => {
  await read(page);
  await expect(group(page, /^Số liệu \(\d+\)/).getByText('thứ 71/193').first()).toBeVisible();
  await expect(page.getByText(/\d+ điều nghi · \d+ số liệu · \d+ chỉ đạo/)).toBeVisible();
  await expect(page.getByRole('region', { name: 'Điều nghi' }).getByRole('listitem').first()).toContainText('nhan đề');
  await expect(page.getByRole('region', { name: 'Bài gốc từng dòng' }).locator('mark', { hasText: '71 trong tổng số 193' }).first()).toBeVisible();
  await expect(page.getByText(/Bài này đã có trong kỷ yếu/).getByRole('link', { name: 'Xem bản tin đã có' })).toHaveAttribute('href', '/ban-tin/2025-02-06-bac-kan/');
  await expect(group(page, /^Địa phương/)).toContainText('Bắc Kạn');
});

test('một lần bấm đưa từ điều nghi tới câu, một lần nữa về chỗ cũ', async ({ page }) => {
  await read(page);
  const go = page.getByRole('button', { name: 'Xem dòng 7' }).first();
  await go.click();
  const words = page.locator('#dong-7 mark.active').first();
  await expect(words).toBeFocused();
  await expect(words).toBeInViewport();
  await page.getByRole('button', { name: 'Về chỗ vừa xem' }).click();
  await expect(go).toBeFocused();
});

test('chọn chữ để thêm một số liệu: lời trích đúng là chữ đã chọn', async ({ page }) => {
  await read(page);
  const before = await checks(page);
  const words = 'Việt Nam xếp thứ 71 trong tổng số 193 quốc gia';
  await select(page, words);
  await expect(page.getByRole('region', { name: 'Lời đang chọn' })).toContainText(words);
  await bar(page).getByRole('button', { name: 'Thêm số liệu' }).click();
  await checked(page, before);
  const last = facts(page, /^Số liệu/).last();
  await expect(last.getByLabel('Lời trích')).toHaveValue(words);
  await expect(last.getByLabel('Giá trị')).toHaveValue('71');
  await expect(page.getByText(`Đã thêm số liệu với lời trích: ${words}`)).toBeAttached();
});

test('chọn chữ để thay lời trích của mục đang mở', async ({ page }) => {
  await read(page);
  const item = facts(page, /^Chỉ đạo/).first();
  await item.locator('summary').click();
  const words = 'lấy người dân, doanh nghiệp làm trung tâm';
  await select(page, words);
  await bar(page).getByText('Khác', { exact: true }).click();
  await page.getByRole('button', { name: /^Dùng làm lời trích của:/ }).click();
  await expect(facts(page, /^Chỉ đạo/).first().getByLabel('Lời trích')).toHaveValue(words);
});

/** Nothing that axe complains of in light, no contrast too low in the dark, nothing wider than the window. */
async function clean(page: Page, state: string): Promise<void> {
  for (const scheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'], ...(scheme === 'dark' && { runOnly: ['color-contrast', 'link-in-text-block'] }) }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 4).map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary ?? ''}`).join(' | ')}`), `${state}, ${scheme}`).toEqual([]);
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth), `${state}: width`).toBe(true);
}

test('axe, chính sách, không gọi đi đâu, ở từng bước', async ({ page }) => {
  test.setTimeout(180_000);
  const seen = await watch(page);
  await withRepository(page);
  await page.goto('/soan-bai/');
  await clean(page, 'trống');
  await read(page, `${ARTICLE}\nThêm một câu để bài này là bài mới.\n`);
  await page.getByRole('button', { name: 'Xem dòng 7' }).first().click();
  // One fact of each kind: the others have the same fields.
  for (const summary of await form(page).locator('.fact-list > li:first-child summary').all()) await summary.evaluate((element) => (element.parentElement as HTMLDetailsElement).open = true);
  await clean(page, 'đã đọc, mở một mục mỗi loại');
  await select(page, 'Chuyển đổi số quốc gia');
  await bar(page).getByText('Khác', { exact: true }).click();
  await clean(page, 'đang chọn lời');
  await page.keyboard.press('Escape');
  await bar(page).getByRole('button', { name: 'Thôi chọn' }).click();
  await page.getByText('Như người đọc sẽ thấy').click();
  await expect(preview(page).getByRole('heading', { name: 'Bài gốc' })).toBeVisible();
  await page.getByLabel('Nhánh vừa tạo').fill('patch-1');
  for (const summary of await page.locator('#cac-buoc summary').all()) await summary.click();
  await clean(page, 'xem trước và gửi');
  expect([...seen]).toEqual([]);
});

test('xem trước như người đọc sẽ thấy: lời trích có dấu, con số dẫn tới lời, thân bài bị cấm thì không hiện', async ({ page }) => {
  const seen = await watch(page);
  await read(page);
  await page.getByText('Như người đọc sẽ thấy').click();
  await expect(preview(page).getByRole('row').filter({ hasText: 'thứ 71/193' })).toBeVisible();
  await preview(page).getByRole('link', { name: 'thứ 71/193' }).click();
  const words = preview(page).locator('.prose .q', { hasText: 'Việt Nam xếp thứ 71' }).first();
  await expect(words).toBeInViewport();
  expect(await words.evaluate((element) => getComputedStyle(element).backgroundColor)).not.toBe('rgba(0, 0, 0, 0)');
  await expect(preview(page).locator('.prose a')).toHaveCount(0);
  const before = await checks(page);
  await page.getByText('Thân bài hiển thị (Markdown)').click();
  const body = page.getByLabel(/^Thân bài: giữ nguyên/);
  await body.fill(`${await body.inputValue()}\n\n<img src="/x.png" onerror="document.title=1">\n`);
  await checked(page, before);
  await expect(preview(page).getByText('Thân bài chưa dựng được')).toBeVisible();
  await expect(preview(page).locator('img')).toHaveCount(0);
  await body.fill('## Mở đầu\n\n[liên kết](https://example.org/) và chữ');
  await expect(preview(page).getByRole('heading', { name: 'Mở đầu' })).toBeVisible();
  await expect(preview(page).getByRole('link', { name: 'liên kết' })).toHaveAttribute('rel', 'noopener noreferrer');
  expect([...seen]).toEqual([]);
});

test('thanh chọn chỉ một hàng và không che lời đang chọn', async ({ page }) => {
  await read(page);
  const words = 'Đầu tư cho hạ tầng số';
  await page.locator('.source-line', { hasText: words }).first().evaluate((line) => line.scrollIntoView({ block: 'end' }));
  await select(page, words);
  await expect(bar(page)).toBeVisible();
  await expect.poll(() => page.evaluate(() => getSelection()!.getRangeAt(0).getBoundingClientRect().bottom <= document.querySelector('#thanh-chon')!.getBoundingClientRect().top)).toBe(true);
  const height = await bar(page).evaluate((element) => element.getBoundingClientRect().height / innerHeight);
  expect(height).toBeLessThan(0.09);
});
