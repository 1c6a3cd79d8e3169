import type { CleanArticle } from './article.ts';
import { unmarked } from '../domain/text.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';

/** A numbered set (“5 không”) or a fixed formula, as this article prints it. */
export interface InvokedPrinciple {
  readonly id: string;
  /** False when the vocabulary has no such set for this event: the id is then a proposal. */
  readonly isKnown: boolean;
  readonly label: string;
  readonly items: readonly string[];
  readonly quote: string;
  readonly line: number;
}

const COUNTS: Readonly<Record<string, number>> = { một: 1, hai: 2, ba: 3, bốn: 4, năm: 5, sáu: 6, bảy: 7, tám: 8, chín: 9, mười: 10 };
const COUNT = `(?<count>\\d{1,2}|${Object.keys(COUNTS).join('|')})`;
const MAY_COUNT = new RegExp(`\\d|${Object.keys(COUNTS).join('|')}`, 'iu');
const OPEN = '[“"‘\'«„]';
const CLOSE = '[”"’\'»]';
/** Nouns and verbs that such sets are made of; without quotation marks only these count. */
const HEADS = 'không|rõ|tại chỗ|đẩy mạnh|bảo đảm|đảm bảo|sẵn sàng|dám|tiên phong|cùng|tăng cường|quyết tâm|chủ động|thống nhất|kiên quyết|kịp thời|xung kích|thật|hơn|hóa|hoá|tốt|giảm|tăng|có|cần|phải|xin|luôn|biết|nhất|đúng|được|nên|chống|trọng tâm|then chốt|trụ cột|nhanh|khẩn trương|bám|gắn';
const QUOTED = new RegExp(`${OPEN}\\s*${COUNT}\\s+(?<head>\\p{Ll}[\\p{L}]*(?:[ -][\\p{L}]+){0,4}?)\\s*${CLOSE}`, 'giu');
const UNQUOTED = new RegExp(`(?:tinh thần|phương châm|nguyên tắc|quan điểm|thông điệp|khẩu hiệu|yêu cầu|thực hiện)\\s+${COUNT}\\s+(?<head>(?:${HEADS}))(?!\\p{L})(?=\\s*[:(,.;]| (?:gồm|là|trong|của|để|gắn|vào|và|đối)(?!\\p{L}))`, 'giu');

/** Every numbered set and every formula of the vocabulary in the article, each once, with its items as this article cuts them. */
export function readPrinciples({ blocks }: CleanArticle, vocabulary: Vocabulary, day: string | null): InvokedPrinciple[] {
  const found = new Map<string, InvokedPrinciple>();
  for (const { text, line } of blocks)
    for (const set of setsIn(text)) {
      const key = `${set.count} ${unmarked(set.head)}`;
      const known = found.get(key);
      const id = idOf(set, vocabulary, day);
      const principle: InvokedPrinciple = { id: id ?? proposedId(set, day), isKnown: id !== null, label: set.label, items: set.items, quote: set.quote, line };
      if (!known || (known.items.length === 0 && set.items.length > 0)) found.set(key, principle);
    }
  for (const entry of vocabulary.principles.values()) {
    if (entry.kind !== 'formula') continue;
    const hit = blocks.flatMap(({ text, line }) => [...entry.phrases].map((phrase) => ({ text, line, at: text.toLowerCase().indexOf(phrase.toLowerCase()), length: phrase.length }))).find(({ at }) => at >= 0);
    if (hit) found.set(entry.id, { id: entry.id, isKnown: true, label: hit.text.slice(hit.at, hit.at + hit.length), items: [], quote: widened(hit.text, hit.at, hit.at + hit.length), line: hit.line });
  }
  return [...found.values()];
}

interface PrintedSet {
  readonly count: number;
  readonly head: string;
  readonly label: string;
  readonly items: readonly string[];
  readonly quote: string;
}

/** @example setsIn('tinh thần “5 không”: không giấy tờ; không tiền mặt.')[0].items // ['không giấy tờ', 'không tiền mặt'] */
export function setsIn(text: string): PrintedSet[] {
  if (!MAY_COUNT.test(text)) return [];
  const matches = [...text.matchAll(QUOTED), ...text.matchAll(UNQUOTED)].sort((a, b) => a.index - b.index);
  return matches.flatMap((match) => {
    const { count: printed, head } = match.groups as { count: string; head: string };
    const count = COUNTS[printed.toLowerCase()] ?? Number(printed);
    if (count < 2 || count > 12 || NOT_A_SET.test(head)) return [];
    const start = match.index + match[0].indexOf(printed);
    const label = text.slice(start, start + match[0].slice(match[0].indexOf(printed)).replace(/[\s”"’'»]+$/u, '').length);
    const after = match.index + match[0].length;
    const rest = text.slice(after);
    const list = listAfter(rest) ?? fartherList(rest, count, head);
    const items = list === null ? [] : itemsOf(list.text, count);
    const isList = items.length >= 2 && items.length <= count + 2 && items.every((item) => item.split(' ').length <= 40);
    const quote = isList ? text.slice(match.index, after + list!.end) : widened(text, match.index, after);
    return [{ count, head, label, items: isList ? items : [], quote: quote.trim() }];
  });
}

/** Counted things rather than watchwords: “3 thôn”, “5 năm”. */
const NOT_A_SET = /^(?:năm|tháng|ngày|giờ|người|tỷ|triệu|nghìn|xã|huyện|tỉnh|thôn|bản|hộ|đồng|phần|dự án|lần|bài|cuộc|chiếc|tấn|ha|km|m)(?!\p{L})/u;

/** The list behind a label: after a colon, “gồm”, “là”, in brackets or quotation marks. */
function listAfter(after: string): { text: string; end: number } | null {
  const intro = /^(?:[^.;:!?“”"«»]{0,90}?(?=\s(?:bao gồm|gồm có|gồm|cụ thể|đó là|là)\s?:))?\s*(?:,?\s*(?:bao gồm|gồm có|gồm|cụ thể là|cụ thể|đó là|là|tức là)\s*:?|:|\()\s*(?<quote>[«“"„(])?/iu.exec(after);
  if (!intro) return null;
  const from = intro[0].length;
  const rest = after.slice(from);
  const closing = intro.groups!['quote'] ? rest.search(/[»”")]/u) : intro[0].trim() === '(' ? rest.indexOf(')') : -1;
  const stop = closing >= 0 ? closing : rest.search(/(?:\.(?:\s|$|["”»])|[!?…](?:\s|$)|$)/u);
  return { text: rest.slice(0, stop), end: from + stop };
}

/** “4 không” trong trường học: không …, không …: some words before the colon, and every item has the watchword in it. */
function fartherList(after: string, count: number, head: string): { text: string; end: number } | null {
  const colon = /^[^.,;:!?“”"«»()]{1,60}:/u.exec(after)?.[0].length;
  const list = colon === undefined ? null : listAfter(after.slice(colon - 1));
  if (colon === undefined || list === null) return null;
  const items = itemsOf(list.text, count);
  return items.length === count && items.every((item) => item.toLowerCase().includes(head.toLowerCase())) ? { text: list.text, end: colon - 1 + list.end } : null;
}

/** The way of cutting that gives the promised number, semicolons before commas; else semicolons, if there are any. */
function itemsOf(list: string, count: number): string[] {
  const cut = (pattern: RegExp) => list.split(pattern).map((item) => item.replace(/^[\s"“”'()–-]+|[\s"“”'();,./–-]+$/gu, '').replace(/^(?:và|\(?\d\)?[.)]|[a-e]\))\s+/u, '')).filter(Boolean);
  const semicolons = cut(/;\s*/u);
  if (semicolons.length === count) return semicolons;
  const fine = cut(/[;,]\s*/u);
  if (semicolons.length > 1) return fine.length === count ? fine : semicolons;
  const commas = cut(/,\s*/u);
  if (commas.length === count) return commas;
  const both = cut(/,\s*|\s+và\s+/u);
  if (both.length === count) return both;
  const dashes = cut(/\s+[-–]\s+/u);
  return dashes.length === count ? dashes : commas;
}

function idOf({ count, head, items }: PrintedSet, vocabulary: Vocabulary, day: string | null): string | null {
  const label = `${count} ${unmarked(head)}`;
  for (const entry of vocabulary.principles.values()) {
    if (entry.kind === 'clause' || ![entry.name, ...entry.aliases].some((name) => unmarked(name) === label || unmarked(name).startsWith(`${label} `))) continue;
    if (entry.kind === 'formula') return entry.id;
    const date = entry.conference === null ? null : (vocabulary.conferences.get(entry.conference)?.date ?? null);
    const clauses = entry.clauses.flatMap((id) => vocabulary.principles.get(id)?.phrases ?? []).map(unmarked);
    const sameWords = items.filter((item) => clauses.some((clause) => unmarked(item).includes(clause) || clause.includes(unmarked(item)))).length;
    if (date !== null && date === day) return entry.id;
    if (day === null && (sameWords >= 2 || items.length === 0)) return entry.id;
  }
  return null;
}

const proposedId = ({ count, head }: PrintedSet, day: string | null): string => [count, ...unmarked(head).match(/[a-z0-9]+/gu) ?? [], ...(day !== null && /^\d{4}-/u.test(day) ? [day] : [])].join('-');

/** A few words on either side, so that the quote can be understood. */
function widened(text: string, start: number, end: number): string {
  const left = text.slice(0, start).split(' ').slice(-6).join(' ');
  const from = start - left.length + Math.max(0, left.search(/[^.;:!?]*$/u));
  return text.slice(from, end).trim();
}
