import { readFileSync } from 'node:fs';
import { type Draft, draftOf } from '../src/ingest/draft.ts';
import { fold } from '../src/domain/text.ts';
import type { Briefing } from '../src/domain/briefing.ts';
import { readBriefing } from '../src/checks/read.ts';
import { briefingFiles } from '../src/markdown/files.ts';
import { loadVocabulary } from '../src/vocabulary/load.ts';
import { type Expected, ingestCases } from './ingest-cases.ts';
import { paired, readingFixtures, sameWords } from './reading-fixtures.ts';

/**
 * `npm run score`: how well the drafter reads the articles of the repository. The five seeds are measured against their published briefings, which people made;
 * the fixtures against what was written down with them. It prints, and asserts nothing: the numbers are looked at.
 */
const vocabulary = loadVocabulary(process.cwd());

interface Row {
  readonly name: string;
  readonly date: string;
  readonly scores: readonly (number | null)[];
  readonly ms: number;
  readonly notes: readonly string[];
}

const COLUMNS = ['tiêu đề', 'tác giả', 'đăng', 'chủ trì', 'điểm cầu', 'địa phương', 'văn bản', 'số liệu P', 'số liệu R', 'chỉ đạo R', 'dòng bỏ', 'giữ chữ'];

const f1 = (wanted: readonly string[], given: readonly string[]): number | null => {
  const [a, b] = [new Set(wanted), new Set(given)];
  if (a.size + b.size === 0) return null;
  return (2 * [...b].filter((item) => a.has(item)).length) / (a.size + b.size);
};

const sameUnit = (a: string, b: string): boolean => a === b || a.split(' ')[0] === b.split(' ')[0] || a.includes(b) || b.includes(a);

function pairs(wanted: Expected['metrics'], draft: Draft): { precision: number | null; recall: number | null; missed: string[]; extra: string[] } {
  const left = [...draft.metrics];
  const missed = wanted.filter(([value, unit]) => {
    const at = left.findIndex((metric) => (metric.value === value || metric.value === -value) && sameUnit(metric.unit, unit));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  const hits = wanted.length - missed.length;
  return { precision: draft.metrics.length ? hits / draft.metrics.length : null, recall: wanted.length ? hits / wanted.length : null, missed: missed.map(String), extra: left.map(({ value, unit }) => `${value} ${unit}`) };
}

/** Share of the letters of the lines to keep that are in title, author and body, in order of the file. */
function preserved(draft: Draft, dropped: ReadonlySet<number>): number {
  const kept = draft.lines.filter(({ number }) => !dropped.has(number));
  const shown = fold([draft.article.title ?? '', draft.byline?.evidence ?? '', ...draft.article.blocks.map(({ text }) => text)].join('\n'));
  const total = kept.reduce((sum, { text }) => sum + text.length, 0);
  return total === 0 ? 1 : kept.filter(({ text }) => shown.includes(text) || draft.article.blocks.some((block) => text.endsWith(block.text))).reduce((sum, { text }) => sum + text.length, 0) / total;
}

function rowFor(name: string, raw: string, expected: Expected): Row {
  draftOf(raw, vocabulary); // warm
  const start = performance.now();
  const draft = draftOf(raw, vocabulary);
  const ms = performance.now() - start;
  const notes: string[] = [];
  const note = (what: string, wanted: unknown, given: unknown) => {
    if (JSON.stringify(wanted) !== JSON.stringify(given)) notes.push(`${what}: ${JSON.stringify(given)}, đúng ra ${JSON.stringify(wanted)}`);
  };
  const exact = (what: string, wanted: string | null, given: string | null) => {
    note(what, wanted, given);
    return wanted === given ? 1 : 0;
  };
  const set = (what: string, wanted: readonly string[], given: readonly string[]) => {
    note(what, wanted.toSorted(), given.toSorted());
    return f1(wanted, given);
  };
  const date = draft.day?.value ?? null;
  note('ngày', expected.date, date);
  const metrics = pairs(expected.metrics, draft);
  if (metrics.missed.length > 0) notes.push(`thiếu số: ${metrics.missed.join(' · ')}`);
  if (metrics.extra.length > 0) notes.push(`thừa số: ${metrics.extra.join(' · ')}`);
  const lost = expected.directives.filter((words) => !draft.directives.some(({ quote }) => sameWords(words, quote)));
  for (const words of lost) notes.push(`thiếu chỉ đạo: ${words}`);
  const dropped = draft.article.dropped.filter(({ line }) => !draft.article.blocks.some((block) => block.line === line)).map(({ line }) => String(line));
  return {
    name, ms, notes,
    date: date === expected.date ? '=' : date === null ? '-' : expected.date !== null && expected.date.startsWith(date) ? '~' : 'X',
    scores: [
      exact('tiêu đề', expected.title, draft.article.title), exact('tác giả', expected.byline, draft.byline?.value ?? null), exact('đăng', expected.published, draft.published?.value ?? null),
      set('chủ trì', expected.chairs, draft.chairs.map(({ name }) => name)), set('điểm cầu', expected.localChairs, draft.localChairs.map(({ name }) => name)),
      set('địa phương', expected.provinces, draft.provinces.map(({ id }) => id)), set('văn bản', expected.documents, draft.documents.map(({ number }) => number)),
      metrics.precision, metrics.recall, expected.directives.length ? 1 - lost.length / expected.directives.length : null,
      set('dòng bỏ', expected.droppedLines.map(String), dropped), preserved(draft, new Set(expected.droppedLines)),
    ],
  };
}

/** What a published briefing says, in the form of the fixtures. A date or chair that people found elsewhere cannot be read from the article. */
function expectedOf(briefing: Briefing): Expected {
  const { date, chairs, source, titleBy, title, leftOut } = briefing;
  const personName = (id: string) => vocabulary.people.get(id)?.name ?? id;
  const isSaid = ({ quote }: { readonly quote: string }) => /chủ trì/iu.test(quote);
  return {
    date: date.basis === 'external' ? null : date.value, precision: null, basis: null, published: source.published?.length === 7 ? null : source.published, title: titleBy === 'source' ? title : null, byline: source.byline,
    chairs: chairs.filter(isSaid).map(({ person }) => personName(person)), localChairs: briefing.localChairs.map(({ person }) => personName(person)), provinces: briefing.provinces.map(({ id }) => id),
    documents: briefing.documents.map(({ quote }) => /\d{1,5}[/-]\p{Lu}[\p{L}\d/-]*|(?<=Quyết định )\d+/u.exec(quote)?.[0] ?? '').filter((number) => number !== ''),
    metrics: briefing.metrics.map(({ value, unit }) => [value, unit]), directives: briefing.directives.map(({ quote }) => quote),
    droppedLines: leftOut.flatMap((part) => ('lines' in part ? Array.from({ length: part.lines[1] - part.lines[0] + 1 }, (_, index) => part.lines[0] + index) : [])),
  };
}

function withoutBlankLines(raw: string, expected: Expected): Expected {
  const lines = raw.split(/\r?\n/u);
  return { ...expected, droppedLines: expected.droppedLines.filter((line) => lines[line - 1]?.trim()) };
}

const published = briefingFiles(process.cwd()).files.flatMap((file) => readBriefing(process.cwd(), file).briefing ?? []).filter(({ draft, source }) => !draft && source.file.endsWith('.txt'));
const rows = [
  ...published.map((briefing) => {
    const raw = readFileSync(`seeds/${briefing.source.file}`, 'utf8');
    return rowFor(briefing.source.file.slice(0, 3), raw, withoutBlankLines(raw, expectedOf(briefing)));
  }),
  ...ingestCases().map(({ name, raw, expected }) => rowFor(name, raw, expected)),
];

/** The articles whose figures and directives were written down, whole as they lie in the repository, date and chairs included. */
function factRow({ name, facts }: ReturnType<typeof readingFixtures>[number]): { name: string; scores: readonly (number | null)[]; notes: string[] } {
  const { metrics, directives, day, chairs, provinces } = draftOf(readFileSync(`tests/fixtures/ingest/${name}/seed.txt`, 'utf8'), vocabulary);
  const figures = paired(facts.metrics, metrics, (fact, reading) => fact.value === reading.value && sameUnit(reading.unit, fact.unit) && sameWords(fact.quote, reading.quote));
  const tasks = paired(facts.directives, directives, (fact, reading) => sameWords(fact.quote, reading.quote));
  const share = (hits: number, all: number): number | null => (all === 0 ? null : hits / all);
  const wanted = facts.metrics.filter(({ optional }) => !optional).length;
  const needed = figures.filter(([fact]) => !fact.optional).length;
  const [foundFigures, foundTasks] = [new Set<unknown>(figures.flat()), new Set<unknown>(tasks.flat())];
  const notes = [
    ...facts.metrics.filter((fact) => !fact.optional && !foundFigures.has(fact)).map(({ quote }) => `thiếu số: ${quote}`), ...metrics.filter((reading) => !foundFigures.has(reading)).map(({ quote }) => `thừa số: ${quote}`),
    ...figures.filter(([fact, reading]) => fact.kind !== reading.kind).map(([fact, reading]) => `loại ${reading.kind}, đúng ra ${fact.kind}: ${fact.quote}`),
    ...facts.directives.filter((fact) => !foundTasks.has(fact)).map(({ quote }) => `thiếu chỉ đạo: ${quote}`), ...directives.filter((reading) => !foundTasks.has(reading)).map(({ quote }) => `thừa chỉ đạo: ${quote}`),
  ];
  const date = day?.value ?? null;
  return {
    name, notes,
    scores: [
      date === facts.context.eventDate ? 1 : 0, f1(facts.context.chairs.map(({ name: chair }) => chair), chairs.map(({ name: chair }) => chair)), f1(facts.context.provinces, provinces.map(({ id }) => id)),
      share(needed, metrics.length - (figures.length - needed)), share(needed, wanted), share(figures.filter(([fact, reading]) => fact.kind === reading.kind).length, figures.length),
      share(tasks.length, directives.length), share(tasks.length, facts.directives.length), share(tasks.filter(([fact, reading]) => fact.kind === reading.kind).length, tasks.length),
    ],
  };
}

const shown = (score: number | null): string => (score === null ? '–' : score.toFixed(2));
const mean = (values: readonly (number | null)[]): number | null => {
  const numbers = values.filter((value) => value !== null);
  return numbers.length ? numbers.reduce((sum, value) => sum + value, 0) / numbers.length : null;
};
const facts = readingFixtures().map(factRow);
const FACT_COLUMNS = ['ngày', 'chủ trì', 'địa phương', 'số liệu P', 'số liệu R', 'loại số', 'chỉ đạo P', 'chỉ đạo R', 'loại chỉ đạo'];
const table = [
  ['bài', 'ngày', ...COLUMNS, 'ms'],
  ...rows.map(({ name, date, scores, ms }) => [name, date, ...scores.map(shown), ms.toFixed(0)]),
  ['trung bình', `${rows.filter(({ date }) => date === '=').length}/${rows.length}`, ...COLUMNS.map((_, index) => shown(mean(rows.map(({ scores }) => scores[index]!)))), mean(rows.map(({ ms }) => ms))!.toFixed(0)],
];
print(table);
console.log('\nngày: = đúng · ~ đúng một phần · - để ngỏ · X sai');
console.log();
print([['bài', ...FACT_COLUMNS], ...facts.map(({ name, scores }) => [name, ...scores.map(shown)]), ['trung bình', ...FACT_COLUMNS.map((_, index) => shown(mean(facts.map(({ scores }) => scores[index]!))))]]);
if (process.argv.includes('--verbose')) for (const { name, notes } of [...rows, ...facts]) for (const note of notes) console.log(`${name}  ${note}`);

function print(rows: readonly (readonly string[])[]): void {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => [...row[column]!].length)));
  for (const row of rows) console.log(row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!))).join('  '));
}
