import { INVISIBLE } from './invisible.ts';
import { fold, nfc } from './text.ts';
import { joinWrapped } from './wrapped-lines.ts';

/**
 * The lines of an article as everybody compares them: NFC, white space folded, nothing invisible, line ends of any system.
 * Blank lines stay, so that the index + 1 is the number of the line in the file; a paragraph broken over several lines stands whole on its first.
 * @example articleLines('\uFEFFMột\u00A0dòng\r\n') // ['Một dòng', '']
 */
export function articleLines(raw: string): string[] {
  return joinWrapped(raw.replace(/^\uFEFF/u, '').toWellFormed().split(/\r\n|\n|\r/u).map(cleanText));
}

/** One run of text in the form of {@link articleLines}. */
export const cleanText = (text: string): string => (text.search(INVISIBLE) === -1 ? fold(text) : nfc(nfc(text).replace(/\s+/gu, ' ').replace(INVISIBLE, '')).replace(/ {2,}/gu, ' ').trim());
