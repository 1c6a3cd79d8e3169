import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { readSeeds } from '../../src/checks/seeds.ts';
import { checkRecord } from '../../src/checks/run.ts';
import { REGISTER, tinyRecord } from '../unit/tiny-record.ts';

/** Mất điện, hết đĩa, hai người cùng soạn: không tệp nào dở dang, không gì mất, lần chạy sau làm nốt. */

const CLI = resolve('src/cli/draft.ts');
const PRELOAD = pathToFileURL(resolve('tests/stories/fault-preload.ts')).href;
/** Kills at chance moments, besides those at every step; more for a longer hunt. */
const CHANCE_KILLS = Number(process.env['DRAFT_KILLS'] ?? 2);

const article = (place: string) => `<!doctype html><html><body><article><h1>${place} sơ kết chuyển đổi số</h1><p>Sáng 12/3/2024, tỉnh ${place} tổ chức hội nghị sơ kết chuyển đổi số. Hội nghị được tổ chức trực tuyến với các xã, phường của tỉnh.</p><p>Tỷ lệ hồ sơ trực tuyến đạt 21,4% theo báo cáo của tỉnh tại hội nghị.</p></article></body></html>`;

interface Outcome { readonly status: number | null; readonly words: string }

function record(): string {
  const root = tinyRecord();
  writeFileSync(join(root, 'mot.html'), article('Bắc Ninh'));
  writeFileSync(join(root, 'hai.html'), article('Quảng Bình'));
  return root;
}

const environment = (extra: Readonly<Record<string, string>>) => ({ ...process.env, NODE_OPTIONS: `--import ${PRELOAD}`, NODE_TEST_CONTEXT: undefined, ...extra });

function draft(root: string, extra: Readonly<Record<string, string>> = {}, file = 'mot.html'): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, file], { cwd: root, env: environment(extra), encoding: 'utf8' });
  return { status, words: stdout + stderr };
}

const startDraft = (root: string, file: string, milliseconds?: number): Promise<Outcome> =>
  new Promise((done) => {
    const child = spawn(process.execPath, [CLI, file], { cwd: root, env: environment({}) });
    let words = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece: Buffer) => void (words += piece.toString()));
    if (milliseconds !== undefined) setTimeout(() => child.kill('SIGKILL'), milliseconds);
    child.once('close', (status) => done({ status, words }));
  });

/** Whatever happened: what stood there before stands there still, and every file is whole. */
function assertWhole(root: string): void {
  for (const { name, lines } of readSeeds(root).seeds.values()) {
    const bytes = readFileSync(join(root, 'seeds', name));
    if (!name.startsWith('000_') && name.endsWith('.txt')) assert.ok(name.includes(createHash('sha256').update(bytes).digest('hex').slice(0, 16)), `${name} is not whole`);
    if (name.endsWith('.html')) assert.ok([article('Bắc Ninh'), article('Quảng Bình')].includes(bytes.toString()), `${name} is not whole`);
    else assert.ok(lines);
  }
  assert.ok(readFileSync(join(root, REGISTER), 'utf8').includes('000_0123456789abcdef.txt'), 'the register lost a row');
  const unexplained = checkRecord(root).findings.filter(({ severity, code }) => severity === 'error' && !['bai-goc-chua-ghi-so', 'bai-goc-chua-co-bai'].includes(code));
  assert.deepEqual(unexplained, []);
}

/** The names of all that a run leaves, numbers of processes aside. */
const leftBehind = (root: string): string => globSync('{seeds,content,.cache}/**', { cwd: root }).map((name) => name.replace(/\d+-[0-9a-f-]{36}/u, '')).sort().join() + readFileSync(join(root, REGISTER), 'utf8');

/** The next run brings it to its end, and everything is as if nothing had happened. */
function assertFinished(root: string, briefings = 2): void {
  assertWhole(root);
  assert.deepEqual(checkRecord(root).findings.filter(({ severity }) => severity === 'error'), []);
  assert.equal(readdirSync(join(root, 'content/briefings')).length, briefings);
  assert.deepEqual(readdirSync(join(root, '.cache/ghi')), [], 'something is left over');
}

test('killed at every step of its writing: nothing half, and the next run ends it', () => {
  let kills = 0;
  const seen = new Set<string>();
  for (let step = 1; ; step++) {
    const root = record();
    const { status } = draft(root, { FAULT: `kill:${step}` });
    if (status === 0) break;
    kills++;
    assertWhole(root);
    assert.ok(kills < 60);
    // Two kills that leave the same behind need one run to end them.
    const left = leftBehind(root);
    if (seen.has(left)) continue;
    seen.add(left);
    const next = draft(root);
    assert.equal(next.status, 0, next.words);
    assertFinished(root);
    assert.equal(readdirSync(join(root, 'seeds')).length, 4, 'the article is stored once, with its text');
  }
  assert.ok(kills >= 10, `only ${kills} steps were seen: the stub does not reach the files`);
});

test('killed at chance moments, again and again: the run that ends finds everything', async () => {
  const root = record();
  for (let kill = 0; kill < CHANCE_KILLS; kill++) {
    await startDraft(root, 'mot.html', 200 + Math.random() * 2500);
    assertWhole(root);
  }
  const { status, words } = draft(root);
  assert.equal(status, 0, words);
  assertFinished(root);
});

test('two people draft at once, one article twice and another: each once, no row lost', async () => {
  const root = record();
  const outcomes = await Promise.all(['mot.html', 'mot.html', 'hai.html'].map((file) => startDraft(root, file)));
  assert.deepEqual(outcomes.map(({ status }) => status), [0, 0, 0], outcomes.map(({ words }) => words).join('\n'));
  assert.equal(outcomes.filter(({ words }) => words.includes('đã có bản tin')).length, 1);
  assertFinished(root, 3);
});

const REFUSALS: readonly (readonly [code: string, step: number, words: RegExp])[] = [
  ['ENOSPC', 2, /Đĩa đã đầy/u],
  ['ENOSPC', 6, /Đĩa đã đầy/u],
  ['ENOSPC', 9, /Đĩa đã đầy/u],
  ['EDQUOT', 8, /phần đĩa được cấp/u],
  ['EROFS', 1, /chỉ đọc được/u],
  ['EACCES', 7, /Không có quyền/u],
];

for (const [code, step, words] of REFUSALS)
  test(`${code} at change ${step}: said in plain words, nothing lost, and the next run ends it`, () => {
    const root = record();
    const refused = draft(root, { FAULT: `${code}:${step}` });
    assert.equal(refused.status, 1, refused.words);
    assert.match(refused.words, words);
    assert.doesNotMatch(refused.words, /^\s+at |Error:|Đã ghi content/mu);
    assertWhole(root);
    assert.equal(draft(root).status, 0);
    assertFinished(root);
  });

test('a clock wrong by decades changes nothing', () => {
  const drafts = ['0', String(Date.UTC(2099, 0, 1))].map((CLOCK) => {
    const root = record();
    assert.equal(draft(root, { CLOCK }).status, 0);
    return readdirSync(join(root, 'content/briefings')).map((name) => [name, readFileSync(join(root, 'content/briefings', name), 'utf8')]);
  });
  assert.deepEqual(drafts[0], drafts[1]);
});

test('a list that cannot be read stops the draft with its place, not with a trace', () => {
  const root = record();
  writeFileSync(join(root, 'content/vocabulary/themes.yml'), 'a: [');
  const { status, words } = draft(root);
  assert.equal(status, 1);
  assert.match(words, /themes\.yml:1:\d+ /u);
  assert.match(words, /Chưa ghi tệp nào\./u);
  assert.doesNotMatch(words, /^\s+at /mu);
  assert.ok(!existsSync(join(root, '.cache/ghi')));
});
