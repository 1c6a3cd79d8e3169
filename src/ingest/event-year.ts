import type { PlacedStamp } from './boilerplate.ts';
import type { CleanArticle } from './article.ts';
import { daysBetween, isoOf } from './dates.ts';

/** A year for a day printed without one, and why. */
export interface InferredYear {
  readonly value: number;
  /** Continues “năm 2024 …”. */
  readonly why: string;
  readonly evidence: string;
}

/** What the name of an event, or the period it looks at, says about its year. `shift` tells from the month of the event; null: nothing. */
export const YEAR_SIGNS: readonly { readonly pattern: RegExp; readonly weight: number; readonly shift: (month: number) => number | null; readonly example: string }[] = [
  { pattern: /(?:tổng kết|đánh giá kết quả)(?: [^.;]{0,120}?)?? năm (?<year>20\d\d)(?!\s*[-–]\s*20)/giu, weight: 3, shift: (month) => (month <= 4 ? 1 : month >= 11 ? 0 : null), example: 'Hội nghị tổng kết công tác y tế năm 2023' },
  { pattern: /(?:phương hướng|nhiệm vụ|giải pháp|kế hoạch)(?: [^.;]{0,60}?)?? năm (?<year>20\d\d)(?!\s*[-–]\s*20)/giu, weight: 1, shift: (month) => (month >= 11 ? -1 : 0), example: 'triển khai nhiệm vụ năm 2024' },
  // In November “quý I/2023” may be behind or ahead.
  { pattern: /(?:sơ kết|(?:6|9|3|sáu|chín|ba) tháng(?: đầu)?|quý (?:I{1,3}|IV|[1-4])|nửa đầu|vụ (?:đông|hè|mùa|xuân)[^.;]{0,20})(?:,?) ?(?:\/|năm )(?<year>20\d\d)/giu, weight: 4, shift: (month) => (month >= 11 ? null : 0), example: 'sơ kết 6 tháng năm 2022' },
  { pattern: /(?:6|9|3|sáu|chín|ba) tháng cuối năm (?<year>20\d\d)/giu, weight: 4, shift: () => 0, example: 'nhiệm vụ 6 tháng cuối năm 2025' },
  { pattern: /cùng kỳ(?: năm)? (?<year>20\d\d)/giu, weight: 2, shift: () => 1, example: 'tăng 5% so với cùng kỳ năm 2023' },
  { pattern: /(?:hội nghị|diễn đàn|lễ|hội thảo|đại hội|ngày hội|chương trình|tuần lễ|hội chợ|kỳ họp)(?![^.;,]{0,120}tổng kết)[^.;,]{3,120}? năm (?<year>20\d\d)(?!\s*[-–]\s*20)/giu, weight: 2, shift: () => 0, example: 'Hội nghị Xúc tiến đầu tư tỉnh Quảng Ngãi năm 2025' },
  { pattern: /(?:[Tt]uần lễ|[Nn]gày hội|[Dd]iễn đàn|[Tt]riển lãm|[Hh]ội chợ|[Nn]gày|[Ff]estival|[Ll]ễ hội|[Tt]háng hành động)[^.;,]{3,80}? (?<year>20\d\d)(?![\d/-]|\s*[-–]\s*20)/gu, weight: 2, shift: () => 0, example: 'Tuần lễ Chuyển đổi số 2025' },
  { pattern: /(?:đến|tính đến|tới)(?: (?:hết|ngày|cuối|tháng|nay))* (?:\d{1,2}[/.-])?(?:1[0-2]|0?[1-9])[/.-](?<year>20\d\d)/giu, weight: 2, shift: () => 0, example: 'tính đến ngày 30/6/2024' },
  { pattern: /trong năm (?<year>20\d\d)/giu, weight: 1, shift: () => 0, example: 'hoàn thành trong năm 2022' },
];

/** A stamp this many days after the event at most says its year. */
const FRESH = 12;

/**
 * The year of an event whose day is printed without it.
 * @returns `undefined` when nothing in the article tells it, or two signs contradict each other.
 */
export function yearOf(article: CleanArticle, { day, month, sentence }: { day: number; month: number; sentence: string }, stamps: readonly PlacedStamp[]): InferredYear | undefined {
  const freshest = stamps
    .filter(({ label }) => label !== 'clock')
    .flatMap((stamp) => [0, -1].map((shift) => ({ stamp, year: Number(stamp.value.slice(0, 4)) + shift })))
    .map(({ stamp, year }) => ({ stamp, year, age: daysBetween(isoOf(day, month, year), stamp.value) }))
    .filter(({ age }) => age >= 0 && age <= FRESH)
    .sort((a, b) => Number(b.stamp.label === 'published') - Number(a.stamp.label === 'published') || a.age - b.age)[0];
  if (freshest) return { value: freshest.year, why: `suy từ dấu ngày đăng “${freshest.stamp.words}”`, evidence: freshest.stamp.words };
  const own = strongest(votesIn(sentence, month, 2));
  if (own) return { value: own.year, why: `suy từ chính câu ấy (“${own.words}”)`, evidence: own.words };
  const texts = [article.title ?? '', ...article.blocks.map(({ text }) => text)];
  const best = strongest(texts.flatMap((text, index) => votesIn(text, month, index <= 2 ? 1.5 : 1)));
  return best && { value: best.year, why: `suy từ bài (“${best.words}”)`, evidence: best.words };
}

interface Vote { readonly year: number; readonly weight: number; readonly words: string }

const votesIn = (text: string, month: number, factor: number): Vote[] =>
  YEAR_SIGNS.flatMap(({ pattern, weight, shift }) => [...text.matchAll(pattern)].flatMap(({ 0: words, groups }) => {
    const by = shift(month);
    return by === null ? [] : [{ year: Number(groups!['year']) + by, weight: weight * factor, words }];
  }));

/** The year with most weight, if it has at least twice that of the next. A year that stands nowhere in the text would be invented: it needs its words. */
function strongest(votes: readonly Vote[]): Vote | undefined {
  const sums = new Map<number, number>();
  for (const { year, weight } of votes) sums.set(year, (sums.get(year) ?? 0) + weight);
  const [first, second] = [...sums].sort((a, b) => b[1] - a[1]);
  if (!first || first[1] < 2 || (second && second[1] * 1.5 > first[1])) return undefined;
  return votes.filter(({ year }) => year === first[0]).toSorted((a, b) => b.weight - a.weight)[0];
}
