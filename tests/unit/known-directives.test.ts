import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DirectiveFile } from '../../src/domain/drafting-data.ts';
import { formatDay } from '../../src/domain/format-day.ts';
import { unmarked } from '../../src/domain/text.ts';
import { DirectiveIndex } from '../../src/drafting/directive-index.ts';
import { KnownDirectives } from '../../src/drafting/known-directives.ts';
import { manyDirectives } from '../many-directives.ts';

const FILE: DirectiveFile = {
  briefings: [
    { id: 'b-2', title: 'Phiên họp tại Đắk Lắk', given: '2024-07-19', directives: [['ho-so', 'Số hóa hồ sơ theo Nghị quyết 06/NQ-CP', '2024-12-31'], ['phu-song', 'Phủ sóng và/hoặc kéo cáp tới thôn']] },
    { id: 'b-1', title: 'Hội nghị sơ kết', given: '2024-02', directives: [['ho-so', 'Rà soát 1.050 hồ sơ']] },
  ],
};

test('the file is read back: keys, deadlines, days and titles of each directive', async () => {
  const index = await DirectiveIndex.of(FILE);
  assert.deepEqual(index.matching('', 9).found, [
    { key: 'b-2/ho-so', action: 'Số hóa hồ sơ theo Nghị quyết 06/NQ-CP', due: '2024-12-31', given: '2024-07-19', title: 'Phiên họp tại Đắk Lắk' },
    { key: 'b-2/phu-song', action: 'Phủ sóng và/hoặc kéo cáp tới thôn', due: null, given: '2024-07-19', title: 'Phiên họp tại Đắk Lắk' },
    { key: 'b-1/ho-so', action: 'Rà soát 1.050 hồ sơ', due: null, given: '2024-02', title: 'Hội nghị sơ kết' },
  ]);
  assert.equal(index.size, 3);
  assert.equal(index.get('b-1/ho-so')?.title, 'Hội nghị sơ kết');
  assert.equal(index.get('b-1/phu-song'), undefined);
});

const SEARCHES: readonly (readonly [typed: string, keys: readonly string[], why: string])[] = [
  ['hồ sơ', ['b-2/ho-so', 'b-1/ho-so'], 'words of the task'],
  ['HO SO', ['b-2/ho-so', 'b-1/ho-so'], 'without marks, in capitals'],
  ['dak lak', ['b-2/ho-so', 'b-2/phu-song'], 'words of the title, đ without its bar'],
  ['đắk song', ['b-2/phu-song'], 'a word of the title and one of the task'],
  ['hồ đường', [], 'every word must fit'],
  ['nghi qu', ['b-2/ho-so'], 'the last word is not finished'],
  ['so', ['b-2/ho-so', 'b-2/phu-song', 'b-1/ho-so'], 'số, sóng, sơ'],
  ['so ', ['b-2/ho-so', 'b-1/ho-so'], 'a finished word: số, sơ'],
  ['nghi qu 06', [], 'a word before the last is finished'],
  ['ong', [], 'the end of a word is no word'],
  ['hoac', ['b-2/phu-song'], 'a word after a stroke'],
  ['19/7/2024', ['b-2/ho-so', 'b-2/phu-song'], 'the day it was given'],
  ['19/07/2024', ['b-2/ho-so', 'b-2/phu-song'], 'a month with its zero'],
  ['2024-07-19', ['b-2/ho-so', 'b-2/phu-song'], 'a day as the form has it'],
  ['9/7/2024', [], 'no part of another day'],
  ['7/2024', ['b-2/ho-so', 'b-2/phu-song'], 'a month'],
  ['2/2024', ['b-1/ho-so'], 'a day of which the month is known'],
  ['31/12/2024', ['b-2/ho-so'], 'the deadline, which stands in the list'],
  ['06/NQ-CP', ['b-2/ho-so'], 'the number of a document'],
  ['6/nq-cp', ['b-2/ho-so'], 'the number of a document without its zero'],
  ['1.050', ['b-1/ho-so'], 'a figure'],
  [' … , ', ['b-2/ho-so', 'b-2/phu-song', 'b-1/ho-so'], 'nothing that could be found'],
];
for (const [typed, keys, why] of SEARCHES)
  test(`search: ${why}`, async () => {
    const { found, others } = (await DirectiveIndex.of(FILE)).matching(typed, 9);
    assert.deepEqual(found.map(({ key }) => key), keys);
    assert.equal(others, 0);
  });

test('of 40,000 directives fifty are shown, the latest that fit, and the others are counted', async () => {
  const file = manyDirectives(40_000);
  const index = await DirectiveIndex.of(file);
  assert.equal(index.size, 40_000);
  const all = file.briefings.flatMap(({ id, title, given, directives }) => directives.map(([own, action]) => ({ key: `${id}/${own}`, words: `${unmarked(`${title} ${action} ${formatDay(given)}`).replaceAll(',', ' ')} ` })));
  for (const [typed, ...words] of [[''], ['tập huấn cà mau', ' tap huan ', ' ca mau '], ['cáp ', ' cap '], ['dong thap đợt 4996', ' dong thap ', ' dot 4996 '], ['18/7/2024 giấy', ' 18/7/2024 ', ' giay ']] as const) {
    const expected = all.filter((each) => words.every((word) => each.words.includes(word))).map(({ key }) => key);
    const { found, others } = index.matching(typed, 50);
    assert.deepEqual(found.map(({ key }) => key), expected.slice(0, 50), typed);
    assert.equal(others, Math.max(0, expected.length - 50), typed);
  }
});

test('the list is fetched when it is asked for, once; what failed is tried again', async () => {
  const answers: (() => Promise<DirectiveFile>)[] = [() => Promise.reject(new Error('no network')), () => Promise.resolve({ trang: 'đăng nhập Wi-Fi' } as unknown as DirectiveFile), () => Promise.resolve(FILE)];
  const states: string[] = [];
  const known = new KnownDirectives(() => answers.shift()!());
  known.onchange = () => states.push(known.state);
  assert.equal(answers.length, 3, 'nobody asked yet');
  assert.deepEqual(known.among([]), [], 'a work without outcomes needs no list');
  assert.equal(known.among(['b-1/ho-so']), undefined, 'not known yet');
  for (let time = 0; time < 5; time++) await Promise.all([known.load(), known.load()]);
  assert.deepEqual(states, ['loading', 'failed', 'loading', 'failed', 'loading', 'here']);
  assert.deepEqual(known.among(['b-1/ho-so', 'b-1/khong-co'])?.map(({ key }) => key), ['b-1/ho-so']);
});
