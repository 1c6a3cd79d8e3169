/**
 * The form in which cues are looked for: lower case, one way to place tone marks (hoà → hòa, uỷ → ủy), one kind of dash and of quotation mark.
 * Every character stands for one character of the text, so a place in one is the same place in the other.
 */

const TONES: Readonly<Record<string, string>> = Object.fromEntries(
  ['oà òa', 'oá óa', 'oả ỏa', 'oã õa', 'oạ ọa', 'oè òe', 'oé óe', 'oẻ ỏe', 'oẽ õe', 'oẹ ọe', 'uỳ ùy', 'uý úy', 'uỷ ủy', 'uỹ ũy', 'uỵ ụy'].map((pair) => pair.split(' ') as [string, string]),
);
// “quý” keeps its mark on the y: the u belongs to the consonant.
const OLD_TONE = new RegExp(`(?<!q)(?:${Object.keys(TONES).join('|')})(?![\\p{L}])`, 'gu');

/** @example comparable('Uỷ ban – 60 tỉ') // 'ủy ban - 60 tỷ' */
export function comparable(text: string): string {
  let lower = text.toLowerCase();
  // “İ” alone grows when it is lowered; places must stay places.
  if (lower.length !== text.length) lower = [...text].map((character) => (character.toLowerCase().length === character.length ? character.toLowerCase() : character)).join('');
  return lower
    .replace(OLD_TONE, (old) => TONES[old]!)
    .replace(/[‐‑‒–—−]/gu, '-')
    .replace(/[“”„‟«»″]/gu, '"')
    .replace(/\s/gu, ' ')
    .replace(/(?<!\p{L})tỉ(?!\p{L})/gu, 'tỷ');
}

const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/u;

/** A text without the characters that nobody sees, and the way back to it. */
export interface VisibleText {
  readonly text: string;
  /** The words of the original between two places of `text`. */
  readonly original: (start: number, end: number) => string;
}

/** Soft hyphens and zero-width characters hide a cue but belong to the exact quote. */
export function visible(text: string): VisibleText {
  if (!INVISIBLE.test(text)) return { text, original: (start, end) => text.slice(start, end) };
  const places: number[] = [];
  for (let place = 0; place < text.length; place++) if (!INVISIBLE.test(text[place]!)) places.push(place);
  return {
    text: places.map((place) => text[place]).join(''),
    original: (start, end) => (end <= start ? '' : text.slice(places[start], places[end - 1]! + 1)),
  };
}

/** Not inside a word. Plain ranges from À to ỹ hold every Vietnamese letter; Unicode classes make the many patterns slow to build. */
export const WORD_START = '(?<![0-9A-Za-zÀ-ỹ])';
export const WORD_END = '(?![0-9A-Za-zÀ-ỹ])';

/** A pattern source that matches any of the phrases as whole words, longest first. */
export function anyOf(phrases: readonly string[]): string {
  const sorted = phrases.toSorted((a, b) => b.length - a.length);
  return `${WORD_START}(?:${sorted.join('|')})${WORD_END}`;
}

/** A text with some spans blotted out, every other character in its place. */
export function blot(text: string, spans: readonly { readonly start: number; readonly end: number }[]): string {
  let result = text;
  for (const { start, end } of spans) result = result.slice(0, start) + '¤'.repeat(end - start) + result.slice(end);
  return result;
}
