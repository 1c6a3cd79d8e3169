import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { ProjectCopy } from './project-copy.ts';

/** Pull requests go through the script the workflow runs: a good one, one that drops an address, one with a wrong quote, a hostile one. */

const BRIEFING = 'content/briefings/2024-07-19-gia-lai.mdx';

/** Rewrites one file of the copy; fails when nothing changed, so that no case passes by accident. */
function edit(copy: ProjectCopy, change: (text: string) => string): void {
  const path = join(copy.root, BRIEFING);
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  assert.ok(after !== before, "nothing was changed");
  writeFileSync(path, after);
}

test('a good one may be merged, and its preview shows drafts', () => {
  using copy = new ProjectCopy();
  // A briefing that nobody has seen yet: the register does not know its addresses.
  edit(copy, (text) => text.replace('---\n', '---\ndraft: true\n'));
  rmSync(join(copy.root, 'content/addresses'), { recursive: true });
  const { code, summary } = copy.review();
  assert.equal(code, 0);
  assert.match(summary, /^## Kiểm tra nội dung/u);
  assert.match(summary, /Gộp được/u);
  assert.ok(existsSync(join(copy.root, 'dist/ban-tin/2024-07-19-gia-lai/index.html')));
});

test('one that takes a published briefing back is refused, for its address lives for ever', () => {
  using copy = new ProjectCopy();
  edit(copy, (text) => text.replace('---\n', '---\ndraft: true\n'));
  const { code, words } = copy.review();
  assert.equal(code, 1);
  assert.match(words, /^::error file=content\/addresses\/ban-tin-2024\.txt,line=\d+,title=lỗi dia-chi-mat::Địa chỉ \/ban-tin\/2024-07-19-gia-lai\/ đã công bố mà nay không còn/mu);
});

test('one with a wrong quote is refused, with the line and what to do', () => {
  using copy = new ProjectCopy();
  edit(copy, (text) => text.replace('quote: "tỷ trọng kinh tế số trong GDP ước đạt 18,3%', 'quote: "tỷ trọng kinh tế số trong GDP ước đạt 19,3%'));
  const { code, words, summary } = copy.review();
  assert.equal(code, 1);
  assert.match(words, /^::error file=content\/briefings\/2024-07-19-gia-lai\.mdx,line=\d+,col=\d+,title=lỗi trich-dan-sai::/mu);
  assert.match(summary, /\| lỗi \| content\/briefings\/2024-07-19-gia-lai\.mdx&#58;\d+&#58;\d+ \| trich-dan-sai \|/u);
  assert.match(summary, /chưa gộp được/u);
  assert.equal(existsSync(join(copy.root, 'dist')), false);
});

test('a hostile one is refused, runs nothing, and puts nothing but text into the summary', () => {
  using copy = new ProjectCopy();
  const canary = join(copy.root, 'ran');
  edit(copy, (text) => `${text}\n\nexport const x = await import('node:fs').then((fs) => fs.writeFileSync(${JSON.stringify(canary)}, ''))\n\n<img src=x onerror=alert(1)/>\n\n<Script_click_me/>\n`);
  const { code, summary } = copy.review();
  assert.equal(code, 1);
  assert.equal(existsSync(canary), false);
  assert.doesNotMatch(summary, /<|\]\(|https?:\/\//u);
  assert.equal(existsSync(join(copy.root, 'dist')), false);
});
