import { BUTTONS } from './boilerplate-cues.ts';

const SEPARATOR = '[\\s|»>›/•·,:()\\[\\]–\\-_*]+';
const ROW = new RegExp(`^(?:${SEPARATOR})?(?:(?:${[...BUTTONS].sort((a, b) => b.length - a.length).join('|')})(?:${SEPARATOR}|$)){1,25}$`, 'iu');
const CUT = /\s*[|»›•·]\s*|\s+[>/]\s+/u;
const NO_SENTENCE = /[.!?…;]$/u;

/**
 * Is the line nothing but buttons and menu entries? A row of short entries between bars counts when one of them is known.
 * @example isMenu('In trang | Gửi email | Cỡ chữ A- A A+') // true
 * @example isMenu('Home » News » Party affairs') // true
 */
export function isMenu(line: string): boolean {
  if (line.length > 240) return false;
  if (ROW.test(line)) return true;
  if (isMostlyKnown(line)) return true;
  const entries = line.split(CUT).filter(Boolean);
  return entries.length >= 3 && entries.every((entry) => entry.split(' ').length <= 6 && !NO_SENTENCE.test(entry)) && entries.some((entry) => ROW.test(entry));
}

const KNOWN = new RegExp(`(?<![\\p{L}\\d])(?:${[...BUTTONS].filter((words) => /\p{L}{2}/u.test(words)).sort((a, b) => b.length - a.length).join('|')})(?![\\p{L}\\d])`, 'giu');

/** Section names side by side without a mark between them, and hardly another word. */
function isMostlyKnown(line: string): boolean {
  if (line.length > 200 || /[.!?…:;,]/u.test(line)) return false;
  const rest = line.replace(KNOWN, '|');
  return (rest.match(/\|/gu)?.length ?? 0) >= 4 && (rest.match(/\p{L}+/gu)?.length ?? 0) <= line.split(' ').length / 5;
}

/** Four short entries or more with wide gaps between them: a menu that lost its bars. */
export const isSpacedRow = (columns: readonly string[]): boolean => columns.length >= 4 && columns.every((entry) => entry.split(' ').length <= 5 && /^[\p{Lu}\d]/u.test(entry) && !NO_SENTENCE.test(entry));

/** A row of entries, known or not: a menu where no prose stands around it. */
export function isRow(line: string, fewest = 2): boolean {
  const entries = line.split(CUT).filter(Boolean);
  return line.length <= 240 && entries.length >= fewest && entries.every((entry) => entry.split(' ').length <= 6 && !NO_SENTENCE.test(entry));
}
