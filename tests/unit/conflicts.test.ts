import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MetricRecord } from '../../src/domain/record.ts';
import { conflictingFigures } from '../../src/query/conflicts.ts';

const figure = (briefing: string, value: number, period: string | null, more: Partial<MetricRecord> = {}): MetricRecord =>
  ({ indicator: 'x', kind: 'actual', scope: 'quoc-gia', unit: 'percent', value, valueMax: null, of: null, period, briefing: { id: briefing }, ...more }) as MetricRecord;

const cases: [string, MetricRecord[], number[]][] = [
  ['18,5 % in June and 18,3 % in the first half: the periods overlap', [figure('a', 18.5, '2024-06'), figure('b', 18.3, '2024-01/2024-06')], [18.5, 18.3]],
  ['another year is another figure', [figure('a', 16.5, '2023'), figure('b', 18.3, '2024')], []],
  ['one account that says two things about different times is no conflict', [figure('a', 5, '2019'), figure('a', 43, null)], []],
  ['a value that both print is not in dispute, whatever else one prints', [figure('a', 43, null), figure('b', 43, null), figure('b', 5, null)], []],
  ['another scope is another figure', [figure('a', 42, '2024'), figure('b', 61, '2024', { scope: 'bo-nganh' })], []],
  ['a target is not an actual', [figure('a', 80, '2024', { kind: 'target' }), figure('b', 45, '2024')], []],
];
for (const [why, metrics, expected] of cases)
  test(why, () => {
    assert.deepEqual(conflictingFigures(metrics).flatMap((conflict) => conflict.metrics.map(({ value }) => value)), expected);
  });
