import assert from 'node:assert/strict';
import { mkdtempDisposableSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { gunzipSync, gzipSync } from 'node:zlib';
import { encode } from 'cborg';
import { close } from 'pagefind';
import { buildIndex } from '../../src/search/build-index.ts';
import type { Keeping } from '../../src/search/kept-shards.ts';
import { filesUnder } from '../../src/release/files.ts';
import { type Engine, openEngine } from '../../src/search/engine.ts';
import { find } from '../../src/search/find.ts';
import { bucketOf, CHUNKS_OF_PAGE, META_FILE, type Overview, PROGRAM_FILE, STRIDE, wordsFile } from '../../src/search/layout.ts';
import { sourceOf, sourcesIn } from '../../src/search/page-source.ts';
import { type Pagefind, startPagefind } from '../../src/search/pagefind.ts';
import { bareCode, exactCode } from '../../src/search/query/code.ts';
import { words } from '../../src/search/query/words.ts';
import type { PageRecord, PageSource } from '../../src/search/records.ts';
import { makeShard, wordsOf } from '../../src/search/shard.ts';

/** What search leans on in Pagefind and its documentation does not promise. A new version that changes one of these fails here. */
const page = (id: string, ...texts: string[]): PageRecord => ({ url: `/${id}/`, title: id, kind: 'ban-tin', date: '2024-07-19', conference: '', context: `trang ${id}`, facets: {}, passages: texts.map((text, index) => ({ kind: 'doan', target: `#doan-${index + 1}`, text, label: '', block: `doan-${index + 1}` })) });
const long = Array.from({ length: 240 }, (_, index) => `từ${index}`).join(' ');
const pages = [page('bac', 'Bậc thang đạt 18,3%.', long, 'Hóa đơn điện tử ở Bắc Ninh.'), page('dat', 'Đất nước, dat va 183.', 'bách khoa')];

let folder = '';
let engine: Engine;
const ownFetch = globalThis.fetch;
before(async () => {
  folder = `${mkdtempSync(join(tmpdir(), 'chi-muc-'))}/`;
  await buildIndex(pages.map((one) => sourceOf(one)), [], folder);
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

test('two words of one key have two codes, in one passage and in shards made one after the other', async () => {
  const codesIn = async (text: string): Promise<string[]> => (await makeShard([page('x', text)])).words.map(([code]) => code).filter((code) => code === exact('à') || code === exact('A1'));
  try {
    assert.equal(words('à')[0]!.key, words('A1')[0]!.key);
    assert.deepEqual((await codesIn('đường A1 à')).sort(), [exact('à'), exact('A1')].sort());
    assert.deepEqual([await codesIn('thế à'), await codesIn('đường A1')], [[exact('à')], [exact('A1')]]);
  } finally {
    await close();
  }
});

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

/** The program as the browser calls it, with its files in hand. */
const file = (name: string): Uint8Array<ArrayBuffer> => new Uint8Array(gunzipSync(readFileSync(join(folder, name))));
const overview = (): Overview => JSON.parse(new TextDecoder().decode(file('tong-quan.bin'))) as Overview;
const started = async (): Promise<Pagefind> => startPagefind(file(PROGRAM_FILE), file(`${overview().version}/${META_FILE}`));
const bucket = (code: string): Uint8Array<ArrayBuffer> => file(`${overview().version}/${wordsFile(bucketOf(code, overview().buckets))}`);

test('words lie in more buckets than one, each found when its bucket is loaded and not before', async () => {
  const pagefind = await started();
  const [one, other] = [exact('hóa'), exact('nước')];
  assert.ok(overview().buckets > 1 && bucketOf(one, overview().buckets) !== bucketOf(other, overview().buckets), 'the words of this test lie apart');
  assert.deepEqual(pagefind.search(one), []);
  pagefind.load(bucket(one));
  assert.equal(pagefind.search(one).length, 1);
  assert.deepEqual(pagefind.search(other), []);
  pagefind.load(bucket(other));
  assert.equal(pagefind.search(one).length, 1, 'a second bucket does not push out the first');
  assert.equal(pagefind.search(other).length, 1);
});

test('an answer names the page as the meta file does, and every position of the word', async () => {
  const pagefind = await started();
  pagefind.load(bucket(exact('trang')));
  const places = pagefind.search(exact('trang'));
  assert.deepEqual(places.map(([page]) => page).toSorted(), ['0', '1']);
  for (const [, positions] of places) assert.deepEqual([...new Set(positions.map((position) => Math.floor(position / STRIDE)))], [0], 'the context is chunk 0');
  pagefind.load(bucket(exact('dat')));
  assert.equal(pagefind.search(bareCode('dat')).flatMap(([, positions]) => positions).length, 4, 'đạt, đất, and dat twice: one prefix, all positions of all words');
});

test('a thousand questions grow the memory and lose nothing', async () => {
  const pagefind = await started();
  pagefind.load(bucket(bareCode('tu')));
  for (let time = 0; time < 1000; time++) assert.equal(pagefind.search(bareCode('tu')).length, 1, 'điện tử');
  for (let number = 0; number < 240; number++) pagefind.load(bucket(exact(`từ${number}`)));
  for (let number = 0; number < 240; number++) assert.equal(pagefind.search(exact(`từ${number}`)).length, 1, `từ${number}`);
});

test('bytes that are no index are refused, not searched', async () => {
  await assert.rejects(startPagefind(file(PROGRAM_FILE), new Uint8Array([1, 2, 3])));
  await assert.rejects(startPagefind(new Uint8Array(64), file(`${overview().version}/${META_FILE}`)));
  const pagefind = await started();
  assert.throws(() => pagefind.load(new Uint8Array([1, 2, 3])));
});

test('an index of another form is not taken apart', () => {
  const packed = (content: unknown): Uint8Array => gzipSync(Buffer.concat([Buffer.from('pagefind_dcd'), encode(content)]));
  const meta = { path: 'pagefind.vi_1.pf_meta', content: packed(['1.4.0', [['vi_a', 1]], [], []]) };
  const fragment = { path: 'fragment/vi_a.pf_fragment', content: gzipSync('pagefind_dcd{"url":"0"}') };
  assert.throws(() => wordsOf([meta, fragment, { path: 'index/a.pf_index', content: gzipSync('something else') }]), /Tệp lạ/u);
  assert.throws(() => wordsOf([]), /pf_meta/u);
  assert.throws(() => wordsOf([meta]), /một trang lạ/u);
  assert.throws(() => wordsOf([meta, fragment, { path: 'index/a.pf_index', content: packed([[['abc', [[0, [-25, 0]]], 'new']]]) }]), /theo cách khác/u);
  assert.equal(wordsOf([meta, fragment, { path: 'index/a.pf_index', content: packed([[['abc', [[0, [-25, 0]]]]]]) }]).length, 1);
});

test('pages read from files one at a time are the pages at hand', () => {
  using there = mkdtempDisposableSync(join(tmpdir(), 'trang-'));
  const entry: PageRecord = { ...page('so', 'một chỉ tiêu'), kind: 'chi-tieu' };
  writeFileSync(join(there.path, 'a.json'), JSON.stringify([pages[0]]));
  writeFileSync(join(there.path, 'b.json'), JSON.stringify([entry, pages[1]]));
  const whole = (source: PageSource): unknown => ({ ...source, passages: source.passages() });
  assert.deepEqual(sourcesIn(there.path).map(whole), [pages[0]!, entry, pages[1]!].map((one) => whole(sourceOf(one))));
});

test('an index over kept shards is the index from nothing, byte for byte, whatever is kept', async () => {
  using there = mkdtempDisposableSync(join(tmpdir(), 'chi-muc-'));
  const many = Array.from({ length: 130 }, (_, number) => page(`trang-${number}`, `Đoạn số ${number} nói về hóa đơn.`, ...(number % 7 === 0 ? [long] : [])));
  const bytes = async (pages: readonly PageRecord[], keeping?: Keeping): Promise<string[]> => {
    const into = join(there.path, 'pagefind');
    await buildIndex(pages.map((one) => sourceOf(one)), [], into, keeping);
    return filesUnder(into).map((name) => `${name} ${readFileSync(join(into, name)).toString('base64')}`);
  };
  const keeping = { folder: join(there.path, 'kept'), program: 'one' };
  const before = await bytes(many, keeping);
  const first = readdirSync(keeping.folder).toSorted();
  assert.ok(first.length > 2);
  assert.deepEqual(await bytes(many), before);
  const changed = many.with(3, page('trang-3', 'Câu khác hẳn.'));
  const after = await bytes(changed, keeping);
  assert.equal(new Set(first).difference(new Set(readdirSync(keeping.folder))).size, 1, 'one shard is made anew, and the old one forgotten');
  assert.notDeepEqual(after, before);
  assert.deepEqual(after, await bytes(changed));
  for (const name of readdirSync(keeping.folder)) truncateSync(join(keeping.folder, name), 40);
  assert.deepEqual(await bytes(changed, keeping), after, 'cut files are not trusted');
  const sizes = readdirSync(keeping.folder).map((name) => statSync(join(keeping.folder, name)).mtimeMs);
  await bytes(changed, { ...keeping, program: 'two' });
  assert.ok(readdirSync(keeping.folder).every((name) => !sizes.includes(statSync(join(keeping.folder, name)).mtimeMs)), 'another program trusts nothing');
});

test('the version is pinned: the calls are not documented', () => assert.equal((JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string> }).dependencies['pagefind'], '1.4.0'));
