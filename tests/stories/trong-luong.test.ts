import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type BuiltPage, builtPages, kindOf, pagesOfEachKind } from './built-site.ts';
import { budgetOf, BUDGETS, EXCEPTIONS, weigh } from '../weights.ts';

/** Người đọc bằng điện thoại, mạng chậm: trang nặng nhất của mỗi loại không vượt số đã hẹn (tests/weights.ts). */

const kinds = pagesOfEachKind(({ address }) => !(address in EXCEPTIONS));

const keepsTo = ({ address, file }: Pick<BuiltPage, 'address' | 'file'>, kind: string): void => {
  const { html, css, js, total, requests } = weigh({ address, file, bytes: 0 });
  const budget = budgetOf(kind, address);
  assert.ok(total <= budget.bytes, `${address}: ${total} bytes (html ${html}, css ${css}, js ${js}), at most ${budget.bytes}`);
  assert.ok(requests <= budget.requests, `${address}: ${requests} requests, at most ${budget.requests}`);
};

for (const { kind, pages } of kinds)
  test(`${kind} giữ đúng trọng lượng đã hẹn`, () => {
    for (const page of pages) keepsTo(page, kind);
  });

test('mỗi ngoại lệ còn cần, và giữ số của nó', () => {
  for (const address of Object.keys(EXCEPTIONS)) {
    const page = builtPages().find((one) => one.address === address);
    assert.ok(page, `${address} does not exist`);
    keepsTo(page, kindOf(address));
    const kind = budgetOf(kindOf(address), '');
    assert.ok(weigh(page).total > kind.bytes || weigh(page).requests > kind.requests, `${address} keeps to the budget of its kind: no exception is needed`);
  }
});

test('mỗi số đã hẹn là của một loại trang có thật', () => {
  const known = new Set(kinds.map(({ kind }) => kind));
  assert.deepEqual(Object.keys(BUDGETS).filter((kind) => kind !== 'others' && !known.has(kind)), []);
});
