import { expect, test } from '@playwright/test';

/** Ai đó hỏi: chuyện gì xảy ra khi nào? Và: chữ này viết tắt của gì, con số này từ đâu ra? */

test('lọc dòng thời gian, gửi địa chỉ cho người khác, quay lại', async ({ page }) => {
  await page.goto('/dong-thoi-gian/');
  const status = page.getByRole('form', { name: 'Lọc dòng thời gian' }).getByRole('status');
  const all = await status.innerText();
  const summary = page.locator('.timeline-filter summary');
  if (!(await page.getByRole('checkbox', { name: 'Hội nghị, phiên họp' }).isVisible())) await summary.click();
  await page.getByRole('checkbox', { name: 'Hội nghị, phiên họp' }).focus();
  await page.keyboard.press('Space');
  await expect(page).toHaveURL(/\?loai=hoi-nghi$/);
  await expect(status).toContainText('Hiện');
  await expect(page.locator('[data-timeline-event]:visible').first()).toContainText('Ủy ban Quốc gia về chuyển đổi số');
  await expect(page.locator('[data-loai="van-ban"]:visible')).toHaveCount(0);
  await page.getByLabel('Năm', { exact: true }).selectOption('2022');
  await expect(page.locator('[data-timeline-event]:visible')).toHaveCount(2);
  const shared = page.url();

  await page.goBack();
  await page.goBack();
  await expect(status).toHaveText(all);
  await page.goto(shared);
  await expect(page.locator('[data-timeline-event]:visible')).toHaveCount(2);
  await page.getByRole('button', { name: 'Bỏ lọc' }).click();
  await expect(status).toHaveText(all);

  // Trang của một năm cũng đếm các năm khác, kể cả khi lựa chọn chỉ năm khác mới có.
  await page.goto('/dong-thoi-gian/2025/?loai=hoi-nghi&noi=gia-lai');
  await expect(page.getByLabel('Địa phương')).toHaveValue('gia-lai');
  await expect(status).toContainText('Cả dòng thời gian: ');
  await page.getByRole('list', { name: 'Các trang có mốc hợp với lựa chọn' }).getByRole('link', { name: /^2024/ }).click();
  await expect(page).toHaveURL(/\/dong-thoi-gian\/2024\/\?loai=hoi-nghi&noi=gia-lai$/);
  await expect(page.locator('[data-timeline-event]:visible')).toHaveCount(1);
});

test.describe('khi tắt JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('dòng thời gian là danh sách đủ, mốc chỉ biết năm đứng riêng', async ({ page }) => {
    await page.goto('/dong-thoi-gian/');
    await expect(page.getByRole('form', { name: 'Lọc dòng thời gian' })).toBeHidden();
    await page.getByRole('navigation', { name: 'Từng năm' }).getByRole('link', { name: /^2025/ }).click();
    await expect(page.getByText('Năm 2025, nguồn không ghi tháng')).toBeVisible();
    await page.getByRole('link', { name: /^Tỉnh Thái Nguyên gồm/ }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Tỉnh Thái Nguyên' })).toBeVisible();
  });

  test('chữ viết tắt mở nghĩa tại chỗ bằng chạm hay bàn phím', async ({ page }) => {
    await page.goto('/ban-tin/2024-07-19-gia-lai/');
    const short = page.getByRole('button', { name: 'UBND' });
    await short.click();
    await expect(page.getByText('Ủy ban nhân dân. Nghĩa là gì?')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByText('Ủy ban nhân dân. Nghĩa là gì?')).toBeHidden();
    await short.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Nghĩa là gì?' }).click();
    await expect(page).toHaveURL(/\/thuat-ngu\/#uy-ban-nhan-dan$/);
  });

  test('từ một điểm trên biểu đồ tới lời trong bài', async ({ page }) => {
    await page.goto('/so-lieu/ho-so-truc-tuyen-toan-trinh/');
    const chart = page.getByRole('figure', { name: 'Tỷ lệ hồ sơ trực tuyến toàn trình, cả nước' });
    await chart.getByRole('link', { name: /^năm 2024: mục tiêu 80%/ }).click();
    await expect(page).toHaveURL(/\/ban-tin\/2024-07-19-gia-lai\/#/);
  });
});
