import assert from 'node:assert/strict';
import { test } from 'node:test';
import { numbersIn } from '../../src/checks/numbers.ts';

/** Words of the seeds and the numbers a person reads in them. */
const CASES: readonly (readonly [text: string, numbers: readonly number[], why: string])[] = [
  ['đạt 18,3%', [18.3], 'decimal comma'],
  ['10.851 thành viên', [10_851], 'dot for thousands'],
  ['ước đạt 561.000 người', [561_000], 'dot for thousands'],
  ['trên 84,7 triệu thẻ', [84.7, 84_700_000], 'the scale counts, and money keeps it in the unit'],
  ['71,79Mbps', [71.79], 'glued to its unit'],
  ['72/173 xã', [72, 173], 'a ratio'],
  ['từ 8-10%', [8, 10], 'a range'],
  ['đứng thứ 06', [6], 'a leading zero'],
  ['Toàn bộ các siêu thị', [100], 'all of them'],
  ['Tất cả doanh nghiệp', [100], 'all of them'],
  ['2 năm tiếp theo đã dẫn đầu', [2, 1], 'to lead is to be first'],
  ['giảm hơn ba lần', [3], 'in words'],
  ['cả năm qua', [], '“năm” is a year'],
  ['giảm năm bậc', [5], '“năm” is five'],
  ['báo cáo của bạn', [], 'no number inside a word'],
];

for (const [text, numbers, why] of CASES)
  test(`${text}: ${why}`, () => {
    assert.deepEqual([...numbersIn(text)].sort((a, b) => a - b), numbers.toSorted((a, b) => a - b));
  });
