import { globSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { expect, type Page, test } from '@playwright/test';
import sirv from 'sirv';
import { DIST } from './built-site.ts';

/** Người đọc ở nơi mạng chập chờn: trang đã mở vẫn đọc được, và không bao giờ bị đưa trang cũ khi đang có mạng. */

test.use({ serviceWorkers: 'allow' });

const BRIEFING = '/ban-tin/2024-07-19-gia-lai/';
const COPY = 'Không có mạng. Đây là bản lưu ngày';

/**
 * A server of the story's own: Playwright's `setOffline` lets a service worker through now and then, a server that is gone does not.
 * The policy of each page holds without headers, too.
 */
let server: Server;
let origin: string;
/** Another worker in the place of the built one. */
let instead: string | undefined;
test.beforeEach(async () => {
  instead = undefined;
  const files = sirv(DIST, { dev: true });
  server = createServer((request, response) => {
    if (instead === undefined || request.url !== '/doc-ngoai-tuyen.js') return files(request, response);
    response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(instead);
  });
  await new Promise<void>((ready) => server.listen(0, 'localhost', ready));
  origin = `http://localhost:${(server.address() as { port: number }).port}`;
});
test.afterEach(() => loseNetwork());

function loseNetwork(): void {
  server.close();
  server.closeAllConnections();
}
const findNetwork = (): Promise<void> => new Promise((ready) => server.listen(Number(new URL(origin).port), 'localhost', ready));

/** Opens a page and waits until the worker is in charge and has kept the address. */
async function visit(page: Page, address: string): Promise<void> {
  await page.goto(origin + address);
  await page.evaluate(async (path) => {
    await navigator.serviceWorker.ready;
    for (;;) {
      if (navigator.serviceWorker.controller && (await caches.match(new URL(path, location.href)))) return;
      await new Promise((again) => setTimeout(again, 50));
    }
  }, new URL(address, 'http://x').pathname);
}

test('trang đã mở đọc được khi mất mạng, có ghi ngày lưu; trang chưa mở thì được chỉ đường', async ({ page }) => {
  await visit(page, '/');
  await visit(page, BRIEFING);
  loseNetwork();
  await page.goto(origin + BRIEFING);
  const today = await page.evaluate(() => new Date().toLocaleDateString('vi-VN'));
  await expect(page.getByText(`${COPY} ${today}`)).toBeVisible();
  await expect(page.getByRole('region', { name: /^Số liệu/u })).toBeVisible();
  expect(await page.evaluate(() => getComputedStyle(document.querySelector('h1')!).fontSize), 'its sheet is there, too').not.toBe('32px');

  await page.goto(origin + '/van-ban/06-qd-ttg/');
  await expect(page.getByRole('heading', { level: 1, name: 'Không có mạng' })).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'Thủ tướng yêu cầu tăng tốc' }).click();
  await expect(page.getByText(COPY)).toBeVisible();

  await findNetwork();
  await page.reload();
  await expect(page.getByText(COPY)).toHaveCount(0);
});

test('có mạng thì luôn là trang mới, dù trang cũ đã được lưu', async ({ page, context }) => {
  await visit(page, BRIEFING);
  await context.route(`**${BRIEFING}`, async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: (await answer.text()).replace(/<h1>[^<]*/u, '<h1>Nhan đề vừa được sửa') });
  });
  await page.goto(origin + BRIEFING);
  await expect(page.getByRole('heading', { level: 1, name: 'Nhan đề vừa được sửa' })).toBeVisible();
});

test('đã tìm một lần thì tìm tiếp được khi mất mạng', async ({ page }) => {
  await visit(page, '/');
  await visit(page, '/tim-kiem/?q=hóa đơn điện tử');
  await page.locator('[data-search-done]').waitFor();
  const kept = () => page.evaluate(async () => (await Promise.all((await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).filter(({ url }) => url.includes('/pagefind/')).length))).reduce((a, b) => a + b, 0));
  await expect.poll(kept, { timeout: 60_000 }).toBe(globSync('pagefind/**/*.*', { cwd: DIST }).length);
  await page.waitForLoadState('networkidle');
  loseNetwork();
  await page.goto(origin + '/tim-kiem/?q=hóa đơn điện tử');
  await expect(page.locator('[data-search-result]').first()).toBeVisible();
});

test('trang soạn bài nói đúng: đã tải đủ thì mất mạng vẫn đọc bài, kiểm, xem trước và mở lại trang', async ({ page }) => {
  const checked = () => expect(page.locator('html')).toHaveAttribute('data-checked', /[1-9]/u, { timeout: 20_000 });
  await page.goto(`${origin}/soan-bai/`);
  const article = page.getByLabel('Bài gốc, nguyên văn');
  await article.focus();
  await expect(page.getByText('mở lại trang này cũng vậy')).toBeVisible({ timeout: 20_000 });
  loseNetwork();
  await article.fill(readFileSync('seeds/003_9743151806032447.txt', 'utf8'));
  await page.getByRole('button', { name: 'Đọc bài' }).click();
  await checked();
  await expect(page.getByRole('group', { name: /^Số liệu \(\d+\)/ })).toBeVisible();
  await page.getByText('Như người đọc sẽ thấy').click();
  await expect(page.getByRole('region', { name: 'Bản tin như người đọc sẽ thấy' }).getByRole('heading', { name: 'Bài gốc' })).toBeVisible();

  await page.reload();
  await expect(page.getByText(COPY)).toBeVisible();
  await expect(page.getByText('Đã mở lại bản đang soạn dở')).toBeVisible({ timeout: 20_000 });
  await checked();
});

test('bản soạn có kết quả của chỉ đạo trước mở lại được khi mất mạng, danh sách chỉ đạo vẫn còn', async ({ page }) => {
  await page.goto(`${origin}/soan-bai/`);
  await page.getByLabel('Bài gốc, nguyên văn').fill(readFileSync('seeds/003_9743151806032447.txt', 'utf8'));
  await page.getByRole('button', { name: 'Đọc bài' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-checked', /[1-9]/u, { timeout: 20_000 });
  await page.getByText('Đưa bài vào').click();
  await expect(page.getByText('danh sách chỉ đạo chỉ tải khi ấy')).toBeVisible();
  await page.getByRole('button', { name: 'Thêm kết quả' }).click();
  const choices = page.getByLabel('Chỉ đạo nào').locator('option');
  await expect.poll(() => choices.count()).toBeGreaterThan(50);
  await expect(page.getByText('danh sách chỉ đạo chỉ tải khi ấy')).toBeHidden();
  await expect(page.getByText('mở lại trang này cũng vậy')).toBeVisible({ timeout: 20_000 });
  await expect.poll(() => page.evaluate(async () => (await caches.match('/soan-bai/chi-dao.json')) !== undefined)).toBe(true);
  loseNetwork();
  await page.reload();
  await expect(page.getByText('Đã mở lại bản đang soạn dở')).toBeVisible({ timeout: 20_000 });
  await page.getByRole('group', { name: /^Kết quả của chỉ đạo trước/ }).locator('summary').click();
  await expect.poll(() => choices.count()).toBeGreaterThan(50);
});

test('bản mới của kỷ yếu xóa những gì bản cũ đã lưu', async ({ page }) => {
  await page.goto(origin + '/');
  await page.evaluate(async () => {
    await (await caches.open('ky-yeu-000000000000')).put('/cu/', new Response('cũ'));
    await (await caches.open('cua-trang-khac')).put('/khac/', new Response('của trang khác'));
    await (await navigator.serviceWorker.getRegistration())?.unregister();
  });
  await page.reload();
  await page.evaluate(() => navigator.serviceWorker.ready);
  await expect.poll(() => page.evaluate(() => caches.has('ky-yeu-000000000000'))).toBe(false);
  expect(await page.evaluate(() => caches.has('cua-trang-khac'))).toBe(true);
});

test('khi kỷ yếu thôi cho đọc ngoại tuyến, máy người đọc được dọn sạch', async ({ page }) => {
  await visit(page, '/');
  await visit(page, BRIEFING);
  instead = readFileSync('src/offline/goodbye.js', 'utf8');
  await page.evaluate(async () => void (await (await navigator.serviceWorker.getRegistration())?.update()));
  await expect.poll(() => page.evaluate(async () => [(await navigator.serviceWorker.getRegistrations()).length, (await caches.keys()).length])).toEqual([0, 0]);
});
