import type { ChartPart } from './chart-drawing.ts';
import type { SvgProperties } from './svg.ts';

/** The light colours of `ui/styles/tokens.css`, by role: a file has no style sheet, and paper is light. */
export const PAPER = { paper: '#fffdf8', ink: '#1c1a17', quiet: '#5a544b', accent: '#9b2317', link: '#0b4a5e', line: '#d8d1c3' } as const;

/** Keeps words readable where a line passes behind them. */
const HALO: SvgProperties = { stroke: PAPER.paper, strokeWidth: 5, strokeLineJoin: 'round', paintOrder: 'stroke' };

/**
 * How the parts of a chart look in a file, written on the elements themselves.
 * @param text - Font size of the figures beside points; axes are a little smaller.
 */
export const paintOnPaper = (text: number): Readonly<Record<ChartPart, SvgProperties>> => ({
  grid: { stroke: PAPER.line },
  axis: { stroke: PAPER.quiet },
  tick: { fill: PAPER.quiet, fontSize: Math.round(text * 0.88) },
  line: { fill: 'none', stroke: PAPER.accent, strokeWidth: 2.5 },
  break: { stroke: PAPER.quiet, strokeDashArray: '4 4' },
  'break-label': { fill: PAPER.quiet, fontSize: Math.round(text * 0.88) },
  goal: { stroke: PAPER.link, strokeWidth: 1.5, strokeDashArray: '6 4' },
  'goal-label': { fill: PAPER.link, fontSize: Math.round(text * 0.88), fontWeight: 600, ...HALO },
  dot: { fill: PAPER.accent },
  dots: { fill: 'none', stroke: PAPER.accent, strokeLineCap: 'round' },
  'dot-target': { fill: PAPER.paper, stroke: PAPER.link, strokeWidth: 2 },
  'dot-forecast': { fill: PAPER.paper, stroke: PAPER.accent, strokeWidth: 2 },
  label: { fill: PAPER.ink, fontSize: text, fontWeight: 600, ...HALO },
  area: { fill: 'none' },
});
