import type { Element } from 'hast';
import { PAPER } from './paper.ts';
import { svg, svgText } from './svg.ts';
import { FACES, FAMILY, type FontWeight, wrap } from './typeface.ts';
import { font, png } from './workshop.ts';

/** A drawing that stands alone, away from its page: what it shows above, where that was read below. */
export interface Sheet {
  readonly title: string;
  /** Whose figures, and the unit. */
  readonly subtitle: string;
  /** Where the figures were read, and the address of the page: one line each. */
  readonly sources: readonly string[];
  /** The drawing in words, for who does not see it. */
  readonly inWords: string;
  /** Draws below `top` and says where it ends. */
  readonly draw: (top: number) => { readonly elements: readonly Element[]; readonly bottom: number };
}

/** In units of the drawing. */
export const SHEET = { width: 800, margin: 32 } as const;
const { width, margin } = SHEET;

/** All that is on the sheet, as SVG without its fonts; the same words, the same picture. It is drawn once: several files are made of it. */
export const sheetDrawing = (sheet: Sheet): string => drawings.get(sheet) ?? drawings.set(sheet, drawSheet(sheet)).get(sheet)!;
const drawings = new WeakMap<Sheet, string>();

function drawSheet({ title, subtitle, sources, inWords, draw }: Sheet): string {
  const lines = (text: string, size: number, weight: FontWeight, fill: string) => wrap(text, { size, weight, width: width - 2 * margin }).map((line) => ({ line, size, weight, fill }));
  let y: number = margin;
  const head = [...lines(title, 26, 600, PAPER.ink), ...lines(subtitle, 16, 400, PAPER.quiet)].map(({ line, size, weight, fill }) => svg('text', { x: margin, y: (y += size * 1.35), fontSize: size, fontWeight: weight, fill }, line));
  const { elements, bottom } = draw(y);
  y = bottom;
  const foot = sources.flatMap((source) => lines(source, 14, 400, PAPER.quiet)).map(({ line, size, fill }) => svg('text', { x: margin, y: (y += 21), fontSize: size, fill }, line));
  const height = Math.ceil(y + margin * 0.75);
  const words = [svg('title', { id: 'ten' }, `${title}. ${subtitle}`), svg('desc', { id: 'mo-ta' }, [inWords, ...sources].join('; '))];
  const paper = [svg('rect', { width, height, fill: PAPER.paper }), svg('rect', { width, height: 6, fill: PAPER.accent })];
  const attributes = { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${width} ${height}`, width, height, fontFamily: `${FAMILY}, Arial, sans-serif`, role: 'img', ariaLabelledBy: ['ten', 'mo-ta'] };
  return svgText([svg('svg', attributes, ...words, ...paper, ...head, ...elements, ...foot)]);
}

/**
 * The sheet as an SVG file of live text, with the letters that stand in it as two small fonts inside. Programs that pass over
 * fonts in files (word processors) write it in Arial, for which there is room.
 */
export async function sheetSvg(sheet: Sheet): Promise<string> {
  const drawing = sheetDrawing(sheet);
  const texts = [...drawing.matchAll(/<text[^>]*>[^<]*/gu)].map(([text]) => text);
  const faces = await Promise.all(
    FACES.map(async ({ weight }) => {
      const letters = texts.filter((text) => text.includes('font-weight="600"') === (weight === 600)).map((text) => text.replace(/^[^>]*>/u, '')).join('');
      return `@font-face{font-family:"${FAMILY}";font-weight:${weight};src:url(data:font/woff;base64,${(await font({ letters, weight })).toString('base64')})}`;
    }),
  );
  return drawing.replace('</desc>', `$&<style>${faces.join('')}</style>`);
}

/** The sheet as a PNG, half as wide again as the drawing (1200 pixels). */
export const sheetPng = (sheet: Sheet): Promise<Buffer> => png({ drawing: sheetDrawing(sheet), width: 1.5 * width });
