import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type CDPSession, chromium, type Page } from '@playwright/test';
import { launchOptions } from '../browser.ts';
import { measureEngine } from './engine.ts';
import { measureQuality } from './quality.ts';

/**
 * `npm run bench:search [-- --cost-only] [-- --index .cache/bench-2000]`: quality by class, then bytes, requests and milliseconds of the real search page.
 * Text is sent with gzip, as hosts do, and counted without it too; files of the index are packed already. Sizes are bodies, in kB of 1,000 bytes.
 */
const root = join(import.meta.dirname, '../..');
const dist = join(root, 'dist');
const at = process.argv.indexOf('--index');
const index = at > 0 ? join(root, process.argv[at + 1]!) : dist;
const TYPES: Readonly<Record<string, string>> = { html: 'text/html; charset=utf-8', js: 'text/javascript', css: 'text/css', json: 'application/json', svg: 'image/svg+xml' };
const FIRST = 'chuyển đổi số';
const ROUNDS = 3;
const TYPED = 'thanh toán không dùng tiền mặt';
const LATER = ['hóa đơn điện tử', 'thanh toán không dùng tiền mặt', 'dich vu cong truc tuyen', '18,3%', 'Bắc Kạn', 'Đề án 06', 'hạ tầng số', 'thủ tục hành chnh', 'tỷ lệ hồ sơ trực tuyến', 'nhân lực số'];

if (!process.argv.includes('--cost-only')) console.log(`${(await measureQuality()) ?? 'Không có bộ chấm trên máy này (SEARCH_EVALUATOR).'}\n`);

const engine = await measureEngine(join(index, 'pagefind/'), LATER);
console.log(`engine alone (CPU ms): asked first p50 ${percentile(engine.first, 50)}, p95 ${percentile(engine.first, 95)}; again p50 ${percentile(engine.again, 50)}, p95 ${percentile(engine.again, 95)}; ${mean(engine.kilobytes).toFixed(1)} kB a query`);

const nothing = { bytes: 0, plain: 0, requests: 0 };
let sent = nothing;
const server = createServer((request, response) => {
  const path = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname);
  let file = join(path.startsWith('/pagefind/') ? index : dist, path);
  if (existsSync(file) && statSync(file).isDirectory()) file = join(file, 'index.html');
  if (!existsSync(file)) return void response.writeHead(404).end();
  const ending = file.split('.').at(-1)!;
  const type = TYPES[ending];
  if (!type) {
    count(statSync(file).size, statSync(file).size);
    response.writeHead(200, { 'Content-Type': 'application/octet-stream', 'Cache-Control': 'max-age=300', 'Content-Length': statSync(file).size });
    return void createReadStream(file).pipe(response);
  }
  const body = gzipSync(readFileSync(file));
  count(body.length, statSync(file).size);
  response.writeHead(200, { 'Content-Type': type, 'Content-Encoding': 'gzip', 'Cache-Control': 'max-age=300' }).end(body);
});
await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
const origin = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
const browser = await chromium.launch(await launchOptions());

for (const [name, slow] of [['this machine', false], ['slow 4G, CPU ÷ 4', true]] as const) {
  const rounds: Awaited<ReturnType<typeof measured>>[] = [];
  for (let round = 0; round < ROUNDS; round++) rounds.push(await measured(slow));
  const { opened, asked, rest } = rounds[0]!;
  const of = (what: (round: (typeof rounds)[number]) => number): string => percentile(rounds.map(what), 50);
  console.log(`${name}, middle of ${ROUNDS} (load ${loadavg()[0]!.toFixed(1)})
  page ${size(opened)}
  engine and first query ${size(asked)}, ${of(({ first }) => first)} ms (${rounds.map(({ first }) => first.toFixed(0)).join(', ')})
  address with a query, from the first byte of the page to the results ${of(({ arrived }) => arrived)} ms
  together ${size({ bytes: opened.bytes + asked.bytes, plain: opened.plain + asked.plain, requests: opened.requests + asked.requests })}
  later queries ${size({ bytes: rest.bytes / LATER.length, plain: rest.plain / LATER.length, requests: rest.requests / LATER.length })}, p50 ${of(({ later }) => +percentile(later, 50))} ms, p95 ${of(({ later }) => +percentile(later, 95))} ms; asked again p50 ${of(({ again }) => +percentile(again, 50))} ms
  longest task of the page: opening and queries ${of(({ longestBefore }) => longestBefore)} ms, typing “${TYPED}” ${of(({ longest }) => longest)} ms (${rounds.map(({ longest }) => longest.toFixed(0)).join(', ')}; 0: none over 50)`);
}
await browser.close();
server.close();

/** One reader with an empty cache. */
async function measured(slow: boolean) {
  const context = await browser.newContext();
  const page = await context.newPage();
  if (slow) await throttle(await context.newCDPSession(page));
  await page.addInitScript(() => {
    Object.assign(globalThis, { longest: 0 });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) Object.assign(globalThis, { longest: Math.max((globalThis as unknown as { longest: number }).longest, duration) });
    }).observe({ type: 'longtask', buffered: true });
  });
  sent = nothing;
  await page.goto(`${origin}/tim-kiem/`);
  await page.waitForLoadState('networkidle');
  const opened = sent;
  sent = nothing;
  const first = await timed(page, FIRST);
  const asked = sent;
  const later: number[] = [];
  sent = nothing;
  for (const query of LATER) later.push(await timed(page, query));
  const rest = sent;
  const again: number[] = [];
  for (const query of LATER) again.push(await timed(page, query));
  const longestBefore = await longestTask(page);
  await page.locator('#q').fill('');
  await page.locator('#q').pressSequentially(TYPED, { delay: 120 });
  await page.waitForTimeout(1500);
  const longest = await longestTask(page);
  await context.close();
  const other = await browser.newContext();
  const visitor = await other.newPage();
  if (slow) await throttle(await other.newCDPSession(visitor));
  await visitor.goto(`${origin}/tim-kiem/?q=${encodeURIComponent(FIRST)}`);
  await visitor.locator('[data-search-result]').first().waitFor();
  await visitor.locator('[data-search-done]').waitFor();
  const arrived = await visitor.evaluate(() => performance.now() - (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming).responseStart);
  await other.close();
  return { opened, first, asked, later, rest, again, longestBefore, longest, arrived };
}

async function timed(page: Page, query: string): Promise<number> {
  return page.evaluate(async (text) => {
    const field = document.querySelector<HTMLInputElement>('#q')!;
    const form = document.querySelector<HTMLFormElement>('#tim-kiem')!;
    const started = performance.now();
    document.querySelector('[data-search-done]')?.removeAttribute('data-search-done');
    field.value = text;
    form.requestSubmit();
    while (!document.querySelector('[data-search-done]')) await new Promise((resume) => setTimeout(resume, 1));
    return performance.now() - started;
  }, query);
}

/** Milliseconds of the longest task since the last time this was asked; 0 when none was over 50. */
async function longestTask(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { longest } = globalThis as unknown as { longest: number };
    Object.assign(globalThis, { longest: 0 });
    return longest;
  });
}

async function throttle(session: CDPSession): Promise<void> {
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', { offline: false, latency: 150, downloadThroughput: (1.6 * 1024 * 1024) / 8, uploadThroughput: (750 * 1024) / 8 });
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
}

function count(bytes: number, plain: number): void {
  sent = { bytes: sent.bytes + bytes, plain: sent.plain + plain, requests: sent.requests + 1 };
}

function size({ bytes, plain, requests }: typeof nothing): string {
  return `${(bytes / 1000).toFixed(1)} kB (${(plain / 1000).toFixed(1)} unpacked), ${requests} requests`;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function percentile(values: readonly number[], share: number): string {
  return [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor((share / 100) * values.length))]!.toFixed(0);
}
