import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { create, type Font } from 'fontkitten';

/** Family name of the one typeface of every drawn file: made for Vietnamese, SIL Open Font License, from its npm package. */
export const FAMILY = 'Be Vietnam Pro';

const FILES = { 400: '400Regular/BeVietnamPro_400Regular.ttf', 600: '600SemiBold/BeVietnamPro_600SemiBold.ttf' } as const;
export type FontWeight = keyof typeof FILES;

/** One weight of the typeface. */
export interface Face {
  readonly weight: FontWeight;
  /** Where its file is on this machine. */
  readonly path: string;
  readonly data: Buffer;
  readonly font: Font;
}

const require = createRequire(join(process.cwd(), 'package.json'));
/** Every weight that files are drawn with. */
export const FACES: readonly Face[] = ([400, 600] as const).map((weight) => {
  const path = require.resolve(`@expo-google-fonts/be-vietnam-pro/${FILES[weight]}`);
  const data = readFileSync(path);
  return { weight, path, data, font: openFont(data) };
});

function openFont(data: Buffer): Font {
  const font = create(data);
  if (font.isCollection) throw new Error('A font file holds several fonts.');
  return font;
}

const advances = new Map<string, number>();

/** Width of a piece of text in units of its drawing, as the typeface has it, without kerning. @param size - Font size in the same units. */
export function measure(text: string, size: number, weight: FontWeight = 400): number {
  const { font } = FACES.find((face) => face.weight === weight)!;
  let width = 0;
  for (const letter of text) {
    const key = letter + weight;
    const advance = advances.get(key) ?? advances.set(key, font.glyphForCodePoint(letter.codePointAt(0)!).advanceWidth / font.unitsPerEm).get(key)!;
    width += advance;
  }
  return width * size;
}

/**
 * Lines that are no wider than `width`, cut at spaces.
 * @param most - How many lines there may be; what does not fit is left out and the last line ends with “…”.
 */
export function wrap(text: string, { size, weight = 400, width, most = Infinity }: { readonly size: number; readonly weight?: FontWeight; readonly width: number; readonly most?: number }): string[] {
  const fits = (line: string): boolean => measure(line, size, weight) <= width;
  const lines: string[] = [];
  for (const word of text.split(/\s+/u)) {
    const longer = `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && fits(longer)) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  const words = kept.pop()!.split(' ');
  while (words.length > 1 && !fits(`${words.join(' ')}…`)) words.pop();
  return [...kept, `${words.join(' ')}…`];
}

/** Baselines of lines set below each other. @param top - Upper edge of the first line. @param leading - Height of a line. */
export function baselines(count: number, top: number, size: number, leading: number, weight: FontWeight = 400): number[] {
  const { font } = FACES.find((face) => face.weight === weight)!;
  const [ascent, descent] = [font.ascent / font.unitsPerEm, -font.descent / font.unitsPerEm];
  const first = top + (leading - (ascent + descent) * size) / 2 + ascent * size;
  return Array.from({ length: count }, (_, line) => Math.round((first + line * leading) * 10) / 10);
}
