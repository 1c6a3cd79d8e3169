import { expect, type Locator, type Page, test } from '@playwright/test';
import { builtFile } from './built-site.ts';

/** Người chỉ dùng bàn phím, và người nghe trang bằng trình đọc màn hình. */

const BRIEFING = '/ban-tin/2024-07-19-gia-lai/';
const MOST_STOPS = 200;

/** Tab until the element has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  const handle = await wanted.elementHandle();
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    await page.keyboard.press('Tab');
    if (await handle!.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`not reached with ${MOST_STOPS} times Tab: ${wanted}`);
}

test('mở một bản tin từ trang đầu, bỏ qua menu', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Tới nội dung chính' })).toBeFocused();
  await page.keyboard.press('Enter');
  const title = page.getByRole('region', { name: 'Mới nhất' }).getByRole('heading', { level: 3 }).first();
  const name = await title.innerText();
  await tabTo(page, title.getByRole('link'));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
});

test('từ con số tới lời trong bài, rồi quay lại con số ấy', async ({ page }) => {
  await page.goto(BRIEFING);
  const figure = page.getByRole('region', { name: /^Số liệu/ }).getByRole('cell').getByRole('link').first();
  const target = (await figure.getAttribute('href'))!;
  await tabTo(page, figure);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`${target}$`, 'u'));
  const words = page.locator('.prose p, .prose li', { has: page.locator(`[id="${target.slice(1)}"]`) }).first();
  await expect(words).toBeInViewport();
  // The next stop lies where the words are, not at the top of the page.
  await page.keyboard.press('Tab');
  expect(await page.evaluate((id) => Boolean(document.getElementById(id)!.compareDocumentPosition(document.activeElement!) & Node.DOCUMENT_POSITION_FOLLOWING), target.slice(1))).toBe(true);
  await page.goBack();
  await expect(figure).toBeInViewport();
});

test('mở tìm nhanh, chọn bằng mũi tên, đóng lại thì về chỗ cũ', async ({ page }) => {
  await page.goto(BRIEFING);
  const place = page.getByRole('navigation', { name: 'Các mục chính' }).getByRole('link', { name: 'Chỉ đạo' });
  await place.focus();
  await page.keyboard.press('/');
  const panel = page.getByRole('dialog', { name: 'Tìm nhanh' });
  const field = panel.getByRole('combobox');
  await expect(field).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(place).toBeFocused();
  await page.keyboard.press('Control+k');
  await expect(field).toBeFocused();
  await page.keyboard.type('Bac Kan');
  await expect(panel.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(panel.getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(page).not.toHaveURL(new RegExp(`${BRIEFING}$`, 'u'));
});

test('gõ nhanh hơn mạng: chữ gõ sau phím / không mất', async ({ page }) => {
  let arrive = (): void => undefined;
  const gate = new Promise<void>((open) => (arrive = open));
  await page.route(/quick-panel/u, async (route) => {
    await gate;
    await route.continue();
  });
  await page.goto(BRIEFING);
  await page.keyboard.press('/');
  await page.keyboard.type('Bac Kan');
  arrive();
  const field = page.getByRole('dialog', { name: 'Tìm nhanh' }).getByRole('combobox');
  await expect(field).toHaveValue('Bac Kan');
  await expect(field).toBeFocused();
});

test('không tải được tìm nhanh thì ô tìm của trang vẫn dùng được', async ({ page }) => {
  await page.route(/quick-panel/u, (route) => route.abort());
  await page.goto(BRIEFING);
  await page.keyboard.press('/');
  await page.keyboard.type('hóa đơn');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/tim-kiem\/\?q=/u);
});

test('tìm một chỉ đạo rồi mở nó', async ({ page }) => {
  const [directive] = JSON.parse(builtFile('du-lieu/chi-dao.json')) as { action: string }[];
  await page.goto('/chi-dao/');
  const link = page.getByRole('main').getByRole('link', { name: directive!.action, exact: true }).first();
  // The script of the finder draws the list anew when it is ready.
  await expect(async () => {
    await link.focus();
    await expect(link).toBeFocused({ timeout: 1000 });
  }).toPass();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: directive!.action })).toBeVisible();
});

/** What a screen reader offers to move by: the regions of a page and, in main, its headings. */
const PAGES = {
  '/': ['Hội nghị đã nói gì, giao ai, hạn nào', 'Mới nhất', 'Con số của cả nước', 'Việc có hạn', 'Chủ đề', 'Nguyên tắc thường nghe'],
  [BRIEFING]: [/^Số liệu/u, /^Chỉ đạo/u, 'Nguyên tắc được nêu', 'Bài gốc', 'Người có mặt hoặc được nêu tên'],
  '/hoi-nghi/thuong-truc-chinh-phu-2024-07-19/': ['Các bài về hội nghị này', 'Con số các bài ghi khác nhau', /^Số liệu/u, /^Chỉ đạo/u],
  '/chi-dao/': [/^Chỉ đạo/u],
  '/tim-kiem/': ['Tìm kiếm', 'Xem theo danh sách'],
} as const;

for (const [address, headings] of Object.entries(PAGES))
  test(`nghe ${address}: các vùng và tiêu đề`, async ({ page }) => {
    await page.goto(address);
    await expect(page.locator('body')).toMatchAriaSnapshot(`
      - link "Tới nội dung chính"
      - banner:
        - link "Kỷ yếu Chuyển đổi số"
        - navigation "Các mục chính":
          - list
      - main
      - contentinfo
    `);
    const main = page.getByRole('main');
    await expect(main.getByRole('heading', { level: 1 })).toHaveCount(1);
    for (const name of headings) await expect(main.getByRole('heading', { name }).first()).toBeAttached();
    const levels = await main.getByRole('heading').evaluateAll((all) => all.map(({ tagName }) => Number(tagName.slice(1))));
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1), 'a level is skipped').toEqual([]);
  });
