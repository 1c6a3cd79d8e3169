import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { checkOne } from '../../src/checks/one.ts';
import { readingOf } from '../../src/checks/reading.ts';
import { loadVocabulary } from '../../src/vocabulary/load.ts';
import { TEST_ORIGIN } from '../browser.ts';

/** Biên tập viên không dùng git: dán bài, xem điều nghi, sửa, kiểm, tải về hoặc gửi. */

const ROOT = join(import.meta.dirname, '../..');
const SEED = '003_9743151806032447.txt';
const ARTICLE = readFileSync(join(ROOT, 'seeds', SEED), 'utf8');

/** Breaches of the policy, script errors, requests to elsewhere; nothing may be sent but plain requests for files of the site. */
async function watch(page: Page): Promise<ReadonlySet<string>> {
  const seen = new Set<string>();
  await page.exposeFunction('reportViolation', (words: string) => void seen.add(words));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile, lineNumber }) => {
      (globalThis as unknown as { reportViolation(words: string): void }).reportViolation(`${violatedDirective} ${blockedURI} ${sourceFile}:${lineNumber}`);
    });
  });
  page.on('console', (message) => void (['error', 'warning'].includes(message.type()) && !message.text().includes('blocked by Playwright') && seen.add(`console: ${message.text().slice(0, 200)}`)));
  page.on('pageerror', (error) => void seen.add(`error: ${error.message}`));
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if ((origin !== TEST_ORIGIN && protocol !== 'blob:') || request.method() !== 'GET') seen.add(`${request.method()} ${request.url()}`);
  });
  return seen;
}

/** Pastes an article and has it read; afterwards the first check is over. */
async function read(page: Page, article = ARTICLE): Promise<void> {
  await page.goto('/soan-bai/');
  await page.getByLabel('Bài gốc, nguyên văn').fill(article);
  await page.getByRole('button', { name: 'Đọc bài' }).click();
  await checked(page, 0);
}

/** Waits for a check later than number `since`. */
const checked = (page: Page, since: number): Promise<void> => expect.poll(() => checks(page), { timeout: 20_000 }).toBeGreaterThan(since);
const checks = (page: Page): Promise<number> => page.evaluate(() => Number(document.documentElement.dataset['checked'] ?? 0));

/** Selects words of the article as a finger or a mouse would leave them. */
async function select(page: Page, words: string): Promise<void> {
  const found = await page.evaluate((wanted) => {
    for (const line of document.querySelectorAll('.source-line')) {
      const at = line.textContent!.indexOf(wanted);
      if (at === -1) continue;
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      let offset = 0;
      let started = false;
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const end = offset + node.textContent!.length;
        if (!started && at < end) {
          range.setStart(node, at - offset);
          started = true;
        }
        if (started && at + wanted.length <= end) {
          range.setEnd(node, at + wanted.length - offset);
          getSelection()!.removeAllRanges();
          getSelection()!.addRange(range);
          return true;
        }
        offset = end;
      }
    }
    return false;
  }, words);
  expect(found, `the article has “${words}”`).toBe(true);
}

const form = (page: Page) => page.getByRole('region', { name: 'Biểu mẫu' });
const group = (page: Page, name: RegExp) => form(page).getByRole('group', { name });
/** Facts of one kind; the lists inside them hold findings. */
const facts = (page: Page, name: RegExp) => group(page, name).locator('.fact-list > li');

test('dán bài: số liệu, chỉ đạo và điều nghi hiện ra, đánh dấu ngay trong bài', async ({ page }) => {
  await read(page);
  await expect(group(page, /^Số liệu \(\d+\)/).getByText('thứ 71/193').first()).toBeVisible();
  await expect(page.getByText(/\d+ điều nghi · \d+ số liệu · \d+ chỉ đạo/)).toBeVisible();
  await expect(page.getByRole('region', { name: 'Điều nghi' }).getByRole('listitem').first()).toContainText('nhan đề');
  await expect(page.getByRole('region', { name: 'Bài gốc từng dòng' }).locator('mark', { hasText: '71 trong tổng số 193' }).first()).toBeVisible();
  await expect(page.getByText(/Bài này đã có trong kỷ yếu/)).toBeVisible();
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
  await page.getByRole('button', { name: 'Thêm số liệu', exact: true }).first().click();
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
  await page.getByRole('button', { name: /^Dùng làm lời trích của:/ }).click();
  await expect(facts(page, /^Chỉ đạo/).first().getByLabel('Lời trích')).toHaveValue(words);
});

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
  page.once('dialog', (dialog) => void dialog.accept());
  await page.getByRole('button', { name: 'Xóa bản đang soạn' }).click();
  await expect(page.getByLabel('Bài gốc, nguyên văn')).toHaveValue('');
  await expect(page.getByRole('heading', { name: 'Bản đang soạn' })).toBeHidden();
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
  await page.route('**/soan-bai/', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace('id="nhan-bai"', 'id="nhan-bai" data-repository="https://github.com/vi-du/ky-yeu"') });
  });
  await page.evaluate(() => localStorage.clear());
  await read(page, 'Sáng 19/7/2024, tại Hà Nội, Thủ tướng Chính phủ Phạm Minh Chính chủ trì Hội nghị về chuyển đổi số.\n');
  const link = page.getByRole('link', { name: 'Gửi đề xuất' });
  await expect(link).toHaveAttribute('href', /^https:\/\/github\.com\/vi-du\/ky-yeu\/new\/main\/content\/briefings\?filename=[a-z0-9-]+\.mdx&value=---%0A/);
  await expect(page.getByRole('link', { name: 'Mở trang nhận tệp' })).toHaveAttribute('href', 'https://github.com/vi-du/ky-yeu/upload/main/seeds');
  await page.getByLabel('Nhánh nhận tệp').fill('patch-1');
  await expect(link).toHaveAttribute('href', /\/new\/patch-1\//);
  // A long one does not fit into an address: it is copied, and the page opens with its name alone.
  await page.evaluate(() => localStorage.clear());
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

for (const scheme of ['light', 'dark'] as const)
  test(`axe, chính sách, không gọi đi đâu: ${scheme}`, async ({ page }) => {
    const seen = await watch(page);
    await page.emulateMedia({ colorScheme: scheme });
    await read(page);
    await page.getByRole('button', { name: 'Xem dòng 7' }).first().click();
    for (const summary of await form(page).locator('li summary').all()) await summary.evaluate((element) => (element.parentElement as HTMLDetailsElement).open = true);
    await select(page, 'Chuyển đổi số quốc gia');
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 4).map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary ?? ''}`).join(' | ')}`)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
    expect([...seen]).toEqual([]);
  });

test('đã tải đủ thì soạn tiếp không cần mạng', async ({ page, context }) => {
  await page.goto('/soan-bai/');
  await page.getByLabel('Bài gốc, nguyên văn').focus();
  await expect(page.getByText('Đã tải đủ')).toBeVisible({ timeout: 20_000 });
  await context.setOffline(true);
  await page.getByLabel('Bài gốc, nguyên văn').fill(ARTICLE);
  await page.getByRole('button', { name: 'Đọc bài' }).click();
  await checked(page, 0);
  await expect(group(page, /^Số liệu \(\d+\)/)).toBeVisible();
});
