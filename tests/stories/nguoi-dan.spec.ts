import { expect, type Page, test } from '@playwright/test';

/** Người dân đọc một hội nghị, trên điện thoại hay máy tính, có hoặc không có JavaScript. */

async function readLatest(page: Page): Promise<void> {
  await page.goto('/');
  const latest = page.getByRole('region', { name: 'Mới nhất' });
  const title = await latest.getByRole('heading').nth(1).innerText();
  await latest.getByRole('link', { name: title }).click();

  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Tóm tắt' })).toContainText('Thủ tướng');
  await expect(page.getByRole('region', { name: /^Số liệu/ }).getByText('45%').first()).toBeVisible();
  await expect(page.getByRole('region', { name: /^Chỉ đạo/ }).getByRole('listitem').first()).toBeVisible();
  await expect(page.getByText('không phải trang của cơ quan nhà nước')).toBeVisible();
}

async function learnFiveNos(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByRole('navigation', { name: 'Các mục chính' }).getByRole('link', { name: 'Bản tin' }).click();
  await page.getByRole('link', { name: 'Phát huy vai trò tiên phong' }).click();
  await page.getByRole('region', { name: 'Nguyên tắc được nêu' }).getByRole('link', { name: '5 không', exact: true }).click();

  await expect(page.getByRole('heading', { level: 1, name: '5 không' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Không dùng tiền mặt' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Không giấy tờ' })).toBeVisible();
  // Two articles cut the five differently; both stand here in their own words.
  const wordings = page.getByRole('region', { name: 'Mỗi bài chia ra sao' });
  await expect(wordings.getByRole('heading', { level: 3 })).toHaveCount(2);
  await wordings.getByRole('link', { name: 'Phát huy vai trò tiên phong' }).click();
  await expect(page).toHaveURL(/\/ban-tin\/2024-07-19-bac-ninh\/$/);
}

async function findToday(page: Page): Promise<void> {
  await page.goto('/dia-phuong/');
  await page.getByRole('region', { name: 'Có bản tin' }).getByRole('link', { name: 'tỉnh Bắc Kạn' }).click();
  await expect(page.getByRole('main')).toContainText('Nay thuộc tỉnh Thái Nguyên');
}

test('đọc hội nghị mới nhất từ trang đầu', ({ page }) => readLatest(page));
test('hiểu “5 không” nghĩa là gì và ai chia ra sao', ({ page }) => learnFiveNos(page));
test('biết tỉnh cũ nay thuộc đâu', ({ page }) => findToday(page));

test.describe('khi tắt JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('vẫn đọc được hội nghị mới nhất', ({ page }) => readLatest(page));
  test('vẫn tới được “5 không”', ({ page }) => learnFiveNos(page));
  test('trang tìm kiếm nói rõ cần JavaScript và chỉ đường khác', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('searchbox').first().fill('kinh tế số');
    await page.getByRole('button', { name: 'Tìm' }).first().click();
    // Playwright's text search passes over <noscript>, even where it is shown.
    await expect(page.locator('noscript p')).toBeVisible();
    await expect(page.locator('noscript p')).toContainText('Tìm kiếm cần JavaScript');
    await page.getByRole('region', { name: 'Xem theo danh sách' }).getByRole('link', { name: 'Kinh tế số' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Kinh tế số' })).toBeVisible();
  });
});

test('gõ nhầm địa chỉ thì được chỉ đường về', async ({ page }) => {
  const answer = await page.goto('/ban-tin/khong-co-bai-nay/');
  expect(answer?.status()).toBe(404);
  await page.getByRole('link', { name: 'trang đầu' }).click();
  await expect(page).toHaveURL(/\/$/);
});
