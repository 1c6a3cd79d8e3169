import { scaleLinear, scaleUtc } from 'd3-scale';
import { boundsOf, type Edtf } from '../domain/day.ts';
import { formatNumber, formatQuantity, type MetricKind } from '../domain/quantity.ts';
import type { MetricRecord } from '../domain/record.ts';

/** Geometry of one chart in units of its view box; drawing is left to `IndicatorChart.astro`. */
export interface Chart {
  readonly width: number;
  readonly height: number;
  readonly plot: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly points: readonly ChartPoint[];
  /** Path through the levels in time order; broken where a break lies between, or two figures hold for the same time. */
  readonly line: string;
  readonly xTicks: readonly { readonly at: number; readonly label: string }[];
  readonly yTicks: readonly { readonly at: number; readonly label: string }[];
  readonly breaks: readonly { readonly at: number; readonly why: string }[];
}

/** One figure on the chart, at the end of its period. */
export interface ChartPoint {
  readonly x: number;
  readonly y: number;
  readonly kind: MetricKind;
  readonly label: string;
  readonly labelY: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly metric: MetricRecord;
}

const SIZE = { width: 480, height: 290 };
const PLOT = { left: 44, right: 462, top: 34, bottom: 250 };
/** Kinds that are a level at a time; changes and ratios are not on the same axis. */
const LEVELS: ReadonlySet<MetricKind> = new Set(['actual', 'target', 'forecast', 'rank']);
const YEAR = 365.25 * 24 * 3600 * 1000;

/** Milliseconds since 1970 of a day such as boundsOf gives; a 31st that does not exist counts as the last day of its month. */
const time = (day: string): number => {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return Date.UTC(year, month - 1, Math.min(date, new Date(Date.UTC(year, month, 0)).getUTCDate()));
};

/** Figures of one scope that can stand in one chart: levels with a period, in the most frequent unit; fewer than two make no chart. */
export function chartable(metrics: readonly MetricRecord[]): MetricRecord[] {
  const levels = metrics.filter(({ kind, period }) => LEVELS.has(kind) && period !== null);
  const unit = [...Map.groupBy(levels, (metric) => metric.unit)].sort(([, a], [, b]) => b.length - a.length)[0]?.[0];
  const comparable = levels.filter((metric) => metric.unit === unit);
  return new Set(comparable.map(({ period }) => period)).size > 1 ? comparable : [];
}

/**
 * Lays out figures of one indicator and one scope.
 * @param metrics - As {@link chartable} gives them.
 * @param breaks - Days on which method or territory changed, with the reason.
 */
export function layOut(metrics: readonly MetricRecord[], breaks: readonly { readonly date: Edtf; readonly why: string }[] = []): Chart {
  const isRank = metrics.every(({ kind }) => kind === 'rank');
  const ends = metrics.map(({ period }) => time(boundsOf(period!)[1]));
  const first = Math.min(...ends);
  const last = Math.max(...ends);
  const margin = Math.max((last - first) * 0.12, YEAR / 4);
  const x = scaleUtc([first - margin, last + margin], [PLOT.left, PLOT.right]);
  const values = metrics.flatMap(({ value, valueMax }) => [value, valueMax ?? value]);
  const top = Math.max(...values);
  // A rank is better when smaller: the axis runs downwards and starts at 1. Everything else starts at 0, so that heights can be compared.
  const y = isRank ? scaleLinear([1, Math.max(top, 2)], [PLOT.top, PLOT.bottom]) : scaleLinear([0, top * 1.15], [PLOT.bottom, PLOT.top]).nice(5);

  const placed = metrics
    .map((metric, index) => ({ metric, x: x(ends[index]!), y: y(metric.value) }))
    .sort((a, b) => a.x - b.x || a.y - b.y);
  const points: ChartPoint[] = [];
  for (const { metric, ...at } of placed) {
    const label = metric.kind === 'target' ? `mục tiêu ${formatQuantity(metric)}` : formatQuantity(metric);
    const anchor = at.x > PLOT.right - 90 ? 'end' : at.x < PLOT.left + 60 ? 'start' : 'middle';
    points.push({ ...at, kind: metric.kind, label, anchor, labelY: freeLabelY(at.x, at.y, label, points), metric });
  }
  const inside = breaks.map(({ date, why }) => ({ at: x(time(boundsOf(date)[0])), why })).filter(({ at }) => at > PLOT.left && at < PLOT.right);
  const years = Array.from({ length: new Date(last + margin).getUTCFullYear() - new Date(first - margin).getUTCFullYear() + 1 }, (_, index) => new Date(first - margin).getUTCFullYear() + index);
  return {
    ...SIZE,
    plot: PLOT,
    points,
    line: lineThrough(points.filter(({ kind }) => kind === 'actual' || kind === 'rank'), inside.map(({ at }) => at)),
    // A year's tick stands at its end, where a figure “of the year” stands too.
    xTicks: years.map((year) => ({ at: x(Date.UTC(year, 11, 31)), label: years.length <= 4 ? `cuối ${year}` : String(year) })).filter(({ at }) => at >= PLOT.left && at <= PLOT.right + 1),
    yTicks: y.ticks(isRank ? Math.min(top, 6) : 5).filter(Number.isInteger).map((value) => ({ at: y(value), label: formatNumber(value) })),
    breaks: inside,
  };
}

/** Above the point, or as far up or down as it takes to stay clear of labels that are already there. */
function freeLabelY(x: number, y: number, label: string, others: readonly ChartPoint[]): number {
  const width = label.length * 7;
  const taken = (candidate: number): boolean => others.some((other) => Math.abs(other.x - x) < (width + other.label.length * 7) / 2 + 6 && Math.abs(other.labelY - candidate) < 17);
  const candidates = [y - 12, y + 24, y - 30, y + 42, y - 48, y + 60];
  return candidates.find((candidate) => candidate > PLOT.top - 24 && candidate < PLOT.bottom - 2 && !taken(candidate)) ?? y - 12;
}

function lineThrough(points: readonly ChartPoint[], breaks: readonly number[]): string {
  return points
    .map((point, index) => {
      const before = points[index - 1];
      const joined = before !== undefined && point.x - before.x > 1 && !breaks.some((at) => at > before.x && at < point.x);
      return `${joined ? 'L' : 'M'}${point.x.toFixed(1)} ${point.y.toFixed(1)}`;
    })
    .join('');
}
