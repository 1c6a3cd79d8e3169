import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import type { OutcomeStatus } from '../../src/domain/briefing.ts';
import { checkRecord } from '../../src/checks/run.ts';
import { BRIEFING, type Changes, goodText, REGISTER, tinyRecord } from './tiny-record.ts';

const LATER = 'content/briefings/2025-02-06-sau.mdx';
const SEEDS = { [LATER]: 'seeds/001_0123456789abcdef.txt', 'content/briefings/2025-02-06-nua.mdx': 'seeds/002_0123456789abcdef.txt' };

interface Outcome {
  readonly directive?: string;
  readonly status: OutcomeStatus;
  readonly quote?: string;
}

const WORDS = 'Tỷ lệ hồ sơ trực tuyến toàn trình đạt 45%';
const TEXT = `Ngày họp.\n\n${WORDS}.`;
const SHA256 = createHash('sha256').update(TEXT).digest('hex');

/** The good record with a deadline for its directive, and a later briefing that reports on it. */
function record(due: string | null, outcomes: readonly Outcome[], day = '2025-02-06', more: readonly Outcome[] = []): Changes {
  const briefing = (file: string, list: readonly Outcome[]): string => `---
title: Phiên họp sau
titleBy: editor
summary: Phiên họp nghe báo cáo. Tỷ lệ đạt 45%.
conference: phien-hop-sau
date: { value: "${day}", basis: external, quote: null, explanation: Nguồn khác., sources: ["https://x.vn/"], partOfDay: null }
chairs: []
provinces: []
source: { file: ${file.slice(6)}, sha256: ${SHA256}, outlet: null, outletBasis: null, byline: null, published: null, url: null }
themes: [kinh-te-so]
metrics: []
directives: []
outcomes:
${list.map(({ directive = '2024-07-19-bac-ninh/uu-tien-nguon-luc', status, quote = WORDS }) => `  - directive: ${directive}\n    status: ${status}\n    explanation: Bài ghi 45%.\n    quote: ${quote}\n`).join('')}---

${TEXT}
`;
  const files = Object.entries(SEEDS).slice(0, more.length > 0 ? 2 : 1);
  return {
    [BRIEFING]: (good) => good.replace('due: null', `due: ${due === null ? 'null' : `"${due}"`}`),
    'content/vocabulary/conferences.yml': (good) => `${good}phien-hop-sau:\n  name: Phiên họp sau\n  shortName: Phiên họp sau\n  kind: phien-hop\n  number: null\n  date: "${day}"\n  partOfDay: null\n  chairs: []\n  hosts: []\n  form: null\n  sources: [001_0123456789abcdef.txt]\n`,
    [REGISTER]: (good) => `${good}${files.map(([, seed]) => `${seed.slice(6)} ${SHA256}\n`).join('')}`,
    ...Object.fromEntries(files.flatMap(([file, seed], index) => [[file.replace('2025-02-06', day), () => briefing(seed, index === 0 ? outcomes : more)], [seed, () => TEXT]])),
  };
}

const check = (changes: Changes): string[] => checkRecord(tinyRecord(changes)).findings.map(({ code, severity, message }) => `${severity} ${code}: ${message}`);
const refuses = (message: string): string[] => [`error ket-qua-chi-dao: ${message}`];

const TERMS: readonly (readonly [status: OutcomeStatus, due: string | null, day: string, refusal: string | null, why: string])[] = [
  ['chua-hoan-thanh-qua-han', '2024', '2025-02-06', null, 'the year is over'],
  ['chua-hoan-thanh-qua-han', '2024', '2024-12-31', 'Hạn là hết năm 2024, bài này về ngày họp 31/12/2024: không thể “chưa hoàn thành, quá hạn”.', 'the last day is not past'],
  ['hoan-thanh-qua-han', '2025-03', '2025-02-06', 'Hạn là hết tháng 3/2025, bài này về ngày họp 6/2/2025: không thể “hoàn thành quá hạn”.', 'before the month ends'],
  ['chua-hoan-thanh-trong-han', '2025', '2025-02-06', null, 'the year goes on'],
  ['chua-hoan-thanh-trong-han', '2025-02-06', '2025-02-06', null, 'the last day counts'],
  ['chua-hoan-thanh-trong-han', '2024', '2025-02-06', 'Hạn là hết năm 2024, bài này về ngày họp 6/2/2025: không thể “chưa hoàn thành, trong hạn”.', 'the year is over'],
  ['hoan-thanh-dung-han', '2024', '2025-02-06', null, 'done in time, told later'],
  ['chua-hoan-thanh-qua-han', null, '2025-02-06', 'Chỉ đạo này không ghi hạn, nên không thể “chưa hoàn thành, quá hạn”.', 'no deadline'],
  ['chua-hoan-thanh-trong-han', null, '2025-02-06', null, 'no deadline has passed'],
];

for (const [status, due, day, refusal, why] of TERMS)
  test(`${status}, due ${due ?? 'never'}, told ${day}: ${why}`, () => {
    assert.deepEqual(check(record(due, [{ status }], day)), refusal === null ? [] : refuses(refusal));
  });

const status = 'chua-hoan-thanh-qua-han';

test('the directive is in the record, in a briefing of an earlier day', () => {
  for (const directive of ['2024-07-19-bac-ninh/khac', '2023-01-01-x/y']) assert.deepEqual(check(record('2024', [{ status, directive }])), refuses(`Không có chỉ đạo nào ở \`${directive}\`.`));
  assert.deepEqual(check(record('2024', [{ status: 'chua-hoan-thanh-trong-han' }], '2024-07-19')), refuses('Chỉ đạo này ngày 19/7/2024, không trước bài này (19/7/2024).'));
});

test('the words that prove it are in the article, in one paragraph', () => {
  assert.deepEqual(check(record('2024', [{ status, quote: 'Tỷ lệ đạt 54%' }])), refuses('Lời chứng minh kết quả không có nguyên văn trong bài gốc: “Tỷ lệ đạt 54%”.'));
  assert.deepEqual(check(record('2024', [{ status, quote: 'Ngày họp. Tỷ lệ hồ sơ' }])), refuses('Lời chứng minh kết quả không có nguyên văn trong một đoạn của thân bài: “Ngày họp. Tỷ lệ hồ sơ”.'));
});

test('one directive has one outcome a day', () => {
  const refusal = refuses(`Cùng ngày 6/2/2025, ${LATER} ghi kết quả khác cho chỉ đạo này: chưa hoàn thành, quá hạn.`);
  assert.deepEqual(check(record('2024', [{ status }, { status: 'hoan-thanh-qua-han' }])), refusal);
  assert.deepEqual(check(record('2024', [{ status }], '2025-02-06', [{ status }])), []);
  assert.equal(check(record('2024', [{ status }], '2025-02-06', [{ status: 'hoan-thanh-qua-han' }])).length, 1);
});

test('without outcomes there is nothing to say', () => {
  assert.ok(!goodText(BRIEFING).includes('outcomes'));
  assert.deepEqual(check({}), []);
});
