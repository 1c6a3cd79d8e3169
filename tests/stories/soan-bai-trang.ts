import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { TEST_ORIGIN } from '../browser.ts';

/** What an editor does on `/soan-bai/`, for the stories about it. */

export const ROOT = join(import.meta.dirname, '../..');
export const SEED = '003_9743151806032447.txt';
export const ARTICLE = readFileSync(join(ROOT, 'seeds', SEED), 'utf8');

/** Breaches of the policy, script errors, requests to elsewhere; nothing may be sent but plain requests for files of the site. */
export async function watch(page: Page): Promise<ReadonlySet<string>> {
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
export async function read(page: Page, article = ARTICLE): Promise<void> {
  await page.goto('/soan-bai/');
  await page.getByLabel('Bài gốc, nguyên văn').fill(article);
  await page.getByRole('button', { name: 'Đọc bài' }).click();
  await checked(page, 0);
}

/** Waits for a check later than number `since`. */
export const checked = (page: Page, since: number): Promise<void> => expect.poll(() => checks(page), { timeout: 20_000 }).toBeGreaterThan(since);
export const checks = (page: Page): Promise<number> => page.evaluate(() => Number(document.documentElement.dataset['checked'] ?? 0));

/** Selects words of the article as a finger or a mouse would leave them. */
export async function select(page: Page, words: string): Promise<void> {
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
export async function startOver(page: Page): Promise<void> {
  page.once('dialog', (dialog) => void dialog.accept());
  await page.getByRole('button', { name: 'Xóa bản đang soạn' }).click();
  await expect(page.getByRole('heading', { name: 'Bản đang soạn' })).toBeHidden();
  await expect(page.getByLabel('Bài gốc, nguyên văn')).toHaveValue('');
}
export const preview = (page: Page) => page.getByRole('region', { name: 'Bản tin như người đọc sẽ thấy' });
export const bar = (page: Page) => page.getByRole('region', { name: 'Lời đang chọn' });
/** The page as it is once the site names a repository. */
export async function withRepository(page: Page): Promise<void> {
  await page.route('**/soan-bai/', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace('id="nhan-bai"', 'id="nhan-bai" data-repository="https://github.com/vi-du/ky-yeu"') });
  });
}
export const form = (page: Page) => page.getByRole('region', { name: 'Biểu mẫu' });
export const group = (page: Page, name: RegExp) => form(page).getByRole('group', { name });
/** Facts of one kind; the lists inside them hold findings. */
export const facts = (page: Page, name: RegExp) => group(page, name).locator('.fact-list > li');
