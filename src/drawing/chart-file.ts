import type { MetricRecord } from '../domain/record.ts';
import { capitalise } from '../domain/text.ts';
import { domainOf, type Frame, FRAMES, layOut } from './chart.ts';
import { allInWords, drawChart, inWords } from './chart-drawing.ts';
import { paintOnPaper, PAPER } from './paper.ts';
import { SHEET, type Sheet } from './sheet.ts';
import { svg } from './svg.ts';
import { wrap } from './typeface.ts';

/** The words around a drawing. */
type Around = Pick<Sheet, 'title' | 'subtitle' | 'sources'>;

/** Figures of one place or group, as charts take them. */
interface Line {
  readonly metrics: readonly MetricRecord[];
  readonly breaks: readonly { readonly date: string; readonly why: string }[];
}

/** One chart as a file of its own. */
export const chartSheet = (around: Around, { metrics, breaks }: Line): Sheet => ({
  ...around,
  inWords: metrics.map(inWords).join('; '),
  draw: (y) => {
    const top = y + 56;
    const frame: Frame = { width: SHEET.width - SHEET.margin + 16, height: top + 350, left: SHEET.margin + 44, right: SHEET.width - SHEET.margin, top, bottom: top + 290, text: 17 };
    const paint = paintOnPaper(frame.text);
    return { elements: drawChart(layOut(metrics, breaks, frame), (part) => paint[part]), bottom: frame.bottom + 46 };
  },
});

const COLUMNS = 4;
/** Lines of a panel's name. */
const NAME_LINES = 2;

/** Small multiples as one file: a panel for each place or group, all on one scale. */
export const panelsSheet = (around: Around, panels: readonly (Line & { readonly scopeName: string })[]): Sheet => ({
  ...around,
  inWords: panels.map(({ scopeName, metrics }) => `${scopeName}: ${allInWords(metrics)}`).join('; '),
  draw: (y) => {
    const frame = FRAMES.panel;
    const domain = domainOf(panels.map(({ metrics }) => metrics));
    const paint = paintOnPaper(frame.text);
    const [across, down, top] = [(SHEET.width - 2 * SHEET.margin) / COLUMNS, frame.height + NAME_LINES * 18 + 16, y + 20];
    const elements = panels.map(({ scopeName, metrics, breaks }, index) => {
      const name = wrap(capitalise(scopeName), { size: 14, weight: 600, width: across - 12, most: NAME_LINES });
      return svg('g', { transform: `translate(${SHEET.margin + (index % COLUMNS) * across} ${top + Math.floor(index / COLUMNS) * down})` },
        ...name.map((text, line) => svg('text', { x: 0, y: 18 * (line + 1 + NAME_LINES - name.length), fontSize: 14, fontWeight: 600, fill: PAPER.ink }, text)),
        svg('g', { transform: `translate(0 ${NAME_LINES * 18 + 4})` }, ...drawChart(layOut(metrics, breaks, frame, domain), (part) => paint[part])),
      );
    });
    return { elements, bottom: top + Math.ceil(panels.length / COLUMNS) * down + 4 };
  },
});
