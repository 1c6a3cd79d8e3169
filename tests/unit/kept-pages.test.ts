import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { makeFiles } from '../../src/release/files-made.ts';
import { finishRelease } from '../../src/release/finish.ts';
import { KEPT_PAGES, KeptPages, keptSums } from '../../src/release/kept-pages.ts';

/** What one build leaves for the next is taken when it is what it was, and made anew when it is not. */

const KEY = 'a'.repeat(40);
const OTHER = 'b'.repeat(40);
const FILE = 'chi-dao/mot/index.html';

/** A project whose last build made these files under {@link KEY}. */
function project(files: Readonly<Record<string, string>> = { [FILE]: 'một' }) {
  const root = mkdtempSync(join(tmpdir(), 'ky-yeu-giu-'));
  const site = newSite(root);
  const store = new KeptPages(root);
  for (const [file, text] of Object.entries(files)) {
    write(join(site, file), text);
    store.add(file, KEY, site);
  }
  store.save();
  return { root, site, [Symbol.dispose]: () => rmSync(root, { recursive: true }) };
}

let sites = 0;
function newSite(root: string): string {
  const site = join(root, `site-${(sites += 1)}`);
  mkdirSync(site);
  return site;
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** A further build that wants {@link FILE} under a key. */
function build(root: string, key = KEY) {
  const site = newSite(root);
  const store = new KeptPages(root);
  return { site, store, isTaken: store.take(FILE, key, site) };
}

const there = (root: string): string[] => readdirSync(join(root, KEPT_PAGES), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map(({ name }) => name).sort();

test('the same key: the file is there, and its sum is known without reading it', () => {
  using made = project();
  const { site, store, isTaken } = build(made.root);
  assert.ok(isTaken);
  assert.equal(readFileSync(join(site, FILE), 'utf8'), 'một');
  const list = join(made.root, 'giu.txt');
  store.save(list);
  assert.deepEqual([...keptSums(list)], [[FILE, createHash('sha256').update('một').digest('hex')]]);
  assert.deepEqual([...keptSums(join(made.root, 'khong-co.txt'))], []);
});

test('on a disk with links nothing is copied', { skip: process.platform === 'win32' && 'not every disk of Windows knows links' }, () => {
  using made = project();
  const { site } = build(made.root);
  assert.equal(statSync(join(site, FILE)).ino, statSync(join(made.site, FILE)).ino);
});

test('another key: it is made anew', () => {
  using made = project();
  const { site, isTaken } = build(made.root, OTHER);
  assert.ok(!isTaken && !existsSync(join(site, FILE)));
});

test('kept over many builds; what a build does not want any more is deleted, its folder too', () => {
  using made = project({ [FILE]: 'một', 'chi-dao/hai/index.html': 'hai' });
  for (const _ of [1, 2]) {
    const { store, isTaken } = build(made.root);
    assert.ok(isTaken);
    store.save();
  }
  assert.deepEqual(there(made.root), ['danh-sach.txt', 'index.html']);
  assert.deepEqual(readdirSync(join(made.root, KEPT_PAGES, 'tep/chi-dao')), ['mot']);
});

const DAMAGE: readonly (readonly [what: string, damage: (root: string, site: string) => void])[] = [
  ['somebody wrote into the file of the old site', (_, site) => appendFileSync(join(site, FILE), '!')],
  ['the same number of bytes, written later', (_, site) => {
    writeFileSync(join(site, FILE), 'mọt');
    utimesSync(join(site, FILE), 2_000_000_000, 2_000_000_000);
  }],
  ['another file in its place, by a build that was killed before it wrote its list', (root) => {
    const file = join(root, KEPT_PAGES, 'tep', FILE);
    rmSync(file);
    writeFileSync(file, 'khác hẳn');
  }],
  ['the file is gone', (root) => rmSync(join(root, KEPT_PAGES, 'tep', FILE))],
  ['the list is cut', (root) => writeFileSync(join(root, KEPT_PAGES, 'danh-sach.txt'), `${KEY} 4 17`)],
  ['the list is something else', (root) => writeFileSync(join(root, KEPT_PAGES, 'danh-sach.txt'), Buffer.from([0, 255, 10, 32]))],
  ['nothing is left', (root) => rmSync(join(root, KEPT_PAGES), { recursive: true })],
];

for (const [what, damage] of DAMAGE)
  test(`made anew, and kept again: ${what}`, () => {
    using made = project();
    damage(made.root, made.site);
    const { site, store, isTaken } = build(made.root);
    assert.ok(!isTaken && !existsSync(join(site, FILE)));
    write(join(site, FILE), 'một');
    store.add(FILE, KEY, site);
    store.save();
    assert.ok(build(made.root).isTaken);
  });

test('what stands in the site already is not written over', () => {
  using made = project();
  const site = newSite(made.root);
  write(join(site, FILE), 'từ public/');
  assert.ok(!new KeptPages(made.root).take(FILE, KEY, site));
  assert.equal(readFileSync(join(site, FILE), 'utf8'), 'từ public/');
});

test('a file that no build wrote is not kept', () => {
  using made = project();
  const { site, store } = build(made.root);
  store.add('khong-co/index.html', KEY, site);
  store.save();
  assert.deepEqual(there(made.root), ['danh-sach.txt', 'index.html']);
});

test('what an older version of the program left is cleared away', () => {
  using made = project();
  rmSync(join(made.root, KEPT_PAGES, 'danh-sach.txt'));
  write(join(made.root, KEPT_PAGES, 'incremental-build.json'), '{}');
  new KeptPages(made.root).save();
  assert.deepEqual(there(made.root), ['danh-sach.txt']);
});

test('redirects write their own files, and leave what is kept for the next build as it was', () => {
  using made = project({ 'a/index.html': '<body><h2 id="moi">Mới</h2></body>', 'cu.csv': 'cũ', 'moi.csv': 'mới' });
  write(join(made.root, 'package.json'), '{}');
  mkdirSync(join(made.root, 'seeds'));
  write(join(made.root, 'content/redirects.yml'), ['/a/#cu /a/#moi', '/cu.csv /moi.csv'].map((pair) => pair.split(' ')).map(([from, to]) => `- { from: "${from}", to: "${to}", date: 2026-11-22, reason: Thử. }\n`).join(''));
  finishRelease(made.root, made.site, { site: null, base: '/', drafts: false }, join(made.root, KEPT_PAGES, 'danh-sach.txt'));
  assert.match(readFileSync(join(made.site, 'a/index.html'), 'utf8'), /id="cu"/u);
  assert.equal(readFileSync(join(made.site, 'cu.csv'), 'utf8'), 'mới');
  const kept = (file: string) => readFileSync(join(made.root, KEPT_PAGES, 'tep', file), 'utf8');
  assert.deepEqual([kept('cu.csv'), kept('a/index.html').includes('id="cu"')], ['cũ', false]);
  const sums = readFileSync(join(made.site, 'SHA256SUMS'), 'utf8');
  assert.ok(sums.includes(`${createHash('sha256').update('mới').digest('hex')}  cu.csv`), sums);
});

test('files are made with the sums of their bytes; the first fault names its file and stops the rest', async () => {
  using made = project({});
  const sums: string[] = [];
  await makeFiles([{ file: 'a/b.md', make: async () => 'Đạt' }, { file: 'a/c.png', make: async () => Uint8Array.of(1, 2) }], made.site, (file, sum) => sums.push(`${file} ${sum}`));
  assert.equal(readFileSync(join(made.site, 'a/b.md'), 'utf8'), 'Đạt');
  assert.deepEqual(sums, ['a/b.md', 'a/c.png'].map((file) => `${file} ${createHash('sha256').update(readFileSync(join(made.site, file))).digest('hex')}`));

  const begun: string[] = [];
  const many = Array.from({ length: 200 }, (_, index) => ({ file: `n/${index}.txt`, make: async () => {
    begun.push(String(index));
    if (index === 7) throw new Error('hỏng');
    return 'x';
  } }));
  await assert.rejects(makeFiles(many, made.site, () => undefined), { message: '/n/7.txt: hỏng' });
  assert.ok(begun.length < 100, `${begun.length} files were begun`);
});
