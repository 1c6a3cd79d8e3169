import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { checkRecord } from '../../src/checks/run.ts';

const CLI = resolve('src/cli/draft.ts');
const root = mkdtempSync(join(tmpdir(), 'draft-'));
cpSync('content', join(root, 'content'), { recursive: true });
cpSync('seeds', join(root, 'seeds'), { recursive: true });
mkdirSync(join(root, 'bai'));
after(() => rmSync(root, { recursive: true, force: true }));

const draft = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], { cwd: root, encoding: 'utf8' });
  return { status, stdout, stderr };
};
const put = (name: string, content: string | Uint8Array) => {
  writeFileSync(join(root, 'bai', name), content);
  return join('bai', name);
};
/** Every file of the project with its bytes. */
const everything = () => ['content/briefings', 'content/vocabulary', 'seeds'].flatMap((folder) => readdirSync(join(root, folder)).sort().map((name) => `${folder}/${name}:${readFileSync(join(root, folder, name)).toString('base64')}`));

const ARTICLE = readFileSync('tests/fixtures/ingest/xay-dung-dang-ca-mau/seed.txt');
const HOSTILE = readFileSync('tests/fixtures/ingest/doc-hai/seed.txt');

test('writes a draft, the article unchanged and its row in the register; says what to look at', () => {
  const path = put('ca-mau.txt', ARTICLE);
  const { status, stdout } = draft(path);
  assert.equal(status, 0);
  assert.match(stdout, /Đã ghi content\/briefings\/2024-12-10-ca-mau\.mdx/u);
  assert.match(stdout, /Cần xem \(\d+\):\n\s+dòng 3 {2}date: /u);
  assert.match(readFileSync(join(root, 'content/briefings/2024-12-10-ca-mau.mdx'), 'utf8'), /^draft: true$/mu);
  const seed = readdirSync(join(root, 'seeds')).find((name) => name.startsWith('005_'))!;
  assert.deepEqual(readFileSync(join(root, 'seeds', seed)), ARTICLE);
  assert.ok(readFileSync(join(root, 'seeds/README.md'), 'utf8').includes(`| \`${seed}\` |`));
});

test('the same article again changes nothing', () => {
  const before = everything();
  const { status, stdout } = draft(join('bai', 'ca-mau.txt'));
  assert.equal(status, 0);
  assert.match(stdout, /đã có bản tin/u);
  assert.match(stdout, /Chưa ghi tệp nào\./u);
  assert.deepEqual(everything(), before);
});

test('several articles at once, hostile ones and a saved page among them; the check finds hints alone', () => {
  const html = '<!doctype html><html><body><nav><a href="/">Trang chủ</a></nav><article><h1>Nghệ An sơ kết tiêm chủng quý I</h1><p>Sáng 12/3/2024, Sở Y tế tỉnh Nghệ An tổ chức hội nghị sơ kết công tác tiêm chủng. Ông Trần Văn Lộc, Giám đốc Sở Y tế, chủ trì hội nghị.</p><p>Tỷ lệ tiêm chủng đầy đủ đạt 21,4%, tăng 2,1% so với cùng kỳ năm 2023.</p></article><script>alert(1)</script></body></html>';
  const { status, stderr } = draft(put('doc-hai.txt', HOSTILE), put('trang.html', html));
  assert.equal(status, 0);
  assert.match(stderr, /\[2\/2\] trang\.html/u);
  const { findings } = checkRecord(root);
  assert.deepEqual(findings.filter(({ severity }) => severity === 'error'), []);
});

test('never writes over a briefing of the same day and place', () => {
  const name = '2024-12-10-ca-mau.mdx';
  const before = readFileSync(join(root, 'content/briefings', name), 'utf8');
  draft(put('ca-mau-2.txt', `${ARTICLE.toString()}\nMột dòng nữa.\n`));
  assert.equal(readFileSync(join(root, 'content/briefings', name), 'utf8'), before);
  assert.ok(readdirSync(join(root, 'content/briefings')).includes('2024-12-10-ca-mau-2.mdx'));
});

test('--json prints one object and writes nothing', () => {
  const before = everything();
  const { status, stdout } = draft('--json', put('moi.txt', 'Chiều 5/6/2024, UBND tỉnh Hưng Yên tổ chức hội nghị gặp mặt báo chí.'));
  assert.equal(status, 0);
  assert.equal((JSON.parse(stdout) as { date: { value: string } }).date.value, '2024-06-05');
  assert.deepEqual(everything(), before);
});

test('--json answers also when there is nothing to make out', () => {
  const { status, stdout } = draft('--json', put('rong.txt', ''));
  assert.equal(status, 0);
  assert.deepEqual((JSON.parse(stdout) as { body: unknown[] }).body, []);
});

for (const [why, args, words] of [
  ['a file that is not there', ['bai/khong-co.txt'], /Không có tệp/u],
  ['a folder', ['bai'], /thư mục/u],
  ['no file at all', [], /Chưa nêu tệp nào/u],
  ['an unknown option', ['--lung-tung'], /Không hiểu tham số/u],
] as const)
  test(`refuses ${why} with one sentence`, () => {
    const { status, stderr } = draft(...args);
    assert.equal(status, 2);
    assert.match(stderr, words);
    assert.equal(stderr.trim().split('\n').length, 1);
  });

test('refuses what is not text', () => {
  for (const bytes of [Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]), Uint8Array.from([0xff, 0xfe, 0x41, 0])]) {
    const { status, stderr } = draft('--json', put('anh.txt', bytes));
    assert.equal(status, 2);
    assert.match(stderr, /không phải văn bản UTF-8/u);
  }
});
