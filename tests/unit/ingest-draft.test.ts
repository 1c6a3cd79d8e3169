import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { faultsIn } from '../../src/checks/draft-file.ts';
import { blocksOf } from '../../src/checks/body.ts';
import { articleLines } from '../../src/domain/article-lines.ts';
import { fold } from '../../src/domain/text.ts';
import { contractOf } from '../../src/ingest/contract.ts';
import { draftOf, LONGEST_LINE } from '../../src/ingest/draft.ts';
import { literal } from '../../src/ingest/markdown-text.ts';
import { FIGURES_AT_MOST } from '../../src/ingest/metrics.ts';
import { mdxOf } from '../../src/ingest/mdx.ts';
import { parseBriefing } from '../../src/markdown/parse.ts';
import { loadVocabulary } from '../../src/vocabulary/load.ts';
import { ingestCases } from '../ingest-cases.ts';
import { readingFixtures } from '../reading-fixtures.ts';

const vocabulary = loadVocabulary(process.cwd());
const SOURCE = { file: '005_0123456789abcdef.txt', sha256: '0'.repeat(64) };
const seeds = readdirSync('seeds').filter((name) => name.endsWith('.txt')).map((name) => ({ name, raw: readFileSync(`seeds/${name}`, 'utf8') }));
const articles = [...seeds, ...ingestCases()];

for (const { name, raw, expected } of ingestCases())
  test(`${name}: what the article says of itself`, () => {
    const draft = draftOf(raw, vocabulary);
    const dropped = draft.article.dropped.filter(({ line }) => !draft.article.blocks.some((block) => block.line === line)).map(({ line }) => line);
    assert.deepEqual(
      {
        date: draft.day?.value ?? null, precision: draft.day?.precision ?? null, basis: draft.day?.basis ?? null, published: draft.published?.value ?? null, title: draft.article.title, byline: draft.byline?.value ?? null,
        chairs: draft.chairs.map((chair) => chair.name), localChairs: draft.localChairs.map((chair) => chair.name), provinces: draft.provinces.map(({ id }) => id).sort(), documents: draft.documents.map(({ number }) => number).sort(), droppedLines: dropped,
      },
      {
        date: expected.date, precision: expected.precision, basis: expected.basis, published: expected.published, title: expected.title, byline: expected.byline,
        chairs: expected.chairs, localChairs: expected.localChairs, provinces: expected.provinces.toSorted(), documents: expected.documents.toSorted(), droppedLines: expected.droppedLines,
      },
    );
  });

/** Every non-blank line is shown or dropped, and every quote is exact. */
function assertWhole(raw: string): void {
  const draft = draftOf(raw, vocabulary);
  const answer = contractOf(draft, raw);
  const known = [...answer.body, ...answer.dropped].map(({ text }) => text);
  for (const line of articleLines(raw).filter(Boolean)) assert.ok(known.includes(line) || known.filter((text) => line.includes(text)).reduce((rest, text) => rest.replace(text, ''), line).trim() === '', `lost: ${line}`);
  const source = fold(raw);
  for (const { quote } of [...answer.metrics, ...answer.directives, ...answer.principles, ...answer.documents]) assert.ok(source.includes(fold(quote)), `not exact: ${quote}`);
}

/** The file can be written as it is: schema, Markdown, guard. */
function assertGuarded(raw: string): void {
  assert.deepEqual(faultsIn(mdxOf(draftOf(raw, vocabulary), SOURCE, vocabulary).text, 'content/briefings/x.mdx'), []);
}

for (const { name, raw } of articles) {
  test(`${name}: nothing is lost, every quote is exact, the file passes the guard`, () => {
    assertWhole(raw);
    assertGuarded(raw);
  });
  test(`${name}: every byte form of the article reads the same`, () => {
    const base = JSON.stringify(contractOf(draftOf(raw, vocabulary), raw));
    const lf = raw.replace(/^\uFEFF/u, '').replaceAll('\r\n', '\n');
    for (const form of [lf, lf.replaceAll('\n', '\r\n'), `\uFEFF${lf}`, raw.normalize('NFC'), raw.normalize('NFD'), lf.replaceAll('\n', '  \n')]) assert.equal(JSON.stringify(contractOf(draftOf(form, vocabulary), form)), base);
  });
}

/** Pieces that trip parsers, beside any Unicode at all. */
const hostile = fc.constantFrom(
  '---', '+++', 'title: x', '- x', '* y', '1. z', '# t', '## t ##', '> q', '```', '~~~', '| a | b |', '|---|---|', '===', '<script>alert(1)</script>', '<b', '{process.exit(1)}', '{', '}', '{/* x */}', '<!-- c -->', '</p>', '<>', '<ChuThichAnh>', '</ChuThichAnh>',
  "import x from 'y'", 'export default 1', 'export const meta = {}', '&lt;', '&#x202E;', '&amp;', '[a](javascript:alert(1))', '![a](x)', '[^1]', '[^1]: x', '[x]: http://x', '\\', '`code`', '**b**', '__c__', '~~d~~', 'http://x.example', 'www.x.example', 'a@b.example', '\t', '    indented', ': y', '? z', '& anchor', '*alias', '!tag',
  'Sáng 19/7, Thủ tướng chủ trì hội nghị tại Hà Nội.', 'đạt 18,3%', '“5 không”: a; b; c', 'Nghị quyết số 52-NQ/TU', 'Tin liên quan', 'Ảnh: Minh', '😀', '\u200B', '\u00AD', '\u202E', '\u00A0', '\uFEFF', '\u2028', '\u0301', 'null', 'true', '2024-02-30', '"', "'", '%', '#', '- - -', '* * *', '1)',
);
const text = fc.array(fc.oneof({ weight: 3, arbitrary: hostile }, { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) }, { weight: 1, arbitrary: fc.constantFrom('\n', '\r\n', '\r', '\n\n', ' ') }), { maxLength: 25 }).map((parts) => parts.join('').toWellFormed().replaceAll('\uFFFD', ''));

test('any text at all: the drafter does not throw, and loses no line', () => {
  fc.assert(fc.property(text, (raw) => assertWhole(raw)), { numRuns: 300, examples: [['“5 không”: a; b; c\u{E0080}---'], ['“5 không”: a; b; c\uFE0F---']] });
});

test('any text at all: the file passes the guard', () => {
  fc.assert(fc.property(text, (raw) => assertGuarded(raw)), { numRuns: 300 });
});

test('any line at all reads as itself when written as Markdown', () => {
  fc.assert(
    fc.property(text, (raw) => {
      for (const line of articleLines(raw).filter(Boolean)) {
        const blocks = blocksOf(parseBriefing(`---\na: 1\n---\n\n${literal(line)}\n`));
        assert.deepEqual(blocks.map((block) => block.text), [fold(line)]);
      }
    }),
    { numRuns: 300 },
  );
});

const LETTER = /[\p{L}\p{N}]/u;

/** Does `words` stand in the text without a letter lost on either side? */
function standsWhole(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    const [before, after] = [text[at - 1] ?? ' ', text[at + words.length] ?? ' '];
    if (!(LETTER.test(before) && LETTER.test(words[0]!)) && !(LETTER.test(after) && LETTER.test(words.at(-1)!))) return true;
  }
  return false;
}

function assertWholeWords(raw: string): void {
  const { lines, day, chairs, localChairs, attendees, provinces, metrics, directives, principles, documents, doubts } = draftOf(raw, vocabulary);
  const quotes = [
    ...[...chairs, ...localChairs, ...attendees].flatMap(({ evidence, office }) => [evidence, office]), ...provinces.map(({ evidence }) => evidence),
    ...[...metrics, ...directives, ...principles, ...documents].map(({ quote }) => quote), ...doubts.map(({ evidence }) => evidence ?? ''), day?.evidence ?? '',
  ].filter(Boolean);
  for (const words of quotes) assert.ok(lines.some(({ text }) => standsWhole(text, words)), `cut in a word: «${words}»`);
}

for (const { name, raw } of [...articles, ...readingFixtures().map(({ name }) => ({ name, raw: readFileSync(`tests/fixtures/ingest/${name}/seed.txt`, 'utf8') }))])
  test(`${name}: no quote begins or ends inside a word, as printed or with all of it on one line`, () => {
    assertWholeWords(raw);
    assertWholeWords(raw.replace(/[.;]?\s*\n\s*/gu, ', '));
  });

test('a name cut by a small letter is made whole where the full name is known, and a doubt says so', () => {
  const { attendees, doubts } = draftOf('Sáng 19/7/2024, Bộ Y tế họp tại Hà Nội.\nThủ tướng Phạm Minh chính dự hội nghị.\nBí thư Tỉnh ủy Trần Văn an phát biểu.', vocabulary);
  assert.deepEqual(attendees.map(({ name, evidence }) => [name, evidence]), [['Phạm Minh Chính', 'Thủ tướng Phạm Minh chính'], ['Trần Văn', 'Bí thư Tỉnh ủy Trần Văn']]);
  assert.ok(doubts.some(({ message }) => /“Trần Văn” có thể thiếu chữ: bài in “Trần Văn an”/u.test(message)));
  assert.ok(doubts.some(({ field, message }) => field === 'attendees' && /“Phạm Minh chính”; bản nháp đọc là Phạm Minh Chính/u.test(message)));
});

test('from the five hundredth figure on nothing is read, and a doubt says so', () => {
  const raw = Array.from({ length: 800 }, (_, index) => `Toàn tỉnh có ${index + 2} hộ thuộc nhóm ${index}, được vay vốn.`).join('\n');
  const { metrics, doubts } = draftOf(raw, vocabulary);
  assert.equal(metrics.length, FIGURES_AT_MOST);
  const said = doubts.filter(({ message }) => /máy đọc đến số này thì dừng/u.test(message));
  assert.deepEqual(said.map(({ evidence }) => evidence), [metrics.at(-1)!.quote]);
});

test('nothing is read from a line that is no paragraph, and a doubt says so; the line stays', () => {
  const sentence = 'Toàn tỉnh có 25 xã đạt chuẩn, tăng 12,5% so với năm 2023, ';
  const [long, whole] = [sentence.repeat(400), sentence.repeat(300)];
  const { metrics, doubts, article } = draftOf(long, vocabulary);
  assert.ok(long.length > LONGEST_LINE && whole.length < LONGEST_LINE);
  assert.equal(metrics.length, 0);
  assert.equal(doubts.filter(({ field, message }) => field === 'body' && /20\.000 ký tự/u.test(message)).length, 1);
  assert.equal(article.blocks[0]!.text, long.trim());
  assert.ok(draftOf(whole, vocabulary).metrics.length > 0);
});
