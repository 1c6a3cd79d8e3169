import { bareLetters, isMarked, syllableKey } from './syllable.ts';

/** One word of a text or a query: where it stands, and the forms it is compared by. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Equal for equal words, whatever the tone placement, the case or the notation of a number. */
  readonly key: string;
  /** The same without marks. */
  readonly bare: string;
}

/** A number with its separators, letters (with `&` inside: TT&TT), or digits followed by letters (5G). */
const WORD = /\d+(?:[.,]\d+)+(?!\p{L})|[\p{L}\p{M}]+(?:&[\p{L}\p{M}]+)*[\p{L}\p{M}\d]*|\d+[\p{L}\p{M}]*/gu;

/**
 * The words of an NFC text. Numbers get one notation: 18,3 = 18.3 ≠ 183, and 130.700 = 130700.
 * @example words('Bộ TT&TT: 18,3%').map(({ key }) => key) // ['bô5', 'tttt', '18.3']
 */
export function words(text: string): Word[] {
  return [...text.matchAll(WORD)].map(({ 0: found, index }) => {
    const place = { start: index, end: index + found.length, text: found };
    if (/^\d[\d.,]*$/u.test(found)) {
      const number = numberKey(found);
      return { ...place, key: number, bare: number };
    }
    const letters = found.replaceAll('&', '');
    return { ...place, key: syllableKey(letters), bare: bareLetters(letters) };
  });
}

/** @example numberKey('1.234,5') // '1234.5' */
export function numberKey(text: string): string {
  const lastComma = text.lastIndexOf(',');
  const lastDot = text.lastIndexOf('.');
  if (/^\d{1,3}(?:[.,]\d{3})+$/u.test(text) && !(lastComma > 0 && lastDot > 0)) return text.replace(/[.,]/gu, '');
  const decimal = Math.max(lastComma, lastDot);
  if (decimal < 0) return text;
  const fraction = text.slice(decimal + 1).replace(/0+$/u, '');
  return text.slice(0, decimal).replace(/[.,]/gu, '') + (fraction && `.${fraction}`);
}

export { isMarked };
