import { boundsOf, formatDay, PART_OF_DAY_NAMES, precisionOf, weekday } from '../../domain/day.ts';
import { fold } from '../../domain/text.ts';
import { numbersIn } from '../numbers.ts';
import { type Article, sentenceAt } from './article.ts';
import type { Relation } from './relation.ts';

/** Dates fit the calendar, the day of the event, its part of the day and its number. */
export function* dates(article: Article): Iterable<Relation> {
  yield* weekdays(article);
  yield* day(article);
  yield* session(article);
  yield* stamp(article);
}

const relation = (kind: Relation['kind'], computed: string, printed: string, agrees: boolean, statement: string, sentence: string | undefined): Relation => ({ kind, metrics: [], computed, printed, agrees, statement, sentences: sentence === undefined ? [] : [sentence] });

const WEEKDAY = /(?<!\p{L})(thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật)[,\s(]*(?:ngày )?(\d{1,2})[/-](\d{1,2})(?:[/-](\d{4}))?(?!\d)/giu;

/** “Thứ hai 23/12/2024”; without a year it can only be judged when it is the day of the event. */
function* weekdays({ briefing: { date }, blocks, leftOut }: Article): Iterable<Relation> {
  for (const text of [...blocks.map(({ text }) => text), ...leftOut.map(fold)])
    for (const { 0: words, 1: printed, 2: dayOfMonth, 3: month, 4: year, index } of text.matchAll(WEEKDAY)) {
      const ending = `-${month!.padStart(2, '0')}-${dayOfMonth!.padStart(2, '0')}`;
      const value = year !== undefined ? `${year}${ending}` : date.value.endsWith(ending) ? date.value : undefined;
      if (value === undefined) continue;
      const computed = weekday(value) ?? 'ngày không có trong lịch';
      yield relation('weekday', computed, printed!, computed.toLowerCase() === printed!.toLowerCase(), `${formatDay(value)} là ${computed}, bài ghi “${words}”.`, sentenceAt(text, index).text);
    }
}

/** “Sáng 19/7” in the words of the day. */
function* day({ briefing: { date }, blocks }: Article): Iterable<Relation> {
  const sentence = sentenceOf(date.quote, blocks);
  const match = /(?:(?<!\p{L})(sáng|chiều|tối) )?(?:ngày )?(\d{1,2})[/-](\d{1,2})(?:[/-](\d{4}))?(?!\d)/iu.exec(fold(date.quote ?? ''));
  if (sentence === undefined || !match || precisionOf(date.value) !== 'day') return;
  const [words, part, dayOfMonth, month, year] = match;
  const recorded = date.partOfDay === null ? undefined : PART_OF_DAY_NAMES[date.partOfDay];
  const [ofYear, ofMonth, ofDay] = date.value.split('-').map(Number);
  const agrees = Number(dayOfMonth) === ofDay && Number(month) === ofMonth && (year === undefined || Number(year) === ofYear) && (part === undefined || recorded === undefined || recorded === 'cả ngày' || part.toLowerCase() === recorded);
  const computed = [recorded, formatDay(date.value)].filter((word) => word !== undefined).join(' ');
  yield relation('day', computed, words, agrees, `Bài in “${words}”, bản tin ghi ${computed}.`, sentence);
}

const ORDINAL = /(?:phiên họp|hội nghị|kỳ họp)[^.;]{0,40}? (lần thứ (\d+|\p{L}+))(?! (?:một|mốt|hai|ba|tư|bốn|năm|lăm|sáu|bảy|tám|chín)(?!\p{L}))/iu;

/** “phiên họp … lần thứ ba” in the sentence of the day, and the part of the day, against the event. */
function* session({ briefing: { date }, blocks, event }: Article): Iterable<Relation> {
  const sentence = sentenceOf(date.quote, blocks);
  if (sentence === undefined || !event) return;
  const [, words, number] = ORDINAL.exec(sentence) ?? [];
  if (words !== undefined && event.number !== null)
    yield relation('session', `lần thứ ${event.number}`, words, numbersIn(`${number} lần`).has(event.number), `Bài in “${words}”, danh mục ghi phiên họp này là lần thứ ${event.number}.`, sentence);
  if (date.partOfDay !== null && event.partOfDay !== null) {
    const [printed, computed] = [PART_OF_DAY_NAMES[date.partOfDay], PART_OF_DAY_NAMES[event.partOfDay]];
    yield relation('session', computed, printed, printed === computed || event.partOfDay === 'ca-ngay', `Bản tin ghi buổi ${printed}, danh mục ghi hội nghị này họp buổi ${computed}.`, sentence);
  }
}

/** An account is published on the day of the event or after it. */
function* stamp({ briefing: { date, source }, leftOut }: Article): Iterable<Relation> {
  const published = source.published?.split('T')[0];
  if (published === undefined || precisionOf(published) === undefined) return;
  const agrees = boundsOf(published)[1] >= boundsOf(date.value)[0];
  const [computed, printed] = [formatDay(date.value), formatDay(published)];
  const line = leftOut.find((text) => text.includes(published) || [...text.matchAll(/(\d{1,2})[/-](\d{1,2})[/-](\d{4})/gu)].some(([, ...parts]) => formatDay(published) === parts.map(Number).join('/')));
  yield relation('stamp', computed, printed, agrees, `Đăng ${printed}, họp ${computed}.`, line);
}

/** The sentence of the body that these words stand in. */
function sentenceOf(quote: string | null, blocks: Article['blocks']): string | undefined {
  const words = fold(quote ?? '');
  const block = words === '' ? undefined : blocks.find(({ text }) => text.includes(words));
  return block && sentenceAt(block.text, block.text.indexOf(words)).text;
}
