import { type Word, words } from './words.ts';

/** A day with or without its year, in the ways people write it: 19/7, 19-7-2024, 19.7.2024, 19/7/24, 19 tháng 7 (năm 2024). */
const DAY = /(?<![\d/.,-])(\d{1,2})(?:\s*([/.-])\s*(\d{1,2})\s*\2\s*(\d{4}|\d{2})|\s+th[aá]ng\s+(\d{1,2})(?:(?:\s*[,/-]\s*|\s+(?:n[aă]m\s+)?)(\d{4}))?)(?![\d/%]|[.,]\d)/giu;

const MONTHS = ['giêng', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười', 'mười một', 'mười hai'];
/** “tháng năm” is May only before its year, and “tháng hai lần” no February. */
const NAMED_MONTH = /(?<!\p{L})(tháng\s+)(giêng|hai|ba|tư|năm(?=\s+(?:năm\s+)?\d)|sáu|bảy|tám|chín|mười(?:\s+(?:một|hai))?)(?!\p{L}|\s+lần)/giu;

const MONTH = /(?<![\p{L}\d])(th[aá]ng\s+)(\d{1,2})(?:\s*[/-]\s*|\s+n[aă]m\s+)(\d{4})(?!\d)/giu;

/**
 * Days and months in one notation, that of the newspapers; what is none stays as it is.
 * @example withDays('họp ngày 8 tháng 8 năm 2022') // 'họp ngày 8/8/2022'
 */
export function withDays(text: string): string {
  return text.replace(NAMED_MONTH, (_, before: string, name: string) => `${before}${MONTHS.indexOf(name.toLowerCase().replace(/\s+/gu, ' ')) + 1}`).replace(DAY, (found, day: string, _, month1?: string, year1?: string, month2?: string, year2?: string) => {
    const month = month1 ?? month2 ?? '';
    const year = year1 ?? year2;
    if (+day < 1 || +day > 31 || +month < 1 || +month > 12) return found;
    return [+day, +month, ...(year === undefined ? [] : [year.length === 2 ? 2000 + +year : year])].join('/');
  }).replace(MONTH, (found, before: string, month: string, year: string) => (+month >= 1 && +month <= 12 ? `${before}${+month}/${year}` : found));
}

/**
 * How a day or a month stands in running text, for words `day/month`, `day/month/year` or `month/year`; `undefined` for others.
 * @example longForm(words('19/7/2024')) // words of '19 tháng 7 năm 2024'
 */
export function longForm(parts: readonly Word[]): readonly Word[] | undefined {
  const [day, month, year] = parts.map(({ bare }) => (/^\d{1,4}$/u.test(bare) ? +bare : Number.NaN));
  if (parts.length === 2 && day && day <= 12 && month! >= 1900) return words(`${day} năm ${month}`);
  if (!day || !month || day > 31 || month > 12 || (parts.length === 3 && !(year! >= 1000))) return undefined;
  return words(`${day} tháng ${month}${year === undefined ? '' : ` năm ${year}`}`);
}
