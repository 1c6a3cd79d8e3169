import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { checkOne } from '../../src/checks/one.ts';
import { readingOf } from '../../src/checks/reading.ts';
import { loadVocabulary } from '../../src/vocabulary/load.ts';
import { ROOT, SEED, ARTICLE, watch, read, checked, checks, startOver, preview, bar, withRepository, form, group, facts } from './soan-bai-trang.ts';

/** Biên tập viên không dùng git: sửa, kiểm, giữ, tải về, gửi, dùng bàn phím; bề rộng nào cũng thế. */

test('lời trích sai bị nêu, có đường tới ô và lời ở ngay dưới ô', async ({ page }) => {
  await read(page);
  const item = facts(page, /^Số liệu/).first();
  await item.locator('summary').click();
  const before = await checks(page);
  await item.getByLabel('Lời trích').fill('Việt Nam xếp thứ 17 trong tổng số 193 quốc gia');
  await checked(page, before);
  const finding = page.getByRole('region', { name: 'Điều cần xem' }).getByRole('listitem').filter({ hasText: 'trich-dan-sai' });
  await expect(finding).toContainText('không có nguyên văn trong bài gốc');
  await expect(item.getByText(/lỗi: .*không có nguyên văn/)).toBeVisible();
  await finding.getByRole('button', { name: 'Tới ô này' }).click();
  await expect(item.getByLabel('Lời trích')).toBeFocused();
});

test('bỏ dấu bản nháp thì chỗ còn trống thành lỗi', async ({ page }) => {
  await read(page);
  const finding = page.getByRole('region', { name: 'Điều cần xem' }).getByRole('listitem').filter({ hasText: 'con-cho-trong' }).first();
  await expect(finding).toContainText('nhắc');
  await page.getByLabel('Còn là bản nháp').uncheck();
  await expect(finding).toContainText('lỗi');
});

test('tải lại trang không mất bản đang soạn; xóa thì hết', async ({ page }) => {
  await read(page);
  const before = await checks(page);
  await form(page).getByLabel('Nhan đề', { exact: true }).fill('Phiên họp của Ủy ban Quốc gia');
  await checked(page, before);
  await page.reload();
  await expect(form(page).getByLabel('Nhan đề', { exact: true })).toHaveValue('Phiên họp của Ủy ban Quốc gia');
  // What was typed a moment ago, too.
  await form(page).getByLabel('Nhan đề', { exact: true }).fill('Phiên họp thứ mười');
  await page.reload();
  await expect(form(page).getByLabel('Nhan đề', { exact: true })).toHaveValue('Phiên họp thứ mười');
  await checked(page, 0);
  await startOver(page);
});

test('bản tin tải về đọc được như mọi bản tin, và máy kiểm nói đúng những điều trang đã nói', async ({ page }) => {
  await read(page);
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Tải bản tin' }).click()]);
  const bytes = readFileSync(await download.path());
  const file = `content/briefings/${download.suggestedFilename()}`;
  const { briefing, findings } = readingOf(bytes, file);
  expect(findings).toEqual([]);
  expect(briefing?.draft).toBe(true);
  const { source } = briefing!;
  const { findings: all } = checkOne({ file, text: bytes.toString('utf8'), seed: { name: SEED, sha256: source.sha256, text: ARTICLE }, vocabulary: loadVocabulary(ROOT) });
  const shown = await page.getByRole('region', { name: 'Điều cần xem' }).locator('.finding-list strong').allTextContents();
  expect(shown.map((words) => words.split(' ')[1]).sort()).toEqual(all.map(({ code }) => code).sort());
});

test('nhận tệp: .txt, .html; Word thì chỉ đường khác', async ({ page }) => {
  const seen = await watch(page);
  await page.goto('/soan-bai/');
  const files = page.getByLabel(/Hoặc chọn tệp/);
  await files.setInputFiles({ name: 'bai.docx', mimeType: '', buffer: Buffer.from('x') });
  await expect(page.getByText('chưa đọc tệp Word')).toBeVisible();
  await files.setInputFiles({ name: 'bai.txt', mimeType: 'text/plain', buffer: Buffer.from([0xd0, 0xff]) });
  await expect(page.getByText('không ở bảng mã UTF-8')).toBeVisible();
  const html = `<!doctype html><title>x</title><style>p{color:red}</style><script>document.title='ran'</script><nav>Trang chủ</nav><article><h1>Nhan đề bài</h1>${'<p onclick="x()" style="color:red">Sáng 19/7, tại Hà Nội, Thủ tướng Phạm Minh Chính chủ trì hội nghị về chuyển đổi số, <b>đạt</b> 18,3%.<img src="https://example.org/x.png"></p>'.repeat(8)}</article>`;
  await files.setInputFiles({ name: 'bai.html', mimeType: 'text/html', buffer: Buffer.from(html) });
  await expect(page.getByLabel('Bài gốc, nguyên văn')).toHaveValue(/chuyển đổi số, đạt 18,3%/);
  await expect(page.getByLabel('Bài gốc, nguyên văn')).not.toHaveValue(/ran/);
  expect([...seen]).toEqual([]);
});

test('gửi đề xuất: chưa có kho thì nói rõ; có kho thì mở trang tạo tệp, dài quá thì chép', async ({ page }) => {
  await read(page);
  await expect(page.getByText('chưa ghi địa chỉ kho mã')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Gửi đề xuất' })).toHaveCount(0);
  await withRepository(page);
  await startOver(page);
  await read(page, 'Sáng 19/7/2024, tại Hà Nội, Thủ tướng Chính phủ Phạm Minh Chính chủ trì Hội nghị về chuyển đổi số.\n');
  const link = page.getByRole('link', { name: 'Gửi đề xuất' });
  await expect(link).toHaveAttribute('href', /^https:\/\/github\.com\/vi-du\/ky-yeu\/new\/main\/content\/briefings\?filename=[a-z0-9-]+\.mdx&value=---%0A/);
  // The other files go where the first one is, and that is known only after it was sent.
  await expect(page.getByRole('link', { name: 'Mở trang nhận tệp' })).toHaveCount(0);
  await page.getByLabel('Nhánh vừa tạo').fill('ban-doc:patch-1');
  await expect(page.getByRole('link', { name: 'Mở trang nhận tệp' })).toHaveAttribute('href', 'https://github.com/ban-doc/ky-yeu/upload/patch-1/seeds');
  await expect(page.getByLabel('Nhánh vừa tạo')).toBeFocused();
  await expect(link).toHaveAttribute('href', /ky-yeu\/new\/main\//);
  // A long one does not fit into an address: it is copied, and the page opens with its name alone.
  await startOver(page);
  await read(page);
  await expect(link).toHaveAttribute('href', /\?filename=[a-z0-9-]+\.mdx$/);
  await expect(page.getByText('bản tin được chép sẵn')).toBeVisible();
});

test('soạn bằng bàn phím: từ ô dán tới số liệu mới', async ({ page }) => {
  await page.goto('/soan-bai/');
  await page.getByLabel('Bài gốc, nguyên văn').focus();
  await page.getByLabel('Bài gốc, nguyên văn').fill(ARTICLE);
  await page.getByRole('button', { name: 'Đọc bài' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Bản đang soạn' })).toBeFocused();
  await group(page, /^Số liệu/).getByRole('button', { name: 'Thêm số liệu' }).press('Enter');
  await expect(page.locator('summary:focus')).toHaveCount(1);
});

test('chọn lời bằng bàn phím: đi từng câu, bớt từng chữ, thêm chỉ đạo, trình đọc màn hình nghe được', async ({ page }) => {
  await read(page);
  const article = page.locator('#bai');
  const heard = page.locator('#thong-bao');
  await page.getByRole('button', { name: 'chọn bằng bàn phím' }).press('Enter');
  await expect(article).toBeFocused();
  await expect(article).toHaveRole('application');
  await expect(heard).toContainText('Dòng 1, câu 1 trên 2: Cùng dự Phiên họp có');
  await page.keyboard.press('ArrowDown');
  await expect(heard).toContainText('Dòng 1, câu 2 trên 2: Phiên họp được tổ chức');
  await page.keyboard.press('ArrowDown');
  await expect(heard).toContainText('Dòng 3: Đại biểu tham dự');
  await expect(bar(page)).toBeHidden();
  await page.keyboard.press('Enter');
  await expect(heard).toContainText('Đã chọn 13 chữ');
  await page.keyboard.press('Shift+ArrowLeft');
  await expect(heard).toHaveText('Bớt “Kạn.”: 12 chữ.');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowUp');
  await page.keyboard.press('Shift+ArrowRight');
  await expect(heard).toHaveText('Thêm “Kạn.”: 12 chữ.');
  await page.keyboard.press('Enter');
  await expect(bar(page).getByRole('button', { name: 'Thêm số liệu' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(facts(page, /^Chỉ đạo/).last().locator('summary')).toBeFocused();
  await expect(facts(page, /^Chỉ đạo/).last().getByLabel('Lời trích')).toHaveValue('biểu tham dự Phiên họp tại điểm cầu UBND tỉnh Bắc Kạn.');
  // Escape lets go, and the article is a region again for those who only read it.
  await article.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(bar(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(bar(page)).toBeHidden();
  await page.keyboard.press('Tab');
  await expect(article).toHaveRole('region');
});

test('kết quả của một chỉ đạo trước: chọn trong kỷ yếu, máy kiểm lời và hạn', async ({ page }) => {
  await read(page);
  await group(page, /^Kết quả của chỉ đạo trước/).getByRole('button', { name: 'Thêm kết quả' }).click();
  const item = facts(page, /^Kết quả của chỉ đạo trước/).last();
  const which = item.getByLabel('Chỉ đạo nào');
  await expect(which).toHaveValue('');
  await which.selectOption({ index: 1 });
  await item.getByLabel('Kết quả', { exact: true }).selectOption('hoàn thành quá hạn');
  await item.getByLabel('Vì sao').fill('Lời bài nói đã xong.');
  const before = await checks(page);
  await item.getByLabel('Lời trích').fill('những chữ mà bài không hề có');
  await checked(page, before);
  await expect(page.getByRole('region', { name: 'Điều cần xem' }).getByRole('listitem').filter({ hasText: 'ket-qua-chi-dao' }).filter({ hasText: 'Lời chứng minh' })).toBeVisible();
});

test('vế của nguyên tắc được chọn, không phải gõ mã; ghi chú có nguồn', async ({ page }) => {
  await read(page);
  await group(page, /^Nguyên tắc/).getByRole('button', { name: 'Thêm nguyên tắc' }).click();
  const item = facts(page, /^Nguyên tắc/).last();
  const set = loadVocabulary(ROOT).principles.values().find(({ clauses }) => clauses.length > 1)!;
  await item.getByLabel('Nguyên tắc', { exact: true }).fill(set.name);
  await item.getByLabel('Nguyên tắc', { exact: true }).press('Tab');
  await item.getByRole('button', { name: 'Thêm vế' }).click();
  await expect(item.getByLabel('Vế 1', { exact: true })).toBeFocused();
  await item.getByLabel('Vế 1', { exact: true }).fill('tầm nhìn phải xa');
  await item.getByRole('checkbox').first().check();
  await group(page, /^Ghi chú/).getByRole('button', { name: 'Thêm ghi chú' }).click();
  const before = await checks(page);
  await facts(page, /^Ghi chú/).last().getByLabel('Địa chỉ nguồn').fill('https://example.org/nguon');
  await checked(page, before);
  await page.getByText('Tệp bản tin', { exact: true }).click();
  const file = page.getByRole('region', { name: 'Tệp bản tin' });
  await expect(file).toContainText(`clauses: [${set.clauses[0]}]`);
  await expect(file).toContainText('sources: [https://example.org/nguon]');
});

test('chữ không phải bài báo: không lỗi, vẫn xem được', async ({ page }) => {
  test.setTimeout(120_000);
  const seen = await watch(page);
  for (const junk of ['.', '%PDF-1.7 \u0000\u0001 <script>alert(1)</script> {{{ ]]> --- \u202E', '---\ndraft: true\n---\n', '<b>'.repeat(3000), '12,5% '.repeat(400)]) {
    await read(page, junk);
    await page.getByText('Như người đọc sẽ thấy').click();
    await expect(preview(page).getByRole('heading', { name: 'Bài gốc' })).toBeVisible();
    await startOver(page);
  }
  expect([...seen]).toEqual([]);
});
