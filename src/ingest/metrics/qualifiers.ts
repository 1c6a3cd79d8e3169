import { WORD_START } from '../prose/comparable.ts';

/** Words of uncertainty before a number, as printed. */
const QUALIFIERS: readonly string[] = [
  'hơn', 'trên', 'gần', 'khoảng', 'ước', 'ước tính', 'ước khoảng', 'ước tính khoảng', 'ước đạt khoảng', 'ước đạt', 'ước đạt hơn', 'ước đạt gần', 'ước đạt trên', 'xấp xỉ', 'ít nhất', 'tối thiểu', 'tối đa', 'nhiều nhất', 'không quá', 'không dưới', 'không thấp hơn', 'dưới', 'chừng', 'khoảng chừng', 'cỡ', 'tròn', 'khoảng hơn', 'khoảng gần', 'khoảng trên', 'trung bình', 'bình quân', 'chưa đến', 'chưa đầy', 'chưa tới', 'lên tới', 'lên đến', 'tới', 'đúng', 'quá', 'đã hơn', 'chỉ còn', 'tới hơn', 'lên tới hơn', 'lên tới gần',
];
/** These say how much or how it moved, not how sure it is: they are read over but not kept. */
const NOT_KEPT = new Set(['trung bình', 'bình quân', 'lên tới', 'lên đến', 'tới', 'đúng', 'chỉ còn', 'tròn']);

const BEFORE = new RegExp(`${WORD_START}(?<!(?:cao|thấp|nhiều|ít|lớn|nhỏ|nhanh|chậm|sớm|muộn|kém|tốt) )(?:${QUALIFIERS.toSorted((a, b) => b.length - a.length).join('|')})(?: là)? ?$`, 'u');

/** The qualifier that stands before a figure. */
export interface Qualifier {
  readonly words: string | null;
  /** Where it begins; the place of the number when there is none. */
  readonly start: number;
}

/**
 * @param before - Comparable text up to the number.
 * @example qualifierBefore('đã cấp trên ') // { words: 'trên', start: 8 }
 */
export function qualifierBefore(before: string): Qualifier {
  const match = BEFORE.exec(before);
  // “ước giải ngân 8.560 tỷ đồng”: the verb stands between.
  const estimated = match ? null : /(?:^|[ ,])(ước tính|ước)(?: (?!tính|\d)\p{L}+){1,3} $/u.exec(before);
  if (estimated && !/(?:mong|quy|hiệp|công|giao) ước/u.test(before.slice(-40))) return { words: estimated[1]!, start: before.length };
  if (!match) return /\(ước(?: tính)?\) (?:\p{L}+ )?$/u.test(before) ? { words: 'ước tính', start: before.length } : { words: null, start: before.length };
  let words = match[0].trim();
  if (/^ước đạt/u.test(words)) words = words === 'ước đạt' ? 'ước' : words.replace('ước đạt ', 'ước ');
  if (/^(?:lên tới|tới|đã) (?:hơn|gần)$/u.test(words)) words = words.split(' ').at(-1)!;
  // The verb may stand between: “ước cả năm đạt”, “ước tính chiếm”.
  return { words: NOT_KEPT.has(words) ? null : words, start: match.index };
}
