import { scaleUtc } from 'd3-scale';
import type { Element } from 'hast';
import { boundsOf, precisionOf } from '../domain/day.ts';
import { EVENT_KIND_NAMES, EVENT_KINDS, type TimelineEvent } from '../domain/timeline.ts';
import { round } from './chart.ts';
import { svg } from './svg.ts';

const WIDTH = 1088;
const ROW = 34;
const LEFT = 190;
const RIGHT = WIDTH - 12;
const TOP = 8;

/** The overview: one row a kind, time from left to right. */
export interface TimelineDrawing {
  readonly width: number;
  readonly height: number;
  readonly children: readonly Element[];
}

/**
 * Draws every event where it is known to be: a day is a dot, a month or a year a bar over all of it, with a number where
 * several share it. What falls on the same spot is drawn once, so that the drawing stays small however many events there are.
 */
export function drawTimeline(events: readonly TimelineEvent[]): TimelineDrawing {
  const years = events.map(({ date }) => +date.slice(0, 4));
  const first = Math.min(...years);
  const last = Math.max(...years) + 1;
  const x = scaleUtc([Date.UTC(first, 0), Date.UTC(last, 0)], [LEFT, RIGHT]);
  const kinds = EVENT_KINDS.filter((kind) => events.some((event) => event.kind === kind));
  const bottom = TOP + kinds.length * ROW;
  const step = Math.ceil((last - first) / 16);
  const ticks = Array.from({ length: last - first }, (_, index) => first + index).filter((year) => (year - first) % step === 0);
  const children = [
    ...ticks.flatMap((year) => [svg('line', { className: ['chart-grid'], x1: round(x(Date.UTC(year, 0))), x2: round(x(Date.UTC(year, 0))), y1: TOP, y2: bottom }), svg('text', { className: ['chart-tick'], x: round(x(Date.UTC(year, 0)) + 4), y: bottom + 18 }, String(year))]),
    ...kinds.flatMap((kind, row) => {
      const middle = TOP + (row + 0.5) * ROW;
      return [svg('line', { className: ['chart-grid'], x1: 0, x2: RIGHT, y1: TOP + (row + 1) * ROW, y2: TOP + (row + 1) * ROW }), svg('text', { className: ['timeline-kind'], x: 0, y: middle + 5 }, EVENT_KIND_NAMES[kind]), ...marks(events.filter((event) => event.kind === kind), x, middle)];
    }),
  ];
  return { width: WIDTH, height: bottom + 26, children };
}

/** Bars first, dots over them. */
function marks(events: readonly TimelineEvent[], x: (at: number) => number, middle: number): Element[] {
  const spans = [...Map.groupBy(events.filter(({ date }) => precisionOf(date) !== 'day'), ({ date }) => date)];
  const days = [...Map.groupBy(events.filter(({ date }) => precisionOf(date) === 'day'), ({ date }) => Math.round(x(Date.parse(date))))];
  return [
    ...spans.flatMap(([date, { length }]) => {
      const [from, until] = boundsOf(date).map((day) => x(Date.UTC(+day.slice(0, 4), +day.slice(5, 7) - 1, +day.slice(8)))) as [number, number];
      const bar = svg('rect', { className: ['timeline-span'], x: round(from + 1), width: round(Math.max(until - from - 2, 3)), y: middle + 4, height: 7, rx: 2 });
      return length > 1 ? [bar, svg('text', { className: ['timeline-count'], x: round(until - 4), y: middle + 1, textAnchor: 'end' }, String(length))] : [bar];
    }),
    ...days.flatMap(([at, { length }]) => {
      const dot = svg('circle', { className: ['timeline-day'], cx: at, cy: middle - 4, r: length > 1 ? 6 : 4 });
      return length > 1 ? [dot, svg('text', { className: ['timeline-count'], x: at + 9, y: middle }, String(length))] : [dot];
    }),
  ];
}
