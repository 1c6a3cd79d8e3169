/** How a number is written in Vietnamese prose: decimal comma, dot (now and then a space) for thousands; foreign money the English way. */

/** Matches one number as printed, over comparable text. */
export const NUMBER = String.raw`(?:\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?|\d{1,3}(?:,\d{3})+\.\d+|\d{1,3}(?: \d{3})+(?:,\d+)?(?!\d)|\d+(?:[.,]\d+)?)`;

/** A number, and what an editor has to settle about it. */
export interface ReadNumber {
  readonly value: number;
  readonly doubt: string | null;
}

/**
 * @param whole - The unit cannot be cut: people, households, projects; decides “12,345 hộ”.
 * @param share - The number is a percentage; decides “98.125%”.
 * @example readNumber('1.234,5') // { value: 1234.5, doubt: null }
 * @example readNumber('1,250.5') // { value: 1250.5, doubt: null }
 */
export function readNumber(printed: string, { whole = false, share = false, english = false } = {}): ReadNumber {
  const text = printed.replaceAll(' ', '');
  const sure = (value: string): ReadNumber => ({ value: Number(value), doubt: null });
  if (/^\d+$/.test(text)) return sure(text);
  if (/^\d{1,3}(?:\.\d{3})+,\d+$/.test(text)) return sure(text.replaceAll('.', '').replace(',', '.'));
  if (/^\d{1,3}(?:,\d{3})+\.\d+$/.test(text) || /^\d{1,3}(?:,\d{3}){2,}$/.test(text)) return sure(text.replaceAll(',', ''));
  if (/^\d{1,3}(?:\.\d{3}){2,}$/.test(text)) return sure(text.replaceAll('.', ''));
  if (english) return sure(text.replaceAll(',', ''));
  if (/^[1-9]\d{0,2}\.\d{3}$/.test(text)) {
    if (share && Number(text) < 1000 && Number(text.replace('.', '')) > 2000)
      return { value: Number(text), doubt: `“${printed}” đọc là số thập phân vì là tỷ lệ phần trăm; nếu là hàng nghìn thì sửa lại.` };
    return sure(text.replace('.', ''));
  }
  if (/^[1-9]\d{0,2},\d{3}$/.test(text) && whole)
    return { value: Number(text.replace(',', '')), doubt: `“${printed}” đọc là hàng nghìn vì đếm theo đơn vị nguyên; bài viết dấu phẩy nên cần xem lại.` };
  if (/^\d+\.\d+$/.test(text)) return sure(text);
  return sure(text.replace(',', '.'));
}

/** Multiples that stand between a number and its unit. */
export const SCALES: Readonly<Record<string, number>> = { trăm: 1e2, nghìn: 1e3, ngàn: 1e3, vạn: 1e4, triệu: 1e6, tỷ: 1e9, thousand: 1e3, million: 1e6, billion: 1e9 };

/** `value × factor` without the dust of binary fractions. @example scaled(84.7, 1e6) // 84700000 */
export const scaled = (value: number, factor: number): number => Number((value * factor).toPrecision(15));
