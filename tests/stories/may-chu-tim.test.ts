import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { type Browser, chromium, type Page } from '@playwright/test';
import { launchOptions } from '../browser.ts';
import { ProjectCopy } from './project-copy.ts';

/** Trang tìm kiếm hỏi một máy chủ: một bản sao của dự án, dựng với thiết lập ấy, và một máy chủ giả trả lời theo hình dạng của OpenSearch. */

const copy = new ProjectCopy();
const asked: { path: string; origin: string | undefined; body: { query: object; aggs?: object } }[] = [];
let says: 'passages' | 'nothing' | 'error' = 'passages';
let stub: Server;
let site: ChildProcess;
let browser: Browser;
let address = '';
const violations: string[] = [];

const source = { kind: 'doan', label: '', context: '', conference: '', date: '2024-07-19', title: 'Bài chỉ máy chủ có', page: '/ban-tin/2024-07-19-bac-ninh/', pageKind: 'ban-tin', target: '#doan-1', nam: ['2024'] };
const hits = [
  { ...source, block: 'doan-1', text: 'Câu này chỉ có hóa đơn giấy.' },
  { ...source, block: 'doan-2', target: '#doan-2', text: 'Máy chủ trả lời về hóa đơn điện tử.' },
];
const facets = Object.fromEntries(['nam', 'dia-phuong', 'co-quan', 'chu-de', 'nguyen-tac', 'loai'].map((name) => [name, { buckets: name === 'nam' ? [{ key: '2024', doc_count: 99, pages: { value: 42 } }] : [] }]));

before(async () => {
  stub = createServer((request, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*').setHeader('Access-Control-Allow-Headers', 'content-type');
    if (request.method === 'OPTIONS') return void response.writeHead(204).end();
    let body = '';
    request.on('data', (piece) => (body += piece));
    request.on('end', () => {
      asked.push({ path: request.url!, origin: request.headers.origin, body: JSON.parse(body) });
      if (says === 'error') response.writeHead(503).end();
      if (says === 'passages') response.setHeader('Content-Type', 'application/json').end(JSON.stringify({ timed_out: false, hits: { hits: hits.map((_source) => ({ _source })) }, ...(asked.at(-1)!.body.aggs && { aggregations: { counted: { doc_count: 99, ...facets } } }) }));
    });
  });
  await new Promise<void>((ready) => stub.listen(0, '127.0.0.1', ready));
  const origin = `http://127.0.0.1:${(stub.address() as { port: number }).port}`;
  replace('src/domain/site.ts', 'searchServer: null }', `searchServer: { kind: 'opensearch', url: '${origin}', index: 'ky-yeu', key: null } }`);
  replace('public/_headers', "connect-src 'self'", `connect-src 'self' ${origin}`);
  const { code, words } = copy.build();
  assert.equal(code, 0, words);
  site = spawn(process.execPath, ['src/cli/serve.ts', '--port', '4450'], { cwd: copy.root });
  address = await new Promise<string>((ready) => site.stdout!.on('data', (said: Buffer) => ready(/http:\S+/u.exec(said.toString())![0])));
  browser = await chromium.launch(await launchOptions());
});
after(async () => {
  await browser?.close();
  site?.kill();
  stub?.close();
  stub?.closeAllConnections();
  copy[Symbol.dispose]();
});

function replace(file: string, from: string, to: string): void {
  const path = join(copy.root, file);
  const text = readFileSync(path, 'utf8');
  assert.ok(text.includes(from), `${file}: ${from}`);
  writeFileSync(path, text.replace(from, to));
}

async function search(parameters: string): Promise<Page> {
  const page = await browser.newPage();
  page.on('console', (message) => void (message.type() === 'error' && /policy/iu.test(message.text()) && violations.push(message.text())));
  await page.goto(`${address}tim-kiem/?${parameters}`);
  await page.locator('[data-search-done]').waitFor();
  return page;
}

test('kết quả là của máy chủ, chỗ thiếu chữ vẫn ghi là gần đúng', async () => {
  says = 'passages';
  const page = await search('q=hoa+don+dien+tu');
  assert.equal(asked.at(-1)!.path, '/ky-yeu/_search');
  const strong = page.locator('[data-search-result]:not([data-weak])');
  assert.equal(await strong.count(), 1);
  assert.equal(await strong.locator('mark').innerText(), 'hóa đơn điện tử');
  assert.equal(await page.locator('[data-weak]').count(), 1);
  assert.match(await page.locator('[data-search-done]').innerText(), /^1 kết quả cho “hoa don dien tu”\.$/u);
  assert.deepEqual(violations, []);
  await page.close();
});

test('bộ lọc và số đếm là của máy chủ', async () => {
  says = 'passages';
  const page = await search('q=hóa+đơn&nam=2024');
  assert.ok(JSON.stringify(asked.at(-1)!.body.query).includes('{"term":{"nam":"2024"}}'));
  assert.equal(await page.locator('#loc-nam option').last().innerText(), '2024 (42)');
  await page.close();
});

for (const failure of ['error', 'nothing'] as const)
  test(`máy chủ ${failure === 'error' ? 'báo lỗi' : 'im lặng'}: chỉ mục đi kèm trả lời, và trang nói vậy`, async () => {
    says = failure;
    const page = await search('q=hóa+đơn+điện+tử');
    assert.ok((await page.locator('[data-search-result]:not([data-weak])').count()) > 0);
    assert.equal(await page.getByText('Bài chỉ máy chủ có').count(), 0);
    assert.match(await page.locator('[data-search-done]').innerText(), /Máy chủ tìm kiếm không trả lời; đây là kết quả từ chỉ mục đi kèm trang\./u);
    await page.close();
  });

test('trang không có thiết lập ấy không mang một chữ nào của nó', () => {
  const scripts = (root: string): string => globSync('dist/_astro/*.js', { cwd: root }).map((file) => readFileSync(join(root, file), 'utf8')).join('');
  assert.match(scripts(copy.root), /multi_match/u);
  assert.doesNotMatch(scripts(join(import.meta.dirname, '../..')), /multi_match|facetDistribution|Máy chủ tìm kiếm/u);
});
