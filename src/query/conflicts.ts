import { periodsOverlap } from '../domain/day.ts';
import type { MetricRecord } from '../domain/record.ts';

/** Figures of one event that should be one figure and are printed differently. */
export interface Conflict {
  readonly indicator: string;
  readonly metrics: readonly MetricRecord[];
}

/**
 * Figures of different accounts of one event that agree in indicator, kind, unit and scope, whose periods overlap, and whose values differ.
 * A value that the other account prints too is not in dispute, whatever else that account prints.
 * @param metrics - All figures of one conference.
 */
export function conflictingFigures(metrics: readonly MetricRecord[]): Conflict[] {
  const groups = Map.groupBy(metrics, ({ indicator, kind, scope, unit }) => [indicator, kind, scope, unit].join('|'));
  return [...groups.values()].flatMap((group): Conflict[] => {
    const alone = group.filter((metric) => !group.some((other) => elsewhere(metric, other) && sameValue(metric, other)));
    const disputed = alone.filter((metric) => alone.some((other) => elsewhere(metric, other)));
    return disputed.length === 0 ? [] : [{ indicator: disputed[0]!.indicator, metrics: disputed }];
  });
}

const elsewhere = (a: MetricRecord, b: MetricRecord): boolean => a.briefing.id !== b.briefing.id && periodsOverlap(a.period, b.period);
const sameValue = (a: MetricRecord, b: MetricRecord): boolean => a.value === b.value && a.valueMax === b.valueMax && a.of === b.of;
