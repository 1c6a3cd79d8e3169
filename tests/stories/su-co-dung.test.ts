import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, globSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { filesUnder } from '../../src/release/files.ts';
import { ProjectCopy } from './project-copy.ts';

/** Dựng trang mà bị ngắt, hết đĩa, dựng hai lần một lúc: `dist/` luôn là một trang trọn vẹn, cũ hoặc mới; dựng ở đâu, lúc nào cũng ra đúng từng byte ấy. */

const PRELOAD = pathToFileURL(resolve('tests/stories/fault-preload.ts')).href;
const KILLS = Number(process.env['BUILD_KILLS'] ?? 2);
const copy = new ProjectCopy();
after(() => copy[Symbol.dispose]());
const dist = join(copy.root, 'dist');

/** What the site is, in one word: names and bytes of all its files. */
function siteSum(folder = dist): string {
  const sum = createHash('sha256');
  for (const name of globSync('**', { cwd: folder }).sort()) if (statSync(join(folder, name)).isFile()) sum.update(name).update(readFileSync(join(folder, name)));
  return sum.digest('hex');
}

/** Starts a program of the copy. */
const start = (program: string, args: readonly string[] = [], extra: Readonly<Record<string, string>> = {}) => run(process.execPath, [join('src', 'cli', program), ...args], extra);

/** Runs a command in the copy, in a group of its own, so that a kill reaches its children too. */
function run(command: string, args: readonly string[], extra: Readonly<Record<string, string>> = {}): { readonly child: ChildProcess; readonly ended: Promise<{ code: number | null; words: string }>; readonly says: (words: RegExp) => Promise<string> } {
  const { NODE_TEST_CONTEXT: _, ...inherited } = process.env;
  const child = spawn(command, args, { cwd: copy.root, detached: true, env: { ...inherited, SITE_URL: '', ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', ...extra } });
  let words = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece: Buffer) => void (words += piece.toString()));
  const ended = new Promise<{ code: number | null; words: string }>((done) => child.once('close', (code) => done({ code, words })));
  const says = (wanted: RegExp) => new Promise<string>((done, failed) => {
    const look = () => void (wanted.test(words) && done(wanted.exec(words)![0]));
    child.stdout.on('data', look);
    void ended.then(() => failed(new Error(`ended without ${wanted}: ${words}`)));
    look();
  });
  return { child, ended, says };
}

const CORRUPT = ['node_modules/.astro/data-store.json', '.astro/data-store.json', '.cache/search/rac.json', '.cache/build/1-zz/rac'];

test('two builds at once, over a corrupt cache, one with a clock wrong by decades: both end well, with the same whole site', async () => {
  for (const file of CORRUPT) {
    mkdirSync(join(copy.root, file, '..'), { recursive: true });
    writeFileSync(join(copy.root, file), '{"rác');
  }
  const pictures = join(copy.root, '.cache/anh');
  rmSync(pictures);
  cpSync(resolve('.cache/anh'), pictures, { recursive: true });
  const kept = (picture: string): string => readdirSync(pictures).find((name) => readFileSync(join(pictures, name)).subarray(-8192).equals(readFileSync(resolve('dist/anh', picture)).subarray(-8192)))!;
  const [empty, half] = [kept('ky-yeu.png'), kept('ban-tin.png')];
  writeFileSync(join(pictures, empty), '');
  truncateSync(join(pictures, half), 500);
  const builds = [start('build.ts', [], { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' }), start('build.ts', [], { NODE_OPTIONS: `--import ${PRELOAD}`, CLOCK: String(Date.UTC(2099, 0, 1)) })];
  const [first, second] = await Promise.all(builds.map(({ ended }) => ended));
  assert.equal(first!.code, 0, first!.words);
  assert.equal(second!.code, 0, second!.words);
  const folders = readdirSync(join(copy.root, '.cache/build')).filter((name) => /^\d+-[0-9a-f]{8}$/u.test(name));
  assert.deepEqual(folders, [], 'a build left its folder');
  assert.equal(siteSum(), siteSum(join(copy.root, '.cache/build/truoc')), 'the two builds differ');
  assert.ok(globSync('**/*.html', { cwd: dist }).length > 300);
  for (const picture of globSync('anh/**/*.png', { cwd: dist })) assert.ok(readFileSync(join(dist, picture)).subarray(-8).equals(Buffer.from('49454e44ae426082', 'hex')), `${picture} is not whole`);
});

type TextChange = readonly [file: string, now: string, then: string];
/** Each touches other pages; what a build keeps of them must not reach a site where they are undone. */
const CHANGES: readonly TextChange[] = [
  ['content/briefings/2024-07-19-bac-ninh.mdx', 'summary: >-', 'summary: >-\n  Thêm một câu.'],
  ['content/vocabulary/conferences.yml', 'shortName: Phiên họp thứ 3', 'shortName: Phiên họp số 3'],
  ['content/vocabulary/people.yml', 'name: Phạm Minh Chính', 'name: Phạm M. Chính'],
  ['content/vocabulary/documents.yml', 'number: 06/QĐ-TTg', 'number: 6/QĐ-TTg'],
  ['content/vocabulary/indicators.yml', 'name: Tỷ trọng kinh tế số trong GDP', 'name: Tỷ trọng kinh tế số trên GDP'],
];
/** Alone, for it reaches pages of another article: what became of a directive, shown on the pages beside it too. */
const OUTCOME: TextChange = ['content/briefings/2025-02-06-bac-kan.mdx', 'status: chua-hoan-thanh-qua-han', 'status: hoan-thanh-qua-han'];
/** Alone too: another article compares its figure with this one, and leads to it. */
const FIGURE: TextChange = ['content/briefings/2024-07-19-gia-lai.mdx', 'id: ho-so-toan-trinh-ca-nuoc-cuoi-2023', 'id: ho-so-toan-trinh-ca-nuoc-het-2023'];

test('another folder, time zone, language of the machine, rights of new files, and over what was kept of another record: the same bytes, search index included', () => {
  using there = new ProjectCopy({ name: 'kỷ yếu (bản sao) ' });
  for (const changes of [CHANGES, [OUTCOME], [FIGURE]]) {
    for (const [file, now, then] of changes) there.edit(file, now, then);
    const other = there.build();
    assert.equal(other.code, 0, other.words);
    assert.notEqual(siteSum(join(there.root, 'dist')), siteSum());
    for (const [file, now, then] of changes) there.edit(file, then, now);
  }
  const mask = process.umask(0o077);
  const { code, words } = there.build({ TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' });
  process.umask(mask);
  assert.equal(code, 0, words);
  // Astro hands the keys of pages on to the prerenderer, and promises it nowhere: without them a build would only be slow.
  const kept = Number(/Giữ (\d+) trang/u.exec(words)?.[1] ?? 0);
  assert.ok(kept > 200, `${kept} pages were kept`);
  const digests = (root: string): string[] => filesUnder(join(root, 'dist')).map((file) => `${createHash('sha256').update(readFileSync(join(root, 'dist', file))).digest('hex')}  ${file}`);
  const files = digests(copy.root);
  assert.ok(files.some((line) => line.includes('pagefind/')), 'no search index was built');
  assert.deepEqual([...new Set(files).symmetricDifference(new Set(digests(there.root)))], [], 'files that differ');
  const sums = readFileSync(join(dist, 'SHA256SUMS'), 'utf8').trimEnd().split('\n');
  assert.deepEqual(sums, files.filter((line) => !line.endsWith('  SHA256SUMS')), 'SHA256SUMS names every file beside it');
  const record = JSON.parse(readFileSync(join(dist, 'build.json'), 'utf8')) as Record<string, unknown>;
  assert.equal(record['commit'], null, 'a copy outside a clone is no commit');
  assert.match(String(record['content']), /^[0-9a-f]{64}$/u);
  assert.equal((record['tools'] as Record<string, string>)['node'], process.versions.node);
});

/** Without it a build is made even when nothing has changed. */
const LAST_BUILD = join(copy.root, '.cache/dung-xong.txt');

test('nothing changed: not built again; a site that somebody has written into is', () => {
  const before = siteSum();
  const again = copy.build({ DEBUG: '1' });
  assert.equal(again.code, 0, again.words);
  assert.match(again.words, /Không có gì thay đổi/u);
  assert.doesNotMatch(again.words, /Đã dựng/u);
  const page = join(dist, 'chi-dao/index.html');
  writeFileSync(page, 'rác');
  const mended = copy.build();
  assert.match(mended.words, /Đã dựng \d+ trang/u);
  assert.equal(siteSum(), before);
});

test('`build` and `start` killed at chance moments: the site stays as it was, served all the while', async () => {
  const before = siteSum();
  const server = start('serve.ts', ['--port', '0']);
  const address = (await server.says(/http:\S+/u)).replace(/\/$/u, '');
  const alive = async () => {
    for (const page of ['/', '/tim-kiem/', '/pagefind/tong-quan.bin']) assert.equal((await fetch(address + page)).status, 200, page);
  };
  for (let kill = 0; kill < KILLS; kill++) {
    rmSync(LAST_BUILD, { force: true });
    // What `npm start` serves in the end must be killed, too.
    const killed = kill % 2 === 0 ? start('build.ts') : run('npm', ['start']);
    const timer = setTimeout(() => process.kill(-killed.child.pid!, 'SIGKILL'), 500 + Math.random() * 15_000);
    const { code } = await killed.ended;
    clearTimeout(timer);
    await alive();
    if (code === null) assert.equal(siteSum(), before, 'a killed build changed the site');
  }
  assert.equal(siteSum(), before);
  server.child.kill();
  assert.equal((await server.ended).code, 0);
});

test('a site left behind by a kill between the two renames is put in its place by the next command', async () => {
  const before = siteSum();
  const left = join(copy.root, '.cache/build/999999999-0000abcd');
  mkdirSync(join(left), { recursive: true });
  renameSync(dist, join(left, 'dist'));
  writeFileSync(join(left, 'xong'), '');
  const server = start('serve.ts', ['--port', '0']);
  await server.says(/http:\S+/u);
  assert.equal(siteSum(), before);
  assert.ok(!existsSync(left));
  server.child.kill();
  assert.match((await server.ended).words, /nay đã thay xong/u);
});

test('disk full while building: said in plain words, the old site untouched, nothing left over', async () => {
  rmSync(LAST_BUILD, { force: true });
  const before = siteSum();
  for (const program of ['/astro-build.ts', 'cli/build.ts']) {
    const { code, words: said } = await start('build.ts', [], { NODE_OPTIONS: `--import ${PRELOAD}`, FAULT: 'ENOSPC:1', FAULT_IN: program }).ended;
    assert.equal(code, 1, said);
    assert.match(said, /Đĩa đã đầy/u);
    assert.match(said, /Chưa dựng được trang mới/u);
    assert.doesNotMatch(said, /^\s+at .*:\d+:\d+/mu);
    assert.equal(siteSum(), before);
    assert.deepEqual(readdirSync(join(copy.root, '.cache/build')).filter((name) => name.startsWith(`${process.pid}-`)), []);
  }
});

test('content with an error: its place, no trace, the old site untouched', () => {
  const before = siteSum();
  const briefing = join(copy.root, 'content/briefings/2024-07-19-bac-ninh.mdx');
  const good = readFileSync(briefing, 'utf8');
  writeFileSync(briefing, good.replace('titleBy: source', 'titleby: source'));
  const { code, words } = copy.build();
  writeFileSync(briefing, good);
  assert.equal(code, 1);
  assert.match(words, /lỗi khoa-la/u);
  assert.match(words, /Trang cũ trong dist\/ vẫn nguyên/u);
  assert.doesNotMatch(words, /^\s+at .*:\d+:\d+|Stack trace/mu);
  assert.equal(siteSum(), before);
});

for (const address of ['example.org/ky-yeu', 'localhost:4321', 'ftp://example.org/'])
  test(`SITE_URL=${address} is no address of a site: one sentence, the old site untouched`, () => {
    const before = siteSum();
    const { code, words } = copy.build({ SITE_URL: address });
    assert.equal(code, 1);
    assert.ok(words.includes(`SITE_URL là “${address}”`), words);
    assert.doesNotMatch(words, /^\s+at .*:\d+:\d+|không lường trước/mu);
    assert.equal(siteSum(), before);
  });

test('a file of Astro that another build has renamed in the meantime: tried once more, and said nothing', async () => {
  rmSync(join(copy.root, '.astro'), { recursive: true, force: true });
  rmSync(LAST_BUILD, { force: true });
  const { code, words } = await start('build.ts', [], { NODE_OPTIONS: `--import ${PRELOAD}`, FAULT: 'race', FAULT_IN: 'astro-build.ts' }).ended;
  assert.equal(code, 0, words);
  assert.doesNotMatch(words, /Chưa dựng được/u);
});

test('nothing built yet: the server says what to do', async () => {
  rmSync(dist, { recursive: true });
  rmSync(join(copy.root, '.cache/build'), { recursive: true });
  const { code, words } = await start('serve.ts', ['--port', '0']).ended;
  assert.equal(code, 1);
  assert.match(words, /npm run build/u);
});
