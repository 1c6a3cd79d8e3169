import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pagesOfEachKind } from './built-site.ts';
import { budgetOf, BUDGETS, weigh } from '../weights.ts';

/** Người đọc bằng điện thoại, mạng chậm: trang nặng nhất của mỗi loại không vượt số đã hẹn (tests/weights.ts). */

const kinds = pagesOfEachKind();

for (const { kind, pages } of kinds)
  test(`${kind} giữ đúng trọng lượng đã hẹn`, () => {
    const { address, weight } = pages.map((page) => ({ ...page, weight: weigh(page) })).toSorted((a, b) => b.weight.total - a.weight.total)[0]!;
    const { html, css, js, total, requests } = weight;
    const budget = budgetOf(kind);
    assert.ok(total <= budget.bytes, `${address}: ${total} bytes (html ${html}, css ${css}, js ${js}), at most ${budget.bytes}`);
    assert.ok(requests <= budget.requests, `${address}: ${requests} requests, at most ${budget.requests}`);
  });

test('mỗi số đã hẹn là của một loại trang có thật', () => {
  const known = new Set(kinds.map(({ kind }) => kind));
  assert.deepEqual(Object.keys(BUDGETS).filter((kind) => kind !== 'others' && !known.has(kind)), []);
});
