import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { ProjectCopy } from './project-copy.ts';

/** Biên tập viên: sửa một bài trên máy mình, xem máy nói gì. */

const copy = new ProjectCopy();
after(() => copy[Symbol.dispose]());
const BRIEFING = 'content/briefings/2024-07-19-bac-ninh.mdx';

/** Edits a file of the copy, runs `use`, and puts the file back. */
function withEdit(file: string, from: string, to: string, use: (line: number) => void): void {
  const path = join(copy.root, file);
  const before = readFileSync(path, 'utf8');
  assert.ok(before.includes(from), `${file} no longer has “${from}”`);
  writeFileSync(path, before.replace(from, to));
  try {
    use(before.slice(0, before.indexOf(from)).split('\n').length);
  } finally {
    writeFileSync(path, before);
  }
}

test('bài đang có không còn lỗi nào', () => {
  const { code, words } = copy.check();
  assert.equal(code, 0, words);
  assert.match(words, /trong 5 bài|trong \d+ bài/u);
});

const MISTAKES: readonly (readonly [what: string, from: string, to: string, says: RegExp])[] = [
  ['lời trích lệch một chữ', 'quote: tỷ lệ hồ sơ trực tuyến đạt 43%', 'quote: tỷ lệ hồ sơ trực tuyến đạt 44%', /lỗi trich-dan-sai/u],
  ['mã tỉnh gõ nhầm, được gợi ý', '- id: bac-ninh\n', '- id: bac-nin\n', /bac-ninh/u],
  ['ngày không có thật', 'value: "2024-07-19"', 'value: "2024-02-30"', /lỗi /u],
  ['tên trường gõ nhầm', 'titleBy: source', 'titleby: source', /lỗi khoa-la/u],
  ['câu trong thân bài bị sửa', 'thành phố trực thuộc Trung ương.', 'thành phố trực thuộc trung ương.', /lỗi /u],
];

for (const [what, from, to, says] of MISTAKES)
  test(`máy chỉ đúng dòng và cách sửa: ${what}`, () => {
    withEdit(BRIEFING, from, to, (line) => {
      const { code, words } = copy.check();
      assert.equal(code, 1, words);
      const finding = words.split('\n\n').find((block) => block.startsWith(`${BRIEFING}:${line}:`));
      assert.ok(finding, `no finding on line ${line}:\n${words}`);
      assert.match(finding, /^ {2}→ .+/mu);
      assert.match(finding, says);
      assert.match(words, /Chưa xuất bản được\.\s*$/u);
    });
  });

test('pull request có điều cần xem ngay cạnh dòng', () => {
  withEdit(BRIEFING, 'titleBy: source', 'titleby: source', (line) => {
    assert.match(copy.check('--format', 'github').words, new RegExp(`^::error file=${BRIEFING},line=${line},`, 'mu'));
  });
});
