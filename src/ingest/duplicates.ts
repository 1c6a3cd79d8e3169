import { sentencesOf } from './prose/sentences.ts';
import type { ArticleLine } from './text-in.ts';

const FEWEST_CHARACTERS = 40;

/**
 * Numbers of the lines that repeat what stands above: the same line again, or a line pasted together from earlier ones (seed 002).
 * Every sentence of such a line must have been printed before; a short line counts only beside another repetition.
 */
export function duplicateLines(lines: readonly ArticleLine[]): Set<number> {
  const found = new Set<number>();
  // Whole lines and single sentences: each is looked up, never searched for, so that a long text costs no more than its length.
  const printed = new Set<string>();
  const isRepeated: boolean[] = [];
  for (const { number, text } of lines) {
    const squeezed = squeeze(text);
    const own = pieces(text).map(squeeze);
    isRepeated.push(printed.has(squeezed));
    if (squeezed.length >= FEWEST_CHARACTERS && (printed.has(squeezed) || own.every((piece) => printed.has(piece)))) found.add(number);
    else for (const words of [squeezed, ...own]) printed.add(words);
  }
  const isShort = (line: ArticleLine) => squeeze(line.text).length < FEWEST_CHARACTERS;
  for (const [index, line] of lines.entries()) {
    if (!isRepeated[index] || found.has(line.number) || !isShort(line)) continue;
    const neighbours = [lines[index - 1], lines[index + 1]].filter((other) => other !== undefined);
    if (neighbours.some(({ number }) => found.has(number)) && neighbours.every((other) => found.has(other.number) || isShort(other))) found.add(line.number);
  }
  return found;
}

const squeeze = (text: string): string => text.toLowerCase().replace(/\s/gu, '');

/** Sentences, also where a careless paste glued two together. */
const pieces = (line: string): string[] => sentencesOf(line).flatMap(({ text }) => text.split(/(?<=[.!?…])(?=\p{Lu})/u));
