import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day, formatDay, formatLongDay, formatPeriod, partialDay, period, precisionOf, weekday } from '../../src/domain/day.ts';
import { compareFindings } from '../../src/domain/finding.ts';
import { id } from '../../src/domain/id.ts';
import { formatNumber, formatQuantity, type Quantity } from '../../src/domain/quantity.ts';
import { capitalise, compareVietnamese, contains, countWords, fold, sentences, unmarked } from '../../src/domain/text.ts';

/** One table for each pure function: input, expected output, why. */
function table<Input, Output>(name: string, run: (input: Input) => Output, rows: readonly (readonly [Input, Output, string])[]): void {
  for (const [input, expected, why] of rows) test(`${name}(${JSON.stringify(input)}): ${why}`, () => assert.deepEqual(run(input), expected));
}

table('fold', fold, [
  ['  a \n\t b  ', 'a b', 'runs of white space'],
  ['a\u00A0b', 'a b', 'a space that does not break'],
  ['Bắc'.normalize('NFD'), 'Bắc', 'NFC'],
]);
table('contains', ([text, quote]: readonly [string, string]) => contains(text, quote), [
  [['Tỷ trọng\nkinh tế số', 'trọng kinh tế'], true, 'over a line end'],
  [['đạt 18,3%', 'đạt 18,3%'.normalize('NFD')], true, 'marks typed apart'],
  [['Đạt 18,3%', 'đạt'], false, 'capitals count'],
  [['a', ''], false, 'no words prove nothing'],
]);
table('countWords', countWords, [
  ['tỷ trọng kinh tế số', 5, 'syllables'],
  ['  ', 0, 'nothing'],
  ['phòng, chống - 18,3%', 4, 'text between spaces'],
]);
table('sentences', sentences, [
  ['Đạt 18,3%. Tăng 20%.', ['Đạt 18,3%.', 'Tăng 20%.'], 'a decimal comma ends nothing'],
  ['Có 10.851 thành viên. Hết.', ['Có 10.851 thành viên.', 'Hết.'], 'a dot for thousands ends nothing'],
  ['  ', [], 'nothing'],
]);
table('unmarked', unmarked, [
  ['Đắk Lắk', 'dak lak', 'đ and marks'],
  ['Thừa Thiên Huế', 'thua thien hue', 'stacked marks'],
]);
table('capitalise', capitalise, [['đạt 18%', 'Đạt 18%', 'Vietnamese letters']]);
test('compareVietnamese orders as a dictionary does', () => {
  assert.deepEqual(['đa', 'da', 'ăn', 'an', 'ân'].sort(compareVietnamese), ['an', 'ăn', 'ân', 'da', 'đa']);
});

table('precisionOf', precisionOf, [
  ['2024-07-19', 'day', 'a day'],
  ['2024-02-29', 'day', 'leap year'],
  ['2023-02-29', undefined, 'no leap year'],
  ['1900-02-29', undefined, 'a century is no leap year'],
  ['2024-02-30', undefined, 'never'],
  ['2024-04-31', undefined, 'thirty days'],
  ['2024-13', undefined, 'no such month'],
  ['2024-00', undefined, 'no such month'],
  ['2024-07-00', undefined, 'no such day'],
  ['2024-07', 'month', 'a month'],
  ['2024', 'year', 'a year'],
  ['19/7/2024', undefined, 'another form'],
  ['2024-7-9', undefined, 'no leading zeros'],
]);
const allows = (schema: typeof day) => (text: string) => schema.safeParse(text).success;
table('day', allows(day), [['2024-07-19', true, 'a day'], ['2024-07', false, 'only a month']]);
table('partialDay', allows(partialDay), [['2024', true, 'a year'], ['2024-07/2024-08', false, 'a span']]);
table('period', allows(period), [
  ['2024-01/2024-06', true, 'half a year'],
  ['2024', true, 'a year'],
  ['2024-06/2024-01', false, 'backwards'],
  ['2024/2024', false, 'no span'],
  ['2022/2023/2024', false, 'three'],
  ['2024-02-30/2024-03-01', false, 'from a day that does not exist'],
]);
table('id', allows(id), [['bac-ninh', true, 'an id'], ['5-khong-2024-07-19', true, 'with numbers'], ['bắc-ninh', false, 'marks'], ['bac--ninh', false, 'two hyphens'], ['-bac', false, 'opens with a hyphen'], ['Bac', false, 'capital'], ['', false, 'empty']]);
table('formatDay', formatDay, [['2024-07-09', '9/7/2024', 'no leading zeros'], ['2024-07', 'tháng 7/2024', 'a month'], ['2024', 'năm 2024', 'a year']]);
table('formatLongDay', formatLongDay, [['2024-07-19', 'ngày 19 tháng 7 năm 2024', 'as decrees write'], ['2024', 'năm 2024', 'a year']]);
table('weekday', weekday, [['2024-07-19', 'Thứ Sáu', 'in any time zone'], ['2022-08-08', 'Thứ Hai', 'Monday'], ['2024-07', undefined, 'a month has none']]);
table('formatPeriod', formatPeriod, [['2024-01/2024-06', '6 tháng đầu năm 2024', 'as newspapers write'], ['2022/2024', '2022–2024', 'years'], ['2024-06', 'tháng 6/2024', 'a month'], ['2024-01/2024-09', 'tháng 1/2024 – tháng 9/2024', 'other months']]);

const figure = (parts: Partial<Quantity>): Quantity => ({ value: 1, valueMax: null, of: null, unit: 'percent', kind: 'actual', qualifier: null, ...parts });
table('formatNumber', formatNumber, [[130_700, '130.700', 'dot for thousands'], [18.3, '18,3', 'decimal comma'], [-27, '-27', 'below zero']]);
table('formatQuantity', formatQuantity, [
  [figure({ value: 18.3, qualifier: 'trên' }), 'trên 18,3%', 'qualifier first'],
  [figure({ value: 20, kind: 'change' }), 'tăng 20%', 'a rise'],
  [figure({ value: -4, kind: 'change', unit: 'places' }), 'giảm 4 bậc', 'a fall'],
  [figure({ value: 5, kind: 'change', unit: 'times' }), 'tăng 5 lần', 'times'],
  [figure({ value: 71, of: 193, unit: 'rank', kind: 'rank' }), 'thứ 71/193', 'a rank'],
  [figure({ value: 14, of: 38, unit: 'mục tiêu', kind: 'ratio' }), '14/38 mục tiêu', 'a ratio'],
  [figure({ value: 8, valueMax: 10, kind: 'target' }), '8–10%', 'a range'],
  [figure({ value: 71.79, unit: 'mbps' }), '71,79 Mbps', 'a unit with a sign'],
  [figure({ value: 84_700_000, unit: 'thẻ' }), '84.700.000 thẻ', 'a counted noun'],
]);

test('findings come file by file, line by line', () => {
  const at = (file: string, line: number, column: number) => ({ file, position: { line, column }, severity: 'error' as const, code: 'x', message: '', remedy: '' });
  const sorted = [at('b', 1, 1), at('a', 10, 1), at('a', 9, 5), at('a', 9, 2)].sort(compareFindings);
  assert.deepEqual(sorted.map(({ file, position }) => `${file}${position.line}:${position.column}`), ['a9:2', 'a9:5', 'a10:1', 'b1:1']);
});
