import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { type Browser, chromium } from '@playwright/test';
import { launchOptions } from '../browser.ts';
import { DIST, pagesOfEachKind } from '../stories/built-site.ts';

/**
 * `npm run bench:pages [-- --lighthouse] [-- /ban-tin/...]`: the heaviest page of each kind on a slow phone: bytes by type as sent, requests,
 * largest paint, layout shift, blocked time; with `--lighthouse` its four scores (fetched with npx: 176 MB are too much for a dependency).
 */

/** The mobile preset of Lighthouse: Moto G Power, slow 4G. */
const PHONE = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true } as const;
const SLOWER = 4;
const NETWORK = { offline: false, latency: 150, downloadThroughput: (1.6 * 1024 * 1024) / 8, uploadThroughput: (750 * 1024) / 8 };
const LIGHTHOUSE = 'lighthouse@13.5.0';
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.svg': 'image/svg+xml', '.woff2': 'font/woff2' };

const named = process.argv.slice(2).filter((word) => word.startsWith('/'));
const addresses = named.length > 0 ? named : pagesOfEachKind().map(({ pages }) => pages[0]!.address);
const packed = new Map<string, Buffer>();
const server = createServer((request, response) => {
  const path = join(DIST, decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname));
  const file = existsSync(path) && statSync(path).isDirectory() ? join(path, 'index.html') : path;
  if (!existsSync(file)) return void response.writeHead(404).end();
  const type = TYPES[extname(file)] ?? 'application/octet-stream';
  const squeeze = /text|json|svg/u.test(type);
  const body = packed.get(file) ?? (squeeze ? brotliCompressSync(readFileSync(file)) : readFileSync(file));
  packed.set(file, body);
  response.writeHead(200, { 'Content-Type': type, 'Content-Length': body.length, ...(squeeze && { 'Content-Encoding': 'br' }) }).end(body);
});
await new Promise<void>((ready) => server.listen(0, 'localhost', ready));
const origin = `http://localhost:${(server.address() as { port: number }).port}`;
const options = await launchOptions();
const browser = await chromium.launch(options);
const rows = [];
for (const address of addresses) rows.push({ trang: address, ...(await measure(browser, address)), ...(process.argv.includes('--lighthouse') && (await scores(address))) });
await browser.close();
console.table(rows);
server.close();
server.closeAllConnections();

/** Opens the page as a first visit and reads what the browser itself observed. */
async function measure(inside: Browser, address: string) {
  const context = await inside.newContext(PHONE);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', NETWORK);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  const types = new Map<string, string>();
  const bytes: Record<string, number> = {};
  session.on('Network.responseReceived', ({ requestId, type }) => void types.set(requestId, type));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const type = types.get(requestId) ?? 'Other';
    bytes[type] = (bytes[type] ?? 0) + encodedDataLength;
  });
  await page.addInitScript(() => {
    const seen = { largest: 0, shift: 0, blocked: 0 };
    Object.assign(globalThis, { seen });
    const on = (type: string, each: (entry: PerformanceEntry) => void): void => new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({ type, buffered: true });
    on('largest-contentful-paint', ({ startTime }) => (seen.largest = startTime));
    on('layout-shift', (entry) => (seen.shift += (entry as PerformanceEntry & { value: number }).value));
    on('longtask', ({ duration }) => (seen.blocked += Math.max(0, duration - 50)));
  });
  await page.goto(origin + address, { waitUntil: 'networkidle' });
  const { largest, shift, blocked } = await page.evaluate(() => (globalThis as unknown as { seen: { largest: number; shift: number; blocked: number } }).seen);
  await context.close();
  const kb = (type: string): number => Math.round((bytes[type] ?? 0) / 102.4) / 10;
  return { html: kb('Document'), css: kb('Stylesheet'), js: kb('Script'), 'chữ': kb('Font'), khác: Math.round(Object.entries(bytes).reduce((sum, [type, size]) => sum + (/Document|Stylesheet|Script|Font/u.test(type) ? 0 : size), 0) / 102.4) / 10, 'lần tải': types.size, LCP: Math.round(largest), CLS: Math.round(shift * 1000) / 1000, TBT: Math.round(blocked) };
}

/** The four scores of Lighthouse, or the word `lỗi` in their place. */
async function scores(address: string): Promise<Record<string, number | string>> {
  const folder = mkdtempSync(join(tmpdir(), 'lighthouse-'));
  try {
    const report = join(folder, 'report.json');
    const flags = ['--headless=new', ...(options.args ?? [])].join(' ');
    await promisify(execFile)('npx', ['--yes', '--ignore-scripts', LIGHTHOUSE, origin + address, '--quiet', '--output=json', `--output-path=${report}`, `--only-categories=${CATEGORIES.join(',')}`, `--chrome-flags=${flags}`], { env: { ...process.env, ...options.env, CHROME_PATH: options.executablePath ?? chromium.executablePath() } });
    const { categories } = JSON.parse(readFileSync(report, 'utf8')) as { categories: Record<string, { score: number | null }> };
    return Object.fromEntries(CATEGORIES.map((name) => [name, Math.round((categories[name]?.score ?? 0) * 100)]));
  } catch (error) {
    console.warn(String(error).slice(0, 300));
    return Object.fromEntries(CATEGORIES.map((name) => [name, 'lỗi']));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
