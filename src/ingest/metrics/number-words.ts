/** Numbers written as words, up to the thousands: “hai mươi lăm”, “một trăm linh hai”, “ba trăm”. */

const DIGITS: Readonly<Record<string, number>> = { không: 0, một: 1, mốt: 1, hai: 2, ba: 3, bốn: 4, tư: 4, năm: 5, lăm: 5, sáu: 6, bảy: 7, bẩy: 7, tám: 8, chín: 9 };
const ONES = 'một|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín';
const AFTER_TEN = `${ONES}|mốt|tư|lăm`;
const TENS = `(?:(?:hai|ba|bốn|năm|sáu|bảy|tám|chín) (?:mươi|chục)|mười)(?: (?:${AFTER_TEN}))?`;
const HUNDREDS = `(?:${ONES}) trăm(?: (?:(?:linh|lẻ) (?:${AFTER_TEN})|${TENS}))?`;

/** Source of a pattern for a number in words; one alone (“một”) is an article more often than a number and is left out. */
export const NUMBER_WORDS = `(?:${HUNDREDS}|${TENS}|hai|ba|bốn|năm|sáu|bảy|tám|chín)`;

/** @example readNumberWords('hai mươi lăm') // 25 */
export function readNumberWords(words: string): number | null {
  let hundreds = 0;
  let rest = 0;
  for (const word of words.split(' ')) {
    if (word === 'trăm') { hundreds = rest * 100; rest = 0; }
    else if (word === 'mươi' || word === 'chục') rest *= 10;
    else if (word === 'mười') rest = 10;
    else if (word === 'linh' || word === 'lẻ') rest = 0;
    else if (word in DIGITS) rest += DIGITS[word]!;
    else return null;
  }
  return hundreds + rest;
}
