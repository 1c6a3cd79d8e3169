import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { pagesOfEachKind } from './built-site.ts';
import { TEST_ORIGIN } from '../browser.ts';

/** What has to hold on a page of every kind, at phone and at desktop width. */

const kinds = pagesOfEachKind();

/** Waits until the search page has shown what it found. */
async function search(page: Page, words: string): Promise<void> {
  await page.goto(`/tim-kiem/?q=${encodeURIComponent(words)}`);
  await page.locator('[data-search-done]').waitFor();
  await expect(page.locator('[data-search-result]').first()).toBeVisible();
}

/** Collects breaches of the content security policy (events and messages), script errors and requests to other origins. */
async function watch(page: Page): Promise<ReadonlySet<string>> {
  const seen = new Set<string>();
  await page.exposeFunction('reportViolation', (words: string) => void seen.add(words));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile, lineNumber }) => {
      (globalThis as unknown as { reportViolation(words: string): void }).reportViolation(`${violatedDirective} ${blockedURI} ${sourceFile}:${lineNumber}`);
    });
  });
  page.on('console', (message) => void (message.type() === 'error' && seen.add(`console: ${message.text().slice(0, 200)}`)));
  page.on('pageerror', (error) => void seen.add(`error: ${error.message}`));
  page.on('request', (request) => void (new URL(request.url()).origin !== TEST_ORIGIN && seen.add(`request: ${request.url()}`)));
  return seen;
}

/** What axe finds on the page that is open, in light and in dark; in the dark only contrast can differ, so only that is asked again. */
async function complaints(page: Page, schemes: readonly ('light' | 'dark')[] = ['light', 'dark']): Promise<string[]> {
  const found: string[] = [];
  for (const scheme of schemes) {
    await page.emulateMedia({ colorScheme: scheme });
    const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'], ...(scheme === 'dark' && { runOnly: ['color-contrast', 'link-in-text-block'] }) });
    const { violations } = await axe.analyze();
    found.push(...violations.map(({ id, nodes }) => `${page.url()} ${scheme} ${id}: ${nodes.map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary ?? ''}`).join(' | ')}`));
  }
  return found;
}

/** The largest page of a kind at both widths, the smallest on the phone; contrast in the dark knows no width. */
for (const { kind, pages } of kinds)
  test(`axe: ${kind}`, async ({ page, isMobile }) => {
    for (const { address } of isMobile ? pages : pages.slice(0, 1)) {
      await page.goto(address);
      expect(await complaints(page, isMobile ? ['light'] : undefined)).toEqual([]);
    }
  });

/** Where the reader's own colours replace ours, every page is made of the same parts: the five main ones stand for the others. */
test('axe: main pages in forced colours', async ({ page }, { project }) => {
  test.skip(project.name !== 'may-tinh', 'the same parts');
  await page.emulateMedia({ forcedColors: 'active' });
  for (const kind of ['/', '/ban-tin/*', '/hoi-nghi/*', '/chi-dao', '/tim-kiem']) {
    await page.goto(kinds.find((one) => one.kind === kind)!.pages[0]!.address);
    expect(await complaints(page, ['light'])).toEqual([]);
  }
});

test('axe: search results', async ({ page }) => {
  await search(page, 'hóa đơn điện tử');
  expect(await complaints(page)).toEqual([]);
});

test('axe: words of a fact lit up', async ({ page }) => {
  for (const fact of ['2024-07-19-bac-ninh/#kinh-te-so-gdp-2023', '2024-07-19-bac-ninh/#doan-1']) {
    await page.goto(`/ban-tin/${fact}`);
    expect(await complaints(page)).toEqual([]);
  }
});

test('no horizontal scrolling at 320 px', async ({ page, isMobile }) => {
  test.skip(!isMobile, 'it sets its own width');
  await page.setViewportSize({ width: 320, height: 640 });
  for (const { address } of kinds.flatMap(({ pages }) => pages)) {
    await page.goto(address);
    const widest = await page.evaluate(() => {
      const limit = document.documentElement.clientWidth;
      if (document.documentElement.scrollWidth <= limit) return undefined;
      return [...document.querySelectorAll('body *')].filter((element) => element.getBoundingClientRect().right > limit + 1).map(({ outerHTML }) => outerHTML.slice(0, 120)).at(-1) ?? 'wider than the window';
    });
    expect(widest, address).toBeUndefined();
  }
});

/** The policy stands in a header and in each page; each has to hold on its own, too. */
const POLICIES = {
  'header and meta': async () => {},
  'meta alone': async (page: Page) =>
    page.route('**/*', async (route) => {
      const response = await route.fetch();
      const { 'content-security-policy': _, ...headers } = response.headers();
      await route.fulfill({ response, headers });
    }),
  'header alone': async (page: Page) =>
    page.route('**/*', async (route) => {
      const response = await route.fetch();
      if (!response.headers()['content-type']?.startsWith('text/html')) return route.fulfill({ response });
      return route.fulfill({ response, body: (await response.text()).replace(/<meta http-equiv="content-security-policy"[^>]*>/iu, '') });
    }),
} as const;

for (const [name, setUp] of Object.entries(POLICIES))
  test(`no breach of the policy, no request to elsewhere (${name})`, async ({ page }, { project }) => {
    test.skip(project.name !== 'may-tinh', 'a policy knows no width');
    await setUp(page);
    const seen = await watch(page);
    for (const { address } of kinds.flatMap(({ pages }) => pages)) await page.goto(address);
    await search(page, 'kinh tế số');
    await page.getByText('Lọc và sắp xếp').click();
    const year = page.getByLabel('Năm');
    await expect(year.locator('option').nth(1)).toBeAttached();
    await year.selectOption({ index: 1 });
    await page.locator('[data-search-done]').waitFor();
    expect([...seen]).toEqual([]);
  });

test('the watch itself sees a breach', async ({ page }) => {
  const seen = await watch(page);
  await page.goto('/');
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "ran"';
    document.head.append(script);
    void fetch('https://example.org/').catch(() => undefined);
  });
  await expect.poll(() => ['script-src', 'connect-src'].every((directive) => [...seen].some((words) => words.startsWith(directive)))).toBe(true);
  await expect(page).not.toHaveTitle('ran');
});
