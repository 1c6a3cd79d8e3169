import { periodsOverlap } from '../domain/day.ts';
import { inTimeOrder } from '../domain/metrics.ts';
import type { MetricRecord } from '../domain/record.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';

/** One figure of an event, with every account that prints it. */
export interface SharedFigure {
  /** The account that says most about it (a period beats none). */
  readonly metric: MetricRecord;
  /** All accounts, `metric` among them. */
  readonly accounts: readonly MetricRecord[];
}

/** Figures of different accounts that a reader would take for one, though the indicators differ. */
export interface NearFigure {
  readonly difference: string;
  readonly metrics: readonly [MetricRecord, MetricRecord];
}

/**
 * Figures of one event, those that several accounts print given once.
 * Two figures are one when indicator, kind, scope, unit and value agree, their periods overlap, and they come from different accounts.
 */
export function sharedFigures(metrics: readonly MetricRecord[]): SharedFigure[] {
  const figures: MetricRecord[][] = [];
  for (const metric of metrics) {
    const same = figures.find((accounts) => accounts.every((other) => other.briefing.id !== metric.briefing.id && sameFigure(other, metric)));
    if (same) same.push(metric);
    else figures.push([metric]);
  }
  return figures.map((accounts) => ({ metric: accounts.find(({ period }) => period !== null) ?? accounts[0]!, accounts }));
}

/** Pairs of figures from different accounts whose indicators are declared similar, with what sets them apart; of several times the latest. */
export function nearFigures(metrics: readonly MetricRecord[], vocabulary: Vocabulary): NearFigure[] {
  return metrics.flatMap((metric) =>
    (vocabulary.indicators.get(metric.indicator)?.similar ?? []).flatMap(({ id, difference }): NearFigure[] => {
      const others = metrics.filter((other) => other.indicator === id && metric.briefing.id < other.briefing.id && comparable(metric, other));
      const latest = inTimeOrder(others).at(-1);
      return latest ? [{ difference, metrics: [metric, latest] }] : [];
    }),
  );
}

const comparable = (a: MetricRecord, b: MetricRecord): boolean => a.kind === b.kind && a.scope === b.scope && a.unit === b.unit && periodsOverlap(a.period, b.period);
const sameFigure = (a: MetricRecord, b: MetricRecord): boolean =>
  a.indicator === b.indicator && comparable(a, b) && a.value === b.value && a.valueMax === b.valueMax && a.of === b.of;
