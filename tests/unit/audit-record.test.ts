import assert from 'node:assert/strict';
import { test } from 'node:test';
import { figureIndex } from '../../src/checks/audit/article.ts';
import { auditOf, noteOn } from '../../src/checks/audit/audit.ts';
import { blocksOf } from '../../src/checks/body.ts';
import { readBriefing } from '../../src/checks/read.ts';
import { articleOf } from '../../src/checks/rules/audit.ts';
import type { Subject } from '../../src/checks/rule.ts';
import { readSeeds } from '../../src/checks/seeds.ts';
import { briefingFiles } from '../../src/markdown/files.ts';
import { readVocabulary } from '../../src/vocabulary/load.ts';

/** The record itself, audited: what issue 3 asks for by name. */

const { seeds } = readSeeds('.');
const { vocabulary } = readVocabulary('.');
const subjects = briefingFiles('.').files.map((name): Subject => {
  const { briefing, tree, text, positionOf } = readBriefing('.', name);
  assert.ok(briefing && tree, name);
  const seed = seeds.get(briefing.source.file);
  return { id: name.replace(/\.mdx$/u, ''), file: name, text, briefing, positionOf, blocks: blocksOf(tree), seed, lines: seed?.lines, alignment: undefined, vocabulary };
});
const audited = subjects.flatMap((subject) => auditOf(articleOf(subject, figureIndex(subjects))).map((relation) => ({ ...relation, id: subject.id, note: noteOn(relation, subject.briefing.notes) })));

const EXPECTED: readonly (readonly [briefing: string, statement: string, agrees: boolean])[] = [
  ['2022-08-08-yen-bai', '14/38 là 36,8%, bài ghi 36,8%.', true],
  ['2022-08-08-yen-bai', '72/173 là 41,6%, bài ghi 41,6%.', true],
  ['2022-08-08-yen-bai', '31 + 4 là 35, bài ghi 35.', true],
  ['2022-08-08-yen-bai', '18 + 16 + 16 là 50, bài ghi 50.', true],
  ['2022-08-08-yen-bai', '69 + 3 là 72, bài ghi 72.', true],
  ['2022-08-08-yen-bai', 'Bài in “lần thứ ba”, danh mục ghi phiên họp này là lần thứ 3.', true],
  ['2022-08-09-toan-quoc', '23/12/2024 là Thứ Hai, bài ghi “Thứ hai 23/12/2024”.', true],
  ['2024-07-19-bac-ninh', 'Đăng 19/7/2024, họp 19/7/2024.', true],
  ['2024-07-19-gia-lai', '11% → 55% là 5 lần, bài ghi 5.', true],
  ['2024-07-19-gia-lai', '5% → 43% là 8,6 lần, bài ghi hơn 8.', true],
  ['2025-02-06-bac-kan', '17% (theo 2024-07-19-gia-lai) → 45% là 2,65 lần, bài ghi 2,5 (khớp khi tính cả phần làm tròn).', true],
  ['2025-02-06-bac-kan', '62 → 58 là 4 bậc, bài ghi 5.', false],
];

for (const [briefing, statement, agrees] of EXPECTED)
  test(`${briefing}: ${statement}`, () => {
    assert.equal(audited.find((relation) => relation.id === briefing && relation.statement === statement)?.agrees, agrees);
  });

test('“tăng 15 bậc” has no baseline in the record, so nothing is said', () => {
  assert.equal(audited.find(({ metrics }) => metrics.includes('2025-02-06-bac-kan/hang-chinh-phu-dien-tu-tang')), undefined);
});

test('beside everything that does not fit stands a note', () => {
  assert.deepEqual(audited.filter(({ agrees, note }) => !agrees && !note).map(({ id, statement }) => `${id}: ${statement}`), []);
});
