import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { toCsv } from '../../src/exports/csv.ts';
import { formatPost } from '../../src/exports/rows.ts';

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
