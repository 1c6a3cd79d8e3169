import { boundsOf } from './day.ts';
import type { MetricKind } from './quantity.ts';
import type { MetricRecord } from './record.ts';

/** Figures by the end of their period, oldest first; one without a period stands at the day of its conference. */
export const inTimeOrder = (metrics: readonly MetricRecord[]): MetricRecord[] => metrics.toSorted((a, b) => (lastDayOf(a) < lastDayOf(b) ? -1 : lastDayOf(a) > lastDayOf(b) ? 1 : 0));

const lastDayOf = ({ period, briefing }: MetricRecord): string => (period === null ? briefing.date.value : boundsOf(period)[1]);

/** Kinds that are a level at a time; changes and ratios are not on the same axis. */
const LEVELS: ReadonlySet<MetricKind> = new Set(['actual', 'target', 'forecast', 'rank']);

/**
 * Figures of one scope that can stand in one chart: levels with a period, in the most frequent unit, and targets in that unit
 * even where no day is set for them.
 * @returns None when they are fewer than two moments.
 */
export function chartable(metrics: readonly MetricRecord[]): MetricRecord[] {
  const levels = metrics.filter(({ kind, period }) => LEVELS.has(kind) && period !== null);
  const unit = [...Map.groupBy(levels, (metric) => metric.unit)].sort(([, a], [, b]) => b.length - a.length)[0]?.[0];
  const comparable = metrics.filter((metric) => metric.unit === unit && (levels.includes(metric) || metric.kind === 'target'));
  return new Set(comparable.flatMap(({ period }) => period ?? [])).size > 1 ? comparable : [];
}
