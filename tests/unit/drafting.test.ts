import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { createHash } from 'node:crypto';
import { checkOne } from '../../src/checks/one.ts';
import { articleLines } from '../../src/domain/article-lines.ts';
import { readingOf } from '../../src/checks/reading.ts';
import { bodyHtml, judge } from '../../src/drafting/judge.ts';
import { checkRecord } from '../../src/checks/run.ts';
import { briefingFiles } from '../../src/markdown/files.ts';
import { fileText } from '../../src/drafting/file-text.ts';
import { marksOf, piecesOf, place } from '../../src/drafting/marks.ts';
import { Names } from '../../src/drafting/names.ts';
import { newFact } from '../../src/drafting/new-fact.ts';
import { withFields } from '../../src/drafting/places.ts';
import { type Field, SECTIONS } from '../../src/drafting/sections.ts';
import { LONGEST_ADDRESS, newFileAddress, registerRow, repositoryFrom } from '../../src/drafting/send.ts';
import { usedProposals } from '../../src/drafting/used-proposals.ts';
import { numberFrom, shown, stored } from '../../src/drafting/values.ts';
import { sentenceSpans, stretched } from '../../src/drafting/words.ts';
import { linesOf, seedName, type Work, workOn } from '../../src/drafting/work.ts';
import { fieldName } from '../../src/drafting/finding-list.ts';
import { fold } from '../../src/domain/text.ts';
import { briefingSchema } from '../../src/domain/briefing.ts';
import type { Proposal } from '../../src/ingest/proposals.ts';
import { loadVocabulary } from '../../src/vocabulary/load.ts';

const ROOT = join(import.meta.dirname, '../..');
const vocabulary = loadVocabulary(ROOT);
const SEEDS = ['000_be056031534c9d10.txt', '001_81c4bbe33821b499.txt', '002_f04660379edd53dc.txt', '003_9743151806032447.txt', '004_e551f0ee5369baea.txt'];

function work(seed: string): Work {
  const article = readFileSync(join(ROOT, 'seeds', seed), 'utf8');
  const sha256 = createHash('sha256').update(article).digest('hex');
  return workOn(article, sha256, vocabulary, { seeds: [{ name: seed, sha256, briefing: null }], briefings: [] });
}
const check = (current: Work) => checkOne({ file: `content/briefings/${current.id}.mdx`, text: fileText(current), seed: { name: current.fields.source.file, sha256: current.fields.source.sha256, text: current.article }, vocabulary });

for (const seed of SEEDS)
  test(`the file drafted from ${seed} is read like any briefing, and each quote has its place`, () => {
    const current = work(seed);
    const text = fileText(current);
    assert.deepEqual(readingOf(new TextEncoder().encode(text), 'content/briefings/x.mdx').findings, []);
    const { fields } = current;
    const marks = marksOf(fields, linesOf(current));
    for (const list of ['metrics', 'directives'] as const) assert.equal(marks.filter(({ fact }) => fact.startsWith(`${list}.`)).length, fields[list].length, list);
    for (const { line, start, end, fact } of marks.filter(({ fact }) => fact.startsWith('metrics.'))) assert.equal(fold(linesOf(current)[line]!.slice(start, end)), fold(fields.metrics[Number(fact.slice(8))]!.quote));
    // Plain data: what a reload brings back makes the same file.
    assert.equal(fileText(JSON.parse(JSON.stringify(current)) as Work), text);
  });

test('one briefing checked in hand gets the findings of the whole check', () => {
  const whole = checkRecord(ROOT).findings.filter(({ file }) => file.startsWith('content/briefings/'));
  const given = new Map(briefingFiles(ROOT).files.flatMap((name) => {
    const { briefing } = readingOf(readFileSync(join(ROOT, 'content/briefings', name)), name);
    return (briefing?.directives ?? []).map(({ id, due }) => [`${name.replace(/\.mdx$/u, '')}/${id}`, { due, day: briefing!.date.value }] as const);
  }));
  for (const name of briefingFiles(ROOT).files) {
    const file = `content/briefings/${name}`;
    const text = readFileSync(join(ROOT, file), 'utf8');
    const { briefing } = readingOf(readFileSync(join(ROOT, file)), file);
    const seed = readFileSync(join(ROOT, 'seeds', briefing!.source.file), 'utf8');
    assert.deepEqual(checkOne({ file, text, seed: { name: briefing!.source.file, sha256: briefing!.source.sha256, text: seed }, vocabulary, given }).findings, whole.filter((finding) => finding.file === file));
  }
});

test('a finding leads to its field', () => {
  const current = work(SEEDS[3]!);
  current.fields.metrics[1]!.quote = 'những chữ mà bài không hề có ở đâu cả';
  const { findings, positionOf } = check(current);
  const fields = withFields(findings, current.fields, positionOf).filter(({ code }) => code === 'trich-dan-sai').map(({ field }) => field);
  assert.deepEqual(fields, ['metrics.1.quote']);
});

test('overlapping quotes cut a line into pieces', () => {
  const marks = [{ fact: 'metrics.0', start: 2, end: 8 }, { fact: 'directives.0', start: 4, end: 6 }];
  assert.deepEqual(piecesOf('0123456789', marks), [
    { text: '01', facts: [] },
    { text: '23', facts: ['metrics.0'] },
    { text: '45', facts: ['directives.0', 'metrics.0'] },
    { text: '67', facts: ['metrics.0'] },
    { text: '89', facts: [] },
  ]);
  assert.equal(piecesOf('abc', []).map(({ text }) => text).join(''), 'abc');
  assert.equal(place(['', 'a b'], ''), undefined);
  assert.deepEqual(place(['', 'xa b'], 'a  b'), { line: 1, start: 1, end: 4 });
});

const NUMBERS: readonly (readonly [string, number | string, string])[] = [
  ['18,3', 18.3, 'decimal comma'],
  ['130.700', 130_700, 'dot for thousands'],
  ['1.500.000,5', 1_500_000.5, 'both'],
  ['5.62', 5.62, 'can only be a decimal'],
  ['−5', -5, 'a real minus'],
  ['mười', 'mười', 'no number: the check will say so'],
];
for (const [typed, expected, why] of NUMBERS) test(`number: ${why}`, () => assert.equal(numberFrom(typed), expected));

test('what a field shows is what it stores', () => {
  const current = work(SEEDS[0]!);
  const names = new Names(vocabulary, current.proposals);
  const known = current.proposals.length;
  for (const { key, fields } of SECTIONS)
    for (const fact of (current.fields[key] ?? []) as unknown as Record<string, unknown>[])
      for (const field of (fields as readonly Field[]).filter(({ as }) => as !== 'names' && as !== 'items')) assert.deepEqual(stored(field, shown(field, fact[field.key], names), names), fact[field.key] ?? (field.empty === 'null' ? null : fact[field.key]), `${key}.${field.key}`);
  assert.equal(current.proposals.length, known, 'nothing new was made up on the way');
});

test('every field of the schema can be edited, but for those the page looks after', () => {
  const shape = briefingSchema.shape;
  for (const list of ['metrics', 'directives', 'chairs', 'localChairs', 'attendees', 'provinces', 'documents', 'principles', 'outcomes', 'notes'] as const) {
    const item = (shape[list] as unknown as { def: { innerType?: unknown; element?: unknown } }).def;
    const element = (item.element ?? (item.innerType as { element: unknown }).element) as { shape: object };
    const section = SECTIONS.find(({ key }) => key === list)!;
    assert.deepEqual(section.fields.map(({ key }) => key).sort(), Object.keys(element.shape).sort(), list);
  }
});

test('a new name becomes a proposal, a known one its id', () => {
  const proposals: Proposal[] = [];
  const names = new Names(vocabulary, proposals);
  assert.equal(names.idFor(['provinces'], 'Bắc Ninh'), 'bac-ninh');
  assert.equal(names.idFor(['provinces'], ' bắc  ninh '), 'bac-ninh');
  assert.equal(names.idFor(['scopes', 'provinces'], 'cả nước'), 'quoc-gia');
  assert.deepEqual(proposals, []);
  assert.equal(names.idFor(['people'], 'Nguyễn Văn Thử'), 'nguyen-van-thu');
  assert.equal(names.idFor(['people'], 'Nguyễn Văn Thử'), 'nguyen-van-thu');
  assert.deepEqual(proposals.map(({ list, id, name }) => [list, id, name]), [['people', 'nguyen-van-thu', 'Nguyễn Văn Thử']]);
  assert.equal(names.nameOf(['people'], 'nguyen-van-thu'), 'Nguyễn Văn Thử');
  assert.deepEqual(usedProposals(proposals, { chairs: [{ person: 'nguyen-van-thu' }] }), proposals);
  assert.deepEqual(usedProposals(proposals, { chairs: [] }), []);
});

test('a fact made from a selection keeps exactly the words selected', () => {
  const current = work(SEEDS[3]!);
  const words = 'Việt Nam xếp thứ 71 trong tổng số 193 quốc gia';
  const metric = newFact('metrics', words, current, vocabulary);
  assert.equal(metric['quote'], words);
  assert.equal(metric['value'], 71);
  for (const { key } of SECTIONS.filter(({ key }) => key !== 'leftOut')) assert.equal(newFact(key, words, current, vocabulary)['quote'], words, key);
  for (const { key } of SECTIONS) {
    const empty = newFact(key, '', current, vocabulary);
    assert.ok(typeof empty === 'object', key);
  }
});

test('addresses: content within the limit, none beyond it', () => {
  const repository = { address: 'https://github.com/a/b', branch: 'sua/bai-1' };
  const address = newFileAddress(repository, 'content/briefings', 'x.mdx', '---\na: b & c + “d”\n');
  assert.equal(new URL(address!).pathname, '/a/b/new/sua/bai-1/content/briefings');
  assert.equal(new URL(address!).searchParams.get('value'), '---\na: b & c + “d”\n');
  assert.equal(newFileAddress(repository, 'content/briefings', 'x.mdx', 'ệ'.repeat(LONGEST_ADDRESS / 9)), undefined);
});

test('a new article gets the next number and its row', () => {
  const sha256 = 'ab'.repeat(32);
  const name = seedName([{ name: '004_e551f0ee5369baea.txt', sha256: '', briefing: null }], sha256);
  assert.equal(name, '005_abababababababab.txt');
  assert.equal(registerRow({ name, sha256 }, { outlet: 'Báo A | B', published: null, byline: 'S.T' }), `| \`${name}\` | \`${sha256}\` | Báo A \\| B | none | S.T |`);
});

test('a field is named by its labels', () => {
  assert.equal(fieldName('metrics.2.quote'), 'Số liệu 3, lời trích');
  assert.equal(fieldName('date.value'), 'Ngày');
  assert.equal(fieldName('conference'), 'Hội nghị');
});

const HERE = { address: 'https://github.com/vi-du/ky-yeu', branch: 'main' };
const BRANCHES: readonly (readonly [string, unknown, string])[] = [
  ['', undefined, 'nothing typed'],
  [' patch-1 ', { address: HERE.address, branch: 'patch-1' }, 'a branch of the repository'],
  ['sua/bai-1', { address: HERE.address, branch: 'sua/bai-1' }, 'a branch with a slash'],
  ['ban-doc:patch-1', { address: 'https://github.com/ban-doc/ky-yeu', branch: 'patch-1' }, 'as GitHub names the branch of a copy'],
  ['https://github.com/ban-doc/ky-yeu-2/tree/sua/bai-1', { address: 'https://github.com/ban-doc/ky-yeu-2', branch: 'sua/bai-1' }, 'the address of a branch'],
  ['hai chữ', undefined, 'no branch has a space'],
];
for (const [typed, expected, why] of BRANCHES) test(`where the proposal is: ${why}`, () => assert.deepEqual(repositoryFrom(typed, HERE), expected));

test('sentences of a line, and a span that grows and shrinks by words and clauses', () => {
  const text = 'Đạt 18,3%, tăng 2 bậc. Việc còn lại: làm tiếp.';
  assert.deepEqual(sentenceSpans(text).map(({ start, end }) => text.slice(start, end)), ['Đạt 18,3%, tăng 2 bậc.', 'Việc còn lại: làm tiếp.']);
  const [first] = sentenceSpans(text);
  const move = (span: { start: number; end: number }, edge: 'start' | 'end', by: 'wider' | 'narrower', clause = false): string => {
    const { start, end } = stretched(text, span, { edge, by, clause });
    return text.slice(start, end);
  };
  assert.equal(move(first!, 'end', 'narrower'), 'Đạt 18,3%, tăng 2');
  assert.equal(move(first!, 'end', 'wider'), 'Đạt 18,3%, tăng 2 bậc. Việc');
  assert.equal(move(first!, 'start', 'narrower'), '18,3%, tăng 2 bậc.');
  assert.equal(move(first!, 'start', 'wider'), 'Đạt 18,3%, tăng 2 bậc.', 'nothing before the line');
  assert.equal(move({ start: 0, end: 17 }, 'end', 'narrower', true), 'Đạt 18,3%', 'a decimal comma ends no clause');
  assert.equal(move(first!, 'end', 'wider', true), 'Đạt 18,3%, tăng 2 bậc. Việc còn lại');
  assert.equal(move({ start: 0, end: 3 }, 'end', 'narrower'), 'Đạt', 'never empty');
});

test('every step of widening and narrowing leaves an exact piece of the line', () => {
  for (const seed of SEEDS)
    for (const text of articleLines(readFileSync(join(ROOT, 'seeds', seed), 'utf8')).filter(Boolean))
      for (const sentence of sentenceSpans(text))
        for (const edge of ['start', 'end'] as const)
          for (const by of ['wider', 'narrower'] as const)
            for (const clause of [false, true]) {
              const { start, end } = stretched(text, sentence, { edge, by, clause });
              assert.ok(start < end && start >= 0 && end <= text.length);
              assert.equal(text.slice(start, end).trim(), text.slice(start, end));
            }
});

test('an outcome is judged in hand: its directive, its term, its words', () => {
  const current = work(SEEDS[3]!);
  current.fields.date.value = '2025-02-06';
  current.fields.outcomes = [{ directive: 'a/b', status: 'hoan-thanh-qua-han', explanation: 'x', quote: 'không có lời này' }];
  const messages = (known: Parameters<typeof judge>[2]) => judge(current, vocabulary, known).findings.filter(({ code }) => code === 'ket-qua-chi-dao').map(({ field }) => field);
  assert.deepEqual(messages([]), ['outcomes.0.directive', 'outcomes.0.quote']);
  assert.deepEqual(messages(undefined), ['outcomes.0.quote'], 'what is not known yet is no error of the editor');
  assert.deepEqual(messages([{ key: 'a/b', due: null, given: '2024-07-19' }]), ['outcomes.0.status', 'outcomes.0.quote']);
  current.fields.outcomes[0]!.quote = linesOf(current)[0]!.slice(0, 40);
  assert.deepEqual(messages([{ key: 'a/b', due: '2024-12', given: '2024-07-19' }]), []);
});

test('a refused body has no preview, a good one has its quotes marked and no link to other pages', () => {
  const current = work(SEEDS[3]!);
  assert.match(bodyHtml(current)!, /<span id="viet-nam-xep-thu" class="q0"><\/span>.*?<span class="q q0[^>]*>Việt Nam xếp thứ 71/u);
  assert.doesNotMatch(bodyHtml(current)!, /<a /u);
  for (const bad of ['<b>đậm</b>', '{1}', 'import a from "b"', '[x](javascript:alert(1))', '<img src="x">']) assert.equal(bodyHtml({ ...current, body: bad }), undefined, bad);
});
