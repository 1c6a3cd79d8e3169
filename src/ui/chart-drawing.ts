import type { Element, ElementContent, Properties } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { formatPeriod } from '../domain/day.ts';
import { formatQuantity } from '../domain/quantity.ts';
import type { MetricRecord } from '../domain/record.ts';
import { type Chart, round } from './chart.ts';

/** The parts of a chart that are told apart by their looks. */
export const CHART_PARTS = ['grid', 'axis', 'tick', 'line', 'break', 'break-label', 'goal', 'goal-label', 'dot', 'dot-target', 'dot-forecast', 'label', 'area'] as const;
export type ChartPart = (typeof CHART_PARTS)[number];

/** Attributes of an SVG element, by the names that hast gives them. */
export type SvgProperties = Readonly<Record<string, string | number | string[]>>;

/** How a part is painted: a class name on a page, colours and fonts in a file. */
export type Paint = (part: ChartPart) => SvgProperties;

/** Where a point leads. */
export type PointLink = (metric: MetricRecord) => string;

/** Classes for the site's own style sheet: `chart-line`, `chart-label`… */
export const byClass: Paint = (part) => ({ className: [`chart-${part}`] });

const diamond = (x: number, y: number, r: number): string => `M${x} ${y - r}l${r} ${r}l-${r} ${r}l-${r}-${r}z`;

const stringify = unified().use(rehypeStringify, { space: 'svg', closeEmptyElements: true });

/** SVG elements as text. */
export const svgText = (children: readonly ElementContent[]): string => stringify.stringify({ type: 'root', children: [...children] });

/** One SVG element. @example svg('circle', { r: 5 }) */
export const svg = (tagName: string, properties: SvgProperties, ...children: (ElementContent | string)[]): Element => ({
  type: 'element',
  tagName,
  properties: properties as Properties,
  children: children.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)),
});

/** A figure in a sentence for somebody who does not see the chart. @example 'năm 2023: 17%' */
export const inWords = (metric: MetricRecord): string => `${metric.period === null ? 'không ghi kỳ' : formatPeriod(metric.period)}: ${metric.kind === 'target' ? 'mục tiêu ' : metric.kind === 'forecast' ? 'dự báo ' : ''}${formatQuantity(metric)}`;

/**
 * The inside of a chart's `<svg>`. Axes are hidden from assistive technology; each point speaks for itself.
 * @param link - Makes every point a link to its words; a file has none.
 */
export function drawChart({ frame, points, line, xTicks, yTicks, breaks, goals }: Chart, paint: Paint, link?: PointLink): Element[] {
  const { left, right, top, bottom, text } = frame;
  const linked = (metrics: readonly MetricRecord[], children: Element[]): Element =>
    link ? svg('a', { href: link(metrics[0]!), ariaLabel: `${inWords(metrics[0]!)}${metrics.length > 1 ? `, ${metrics.length} bài nêu` : ''}. Xem nguyên văn` }, ...children) : svg('g', {}, ...children);
  return [
    svg('g', { ariaHidden: 'true' }, ...yTicks.flatMap(({ at, label }) => [svg('line', { ...paint(round(at) === bottom ? 'axis' : 'grid'), x1: left, x2: right, y1: round(at), y2: round(at) }), svg('text', { ...paint('tick'), x: left - 6, y: round(at + text * 0.33), textAnchor: 'end' }, label)])),
    svg('g', { ariaHidden: 'true' }, ...xTicks.flatMap(({ at, label }) => [svg('line', { ...paint('axis'), x1: round(at), x2: round(at), y1: bottom, y2: bottom + 5 }), svg('text', { ...paint('tick'), x: round(at), y: bottom + text * 1.5, textAnchor: at + text * 2 > frame.width ? 'end' : 'middle' }, label)])),
    ...breaks.map(({ at, why, anchor }) => svg('g', {}, svg('line', { ...paint('break'), x1: round(at), x2: round(at), y1: top - 14, y2: bottom }), ...(frame.small ? [svg('title', {}, why)] : [svg('text', { ...paint('break-label'), x: round(at + (anchor === 'start' ? 5 : -5)), y: top - 4, textAnchor: anchor }, why)]))),
    ...goals.map(({ at, label, metric }) => linked([metric], [svg('line', { ...paint('goal'), x1: left, x2: right, y1: round(at), y2: round(at) }), ...(frame.small ? [] : [svg('text', { ...paint('goal-label'), x: right, y: round(at - 7), textAnchor: 'end' }, `${label}, không ghi thời hạn`)])])),
    svg('path', { ...paint('line'), d: line }),
    ...points.map(({ x, y, kind, label, place, metrics }) =>
      linked(metrics, [
        svg('circle', { ...paint('area'), cx: round(x), cy: round(y), r: 14 }),
        kind === 'target'
          ? svg('path', { ...paint('dot-target'), d: diamond(round(x), round(y), frame.small ? 4.5 : 7) })
          : svg('circle', { ...paint(kind === 'forecast' ? 'dot-forecast' : 'dot'), cx: round(x), cy: round(y), r: frame.small ? 3.5 : 5 }),
        ...(place ? [svg('text', { ...paint('label'), x: round(place.x), y: round(place.y), textAnchor: place.anchor }, label)] : []),
      ]),
    ),
  ];
}
