import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { checkOne } from '../../src/checks/one.ts';
import { readingOf } from '../../src/checks/reading.ts';
import { loadVocabulary } from '../../src/vocabulary/load.ts';
import { TEST_ORIGIN } from '../browser.ts';

/** Biên tập viên không dùng git: dán bài, xem điều nghi, sửa, kiểm, tải về hoặc gửi. */

/** What these do is the same at any width: the phone leaves them out (playwright.config.ts). */
const ONE_WIDTH = { tag: '@one-width' };
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

/** Throws the work away, as an editor would. */
async function startOver(page: Page): Promise<void> {
  page.once('dialog', (dialog) => void dialog.accept());
  await page.getByRole('button', { name: 'Xóa bản đang soạn' }).click();
  await expect(page.getByRole('heading', { name: 'Bản đang soạn' })).toBeHidden();
  await expect(page.getByLabel('Bài gốc, nguyên văn')).toHaveValue('');
}
const preview = (page: Page) => page.getByRole('region', { name: 'Bản tin như người đọc sẽ thấy' });
const bar = (page: Page) => page.getByRole('region', { name: 'Lời đang chọn' });
/** The page as it is once the site names a repository. */
async function withRepository(page: Page): Promise<void> {
  await page.route('**/soan-bai/', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace('id="nhan-bai"', 'id="nhan-bai" data-repository="https://github.com/vi-du/ky-yeu"') });
  });
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

test('lời trích sai bị nêu, có đường tới ô và lời ở ngay dưới ô', ONE_WIDTH, async ({ page }) => {
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

test('bỏ dấu bản nháp thì chỗ còn trống thành lỗi', ONE_WIDTH, async ({ page }) => {
  await read(page);
  const finding = page.getByRole('region', { name: 'Điều cần xem' }).getByRole('listitem').filter({ hasText: 'con-cho-trong' }).first();
  await expect(finding).toContainText('nhắc');
  await page.getByLabel('Còn là bản nháp').uncheck();
  await expect(finding).toContainText('lỗi');
});

test('tải lại trang không mất bản đang soạn; xóa thì hết', ONE_WIDTH, async ({ page }) => {
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

test('bản tin tải về đọc được như mọi bản tin, và máy kiểm nói đúng những điều trang đã nói', ONE_WIDTH, async ({ page }) => {
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

test('nhận tệp: .txt, .html; Word thì chỉ đường khác', ONE_WIDTH, async ({ page }) => {
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

test('gửi đề xuất: chưa có kho thì nói rõ; có kho thì mở trang tạo tệp, dài quá thì chép', ONE_WIDTH, async ({ page }) => {
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

test('soạn bằng bàn phím: từ ô dán tới số liệu mới', ONE_WIDTH, async ({ page }) => {
  await page.goto('/soan-bai/');
  await page.getByLabel('Bài gốc, nguyên văn').focus();
  await page.getByLabel('Bài gốc, nguyên văn').fill(ARTICLE);
  await page.getByRole('button', { name: 'Đọc bài' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Bản đang soạn' })).toBeFocused();
  await group(page, /^Số liệu/).getByRole('button', { name: 'Thêm số liệu' }).press('Enter');
  await expect(page.locator('summary:focus')).toHaveCount(1);
});

/** Nothing that axe complains of, nothing wider than the window. */
async function clean(page: Page, state: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 4).map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary ?? ''}`).join(' | ')}`), state).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth), `${state}: width`).toBe(true);
}

for (const scheme of ['light', 'dark'] as const)
  test(`axe, chính sách, không gọi đi đâu, ở từng bước: ${scheme}`, async ({ page }) => {
    test.setTimeout(180_000);
    const seen = await watch(page);
    await page.emulateMedia({ colorScheme: scheme });
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

test('chọn lời bằng bàn phím: đi từng câu, bớt từng chữ, thêm chỉ đạo, trình đọc màn hình nghe được', ONE_WIDTH, async ({ page }) => {
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

test('kết quả của một chỉ đạo trước: chọn trong kỷ yếu, máy kiểm lời và hạn', ONE_WIDTH, async ({ page }) => {
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

test('vế của nguyên tắc được chọn, không phải gõ mã; ghi chú có nguồn', ONE_WIDTH, async ({ page }) => {
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

test('chữ không phải bài báo: không lỗi, vẫn xem được', ONE_WIDTH, async ({ page }) => {
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
