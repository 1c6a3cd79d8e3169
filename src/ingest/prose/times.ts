import type { Edtf } from '../../domain/day.ts';
import { precisionOf } from '../../domain/day.ts';
import { WORD_END, WORD_START } from './comparable.ts';

/** Words that say when. */
export interface TimeWords {
  readonly start: number;
  readonly end: number;
  /** As far as the words and the day of the event give it; null for “đến nay” and the like. */
  readonly period: Edtf | null;
  /** `before` and `until` are how deadlines and targets are dated; `compared` is what a change is measured against. */
  readonly use: 'in' | 'until' | 'before' | 'since' | 'compared' | 'now';
}

interface TimePattern {
  readonly name: string;
  /** Over {@link comparable} text. */
  readonly pattern: RegExp;
  readonly read: (groups: Readonly<Record<string, string | undefined>>, event: Event) => Edtf | null;
  readonly examples: readonly (readonly [words: string, period: Edtf | null])[];
}

/** What is known of the day of the event. */
interface Event {
  readonly year: number | null;
  readonly month: number | null;
}

const two = (text: string | number): string => String(text).padStart(2, '0');
const valid = (text: Edtf): Edtf | null => (precisionOf(text) === undefined ? null : text);
const yearOr = (year: string | undefined, event: Event): string | null => year ?? (event.year === null ? null : String(event.year));
const months = (year: string | null, from: number, until: number): Edtf | null => (year === null || until > 12 || from < 1 ? null : from === until ? `${year}-${two(from)}` : `${year}-${two(from)}/${year}-${two(until)}`);
const QUARTERS: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, '1': 1, '2': 2, '3': 3, '4': 4 };
const source = (text: string): RegExp => new RegExp(text.replaceAll('<b>', WORD_START).replaceAll('</b>', WORD_END), 'gu');
const YEAR = '(?:19|20)\\d{2}';
const MONTH_COUNT: Readonly<Record<string, number>> = { ba: 3, sáu: 6, bảy: 7, tám: 8, chín: 9, mười: 10 };

/** Earlier patterns win where two touch. The examples are read as if on 19/7/2024. */
export const TIME_PATTERNS: readonly TimePattern[] = [
  {
    name: 'day in words',
    pattern: source(`<b>ngày (?<d>\\d{1,2}) tháng (?<m>\\d{1,2})(?:,? năm (?<y>${YEAR}))?</b>`),
    read: ({ d, m, y }, event) => { const year = yearOr(y, event); return year && valid(`${year}-${two(m!)}-${two(d!)}`); },
    examples: [['ngày 3 tháng 2 năm 2026', '2026-02-03'], ['ngày 5 tháng 7', '2024-07-05']],
  },
  {
    name: 'full day in figures',
    pattern: source(`(?<![\\d/.,-])(?<d>\\d{1,2})(?<s> ?[/.-] ?)(?<m>\\d{1,2})\\k<s>(?<y>${YEAR})(?![\\d/])`),
    read: ({ d, m, y }) => valid(`${y}-${two(m!)}-${two(d!)}`),
    examples: [['30/11/2024', '2024-11-30'], ['3-2-2026', '2026-02-03'], ['15.5.2023', '2023-05-15']],
  },
  {
    name: 'month of a year',
    pattern: source(`<b>(?:tháng )(?<m>\\d{1,2}) ?(?:[/-]| năm ) ?(?<y>${YEAR})</b>`),
    read: ({ m, y }) => valid(`${y}-${two(m!)}`),
    examples: [['tháng 06/2024', '2024-06'], ['tháng 12-2023', '2023-12'], ['tháng 9 năm 2021', '2021-09']],
  },
  {
    name: 'months from the start of a year',
    pattern: source(`<b>(?<n>\\d{1,2}|ba|sáu|bảy|tám|chín|mười) tháng (?:đầu (?:của )?năm|năm)(?: (?<y>${YEAR})| nay)?</b>`),
    read: ({ n, y }, event) => months(yearOr(y, event), 1, MONTH_COUNT[n!] ?? +n!),
    examples: [['6 tháng đầu năm', '2024-01/2024-06'], ['9 tháng đầu năm 2023', '2023-01/2023-09'], ['6 tháng năm 2022', '2022-01/2022-06'], ['sáu tháng đầu năm', '2024-01/2024-06']],
  },
  {
    name: 'the last six months of a year',
    pattern: source(`<b>(?<n>\\d) tháng cuối năm(?: (?<y>${YEAR})| nay)?</b>`),
    read: ({ n, y }, event) => months(yearOr(y, event), 13 - +n!, 12),
    examples: [['6 tháng cuối năm', '2024-07/2024-12'], ['3 tháng cuối năm 2023', '2023-10/2023-12']],
  },
  {
    name: 'six months past',
    pattern: source(`<b>(?:6|sáu) tháng (?:vừa )?qua</b>`),
    // Only just after the half-year is it the half-year that is meant.
    read: (_, event) => (event.year !== null && (event.month === 7 || event.month === 8) ? months(String(event.year), 1, 6) : null),
    examples: [['6 tháng qua', '2024-01/2024-06']],
  },
  {
    name: 'half-year',
    pattern: source(`<b>nửa (?<h>đầu|cuối) năm(?: (?<y>${YEAR}))?</b>`),
    read: ({ h, y }, event) => (h === 'đầu' ? months(yearOr(y, event), 1, 6) : months(yearOr(y, event), 7, 12)),
    examples: [['nửa đầu năm 2024', '2024-01/2024-06']],
  },
  {
    name: 'quarter',
    pattern: source(`<b>quý (?<q>iv|iii|ii|i|[1-4])(?: ?[/-] ?(?<y>${YEAR})| năm (?<z>${YEAR})| năm nay)?</b>`),
    read: ({ q, y, z }, event) => months(yearOr(y ?? z, event), QUARTERS[q!]! * 3 - 2, QUARTERS[q!]! * 3),
    examples: [['quý IV', '2024-10/2024-12'], ['quý I/2025', '2025-01/2025-03'], ['quý 2 năm 2023', '2023-04/2023-06']],
  },
  {
    name: 'span of years',
    pattern: source(`<b>(?:(?:giai đoạn|nhiệm kỳ|thời kỳ|các năm|năm học|niên vụ|vụ|từ năm|năm)\\s)(?<a>${YEAR})(?: ?- ?| đến (?:năm )?)(?<z>${YEAR})</b>`),
    read: ({ a, z }) => (a! < z! ? `${a}/${z}` : null),
    examples: [['giai đoạn 2026 - 2030', '2026/2030'], ['giai đoạn 2022-2024', '2022/2024'], ['từ năm 2021 đến năm 2023', '2021/2023']],
  },
  {
    name: 'bare span of years',
    pattern: source(`(?<![\\d/.,])(?<a>${YEAR}) ?- ?(?<z>${YEAR})(?![\\d.,/%])`),
    read: ({ a, z }) => (a! < z! ? `${a}/${z}` : null),
    examples: [['2021-2025', '2021/2025']],
  },
  {
    name: 'several years',
    pattern: source(`<b>(?:(?:hai|ba|\\d) năm(?: tiếp theo| liên tiếp| gần đây)?,? |các năm |năm )(?<a>${YEAR})(?:, ${YEAR})*(?:,| và) (?<z>${YEAR})</b>`),
    read: ({ a, z }) => (a! < z! ? `${a}/${z}` : null),
    examples: [['hai năm tiếp theo 2022, 2023', '2022/2023'], ['năm 2022 và 2023', '2022/2023']],
  },
  {
    name: 'same period',
    pattern: source(`<b>cùng kỳ(?: (?:của )?(?:năm (?<y>${YEAR})|(?<y2>${YEAR})|(?<l>năm trước|năm ngoái|năm qua)))?</b>`),
    read: ({ y, y2 }, event) => y ?? y2 ?? (event.year === null ? null : String(event.year - 1)),
    examples: [['cùng kỳ năm 2023', '2023'], ['cùng kỳ', '2023'], ['cùng kỳ năm ngoái', '2023']],
  },
  {
    name: 'year',
    pattern: source(`<b>(?:(?:trong|hết|cuối|đầu|giữa|cả) )?(?:các )?năm (?<y>${YEAR})</b>`),
    read: ({ y }) => y!,
    examples: [['cuối năm 2023', '2023'], ['hết năm 2024', '2024'], ['năm 2025', '2025']],
  },
  {
    name: 'month',
    pattern: source(`<b>tháng (?<m>\\d{1,2}|giêng|chạp)(?: năm (?<r>nay|ngoái|trước))?</b>`),
    read: ({ m, r }, event) => (event.year === null || !/^\d+$/.test(m!) ? null : valid(`${event.year - (r && r !== 'nay' ? 1 : 0)}-${two(m!)}`)),
    examples: [['tháng 6', '2024-06'], ['tháng 9 năm ngoái', '2023-09']],
  },
  {
    name: 'relative year',
    pattern: source(`<b>(?:năm (?<r>nay|ngoái|trước|sau|tới)|(?<e>đầu năm|cuối năm|cả năm|hết năm))</b>`),
    read: ({ r }, event) => (event.year === null ? null : String(event.year + (r === 'ngoái' || r === 'trước' ? -1 : r === 'sau' || r === 'tới' ? 1 : 0))),
    examples: [['năm nay', '2024'], ['năm ngoái', '2023'], ['cuối năm', '2024']],
  },
  {
    name: 'day and month',
    pattern: source(`(?:(?<=(?:ngày|sáng|trưa|chiều|tối|đêm|hôm|dịp|sáng ngày|từ|mùng|\\() ?)|(?<=\\d{1,2}[/-]\\d{1,2} ?(?:-|và|,|đến) ?))(?<d>\\d{1,2})[/-](?<m>\\d{1,2})(?![\\d/%.,-]*\\d)(?! ?%)`),
    read: ({ d, m }, event) => (event.year === null ? null : valid(`${event.year}-${two(m!)}-${two(d!)}`)),
    examples: [['ngày 20/6', '2024-06-20'], ['sáng 19/7', '2024-07-19'], ['chiều 30-11', '2024-11-30']],
  },
  {
    name: 'bare year',
    pattern: source(`(?<=(?:đến|tới|trước|sau|từ|vào|cuối|hết|tầm nhìn|kế hoạch|đầu|so với|\\() )(?<y>${YEAR})(?![\\d.,/%]*\\d)(?! ?(?:%|tỷ|triệu|đồng|người|hộ|ha))`),
    read: ({ y }) => y!,
    examples: [['đến 2025', '2025']],
  },
  {
    name: 'now',
    pattern: source(`<b>(?:đến nay|tới nay|hiện nay|hiện tại|đến thời điểm này|đến thời điểm hiện tại|hiện)</b>`),
    read: () => null,
    examples: [['đến nay', null], ['hiện', null]],
  },
];

const USES: readonly (readonly [use: TimeWords['use'], before: RegExp])[] = [
  ['compared', /(?:so với|so|so với thời điểm|bằng|của|gấp[^,;]*) (?:thời điểm |mức |kỳ đánh giá |kỳ |cuối |đầu )?$/u],
  ['before', /(?:trước|chậm nhất(?: là)?|không muộn hơn|muộn nhất)(?: là)?(?: vào)? ?(?:ngày |hết )?$/u],
  ['until', /(?:đến|tới|vào|tầm nhìn|định hướng)(?: trước)? ?(?:ngày |hết |cuối )?$/u],
  ['since', /(?:từ|kể từ|từ sau|sau) ?(?:ngày |đầu )?$/u],
];

/** Every pattern has one of these in it. */
const MAY_SAY_WHEN = /\d|năm|tháng|quý|kỳ|nay|hiện|thời điểm/u;

/**
 * Every word of time in a sentence, in order, none touching another.
 * @param text - One sentence in {@link comparable} form.
 * @param eventDate - Day of the event as far as known; without it “năm nay” has no year.
 */
export function timesIn(text: string, eventDate: Edtf | null): TimeWords[] {
  if (!MAY_SAY_WHEN.test(text)) return [];
  const known = /^(\d{4})(?:-(\d{2}))?/.exec(eventDate ?? '');
  const event: Event = { year: known ? +known[1]! : null, month: known?.[2] ? +known[2] : null };
  const found: TimeWords[] = [];
  for (const { name, pattern, read } of TIME_PATTERNS)
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((other) => start < other.end && other.start < end)) continue;
      const period = read(match.groups ?? {}, event);
      // “3/12 xã” is a ratio, “30/2” no day: what does not exist is not a time, whatever it looks like.
      if (period === null && (name === 'full day in figures' || (name === 'day and month' && event.year !== null))) continue;
      found.push({ start, end, period, use: useOf(name, text.slice(0, start), match[0]) });
    }
  return found.sort((a, b) => a.start - b.start);
}

function useOf(name: string, before: string, words: string): TimeWords['use'] {
  if (name === 'now') return 'now';
  if (name === 'same period') return 'compared';
  if (/^(?:hết|cuối) năm/u.test(words) && !/(?:so với|so|từ|\() ?$/u.test(before)) return 'until';
  const tail = before.slice(-40);
  const use = USES.find(([, pattern]) => pattern.test(tail))?.[0] ?? 'in';
  // “của năm 2023”, “bằng năm 2023”: a comparison only where something is measured against it.
  if (use === 'compared' && /(?:của|bằng) (?:thời điểm |mức |kỳ |cuối |đầu )?$/u.test(tail)) return 'in';
  return use;
}
