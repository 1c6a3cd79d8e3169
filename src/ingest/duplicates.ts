import { sentencesOf } from './prose/sentences.ts';
import type { ArticleLine } from './text-in.ts';

const FEWEST_CHARACTERS = 40;

/**
 * Numbers of the lines that repeat what stands above: the same line again, or a line pasted together from earlier ones (seed 002).
 * Every sentence of such a line must have been printed before; a short line counts only beside another repetition.
 */
export function duplicateLines(lines: readonly ArticleLine[]): Set<number> {
  const found = new Set<number>();
  const seen = new Set<string>();
  let above = '';
  for (const { number, text } of lines) {
    const squeezed = squeeze(text);
    if (squeezed.length >= FEWEST_CHARACTERS && (seen.has(squeezed) || pieces(text).every((piece) => above.includes(squeeze(piece))))) found.add(number);
    else {
      seen.add(squeezed);
      above += `${squeezed}\n`;
    }
  }
  for (const [index, { number, text }] of lines.entries()) {
    if (found.has(number) || squeeze(text).length >= FEWEST_CHARACTERS) continue;
    const earlier = lines.slice(0, index).some((other) => squeeze(other.text) === squeeze(text));
    const neighbours = [lines[index - 1], lines[index + 1]].filter((line) => line !== undefined);
    if (earlier && neighbours.some((line) => found.has(line.number)) && neighbours.every((line) => found.has(line.number) || squeeze(line.text).length < FEWEST_CHARACTERS)) found.add(number);
  }
  return found;
}

const squeeze = (text: string): string => text.toLowerCase().replace(/\s/gu, '');

/** Sentences, also where a careless paste glued two together. */
const pieces = (line: string): string[] => sentencesOf(line).flatMap(({ text }) => text.split(/(?<=[.!?…])(?=\p{Lu})/u));
