import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { toCsv } from '../../src/exports/csv.ts';

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

test('CSV: a text cell never starts a formula in a spreadsheet', () => {
  const [, second] = parse(toCsv(rows), { columns: true, bom: true, record_delimiter: '\r\n' }) as { quote: string }[];
  assert.equal(second?.quote, "'=1+1");
});
