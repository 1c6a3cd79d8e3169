import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { checkRecord } from '../../src/checks/run.ts';
import { tinyRecord } from '../unit/tiny-record.ts';

/** Đĩa đầy thật, thư mục của người khác thật, khi máy cho thử: hệ điều hành từ chối chứ không phải mã giả. Máy không cho thì bỏ qua và nói vậy. */

const ARTICLE = '<!doctype html><html><body><article><h1>Bắc Ninh sơ kết chuyển đổi số</h1><p>Sáng 12/3/2024, tỉnh Bắc Ninh tổ chức hội nghị sơ kết chuyển đổi số. Hội nghị được tổ chức trực tuyến với các xã, phường của tỉnh.</p><p>Tỷ lệ hồ sơ trực tuyến đạt 21,4% theo báo cáo của tỉnh tại hội nghị.</p></article></body></html>';
const isRoot = process.getuid?.() === 0;
/** The user that owns nothing. */
const NOBODY = 65_534;

function run(command: string, root: string, args: readonly string[] = [], uid?: number): { status: number | null; words: string } {
  const { NODE_TEST_CONTEXT: _, ...inherited } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [resolve(`src/cli/${command}.ts`), ...args], { cwd: root, env: { ...inherited, HOME: root }, encoding: 'utf8', ...(uid !== undefined && { uid, gid: uid }) });
  return { status, words: stdout + stderr };
}

function assertRefused({ status, words }: { status: number | null; words: string }, why: RegExp): void {
  assert.equal(status, 1, words);
  assert.match(words, why);
  assert.doesNotMatch(words, /^\s+at |Error:|Đã ghi content/mu);
}

const assertNoError = (root: string): void => assert.deepEqual(checkRecord(root).findings.filter(({ severity, code }) => severity === 'error' && !['bai-goc-chua-ghi-so', 'bai-goc-chua-co-bai'].includes(code)), []);

test('đĩa đầy thật: nói rõ, không tệp nào dở dang, có chỗ rồi thì lần sau làm nốt', (context) => {
  const disk = mkdtempSync(join(tmpdir(), 'ky-yeu-dia-'));
  if (!isRoot || spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', disk]).status !== 0) return context.skip('no small disk can be mounted here');
  try {
    cpSync(tinyRecord(), disk, { recursive: true });
    writeFileSync(join(disk, 'mot.html'), ARTICLE);
    const filler = join(disk, 'day');
    spawnSync('dd', ['if=/dev/zero', `of=${filler}`, 'bs=4096', 'count=1000']);
    assertRefused(run('draft', disk, ['mot.html']), /Đĩa đã đầy/u);
    assert.equal(readdirSync(join(disk, 'content/briefings')).length, 1);
    assertNoError(disk);
    rmSync(filler);
    const { status, words } = run('draft', disk, ['mot.html']);
    assert.equal(status, 0, words);
    assert.equal(readdirSync(join(disk, 'content/briefings')).length, 2);
    assert.deepEqual(checkRecord(disk).findings.filter(({ severity }) => severity === 'error'), []);
  } finally {
    spawnSync('umount', [disk]);
    rmSync(disk, { recursive: true, force: true });
  }
});

test('thư mục của người khác: kiểm tra thì được, soạn thì nói không có quyền, tệp không đọc được thì nêu tên', (context) => {
  const root = tinyRecord();
  writeFileSync(join(root, 'mot.html'), ARTICLE);
  chmodSync(root, 0o755);
  if (!isRoot || run('check', root, [], NOBODY).status !== 0) return context.skip('no other user can run the project here');
  assertRefused(run('draft', root, ['mot.html'], NOBODY), /Không có quyền/u);
  assert.ok(!existsSync(join(root, '.cache')));
  chmodSync(join(root, 'content/vocabulary/themes.yml'), 0o600);
  const { status, words } = run('check', root, [], NOBODY);
  assert.equal(status, 1);
  assert.match(words, /themes\.yml:1:1 {2}lỗi thieu-tep/u);
  assert.doesNotMatch(words, /^\s+at |Error:/mu);
});
