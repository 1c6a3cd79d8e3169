import { precisionOf } from '../domain/day.ts';
import type { PartOfDay } from '../domain/day.ts';

/** A day as printed: parts that are not printed are null. */
export interface PrintedDate {
  readonly day: number;
  readonly month: number;
  readonly year: number | null;
  /** Last day of a range (“15 và 16/8”), as printed; null for a single day. */
  readonly until: string | null;
  readonly partOfDay: PartOfDay | null;
  /** A day of the lunar calendar is no day of ours. */
  readonly lunar: boolean;
  /** The words, from “Sáng” or “ngày” on, and their place in the text. */
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

const PART = '(?:(?<part>rạng sáng|sáng|trưa|chiều|tối|đêm)(?: (?:nay|qua|hôm qua|hôm nay|ngày|mai))?[, (]*)?';
const WORD = '(?<word>(?:(?:vào|trong|từ)? ?(?:hai|2|ba|3|các)? ?ngày|hôm nay|hôm qua|hôm|mùng|mồng|nay|qua),? ?\\(?)?';
const DAY = '(?<day>[0-3]?\\d)';
const MONTH = '(?<month>[01]?\\d)';
const YEAR = '(?<year>(?:19|20)\\d{2})';
const AND = '(?<and> ?(?:-|–|—|và|,|đến|đến ngày|đến hết ngày|và ngày) ?)';
const RANGE = `(?:(?<first>[0-3]?\\d)(?:[/.-](?<firstMonth>[01]?\\d))?${AND})?`;

/** How a day is printed, best form first. `needsWord` forms are dates only after “sáng”, “ngày”…: “23/184 xã”, “11/12 chỉ tiêu” are not. */
const FORMS: readonly { readonly pattern: RegExp; readonly needsWord: boolean }[] = [
  { pattern: form(`${RANGE}${DAY} ?(?:/|-|\\.) ?${MONTH} ?(?:/|-|\\.) ?${YEAR}`), needsWord: false },
  { pattern: form(`${RANGE}${DAY} tháng ${MONTH},? (?:năm )?${YEAR}`), needsWord: false },
  { pattern: form(`${RANGE}${DAY} tháng ${MONTH}`), needsWord: true },
  { pattern: form(`${RANGE}${DAY}(?:/|-|\\.)${MONTH}`), needsWord: true },
];

function form(core: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\d/.,:-])${PART}${WORD}(?<![\\d/])${core}(?![\\d%]|[/.,-]\\d)`, 'giu');
}

const PARTS: Readonly<Record<string, PartOfDay>> = { 'rạng sáng': 'sang', sáng: 'sang', trưa: 'sang', chiều: 'chieu', tối: 'toi', đêm: 'toi' };
const LUNAR = /^ ?(?:\(?âm lịch|\(?ÂL\b|tháng (?:giêng|chạp)|năm (?:giáp|ất|bính|đinh|mậu|kỷ|canh|tân|nhâm|quý) )/iu;

/**
 * Every day printed in a text, in order.
 * @example datesIn('Sáng 19/7, tại Hà Nội') // [{ day: 19, month: 7, year: null, partOfDay: 'sang', words: 'Sáng 19/7', … }]
 * @example datesIn('đạt 11/12 chỉ tiêu') // []
 */
export function datesIn(text: string): PrintedDate[] {
  if (!/\d/u.test(text)) return [];
  const found: PrintedDate[] = [];
  for (const { pattern, needsWord } of FORMS)
    for (const match of text.matchAll(pattern)) {
      const { part, word, first, firstMonth, and, day, month, year } = match.groups as Record<string, string | undefined>;
      const start = match.index;
      const end = start + match[0].length;
      if (needsWord && !part && !word) continue;
      if (found.some((other) => other.start < end && start < other.end)) continue;
      const isRange = first !== undefined && Number(first) !== Number(day) && (and!.trim() !== ',' || /ngày/iu.test(word ?? ''));
      const range = isRange ? { day: Number(first), month: Number(firstMonth ?? month) } : undefined;
      const one = range ?? { day: Number(day), month: Number(month) };
      if (!exists(one, year) || !exists({ day: Number(day), month: Number(month) }, year)) continue;
      const leading = /^[\s(,]*/u.exec(match[0])![0].length;
      found.push({
        ...one,
        year: year === undefined ? null : Number(year),
        until: range ? isoOf(Number(day), Number(month), year === undefined ? null : Number(year)) : null,
        partOfDay: part ? PARTS[part.toLowerCase()]! : null,
        lunar: LUNAR.test(text.slice(end)) || /m[ùồ]ng/iu.test(word ?? ''),
        words: text.slice(start + leading, end),
        start: start + leading,
        end,
      });
    }
  return found.sort((a, b) => a.start - b.start);
}

/** 29 February counts in a year that is not printed. */
const exists = ({ day, month }: { day: number; month: number }, year: string | undefined): boolean => precisionOf(isoOf(day, month, Number(year ?? 2024))) === 'day';

/** @example isoOf(9, 8, null) // '--08-09' */
export function isoOf(day: number, month: number, year: number | null): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${year === null ? '-' : String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** Days from `a` to `b`, both full ISO days. @example daysBetween('2024-07-19', '2024-07-20') // 1 */
export const daysBetween = (a: string, b: string): number => Math.round((Date.parse(`${b.slice(0, 10)}T00:00:00Z`) - Date.parse(`${a.slice(0, 10)}T00:00:00Z`)) / 86_400_000);

/** The day `count` days after an ISO day. */
export const addDays = (iso: string, count: number): string => new Date(Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
