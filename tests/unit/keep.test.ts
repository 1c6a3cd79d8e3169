import assert from 'node:assert/strict';
import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { KEPT_FOLDER, readKept } from '../../src/checks/keep.ts';
import { examineRecord, type Site } from '../../src/checks/run.ts';
import { BRIEFING, SEED, tinyRecord } from './tiny-record.ts';

/** What is kept of a briefing is used as long as nothing it was made from has changed, and no longer. */

const ID = BRIEFING.replace(/^.*\//u, '').replace(/\.mdx$/u, '');

/** A record with a program of one file, and how often its one briefing has been rendered. */
function counted(changes?: Parameters<typeof tinyRecord>[0]) {
  const root = tinyRecord({ 'src/program.ts': () => 'export const answer = 1;\n', 'package.json': () => '{}', ...changes });
  let times = 0;
  const site = (settings: readonly unknown[] = []): Site => ({ settings, render: () => ({ html: `<p>${(times += 1)}</p>` }) });
  const look = (settings?: readonly unknown[]) => ({ ...examineRecord(root, site(settings)), times });
  return { root, look };
}

test('nothing changed: what was kept is taken, and the findings are the same', () => {
  const { root, look } = counted();
  const first = look();
  assert.equal(first.times, 1);
  const again = look();
  assert.equal(again.times, 1);
  assert.deepEqual(again.result, first.result);
  assert.deepEqual((readKept(root, again.keys.get(ID)!)?.body as { html: string }).html, '<p>1</p>');
});

const edit = (root: string, file: string, change: (text: string) => string): void => {
  const before = readFileSync(join(root, file), 'utf8');
  const after = change(before);
  assert.notEqual(after, before, `${file} did not change`);
  writeFileSync(join(root, file), after);
};

const CHANGES: readonly (readonly [what: string, file: string, change: (text: string) => string])[] = [
  ['the briefing', BRIEFING, (text) => text.replace('summary: ', 'summary: Thêm. ')],
  ['its article', SEED, (text) => `${text}\nThêm một dòng.\n`],
  ['a person it names', 'content/vocabulary/people.yml', (text) => text.replace(/name: (.*)/u, 'name: $1 Khác')],
  ['a theme, which may stand in any text', 'content/vocabulary/themes.yml', (text) => text.replace(/description: (.*)/u, 'description: Lời khác')],
  ['the program', 'src/program.ts', (text) => text.replace('1', '2')],
];

for (const [what, file, change] of CHANGES)
  test(`${what} changed: read again`, () => {
    const { root, look } = counted();
    const before = look().keys.get(ID);
    edit(root, file, change);
    const after = look();
    assert.equal(after.times, 2);
    assert.notEqual(after.keys.get(ID), before);
  });

test('a person it does not name is added: what was kept still holds', () => {
  const { root, look } = counted();
  look();
  edit(root, 'content/vocabulary/people.yml', (text) => `${text}\nnguoi-khac:\n  name: Người Khác\n`);
  assert.equal(look().times, 1);
});

test('the name of the article written in another way of YAML: a change of the article is seen', () => {
  const { root, look } = counted({ [BRIEFING]: (text) => text.replace(/file: (\S+)/u, "file: '$1'") });
  look();
  edit(root, SEED, (text) => `${text}\nThêm một dòng.\n`);
  assert.equal(look().times, 2);
});

test('another setting: made anew', () => {
  const { look } = counted();
  look(['full']);
  assert.equal(look(['quotes']).times, 2);
});

test('a file cut in half is not believed', () => {
  const { root, look } = counted();
  look();
  const [file] = readdirSync(join(root, KEPT_FOLDER));
  truncateSync(join(root, KEPT_FOLDER, file!), 40);
  assert.equal(look().times, 2);
});

test('what no briefing uses any more is deleted, but not at once', () => {
  const { root, look } = counted();
  for (let round = 0; round < 12; round++) look([round]);
  const kept = readdirSync(join(root, KEPT_FOLDER)).length;
  assert.ok(kept > 1 && kept < 8, `${kept} files`);
});
