import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import type { BriefingRecord, MetricRecord } from '../../src/domain/record.ts';
import type { Vocabulary } from '../../src/domain/vocabulary.ts';
import { toCsv } from '../../src/exports/csv.ts';
import { facts, heading, link, linked, list, paragraph, quotation, table, text, toMarkdown } from '../../src/exports/markdown.ts';
import type { RecordContent } from '../../src/exports/record-content.ts';
import { formatPost } from '../../src/exports/rows.ts';
import { twinJson } from '../../src/exports/twin-json.ts';
import { twinMarkdown } from '../../src/exports/twin-markdown.ts';

const rows = [
  { id: 'a', value: -27.5, themes: ['mot', 'hai'], due: null, quote: 'giảm “27,5%”; "ba"\nbốn' },
  { id: 'b', value: 3, themes: [], due: '2024', quote: '=1+1' },
];

test('CSV: byte order mark, header row, CRLF, numbers with a point, lists joined, null empty', () => {
  const csv = toCsv(rows);
  assert.ok(csv.startsWith('\ufeffid,value,themes,due,quote\r\n'));
  const [first] = parse(csv, { columns: true, bom: true, record_delimiter: '\r\n' });
  assert.deepEqual({ ...(first as object) }, { id: 'a', value: '-27.5', themes: 'mot; hai', due: '', quote: 'giảm “27,5%”; "ba"\nbốn' });
});

test('CSV: a list can be taken apart again', () => {
  const csv = toCsv([{ posts: ['Thủ tướng (đến 2025; sau đó là người khác)', 'Chủ tịch'] }]);
  const [row] = parse(csv, { columns: true, bom: true, record_delimiter: '\r\n' }) as { posts: string }[];
  assert.deepEqual(row?.posts.split('; '), ['Thủ tướng (đến 2025, sau đó là người khác)', 'Chủ tịch']);
});

test('CSV: a table without rows still has its header', () => {
  assert.equal(toCsv([], ['id', 'url']), '\ufeffid,url\r\n');
});

const POSTS = [
  [{ from: '2021-04-05', until: null }, 'Thủ tướng Chính phủ [2021-04-05/]', 'an end that no source gives stays open'],
  [{ from: null, until: '2023-01-05' }, 'Thủ tướng Chính phủ [/2023-01-05]', 'so does a beginning'],
  [{ from: '2024-07-16', until: '2024-07-31' }, 'Thủ tướng Chính phủ [2024-07-16/2024-07-31]', 'both known'],
  [{ from: null, until: null }, 'Thủ tướng Chính phủ', 'neither known'],
] as const;
for (const [time, expected, why] of POSTS) test(`office: ${why}`, () => assert.equal(formatPost({ title: 'Thủ tướng Chính phủ', ...time }), expected));

test('CSV: a text cell never starts a formula in a spreadsheet', () => {
  const [, second] = parse(toCsv(rows), { columns: true, bom: true, record_delimiter: '\r\n' }) as { quote: string }[];
  assert.equal(second?.quote, "'=1+1");
});

/** A theme with so many figures, the newest first; an indicator's stand in the order of time. */
function contentWith(count: number, section: 'themes' | 'indicators' = 'themes'): RecordContent {
  const briefing = { id: '2024-07-19-x', title: 'Bài', titleBy: 'source', date: { value: '2024-07-19' }, provinces: [], event: { shortName: 'Hội nghị', name: 'Hội nghị' }, source: { file: 'x.txt', sha256: '0', outlet: null, byline: null, published: null } } as unknown as BriefingRecord;
  const metrics = Array.from({ length: count }, (_, number) => ({ id: `so-${number}`, key: `${briefing.id}/so-${number}`, indicator: 'thu', kind: 'actual', scope: 'quoc-gia', unit: 'percent', value: number, valueMax: null, of: null, qualifier: null, period: null, reportedBy: null, quote: `đạt ${number}%`, note: null, briefing, context: { before: '', quote: `đạt ${number}%`, after: '', anchor: 'doan-1' }, address: `/ban-tin/${briefing.id}/#so-${number}` }) as unknown as MetricRecord);
  return { section, id: 'kinh-te-so', title: 'Kinh tế số', description: null, row: () => ({ id: 'kinh-te-so' }) as unknown as ReturnType<RecordContent['row']>, address: '/chu-de/kinh-te-so/', briefings: [], metrics, directives: [] };
}
const none = Object.fromEntries(['people', 'organisations', 'provinces', 'themes', 'principles', 'conferences', 'indicators'].map((name) => [name, new Map()])) as unknown as Vocabulary;

for (const [section, count, first, last] of [['themes', 500, 0, 499], ['themes', 501, 0, 499], ['indicators', 501, 1, 500]] as const)
  test(`twins of ${section} with ${count} figures hold the newest, and say where the others are`, () => {
    const url = (address: string): string => `https://example.org${address}`;
    const twin = JSON.parse(JSON.stringify(twinJson(contentWith(count, section), none, url))) as { figures: { id: string }[]; whole?: unknown };
    assert.deepEqual([twin.figures.length, twin.figures[0]?.id, twin.figures.at(-1)?.id], [500, `2024-07-19-x/so-${first}`, `2024-07-19-x/so-${last}`]);
    assert.deepEqual(twin.whole, count > 500 ? { figures: { count, url: 'https://example.org/du-lieu/so-lieu.json' } } : undefined);
    const text = twinMarkdown(contentWith(count, section), none, url);
    assert.equal(text.match(/^\| \d+%/gmu)?.length, 500);
    assert.equal(text.includes(`500 mục mới nhất trên ${count}; tất cả ở [dữ liệu mở](https://example.org/du-lieu/so-lieu.json)`), count > 500);
  });

test('Markdown is escaped as remark itself escapes it, though less is searched for', () => {
  const remark = unified().use(remarkGfm, { tablePipeAlign: false }).use(remarkStringify, { bullet: '-', rule: '-' });
  const words = fc.oneof(fc.constantFrom('1. ', '- ', '+ ', '# ', '> ', '| ', '*a*', '_a_', '~a~', '`', '[a](b)', '![', '<b>', '&amp;', '\\', ':-', '--', '==', '1)', 'www.x.vn', 'https://x.vn/(a)?b=_c_', 'a@b.vn', '[^1]', '[ ] ', '\t', '\n', '  ', 'hội nghị', '“18,3%”', '!', '(', ')', ']', '"', "'", '.'), fc.string({ unit: 'binary', maxLength: 3 }));
  const some = fc.array(words, { maxLength: 8 }).map((all) => all.join(''));
  fc.assert(
    fc.property(some, some, some, (one, two, three) => {
      const tree = [heading(1, one), paragraph(text(two), link(three, one), text(three)), quotation(two), ...facts([[one, three], ['Nguồn', two]]), table([one, two], [[text(three), link(one, two)]]), list([[paragraph(...linked(two)), quotation(three)], [paragraph(text(one))]]), paragraph(text(three))];
      assert.equal(toMarkdown(tree), remark.stringify({ type: 'root', children: tree }));
    }),
    { numRuns: 500 },
  );
});
