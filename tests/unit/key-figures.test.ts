import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MetricRecord } from '../../src/domain/record.ts';
import { keyFigures } from '../../src/query/key-figures.ts';

const figure = (id: string, value: number, more: Partial<MetricRecord> = {}): MetricRecord => ({ id, value, valueMax: null, of: null, unit: 'percent', kind: 'actual', qualifier: null, ...more }) as MetricRecord;
const many = Array.from({ length: 20 }, (_, index) => figure(`f${index}`, index + 50));
const ids = (metrics: readonly MetricRecord[]): string => metrics.map(({ id }) => id).join(' ');

test('a short list is shown whole', () => assert.equal(keyFigures(many.slice(0, 16), '').length, 16));
test('of a long one the figures of the summary, then the first of the article, in its order', () => assert.equal(ids(keyFigures(many, 'đạt 69%, còn 6,55% và 550%')), 'f0 f1 f2 f3 f4 f19'));
test('a rank is found in words, a change only with its direction', () => {
  const rank = figure('hang', 71, { of: 193, unit: 'rank', kind: 'rank', qualifier: null });
  const rise = figure('tang', 80, { kind: 'change' });
  assert.equal(ids(keyFigures([...many, rank, rise], 'xếp thứ 71 trên 193, đạt 80%')), 'f0 f1 f2 f3 f4 hang');
});
