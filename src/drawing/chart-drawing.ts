import type { Element } from 'hast';
import { formatPeriod } from '../domain/day.ts';
import { formatQuantity } from '../domain/quantity.ts';
import type { MetricRecord } from '../domain/record.ts';
import { type Chart, type ChartPoint, round } from './chart.ts';
import { svg, type SvgProperties } from './svg.ts';

/** The parts of a chart that are told apart by their looks. */
export const CHART_PARTS = ['grid', 'axis', 'tick', 'line', 'break', 'break-label', 'goal', 'goal-label', 'dot', 'dots', 'dot-target', 'dot-forecast', 'label', 'area'] as const;
export type ChartPart = (typeof CHART_PARTS)[number];

/** How a part is painted: a class name on a page, colours and fonts in a file. */
export type Paint = (part: ChartPart) => SvgProperties;

/** Where a point leads. */
export type PointLink = (metric: MetricRecord) => string;

/** Classes for the site's own style sheet: `chart-line`, `chart-label`… */
export const byClass: Paint = (part) => ({ className: [`chart-${part}`] });

const diamond = (x: number, y: number, r: number): string => `M${x} ${round(y - r)}l${r} ${r}-${r} ${r}-${r}-${r}z`;

/** A figure in a sentence for somebody who does not see the chart. @example 'năm 2023: 17%' */
export const inWords = (metric: MetricRecord): string => `${metric.period === null ? 'không ghi kỳ' : formatPeriod(metric.period)}: ${metric.kind === 'target' ? 'mục tiêu ' : metric.kind === 'forecast' ? 'dự báo ' : ''}${formatQuantity(metric)}`;

/** Figures in words; of many, how many there are and the first and last. */
export const allInWords = (metrics: readonly MetricRecord[]): string => (metrics.length > MANY ? `${metrics.length} con số, từ ${inWords(metrics[0]!)} tới ${inWords(metrics.at(-1)!)}` : metrics.map(inWords).join('; '));
const MANY = 12;

/**
 * The inside of a chart's `<svg>`. Axes are hidden from assistive technology; each point speaks for itself.
 * @param link - Makes every point a link to its words; a file has none.
 */
export function drawChart({ frame, dense, points, line, xTicks, yTicks, breaks, goals }: Chart, paint: Paint, link?: PointLink): Element[] {
  const { left, right, top, bottom, text } = frame;
  // One path for all dots of a kind where none can be touched, and one dot where several overlap: the page stays small however many figures there are.
  const together = frame.small || dense;
  const cells = new Set<string>();
  const isFirst = ({ x, y, kind, place }: ChartPoint): boolean => {
    const cell = `${Math.round(x / CELL)} ${Math.round(y / CELL)} ${kind}`;
    return !together || place !== null || (!cells.has(cell) && cells.add(cell).has(cell));
  };
  const dots = points.filter(isFirst);
  const isLevel = ({ kind }: ChartPoint): boolean => kind === 'actual' || kind === 'rank';
  const isTarget = ({ kind }: ChartPoint): boolean => kind === 'target';
  const [radius, half] = frame.small ? [3.5, 4] : [5, 7];
  // Where a path holds many, every digit counts, and a tenth of a unit is seen by nobody.
  const spot = points.length > MANY ? Math.round : round;
  const labelled = ({ label, place }: Pick<ChartPoint, 'label' | 'place'>): Element[] => (place ? [svg('text', { ...paint('label'), x: round(place.x), y: round(place.y), textAnchor: place.anchor }, label)] : []);
  const linked = (metrics: readonly MetricRecord[], children: Element[]): Element =>
    link && !together ? svg('a', { href: link(metrics[0]!), ariaLabel: `${inWords(metrics[0]!)}${metrics.length > 1 ? `, ${metrics.length} bài nêu` : ''}. Xem nguyên văn` }, ...children) : svg('g', {}, ...children);
  return [
    svg('g', { ariaHidden: 'true' }, ...yTicks.flatMap(({ at, label }) => [svg('line', { ...paint(round(at) === bottom ? 'axis' : 'grid'), x1: left, x2: right, y1: round(at), y2: round(at) }), svg('text', { ...paint('tick'), x: left - 6, y: round(at + text * 0.33), textAnchor: 'end' }, label)])),
    svg('g', { ariaHidden: 'true' }, ...xTicks.flatMap(({ at, label }) => [svg('line', { ...paint('axis'), x1: round(at), x2: round(at), y1: bottom, y2: bottom + 5 }), svg('text', { ...paint('tick'), x: round(at), y: bottom + text * 1.5, textAnchor: at + text * 2 > frame.width ? 'end' : 'middle' }, label)])),
    ...breaks.map(({ at, why, anchor }) => svg('g', {}, svg('line', { ...paint('break'), x1: round(at), x2: round(at), y1: top - 14, y2: bottom }), ...(frame.small ? [svg('title', {}, why)] : [svg('text', { ...paint('break-label'), x: round(at + (anchor === 'start' ? 5 : -5)), y: top - 4, textAnchor: anchor }, why)]))),
    ...goals.map(({ at, label, metric }) => linked([metric], [svg('line', { ...paint('goal'), x1: left, x2: right, y1: round(at), y2: round(at) }), ...(frame.small ? [] : [svg('text', { ...paint('goal-label'), x: right, y: round(at - 7), textAnchor: 'end' }, `${label}, không ghi thời hạn`)])])),
    svg('path', { ...paint('line'), d: line }),
    ...(together && points.some(isLevel) ? [svg('path', { ...paint('dots'), strokeWidth: frame.small ? 7 : 5, d: dots.filter(isLevel).map(({ x, y }) => `M${spot(x)} ${spot(y)}h.01`).join('') })] : []),
    ...(together && points.some(isTarget) ? [svg('path', { ...paint('dot-target'), d: dots.filter(isTarget).map(({ x, y }) => diamond(spot(x), spot(y), half)).join('') })] : []),
    ...dots.filter((point) => !together || !(isLevel(point) || isTarget(point))).map(({ x, y, kind, label, place, metrics }) =>
      linked(metrics, [
        ...(link && !together ? [svg('circle', { ...paint('area'), cx: round(x), cy: round(y), r: 14 })] : []),
        kind === 'target' ? svg('path', { ...paint('dot-target'), d: diamond(round(x), round(y), half) }) : svg('circle', { ...paint(kind === 'forecast' ? 'dot-forecast' : 'dot'), cx: round(x), cy: round(y), r: radius }),
        ...labelled({ label, place }),
      ]),
    ),
    ...points.filter((point) => together && (isLevel(point) || isTarget(point))).flatMap(labelled),
  ];
}

/** Two dots whose middles lie in one square of so many units a side overlap, and one of them is drawn. */
const CELL = 3;

/** How many of the first elements of a drawing are its axes. */
export const AXES = 2;
