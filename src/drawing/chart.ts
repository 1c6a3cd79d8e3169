import { scaleLinear, scaleUtc } from 'd3-scale';
import { boundsOf, type Edtf } from '../domain/day.ts';
import { formatNumber, formatQuantity, type MetricKind } from '../domain/quantity.ts';
import type { MetricRecord } from '../domain/record.ts';
import { placeLabels, type Segment, widthOf } from './chart-labels.ts';

/** The sheet a chart is drawn on and the field between its axes, in units of the view box. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Font size. */
  readonly text: number;
  /** A panel of small multiples: only its first and last figure are written, and no more than the ends of its axes. */
  readonly small?: boolean;
}

/** Sheets as wide as they are shown, so that text keeps its size: the reading column, a phone, one of several panels. */
export const FRAMES = {
  wide: { width: 672, height: 330, left: 44, right: 656, top: 34, bottom: 292, text: 14 },
  narrow: { width: 358, height: 290, left: 38, right: 350, top: 30, bottom: 256, text: 14 },
  panel: { width: 168, height: 124, left: 34, right: 160, top: 22, bottom: 100, text: 12, small: true },
} as const satisfies Record<string, Frame>;

/** Geometry of one chart; drawing is left to `chart-drawing.ts`. */
export interface Chart {
  readonly frame: Frame;
  /** So many points that none is a link and only the first, the last, the highest and the lowest are written. */
  readonly dense: boolean;
  readonly points: readonly ChartPoint[];
  /** Path through the levels in time order; broken at breaks, and around a moment for which two figures differ. */
  readonly line: string;
  readonly xTicks: readonly { readonly at: number; readonly label: string }[];
  readonly yTicks: readonly { readonly at: number; readonly label: string }[];
  readonly breaks: readonly { readonly at: number; readonly why: string; readonly anchor: 'start' | 'end' }[];
  /** Targets for which no day is stated: they hold at all times. */
  readonly goals: readonly { readonly at: number; readonly label: string; readonly metric: MetricRecord }[];
}

/** One value at the end of its period, with every figure that states it. */
export interface ChartPoint {
  readonly x: number;
  readonly y: number;
  readonly kind: MetricKind;
  readonly label: string;
  /** Where the label stands; null where it is not written (panels). */
  readonly place: { readonly x: number; readonly y: number; readonly anchor: 'start' | 'middle' | 'end' } | null;
  readonly metrics: readonly [MetricRecord, ...MetricRecord[]];
}

/** From this many points on, dots that can be touched would lie on each other, on a phone and beside 330 bytes each. */
const DENSE = 40;

/** What several charts have to share to be compared. */
export interface Domain {
  /** First and last moment, in milliseconds since 1970. */
  readonly times: readonly [number, number];
  /** Highest value. */
  readonly top: number;
}

const YEAR = 365.25 * 24 * 3600 * 1000;

/** Milliseconds since 1970 of a day such as boundsOf gives; a 31st that does not exist counts as the last day of its month. */
const time = (day: string): number => {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return Date.UTC(year, month - 1, Math.min(date, new Date(Date.UTC(year, month, 0)).getUTCDate()));
};
const endOf = ({ period }: MetricRecord): number => time(boundsOf(period!)[1]);

/** Times and height that hold all figures of several charts. @param all - Each as `chartable` of `domain/metrics.ts` gives them. */
export function domainOf(all: readonly (readonly MetricRecord[])[]): Domain {
  const metrics = all.flat();
  const ends = metrics.filter(({ period }) => period !== null).map(endOf);
  return { times: [Math.min(...ends), Math.max(...ends)], top: Math.max(...metrics.map(({ value, valueMax }) => valueMax ?? value)) };
}

/**
 * Lays out figures of one indicator and one scope.
 * @param metrics - As `chartable` of `domain/metrics.ts` gives them.
 * @param breaks - Days on which method or territory changed, with the reason.
 * @param domain - What is shared with other charts; by default what these figures need.
 */
export function layOut(metrics: readonly MetricRecord[], breaks: readonly { readonly date: Edtf; readonly why: string }[], frame: Frame, domain: Domain = domainOf([metrics])): Chart {
  const isRank = metrics.every(({ kind }) => kind === 'rank');
  const [first, last] = domain.times;
  const margin = Math.max((last - first) * (frame.small ? 0.16 : 0.12), YEAR / 4);
  const x = scaleUtc([first - margin, last + margin], [frame.left, frame.right]);
  // A rank is better when smaller: the axis runs downwards and starts at 1. Everything else starts at 0, so that heights can be compared.
  const y = isRank ? scaleLinear([1, Math.max(domain.top, 2)], [frame.top, frame.bottom - 14]) : scaleLinear([0, domain.top * 1.12], [frame.bottom, frame.top]).nice(5);

  const dated = metrics.filter(({ period }) => period !== null);
  const spots = [...Map.groupBy(dated, (metric) => `${endOf(metric)} ${metric.kind} ${formatQuantity(metric)}`).values()]
    .map((same) => ({ metrics: same as [MetricRecord, ...MetricRecord[]], x: x(endOf(same[0]!)), y: y(same[0]!.value), kind: same[0]!.kind, label: labelOf(same[0]!) }))
    .sort((a, b) => a.x - b.x || a.y - b.y);
  const marks = breaks.map(({ date, why }) => ({ at: x(time(boundsOf(date)[0])), why })).filter(({ at }) => at > frame.left && at < frame.right);
  const runs = runsThrough(spots.filter(({ kind }) => kind === 'actual' || kind === 'rank'), marks.map(({ at }) => at));
  const segments = runs.flatMap((run) => run.slice(1).map(({ x: x2, y: y2 }, index): Segment => [run[index]!.x, run[index]!.y, x2, y2]));
  const goals = metrics.filter(({ period }) => period === null).map((metric) => ({ at: y(metric.value), label: labelOf(metric), metric }));
  const dense = spots.length >= DENSE;
  const values = spots.map(({ metrics: [{ value }] }) => value);
  const ends = new Set([0, spots.length - 1, ...(frame.small ? [] : [values.indexOf(Math.max(...values)), values.indexOf(Math.min(...values))])]);
  const written = frame.small || dense ? spots.map((spot, index) => ({ ...spot, label: ends.has(index) ? spot.label : '' })) : spots;
  const places = placeLabels(written, [...segments, ...goals.map(({ at }): Segment => [frame.left, at, frame.right, at])], frame.text, { left: frame.left - 6, right: frame.width, top: 0, bottom: frame.bottom - 2 });
  return {
    frame,
    dense,
    points: spots.map((spot, index) => ({ ...spot, place: written[index]!.label === '' ? null : places[index]! })),
    line: runs.filter((run) => run.length > 1).map((run) => run.map((point, index) => `${index === 0 ? 'M' : 'L'}${round(point.x)} ${round(point.y)}`).join('')).join(''),
    xTicks: yearTicks(new Date(first - margin).getUTCFullYear(), new Date(last + margin).getUTCFullYear(), x, frame),
    yTicks: (isRank ? [1, ...y.ticks(Math.min(domain.top - 1, frame.small ? 2 : 5)).filter((value) => value > 1)] : y.ticks(frame.small ? 2 : 4)).filter(Number.isInteger).map((value) => ({ at: y(value), label: axisLabel(value, metrics[0]!.unit) })),
    breaks: marks.map(({ at, why }) => ({ at, why, anchor: at + widthOf(why, frame.text) > frame.right ? 'end' : 'start' })),
    goals,
  };
}

/** What is written beside a point: the figure with its uncertainty; a target or a forecast says that it is one. */
const labelOf = (metric: MetricRecord): string => {
  const figure = metric.unit === 'percent' || metric.unit === 'rank' ? formatQuantity(metric) : [metric.qualifier, formatNumber(metric.value)].filter(Boolean).join(' ');
  return metric.kind === 'target' ? `mục tiêu ${figure}` : metric.kind === 'forecast' ? `dự báo ${figure}` : figure;
};
const axisLabel = (value: number, unit: string): string => (unit === 'percent' ? `${formatNumber(value)}%` : formatNumber(value));
export const round = (value: number): number => Math.round(value * 10) / 10;

/** A year's tick stands at its end, where a figure “of the year” stands too; years are left out where there is no room for all. */
function yearTicks(from: number, until: number, x: (at: number) => number, { width: sheet, left, right, text, small }: Frame): Chart['xTicks'] {
  const all = Array.from({ length: until - from + 1 }, (_, index) => from + index)
    .map((year) => ({ year, at: x(Date.UTC(year, 11, 31)) }))
    .filter(({ at }) => at >= left && at <= right + 1);
  const long = !small && all.length <= 4;
  const label = (year: number): string => (long ? `cuối ${year}` : String(year));
  const width = widthOf(label(2024), text);
  // The last one ends at the edge of the sheet where it has no room on both sides, half its width nearer to the one before.
  const room = width * ((all.at(-1)?.at ?? 0) + text * 2 > sheet ? 1.5 : 1) + 10;
  const step = Math.max(1, Math.ceil(room / Math.max(1, Math.abs((all[1]?.at ?? right) - (all[0]?.at ?? left)))));
  return all.filter((_, index) => (all.length - 1 - index) % step === 0).map(({ year, at }) => ({ at, label: label(year) }));
}

/** Pieces of a series in the order of time that may be joined by a line: not over a break, and not through a moment for which two figures differ. */
function runsThrough<P extends { readonly x: number; readonly y: number }>(points: readonly P[], breaks: readonly number[]): P[][] {
  const isNear = (one: P | undefined, other: P | undefined): boolean => one !== undefined && other !== undefined && Math.abs(one.x - other.x) <= 1;
  const disputed = points.map((point, index) => isNear(points[index - 1], point) || isNear(point, points[index + 1]));
  const runs: P[][] = [];
  for (const [index, point] of points.entries()) {
    const before = points[index - 1];
    const joined = before !== undefined && !disputed[index - 1] && !disputed[index] && !breaks.some((at) => at > before.x && at < point.x);
    if (joined) runs.at(-1)!.push(point);
    else runs.push([point]);
  }
  return runs;
}
