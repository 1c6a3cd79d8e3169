import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { calendarOf } from '../../src/finder/calendar.ts';
import { type Choice, chosenOf, isLongEnough, ORDERS, readChoice, without, writeChoice } from '../../src/finder/choice.ts';
import { csvOf } from '../../src/finder/csv.ts';
import { FILTER_NAMES, lastDay, PART_ROWS, type Row, type Table, type Words } from '../../src/finder/data.ts';
import { columnsOf, select } from '../../src/finder/select.ts';
import { Changed, openStore } from '../../src/finder/store.ts';
import { Text } from '../../src/finder/text.ts';
import type { LexiconRow } from '../../src/search/query/lexicon.ts';

/** Three bodies, the second of which is today's name of the first; two years; rows oldest first. */
const table: Table = {
  stamp: 'a',
  values: {
    giao: [['bo-cu', 'Bộ Thông tin và Truyền thông', '', [1], 'Bộ TT&TT'], ['bo-moi', 'Bộ Khoa học và Công nghệ', '', [], 'Bộ KH&CN'], ['so', 'Sở Y tế', '', [], '']],
    noi: [['thu-tuong', 'Thủ tướng', '', [], '']],
    'chu-de': [['kinh-te-so', 'Kinh tế số', '', [], ''], ['y-te', 'Y tế', '', [], '']],
    nam: [['2022', '2022', '', [], ''], ['2024', '2024', '', [], '']],
    'ket-qua': [['chua-co-du-lieu', 'Chưa có dữ liệu', '', [], ''], ['qua-han', 'Quá hạn', '', [], '']],
    'hoi-nghi': [['h', 'Phiên họp 8/8/2022', '', [], ''], ['k', 'Hội nghị 19/7/2024', '', [], '']],
    'nguyen-tac': [],
    'dia-phuong': [['bac-kan', 'Tỉnh Bắc Kạn', '', [1], 'Bắc Cạn'], ['thai-nguyen', 'Tỉnh Thái Nguyên', '', [], '']],
    loai: [['order', 'Yêu cầu', '', [], '']],
  },
  briefings: [['2022-08-08-a', '2022-08-08', 'Bài một', 0, 0, []], ['2024-07-19-b', '2024-07-19', 'Bài hai', 1, 1, [0]]],
  rows: [[0, 0, 0, [0], [0], [], '2022', 0], [0, 0, 0, [2], [1], [], '', 0], [1, 0, 0, [1], [0, 1], [], '2024-09', 1], [1, 0, 0, [], [], [], '', 0]],
};
const words: readonly Words[] = [
  ['hoa-don', 'Triển khai hóa đơn điện tử', 'Thủ tướng yêu cầu ', 'triển khai Đề án 06 và hoá đơn điện tử', ' ngày 8/8.'],
  ['benh-an', 'Làm bệnh án điện tử', '', '=bệnh án điện tử đạt 18,3%', ''],
  ['cds', 'Đẩy mạnh chuyển đổi số', '', 'đẩy mạnh chuyển đổi số; xếp hạng tăng "5 bậc"', ''],
  ['khac', 'Rà soát bậc lương', '', 'rà soát bậc lương theo 52-NQ/TU', ''],
];
const NAMES: readonly LexiconRow[] = [
  ['thuat-ngu', '', 'Chuyển đổi số', ['CĐS'], [], ''],
  ['co-quan', '/x/', 'Bộ Thông tin và Truyền thông', ['Bộ TT&TT'], ['Bộ Khoa học và Công nghệ'], ''],
];

const columns = columnsOf(table);
const found = (search: string, scores?: Float32Array) => select(columns, readChoice(search), scores).rows;

const CHOICES: readonly (readonly [search: string, rows: readonly number[], why: string])[] = [
  ['', [3, 2, 1, 0], 'everything, newest first'],
  ['?giao=bo-moi', [2, 0], 'today’s name finds what was given under the old one'],
  ['?giao=bo-cu', [0], 'an old name finds its own'],
  ['?giao=bo-cu&giao=so', [1, 0], 'two values of one filter: either'],
  ['?giao=bo-moi&nam=2024', [2], 'two filters: both'],
  ['?dia-phuong=thai-nguyen', [3, 2], 'a place of today finds the ones that joined it'],
  ['?han=co', [2, 0], 'with a deadline'],
  ['?han=khong', [3, 1], 'without one'],
  ['?han-tu=2022-12-31&han-den=2022-12-31', [0], 'a year ends on its last day'],
  ['?han-den=2024-09-29', [0], 'a month ends on its last day'],
  ['?xep=han', [0, 2, 3, 1], 'earliest deadline first, none last'],
  ['?giao=khong-co', [], 'an id that the record does not know'],
  ['?han-tu=hom-nay&xep=lung-tung&han=a', [3, 2, 1, 0], 'what the address cannot mean is left out'],
];
for (const [search, rows, why] of CHOICES) test(`${search || '(none)'}: ${why}`, () => assert.deepEqual(found(search), rows));

const choices: fc.Arbitrary<Choice> = fc.record({
  text: fc.constantFrom('', 'kinh tế', 'a & b = c?', '18,3%'),
  values: fc.record(Object.fromEntries(FILTER_NAMES.map((name) => [name, fc.subarray([...table.values[name].map(([id]) => id), 'khong-co'])])), { noNullPrototype: true }) as unknown as fc.Arbitrary<Choice['values']>,
  due: fc.constantFrom(undefined, 'co' as const, 'khong' as const),
  dueFrom: fc.constantFrom('', '2022-01-01', '2024-01-01'),
  dueUntil: fc.constantFrom('', '2023-01-01', '2025-01-01'),
  order: fc.constantFrom(undefined, ...(Object.keys(ORDERS) as (keyof typeof ORDERS)[])),
}, { noNullPrototype: true });

test('the address says the whole choice', () => {
  fc.assert(fc.property(choices, (choice) => assert.deepEqual(readChoice(`?${writeChoice(choice)}`), choice)));
});

test('every count is what choosing the value would give, every advice what dropping the condition would give', () => {
  fc.assert(
    fc.property(choices, fc.constantFrom(undefined, Float32Array.of(1, 0, 1, 0)), (choice, scores) => {
      const { counts, without: otherwise, dueCounts } = select(columns, choice, scores);
      for (const filter of FILTER_NAMES) for (const [place, [id]] of table.values[filter].entries()) assert.equal(counts[filter][place], select(columns, { ...choice, values: { ...choice.values, [filter]: [id] } }, scores).rows.length, `${filter}=${id}`);
      for (const due of ['co', 'khong'] as const) assert.equal(dueCounts[due], select(columns, { ...choice, due }, scores).rows.length);
      for (const filter of FILTER_NAMES) if (choice.values[filter].length > 0) assert.equal(otherwise.get(filter), select(columns, { ...choice, values: { ...choice.values, [filter]: [] } }, scores).rows.length);
      if (scores) assert.equal(otherwise.get('q'), select(columns, choice, undefined).rows.length);
    }),
  );
});

test('each thing chosen can be taken back alone', () => {
  const choice = readChoice('?q=a&giao=so&giao=bo-cu&han=co&han-tu=2022-01-01');
  assert.deepEqual(chosenOf(choice).map((one) => writeChoice(without(choice, one))), [
    'giao=so&giao=bo-cu&han=co&han-tu=2022-01-01', 'q=a&giao=bo-cu&han=co&han-tu=2022-01-01', 'q=a&giao=so&han=co&han-tu=2022-01-01', 'q=a&giao=so&giao=bo-cu&han-tu=2022-01-01', 'q=a&giao=so&giao=bo-cu&han=co',
  ]);
});

/** A store that reads from here. */
async function opened(stamp = 'a') {
  const own = globalThis.fetch;
  globalThis.fetch = async (address) => Response.json(String(address).includes('bang') ? table : { stamp, rows: words });
  try {
    const store = await openStore('x/');
    await store.fetchNewest(Infinity);
    return store;
  } finally {
    globalThis.fetch = own;
  }
}

const TEXTS: readonly (readonly [typed: string, rows: readonly number[], why: string])[] = [
  ['hoa don', [0], 'no marks'],
  ['hoas đơn', [0], 'one word in Telex keys'],
  ['hoa1 d9o7n', [0], 'VNI keys'],
  ['hoá đơn', [0], 'old tone placement'],
  ['CĐS', [2], 'abbreviation'],
  ['Bộ TT&TT', [2, 0], 'an abbreviated body under both its names'],
  ['Bộ Khoa học và Công nghệ', [2, 0], 'today’s name finds what was given to its predecessor'],
  ['18.3', [1], 'the other notation of a number'],
  ['08/08', [1, 0], 'the day of the conference, with noughts'],
  ['52-NQ', [3], 'a piece of a document number'],
  ['bậc', [3, 2], 'marks count'],
  ['bắc', [3, 2], 'the place of the briefing'],
  ['điện tử bệnh', [1], 'any order'],
  ['"điện tử bệnh"', [], 'quoted: that order only'],
  ['"bệnh án điện tử"', [1], 'quoted'],
  ['bệnh á', [1], 'a word that is still being typed'],
  ['bẹnh án', [1], 'a wrong mark'],
  ['truển khai', [0], 'a slip'],
  ['blockchain', [], 'nowhere'],
];
for (const [typed, rows, why] of TEXTS)
  test(`“${typed}”: ${why}`, async () => {
    const store = await opened();
    assert.deepEqual(found(`?xep=ngay&q=${encodeURIComponent(typed)}`, new Text(store, NAMES).ask(typed).scores), rows);
  });

test('the task comes before the sentence around it', async () => {
  const store = await opened();
  const { scores } = new Text(store, NAMES).ask('điện tử');
  assert.deepEqual(found('?q=x', scores).toSorted(), [0, 1]);
});

test('words of another content are refused', async () => {
  await assert.rejects(opened('b'), Changed);
});

test('the table for people opens in Excel: mark, lines, quotes, no formulas', async () => {
  const store = await opened();
  const text = csvOf(store, [2, 1], (key) => `https://example.org/chi-dao/${key}/`);
  const [head, ...lines] = text.trimEnd().split('\r\n');
  assert.ok(head!.startsWith('\ufeffNgày,Việc phải làm,'));
  assert.equal(lines.length, 2);
  assert.match(lines[0]!, /^19\/7\/2024,Đẩy mạnh chuyển đổi số,.*tháng 9\/2024,.*""5 bậc"".*https:\/\/example\.org\/chi-dao\/2024-07-19-b\/cds\/$/u);
  assert.match(lines[1]!, /,"'=bệnh án/u);
});

test('a calendar keeps whole events of the rows, folded lines too', () => {
  const event = (key: string) => `BEGIN:VEVENT\r\nSUMMARY:Hạn\r\nURL:https://example.org/ky-yeu/chi-dao/${key.slice(0, 5)}\r\n ${key.slice(5)}/\r\nEND:VEVENT\r\n`;
  const calendar = (...keys: readonly string[]) => `BEGIN:VCALENDAR\r\n${keys.map(event).join('')}END:VCALENDAR\r\n`;
  assert.deepEqual(calendarOf([calendar('2022-08-08-a/hoa-don', '2024-07-19-b/cds')], new Set(['2024-07-19-b/cds'])), { text: calendar('2024-07-19-b/cds'), events: 1 });
  assert.deepEqual(calendarOf([calendar('2022-08-08-a/hoa-don', '2022-08-08-a/khac'), calendar('2024-07-19-b/cds')], new Set(['2024-07-19-b/cds', '2022-08-08-a/hoa-don'])), { text: calendar('2022-08-08-a/hoa-don', '2024-07-19-b/cds'), events: 2 });
});

test('the last day of a deadline', () => assert.deepEqual(['2024', '2024-06', '2024-06-05', ''].map(lastDay), ['2024-12-31', '2024-06-31', '2024-06-05', '']));

test('a row that no briefing knows is a mistake of the builder, not an empty result', () => {
  assert.throws(() => columnsOf({ ...table, rows: [[9, 0, 0, [], [], [], '', 0] satisfies Row] }));
});

const LONG_ENOUGH: readonly (readonly [string, boolean])[] = [['', false], ['đ', false], [' 5 ', false], ['ă.', false], ['đi', true], ['5G', true], ['đ n', true]];
for (const [typed, enough] of LONG_ENOUGH) test(`“${typed}” is ${enough ? 'asked' : 'not asked'} by its words`, () => assert.equal(isLongEnough(typed), enough));

test('the newest parts are fetched first, as many as asked for', async () => {
  const own = globalThis.fetch;
  const fetched: string[] = [];
  const stamp = 'b';
  globalThis.fetch = async (address) => {
    fetched.push(String(address));
    return Response.json(String(address).includes('phan-') ? { stamp, rows: [] } : { ...table, stamp, rows: Array.from({ length: 4 * PART_ROWS }, () => table.rows[1]!) });
  };
  try {
    const store = await openStore('x/');
    await store.fetchNewest(2);
    assert.deepEqual(fetched.slice(1), ['x/phan-4.json?b', 'x/phan-3.json?b']);
  } finally {
    globalThis.fetch = own;
  }
});
