import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { checkRecord } from '../../src/checks/run.ts';
import { filesUnder } from '../../src/release/files.ts';
import { apply, rehearse } from '../../src/renaming/apply.ts';
import { movedAddress } from '../../src/renaming/moved-addresses.ts';
import { planRename } from '../../src/renaming/plan.ts';
import { Refusal, type Subject } from '../../src/renaming/subject.ts';
import { editScalars } from '../../src/renaming/yaml-edit.ts';

const DAY = '2026-11-22';

/** Runs `act` on a copy of the content and the articles. */
function inCopy(act: (root: string) => void): void {
  const root = mkdtempSync(join(tmpdir(), 'ky-yeu-'));
  try {
    for (const folder of ['content', 'seeds']) cpSync(folder, join(root, folder), { recursive: true });
    act(root);
  } finally {
    rmSync(root, { recursive: true });
  }
}
const textOf = (root: string): string => filesUnder(join(root, 'content')).filter((file) => !file.startsWith('addresses/') && !/^redirects|README/u.test(file)).map((file) => `${file}\n${readFileSync(join(root, 'content', file), 'utf8')}`).join('\n');

const RENAMES: readonly (readonly [from: string, to: string, leftover: RegExp])[] = [
  ['2024-07-19-gia-lai', '2024-07-19-tinh-gia-lai', /2024-07-19-gia-lai/u],
  ['people/pham-minh-chinh', 'pham-minh-chinh-1958', /(?<![a-z0-9-])pham-minh-chinh(?![a-z0-9-])/u],
  ['provinces/bac-kan', 'tinh-bac-kan', /(?:^|[\s[,])bac-kan\b(?!-)/mu],
  ['de-an-06', 'themes/de-an-06-ve-dan-cu', /themes:.*\bde-an-06\b(?!-)/u],
];

for (const [from, to, leftover] of RENAMES)
  test(`${from} becomes ${to} everywhere, and the content stays right`, () => {
    inCopy((root) => {
      const subject = from === 'de-an-06' ? 'themes/de-an-06' : from;
      const plan = planRename(root, subject, to, DAY);
      assert.ok(plan.redirects.length > 0, 'its address is published');
      assert.deepEqual(rehearse(root, plan).findings.filter(({ severity }) => severity === 'error'), []);
      const before = textOf(root);
      assert.match(before, leftover);
      apply(root, plan);
      assert.doesNotMatch(textOf(root), leftover);
      assert.equal(checkRecord(root).counts.errors, 0);
    });
  });

const REFUSED: readonly (readonly [why: string, from: string, to: string, words: RegExp])[] = [
  ['nothing of that id', 'khong-co', 'moi', /Không có bản tin/u],
  ['the new id is taken', '2024-07-19-gia-lai', '2024-07-19-bac-ninh', /đã có/u],
  ['a person may not take the id of a body', 'people/pham-minh-chinh', 'cac-bo-nganh', /đã có/u],
  ['no id', 'people/pham-minh-chinh', 'Phạm Minh Chính', /không dùng làm mã được/u],
  ['a path', 'people/pham-minh-chinh', '../x', /không dùng làm mã được/u],
  ['more than one thing', 'chuyen-doi-so', 'x', /Ghi rõ một trong/u],
];

for (const [why, from, to, words] of REFUSED)
  test(`refused: ${why}`, () => {
    assert.throws(() => planRename('.', from, to, DAY), (error) => error instanceof Refusal && words.test(error.message));
  });

test('an id whose address was another thing once is refused', () => {
  inCopy((root) => {
    writeFileSync(join(root, 'content/redirects.yml'), `- { from: /nguoi/nguoi-cu/, to: /nguoi/pham-minh-chinh/, date: "${DAY}", reason: Thử }\n`);
    assert.throws(() => planRename(root, 'people/pham-minh-chinh', 'nguoi-cu', DAY), Refusal);
  });
});

test('when one file cannot be written, nothing is changed', () => {
  inCopy((root) => {
    const { files } = planRename(root, 'people/pham-minh-chinh', 'pham-minh-chinh-1958', DAY);
    const before = textOf(root);
    assert.throws(() => apply(root, { files: new Map([...files, ['content', 'a folder is no file']]), redirects: [] }));
    assert.equal(textOf(root), before);
  });
});

const briefing: Subject = { kind: 'briefing', id: '2024-a' };
const fact: Subject = { kind: 'fact', briefing: '2024-a', id: 'x' };
const province: Subject = { kind: 'entry', list: 'provinces', id: 'bac-kan' };
const MOVES: readonly (readonly [address: string, subject: Subject, expected: string | undefined])[] = [
  ['/ban-tin/2024-a/', briefing, '/ban-tin/2024-b/'],
  ['/chi-dao/2024-a/x/', briefing, '/chi-dao/2024-b/x/'],
  ['/trich-dan/2024-a.ris', briefing, '/trich-dan/2024-b.ris'],
  ['/ban-tin/2024-a/#x', briefing, undefined],
  ['/hoi-nghi/2024-a/', briefing, undefined],
  ['/ban-tin/2024-ab/', briefing, undefined],
  ['/chi-dao/2024-a/x/', fact, '/chi-dao/2024-a/2024-b/'],
  ['/ban-tin/2024-a/#x', fact, '/ban-tin/2024-a/#2024-b'],
  ['/ban-tin/2024-a/trich-dan/#x', fact, '/ban-tin/2024-a/trich-dan/#2024-b'],
  ['/chi-dao/2024-c/x/', fact, undefined],
  ['/dia-phuong/bac-kan/', province, '/dia-phuong/2024-b/'],
  ['/dia-phuong/bac-kan/tin.xml', province, '/dia-phuong/2024-b/tin.xml'],
  ['/so-lieu/hang-dti/bac-kan.svg', province, '/so-lieu/hang-dti/2024-b.svg'],
];

for (const [address, subject, expected] of MOVES)
  test(`${address} of ${subject.kind} ${subject.id}: ${expected ?? 'stays'}`, () => {
    assert.equal(movedAddress(address, subject, '2024-b'), expected);
  });

test('only the scalar changes: comments, order and quotes stay', () => {
  const text = '# lời dẫn\na: # mục\n  list: [ "x", y ] # hai\n  similar:\n    - id: x\n      why: x\nb: x\n';
  assert.equal(editScalars(text, [{ path: ['a', 'list', 0], value: 'z' }, { path: ['a', 'similar', 0], value: 'z' }, { path: ['b'], value: 'c', key: true }]), '# lời dẫn\na: # mục\n  list: [ z, y ] # hai\n  similar:\n    - id: z\n      why: x\nc: x\n');
});
