import { precisionOf } from '../domain/day.ts';
import { datesIn, isoOf } from './dates.ts';

/** Date and time of a page, read from a line that holds nothing else (or only a counter or a name beside it). */
export interface Stamp {
  /** `2024-11-06T17:45`, or the day alone. */
  readonly value: string;
  /** `published`: its label says so. `clock`: its label says it is the time of reading or printing. */
  readonly label: 'published' | 'clock' | null;
  readonly words: string;
  /** What else stands in the line, e.g. a name; empty for most. */
  readonly rest: string;
}

/** Labels before a date, each with what it means. The first that matches counts. */
export const STAMP_LABELS: readonly { readonly pattern: RegExp; readonly label: 'published' | 'clock'; readonly example: string }[] = [
  { pattern: /(?:hotline|đường dây nóng|điện thoại)(?:\s*:?\s*[\d. ]+\d)?/iu, label: 'clock', example: 'Thứ Sáu, 11/10/2024 Hotline: 0207.3822.000' },
  { pattern: /(?:in lúc|ngày in|giờ in|thời gian in|bản in|in trang|truy cập lúc|hôm nay|bây giờ là|hiện tại là|printed(?: on| at)?|today)/iu, label: 'clock', example: 'Hôm nay: 22/11/2026' },
  { pattern: /(?:cập nhật(?: lần cuối| ngày| lúc)?|(?:ngày |giờ |thời gian )?đăng(?: tải| bài| tin| ngày| lúc)?|ngày (?:xuất bản|phát hành|viết|cập nhật|tạo)|xuất bản(?: lúc| ngày)?|thời gian|updated?|published|posted(?: on)?)/iu, label: 'published', example: 'Cập nhật lúc: 17:45 | 06/11/2024' },
];

const WEEKDAY = /(?:thứ (?:hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|chủ nhật|monday|tuesday|wednesday|thursday|friday|saturday|sunday)/giu;
const TIME = /(?<!\d|\d[.,])(?<hour>[01]?\d|2[0-3])(?::|h|g| giờ )(?<minute>[0-5]\d)(?::[0-5]\d)?(?: phút)?(?!\d|[.,]\d)\s*(?<half>(?:AM|PM|SA|CH)(?!\p{L}))?/iu;
const ZONE = /\(?\s*(?:GMT|UTC)\s*[+-]?\d{0,2}(?::\d\d)?\s*\)?/giu;
const ISO_DAY = /(?<!\d)(20\d\d)-([01]\d)-([0-3]\d)(?!\d)/u;

/**
 * Reads a line as a stamp.
 * @returns `undefined` when the line has no full date, or is prose that mentions one.
 * @example readStamp('Thứ Bảy, 16/08/2025 | 10:41 (GMT+7)') // { value: '2025-08-16T10:41', label: null, rest: '', … }
 */
export function readStamp(line: string): Stamp | undefined {
  if (line.length > 160) return undefined;
  const printed = ISO_DAY.exec(line);
  const iso = printed && precisionOf(printed[0]) === 'day' ? printed : null;
  const date = datesIn(line).find(({ year }) => year !== null);
  if (!iso && !date) return undefined;
  const day = iso ? iso[0] : isoOf(date!.day, date!.month, date!.year);
  const time = TIME.exec(line);
  let rest = iso ? line.replace(iso[0], ' ') : line.slice(0, date!.start) + ' ' + line.slice(date!.end);
  rest = rest.replace(ZONE, ' ').replace(TIME, ' ').replace(WEEKDAY, ' ').replace(/(?<![\p{L}])(?:ngày|lúc|vào|hồi)(?![\p{L}])/giu, ' ');
  const label = LABELS.find(({ first }) => first.test(line));
  for (const { all } of LABELS) rest = rest.replace(all, ' ');
  rest = rest.replace(/^[\s\p{P}\p{S}]+|[\s\p{P}\p{S}]+$/gu, '');
  if (rest.split(/\s+/u).length > 6 || /[.!?…;]\s|\p{L}[.;]$/u.test(rest)) return undefined;
  return { value: time ? `${day}T${clock(time)}` : day, label: label?.label ?? null, words: line, rest };
}

const whole = (pattern: RegExp, flags: string): RegExp => new RegExp(`(?<!\\p{L})${pattern.source}(?!\\p{L})`, flags);
const LABELS = STAMP_LABELS.map(({ pattern, label }) => ({ label, first: whole(pattern, 'iu'), all: whole(pattern, 'giu') }));

function clock({ groups }: RegExpExecArray): string {
  const { hour, minute, half } = groups as Record<string, string | undefined>;
  const late = /^(?:PM|CH)$/iu.test(half ?? '') && Number(hour) < 12;
  return `${String(Number(hour) + (late ? 12 : 0)).padStart(2, '0')}:${minute}`;
}
