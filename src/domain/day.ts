import { z } from 'zod';
import { formatDay } from './format-day.ts';

export { formatDay };

/**
 * Days, months, years and spans, as text in the level-0 forms of EDTF (ISO 8601-2:2019, {@link https://www.loc.gov/standards/datetime/}):
 * `2024-07-19`, `2024-07`, `2024`, and intervals of those such as `2024-01/2024-06`. Never a JavaScript `Date`: a day has no time zone.
 */
export type Edtf = string;

export const PARTS_OF_DAY = ['sang', 'chieu', 'toi', 'ca-ngay'] as const;
export type PartOfDay = (typeof PARTS_OF_DAY)[number];
export const PART_OF_DAY_NAMES = { sang: 'sáng', chieu: 'chiều', toi: 'tối', 'ca-ngay': 'cả ngày' } as const satisfies Record<PartOfDay, string>;

export type DatePrecision = 'day' | 'month' | 'year';

/** `undefined` when `text` is not a day, month or year that exists in the Gregorian calendar (2024-02-30 does not). */
export function precisionOf(text: string): DatePrecision | undefined {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!match) return undefined;
  const [, year, month, day] = match;
  if (month === undefined) return 'year';
  if (+month < 1 || +month > 12) return undefined;
  if (day === undefined) return 'month';
  const lastDay = new Date(Date.UTC(+year!, +month, 0)).getUTCDate();
  return +day >= 1 && +day <= lastDay ? 'day' : undefined;
}

/** A day that exists, `YYYY-MM-DD`. */
export const day = z.string().refine((text) => precisionOf(text) === 'day', 'Ngày viết dạng "2024-07-19" trong ngoặc kép, và phải có thật.');

/** A day, month or year that exists. */
export const partialDay = z.string().refine((text) => precisionOf(text) !== undefined, 'Viết "2024-07-19", "2024-07" hoặc "2024" trong ngoặc kép; chỉ viết phần nguồn có nói.');

/** A day, month, year, or `from/until` of those. */
export const period = z.string().refine((text) => {
  const parts = text.split('/');
  return parts.length <= 2 && parts.every((part) => precisionOf(part) !== undefined) && (parts.length === 1 || parts[0]! < parts[1]!);
}, 'Kỳ viết "2024", "2024-06" hoặc khoảng "2024-01/2024-06", trong ngoặc kép.');

/**
 * A day in full words. `Intl` for `vi` gives “19 tháng 7, 2024”, which neither newspapers nor decrees write.
 * @example formatLongDay('2024-07-19') // 'ngày 19 tháng 7 năm 2024'
 */
export function formatLongDay(text: Edtf): string {
  const [year, month, dayOfMonth] = text.split('-');
  if (dayOfMonth === undefined) return formatDay(text);
  return `ngày ${+dayOfMonth} tháng ${+month!} năm ${year}`;
}

const WEEKDAYS = ['Chủ Nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'] as const;

/** Day of the week of a full day, in Vietnamese; `undefined` for a month or a year. */
export function weekday(text: Edtf): string | undefined {
  return precisionOf(text) === 'day' ? WEEKDAYS[new Date(`${text}T00:00:00Z`).getUTCDay()] : undefined;
}

/**
 * A period in words.
 * @example formatPeriod('2024-01/2024-06') // '6 tháng đầu năm 2024'
 * @example formatPeriod('2022/2024') // '2022–2024'
 */
export function formatPeriod(text: Edtf): string {
  const [from, until] = text.split('/');
  if (until === undefined) return formatDay(from!);
  const [fromYear, fromMonth] = from!.split('-');
  const [untilYear, untilMonth] = until.split('-');
  if (fromMonth === '01' && untilMonth === '06' && fromYear === untilYear) return `6 tháng đầu năm ${fromYear}`;
  if (fromMonth === undefined && untilMonth === undefined) return `${fromYear}–${untilYear}`;
  return `${formatDay(from!)} – ${formatDay(until)}`;
}

/** First and last day of a period, as comparable text. @example boundsOf('2024-06') // ['2024-06-01', '2024-06-31'] */
export function boundsOf(text: Edtf): readonly [string, string] {
  const [from, until = from] = text.split('/') as [string, string?];
  const first = from.length === 4 ? `${from}-01-01` : from.length === 7 ? `${from}-01` : from;
  const last = until.length === 4 ? `${until}-12-31` : until.length === 7 ? `${until}-31` : until;
  return [first, last];
}

/** The last day of a day, month or year. @example lastDayOf('2024-02') // '2024-02-29' */
export function lastDayOf(text: Edtf): string {
  if (precisionOf(text) === 'day') return text;
  const [year, month = '12'] = text.split('-');
  return new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10);
}

/** Do two periods share a day? A period that the source does not give may be any. */
export function periodsOverlap(a: Edtf | null, b: Edtf | null): boolean {
  if (a === null || b === null) return true;
  const [aFirst, aLast] = boundsOf(a);
  const [bFirst, bLast] = boundsOf(b);
  return aFirst <= bLast && bFirst <= aLast;
}
