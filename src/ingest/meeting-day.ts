import type { CleanArticle, Doubt } from './article.ts';
import { addDays, datesIn, isoOf, type PrintedDate } from './dates.ts';
import { precisionOf, type PartOfDay } from '../domain/day.ts';
import { DAY_CUES, EVENT } from './meeting-day-cues.ts';
import { excerpt } from './prose/excerpt.ts';
import { sentencesOf } from './prose/sentences.ts';
import type { PlacedStamp } from './boilerplate.ts';
import { yearOf } from './event-year.ts';

/** The day of the event as far as the article says it. */
export interface MeetingDay {
  /** `2024-07-19`, `2024-07`, or `--07-19` when no year can be told. */
  readonly value: string;
  readonly precision: 'day' | 'month' | 'year' | 'day-without-year';
  readonly basis: 'text' | 'inferred';
  readonly evidence: string;
  readonly partOfDay: PartOfDay | null;
  /** For an editor: how a part that is not printed was found. */
  readonly explanation: string | null;
  readonly line: number;
}

export interface MeetingDayReading {
  readonly day: MeetingDay | null;
  readonly doubts: readonly Doubt[];
}

interface Candidate {
  readonly date: PrintedDate;
  readonly score: number;
  readonly sentence: string;
  readonly line: number;
  readonly before: string;
}

/** From this score on a printed day is taken for the day of the event: one good sign in the lead, or several elsewhere. */
const ENOUGH = 6;

/**
 * Reads when the event took place. Stamps, deadlines, cut-offs of statistics and days of documents are not it.
 * A year that is not printed with the day comes from a stamp that fits, the name of the event or the period it reviews, and is marked as inferred.
 */
export function readMeetingDay(article: CleanArticle, stamps: readonly PlacedStamp[]): MeetingDayReading {
  const candidates = prose(article).flatMap(candidatesIn).filter(({ score, date }) => score >= ENOUGH && !date.lunar);
  const best = candidates.toSorted((a, b) => b.score - a.score || a.line - b.line)[0];
  if (!best) return relativeDay(article, stamps) ?? monthOnly(article) ?? { day: null, doubts: [noDay(article)] };
  const { date, sentence, line } = best;
  const evidence = evidenceFor(sentence, date);
  const doubts: Doubt[] = [];
  if (date.until) doubts.push({ field: 'date', message: `Sự kiện kéo dài nhiều ngày (${date.words}); bản nháp ghi ngày đầu.`, evidence });
  const rivals = candidates.filter((other) => other.score >= best.score - 1 && isoOf(other.date.day, other.date.month, null) !== isoOf(date.day, date.month, null));
  if (rivals.length > 0) doubts.push({ field: 'date', message: `Bài còn một ngày khác cũng có thể là ngày họp: “${rivals[0]!.date.words}”.`, evidence: rivals[0]!.sentence });
  const common = { evidence, partOfDay: date.partOfDay, line };
  if (date.year !== null) return { day: { ...common, value: isoOf(date.day, date.month, date.year), precision: 'day', basis: 'text', explanation: null }, doubts };
  const year = yearOf(article, { day: date.day, month: date.month, sentence }, stamps);
  if (year && precisionOf(isoOf(date.day, date.month, year.value)) === 'day') {
    const explanation = `Bài in “${date.words}” mà không in năm; năm ${year.value} ${year.why}.`;
    return { day: { ...common, value: isoOf(date.day, date.month, year.value), precision: 'day', basis: 'inferred', explanation }, doubts: [...doubts, { field: 'date', message: explanation, evidence: year.evidence }] };
  }
  doubts.push({ field: 'date', message: `Bài in “${date.words}” mà không in năm, và không có chỗ nào cho biết năm. Điền năm nếu biết từ nguồn khác.`, evidence });
  return { day: { ...common, value: isoOf(date.day, date.month, null), precision: 'day-without-year', basis: 'text', explanation: null }, doubts };
}

/** Blocks that tell what happened, with how much their place counts: the lead most, a title or caption hardly. */
function prose({ title, blocks }: CleanArticle): { text: string; line: number; weight: number }[] {
  const told = blocks.filter(({ kind }) => kind === 'paragraph' || kind === 'list-item' || kind === 'quote');
  const weighed = told.map(({ text, line }, index) => ({ text, line, weight: index === 0 ? 4 : index === 1 ? 3 : index === 2 ? 2 : index === 3 ? 1 : 0 }));
  const captions = blocks.filter(({ kind }) => kind === 'caption' || kind === 'heading').map(({ text, line }) => ({ text, line, weight: 0 }));
  return [...(title === null ? [] : [{ text: title, line: 0, weight: 1 }]), ...weighed, ...captions];
}

function candidatesIn({ text, line, weight }: { text: string; line: number; weight: number }): Candidate[] {
  return sentencesOf(text).flatMap((sentence) =>
    datesIn(sentence.text).map((date) => {
      const before = sentence.text.slice(0, date.start);
      const after = sentence.text.slice(date.end);
      const opensClause = !/[,;(]\s*$/u.test(before);
      const cues = DAY_CUES.filter(({ where, pattern, notWithPartOfDay }) => !(notWithPartOfDay && date.partOfDay) && pattern.test(where === 'before' ? before : where === 'after' ? after : sentence.text));
      const ownWords = cues.some(({ where, weight }) => where === 'before' && weight < -8 && opensClause);
      const score = weight + (date.partOfDay ? 3 : 0) + cues.reduce((sum, cue) => sum + (ownWords && cue.weight > 0 ? 0 : cue.weight), 0) + (sentence.start === 0 && line > 0 ? 1 : 0);
      return { date, score, sentence: sentence.text, line, before };
    }),
  );
}

/** The day with the words around it, up to the next comma or so: enough to recognise, short enough to read. */
function evidenceFor(sentence: string, { start, end }: PrintedDate): string {
  const stop = sentence.slice(end).search(/[,;:.–]|$/u);
  const upTo = end + (stop > 60 ? 0 : stop);
  return sentence.slice(start, Math.max(end, upTo)).trim();
}

/** “Sáng nay”, “chiều qua”: a day only beside a stamp that can be trusted. */
const RELATIVE = /(?<!\p{L})(?<part>rạng sáng|sáng|trưa|chiều|tối|đêm)?\s?(?<which>nay|qua|hôm nay|hôm qua)(?=[,\s(])/iu;
const PARTS: Readonly<Record<string, PartOfDay>> = { 'rạng sáng': 'sang', sáng: 'sang', trưa: 'sang', chiều: 'chieu', tối: 'toi', đêm: 'toi' };

function relativeDay({ blocks }: CleanArticle, stamps: readonly PlacedStamp[]): MeetingDayReading | undefined {
  const lead = blocks.filter(({ kind }) => kind === 'paragraph').slice(0, 3);
  for (const { text, line } of lead)
    for (const { text: sentence } of sentencesOf(text)) {
      const match = RELATIVE.exec(sentence);
      if (!match || (!match.groups!['part'] && !/hôm/iu.test(match.groups!['which']!)) || !new RegExp(EVENT, 'iu').test(sentence)) continue;
      if (/(?:thời gian|ngày|năm|tháng|tuần|đến|hiện|xưa|lâu|vừa)\s*$/iu.test(sentence.slice(0, match.index))) continue;
      const words = match[0].trim();
      const stamp = stamps.find(({ label }) => label === 'published') ?? stamps.find(({ label, place }) => label === null && place === 'after-title');
      const evidence = excerpt(sentence.slice(match.index), 80).split(/[,;]/u)[0]!.trim();
      if (!stamp) return { day: null, doubts: [{ field: 'date', message: `Bài chỉ viết “${words}”, và không có dấu ngày đăng nào tin được để biết là ngày nào.`, evidence }] };
      const value = addDays(stamp.value, /qua/iu.test(match.groups!['which']!) ? -1 : 0);
      const explanation = `Bài viết “${words}”; ngày suy từ dấu đăng bài “${stamp.words}”.`;
      return { day: { value, precision: 'day', basis: 'inferred', evidence, partOfDay: PARTS[match.groups!['part']?.toLowerCase() ?? ''] ?? null, explanation, line }, doubts: [{ field: 'date', message: explanation, evidence: stamp.words }] };
    }
  return undefined;
}

/** A month with its year in the lead, right where the event is told. */
function monthOnly({ blocks }: CleanArticle): MeetingDayReading | undefined {
  const lead = blocks.find(({ kind }) => kind === 'paragraph');
  const first = lead && sentencesOf(lead.text)[0]?.text;
  const match = first === undefined ? null : /(?:^|[–—)-]\s*)(?:trong |đầu |giữa |cuối |vào )*tháng (?<month>1[0-2]|0?[1-9])(?:\/| năm )(?<year>20\d\d)(?: vừa qua)?,/iu.exec(first);
  if (!lead || !first || !match || !new RegExp(EVENT, 'iu').test(first)) return undefined;
  const value = `${match.groups!['year']}-${match.groups!['month']!.padStart(2, '0')}`;
  const evidence = match[0].replace(/^[–—)\s-]+|,$/gu, '');
  return { day: { value, precision: 'month', basis: 'text', evidence, partOfDay: null, explanation: null, line: lead.line }, doubts: [{ field: 'date', message: 'Bài chỉ cho biết tháng, không cho biết ngày.', evidence }] };
}

function noDay({ blocks }: CleanArticle): Doubt {
  const lunar = blocks.flatMap(({ text }) => datesIn(text)).find((date) => date.lunar);
  return lunar
    ? { field: 'date', message: `Bài chỉ in ngày âm lịch (“${lunar.words}”); cần ngày dương lịch từ nguồn khác.`, evidence: lunar.words }
    : { field: 'date', message: 'Bài không in ngày của sự kiện. Tìm ngày ở nguồn khác; khi điền, chọn căn cứ là nguồn khác nói (`basis: external`) và ghi địa chỉ nguồn (`sources`).', evidence: null };
}
