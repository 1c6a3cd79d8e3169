/** Scales printed after a number. */
const SCALES: Readonly<Record<string, number>> = { nghìn: 1e3, ngàn: 1e3, vạn: 1e4, triệu: 1e6, tỷ: 1e9, tỉ: 1e9 };

/** Numbers printed as words. “năm” is also “year”, so it counts only before a counted noun of change. */
const WORDS = ([
  [/(?:toàn bộ|tất cả|mọi|toàn thể|hoàn toàn)/u, 100],
  [/(?:dẫn đầu|đứng đầu|đầu tiên|nhất|một)/u, 1],
  [/(?:hai|gấp đôi|thứ nhì)/u, 2],
  [/nửa/u, 50],
  [/ba/u, 3],
  [/(?:bốn|tư)/u, 4],
  [/năm(?= (?:lần|bậc|nhóm|nhiệm|không|đẩy|bảo|đảm))/u, 5],
  [/sáu/u, 6],
  [/bảy/u, 7],
  [/tám/u, 8],
  [/chín/u, 9],
  [/mười/u, 10],
] as const).map(([{ source }, value]) => [new RegExp(`(?<!\\p{L})${source}(?!\\p{L})`, 'iu'), value] as const);

const NUMBER = /\d+(?:[.,]\d+)*/gu;

/**
 * Every number a reader could take from a Vietnamese text: decimal comma, dots for thousands, a scale word with and without its effect
 * (money keeps its scale in the unit), and numbers in words. Generous: it serves to spot a slip of the keyboard, not to read figures.
 * @example numbersIn('trên 84,7 triệu thẻ') // Set { 84.7, 84700000 }
 */
export function numbersIn(text: string): ReadonlySet<number> {
  const found = new Set<number>();
  for (const match of text.matchAll(NUMBER)) {
    const scale = SCALES[/^ (\p{L}+)/u.exec(text.slice(match.index + match[0].length))?.[1]?.toLowerCase() ?? ''] ?? 1;
    for (const value of valuesOf(match[0])) found.add(value).add(tidy(value * scale));
  }
  for (const [pattern, value] of WORDS) if (pattern.test(text)) found.add(value);
  return found;
}

/** `18,3` is 18.3, `130.700` is 130700, `5.62` can only be 5.62, and `1,234` may be either. */
function valuesOf(printed: string): number[] {
  if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/u.test(printed)) return [Number(printed.replaceAll('.', '').replace(',', '.'))];
  if (/^\d+[.,]\d+$/u.test(printed)) return [Number(printed.replace(',', '.'))];
  return printed.split(/[.,]/u).map(Number);
}

/** 84.7 × 1,000,000 is 84700000 and not 84700000.00000001. */
const tidy = (value: number): number => Number(value.toPrecision(12));
