/** Vietnamese text as this project keeps it: NFC, white space folded, sentences and words counted one way. */

/** Unicode NFC. Every text passes here the moment it is read: subset fonts and exact comparison both need it. */
export const nfc = (text: string): string => text.normalize('NFC');

/** NFC with every run of white space folded to one space and the ends trimmed; quotes and seeds are compared in this form. */
export function fold(text: string): string {
  if (text.length < LONG) return foldNow(text);
  const known = folded.get(text);
  if (known !== undefined) return known;
  if (folded.size >= MOST_FOLDED) folded.clear();
  const result = foldNow(text);
  folded.set(text, result);
  return result;
}

const foldNow = (text: string): string => (UNFOLDED.test(text) ? nfc(text).replace(/\s+/gu, ' ').trim() : nfc(text));
/** Most texts are folded already, which is sooner seen than done again. */
const UNFOLDED = /^\s|\s$|\s\s|[^\S ]/u;
/** An article is searched for each of its quotes: the forms of long texts are remembered for a while. */
const folded = new Map<string, string>();
const LONG = 200;
const MOST_FOLDED = 200;

/** Is `quote` an exact substring of `text`, after {@link fold} on both? */
export const contains = (text: string, quote: string): boolean => quote !== '' && fold(text).includes(fold(quote));

/** Number of words, a word being a run of characters between white space (a Vietnamese syllable counts as one). */
export const countWords = (text: string): number => fold(text).split(' ').filter(Boolean).length;

const segmenter = new Intl.Segmenter('vi', { granularity: 'sentence' });

/**
 * The sentences of one paragraph, in order, each folded.
 * @returns At least one string for a non-blank paragraph; joined with a space they give the folded paragraph again.
 * @example sentences('Đạt 18,3%. Tăng 20%.') // ['Đạt 18,3%.', 'Tăng 20%.']
 */
export function sentences(paragraph: string): readonly string[] {
  const known = cut.get(paragraph);
  if (known) return known;
  if (cut.size >= MOST_FOLDED) cut.clear();
  const result = [...segmenter.segment(fold(paragraph))].map(({ segment }) => segment.trim()).filter(Boolean);
  cut.set(paragraph, result);
  return result;
}
/** A paragraph is cut for each of its figures. */
const cut = new Map<string, readonly string[]>();

/** Lower-case, without marks, đ → d: for ids, sorting keys and loose comparison, never for display. */
export function unmarked(text: string): string {
  return nfc(text).toLowerCase().replace(/đ/gu, 'd').normalize('NFD').replace(/\p{M}/gu, '');
}

const collator = new Intl.Collator('vi');

/** Vietnamese dictionary order (a < ă < â, d < đ), for lists of names. */
export const compareVietnamese = (a: string, b: string): number => collator.compare(a, b);

/** First letter in upper case; the rest untouched. */
export const capitalise = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
