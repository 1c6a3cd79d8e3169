import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { buildIndex } from '../../src/search/build-index.ts';
import { type Engine, openEngine } from '../../src/search/engine.ts';
import { find } from '../../src/search/find.ts';
import { CHUNKS_OF_PAGE } from '../../src/search/layout.ts';
import { bareCode, exactCode } from '../../src/search/query/code.ts';
import { words } from '../../src/search/query/words.ts';
import type { PageRecord } from '../../src/search/records.ts';

/** What search leans on in Pagefind and its documentation does not promise. A new version that changes one of these fails here. */
const page = (id: string, ...texts: string[]): PageRecord => ({ url: `/${id}/`, title: id, kind: 'ban-tin', date: '2024-07-19', conference: '', context: `trang ${id}`, facets: {}, passages: texts.map((text, index) => ({ kind: 'doan', target: `#doan-${index + 1}`, text, label: '', block: `doan-${index + 1}` })) });
const long = Array.from({ length: 240 }, (_, index) => `từ${index}`).join(' ');
const pages = [page('bac', 'Bậc thang đạt 18,3%.', long, 'Hóa đơn điện tử ở Bắc Ninh.'), page('dat', 'Đất nước, dat va 183.', 'bách khoa')];

let folder = '';
let engine: Engine;
const ownFetch = globalThis.fetch;
before(async () => {
  folder = `${mkdtempSync(join(tmpdir(), 'chi-muc-'))}/`;
  await buildIndex(pages, [], folder);
  globalThis.fetch = async (address) => new Response(readFileSync(String(address).split('?')[0]!));
  engine = await openEngine(folder);
});
after(() => {
  globalThis.fetch = ownFetch;
  rmSync(folder, { recursive: true, force: true });
});

const exact = (text: string): string => words(text).map(({ key, bare }) => exactCode(key, bare))[0]!;
const POSTINGS: readonly (readonly [string, string, number, string])[] = [
  ['bac, any marks', bareCode('bac'), 1, 'a prefix finds longer words'],
  ['bậc', exact('bậc'), 1, 'a whole code finds its word'],
  ['bẫc', exact('bẫc'), 0, 'an unknown word does not fall back to a shorter one'],
  ['18,3', exact('18,3'), 1, 'letters only: never split, never folded'],
  ['blockchain', bareCode('blockchain'), 0, 'an unknown word finds nothing'],
];
for (const [name, code, count, why] of POSTINGS) test(`${name}: ${why}`, async () => assert.equal(new Set((await engine.postings(code)).map((place) => Math.floor(place / CHUNKS_OF_PAGE))).size, count));

test('fillers count as positions, so that a position names its chunk', async () => {
  const [place = 0] = await engine.postings(exact('hóa'));
  assert.ok((await engine.chunk(Math.floor(place / CHUNKS_OF_PAGE), place % CHUNKS_OF_PAGE)).passages.some(([, , text]) => text.includes('Hóa đơn')));
});

test('marks and numbers are respected', async () => {
  assert.equal((await find('183', engine)).results[0]?.passage.chunk.url, '/dat/');
  assert.equal((await find('18.3', engine)).results[0]?.passage.chunk.url, '/bac/');
  assert.equal((await find('bậc', engine)).results.filter(({ strong }) => strong).length, 1);
  assert.deepEqual((await find('blockchain', engine)).results, []);
  assert.equal((await find('hoá ddown dien tuwr', engine)).results[0]?.strong, true);
});
