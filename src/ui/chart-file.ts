import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import type { Element } from 'hast';
import subsetFont from 'subset-font';
import type { MetricRecord } from '../domain/record.ts';
import { type Frame, layOut } from './chart.ts';
import { type ChartPart, drawChart, inWords, svg, type SvgProperties, svgText } from './chart-drawing.ts';
import { widthOf } from './chart-labels.ts';

/** What a chart needs to stand alone, away from its page. */
export interface ChartFile {
  /** Name of the indicator. */
  readonly title: string;
  /** Whose figures, and the unit. */
  readonly subtitle: string;
  /** Where the figures were read, and the address of the page: one line each. */
  readonly sources: readonly string[];
  readonly metrics: readonly MetricRecord[];
  readonly breaks: readonly { readonly date: string; readonly why: string }[];
}

const WIDTH = 800;
const MARGIN = 32;
const FONT = 'Be Vietnam Pro';
const INK = '#1c1a17';
const QUIET = '#5a544b';
const ACCENT = '#9b2317';
const LINK = '#0b4a5e';
const PAPER = '#fffdf8';

/** Keeps words readable where a line passes behind them. */
const HALO: SvgProperties = { stroke: PAPER, strokeWidth: 5, strokeLineJoin: 'round', paintOrder: 'stroke' };

/** The light colours of `tokens.css`, written on the elements themselves: a file has no style sheet, and paper is light. */
const PAINT: Readonly<Record<ChartPart, SvgProperties>> = {
  grid: { stroke: '#d8d1c3' },
  axis: { stroke: QUIET },
  tick: { fill: QUIET, fontSize: 15 },
  line: { fill: 'none', stroke: ACCENT, strokeWidth: 2.5 },
  break: { stroke: QUIET, strokeDashArray: '4 4' },
  'break-label': { fill: QUIET, fontSize: 15 },
  goal: { stroke: LINK, strokeWidth: 1.5, strokeDashArray: '6 4' },
  'goal-label': { fill: LINK, fontSize: 15, fontWeight: 600, ...HALO },
  dot: { fill: ACCENT },
  'dot-target': { fill: PAPER, stroke: LINK, strokeWidth: 2 },
  'dot-forecast': { fill: PAPER, stroke: ACCENT, strokeWidth: 2 },
  label: { fill: INK, fontSize: 17, fontWeight: 600, ...HALO },
  area: { fill: 'none' },
};

const require = createRequire(join(process.cwd(), 'package.json'));
/** Regular and semi-bold of a typeface drawn for Vietnamese (SIL Open Font License), from the npm package. */
const FACES = [
  { weight: 400, file: '400Regular/BeVietnamPro_400Regular.ttf' },
  { weight: 600, file: '600SemiBold/BeVietnamPro_600SemiBold.ttf' },
].map(({ weight, file }) => ({ weight, path: require.resolve(`@expo-google-fonts/be-vietnam-pro/${file}`) })).map((face) => ({ ...face, data: readFileSync(face.path) }));

/** The drawing without its fonts. @param fonts - An element that brings them. */
function drawFile({ title, subtitle, sources, metrics, breaks }: ChartFile, fonts: readonly Element[] = []): string {
  const head = [...wrapped(title, 26).map((text) => ({ text, size: 26, weight: 600, fill: INK })), ...wrapped(subtitle, 16).map((text) => ({ text, size: 16, weight: 400, fill: QUIET }))];
  let y = MARGIN;
  const headLines = head.map(({ text, size, weight, fill }) => svg('text', { x: MARGIN, y: (y += size * 1.35), fontSize: size, fontWeight: weight, fill }, text));
  const top = y + 56;
  const frame: Frame = { width: WIDTH - MARGIN + 16, height: top + 350, left: MARGIN + 44, right: WIDTH - MARGIN, top, bottom: top + 290, text: 17 };
  y = frame.bottom + 46;
  const foot = sources.flatMap((line) => wrapped(line, 14)).map((text) => svg('text', { x: MARGIN, y: (y += 21), fontSize: 14, fill: QUIET }, text));
  const height = Math.ceil(y + MARGIN * 0.75);
  const drawing = drawChart(layOut(metrics, breaks, frame), (part) => PAINT[part]);
  const words = [svg('title', { id: 'ten' }, `${title}. ${subtitle}`), svg('desc', { id: 'mo-ta' }, [...metrics.map(inWords), ...sources].join('; '))];
  const paper = [svg('rect', { width: WIDTH, height, fill: PAPER }), svg('rect', { width: WIDTH, height: 6, fill: ACCENT })];
  const sheet = { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${WIDTH} ${height}`, width: WIDTH, height, fontFamily: `${FONT}, Arial, sans-serif`, role: 'img', ariaLabelledBy: ['ten', 'mo-ta'] };
  return svgText([svg('svg', sheet, ...words, ...fonts, ...paper, ...headLines, ...drawing, ...foot)]);
}

/**
 * The chart as an SVG file of live text, with the letters that stand in it as two small fonts inside. Programs that pass over
 * fonts in files (word processors) write it in Arial, for which there is room.
 */
export async function chartSvg(file: ChartFile): Promise<string> {
  const texts = [...drawFile(file).matchAll(/<text[^>]*>[^<]*/gu)].map(([text]) => text);
  const faces = await Promise.all(
    FACES.map(async ({ weight, data }) => {
      const letters = texts.filter((text) => text.includes('font-weight="600"') === (weight === 600)).map((text) => text.replace(/^[^>]*>/u, '')).join('');
      const font = await subsetFont(data, letters, { targetFormat: 'woff', noLayoutClosure: true });
      return `@font-face{font-family:"${FONT}";font-weight:${weight};src:url(data:font/woff;base64,${font.toString('base64')})}`;
    }),
  );
  return drawFile(file, [svg('style', {}, faces.join(''))]);
}

/** The chart as a PNG, half as wide again as the drawing (1200 pixels). */
export const chartPng = (file: ChartFile): Buffer =>
  new Resvg(drawFile(file), { font: { fontFiles: FACES.map(({ path }) => path), loadSystemFonts: false, defaultFontFamily: FONT }, fitTo: { mode: 'width', value: 1.5 * WIDTH } }).render().asPng();

/** Lines that fit the sheet, cut at spaces. */
function wrapped(text: string, size: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && widthOf(longer, size) <= WIDTH - 2 * MARGIN) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
