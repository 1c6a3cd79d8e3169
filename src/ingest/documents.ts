import type { CleanArticle } from './article.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import { slugOf } from './proposals.ts';

/** A document that the article names by its number. */
export interface NamedDocument {
  /** As printed: `41/KH-UBND`, `57-NQ/TW`, or `565` where no symbol is printed. */
  readonly number: string;
  /** Kind and number as printed: `Kế hoạch số 41/KH-UBND`. */
  readonly name: string;
  readonly quote: string;
  readonly line: number;
  /** Its id in the vocabulary, if it is there. */
  readonly id: string | null;
}

const KINDS = 'Nghị quyết|Quyết định|Kế hoạch|Chỉ thị|Thông báo kết luận|Thông báo|Công văn|Công điện|Nghị định|Thông tư liên tịch|Thông tư|Kết luận|Hướng dẫn|Quy định|Tờ trình|Văn bản|Chương trình hành động|Chương trình|Quy chế|Thông tri|Lệnh|Luật|Pháp lệnh|Báo cáo|Giấy mời|Đề án|Công thư|Chỉ lệnh|Hiệp định|Bộ luật';
const NUMBER = '\\d{1,5}(?:/(?:19|20)\\d{2})?\\s?[/-]\\s?\\p{Lu}[\\p{Lu}\\d]*(?:[-/–&.][\\p{Lu}][\\p{L}\\d]*)*';
const SYMBOLED = new RegExp(`(?<kind>(?<!\\p{L})(?:${KINDS})(?!\\p{L}))(?<gap>(?:(?!(?<!\\p{L})(?:${KINDS})(?!\\p{L}))[^.;:,]){0,24}?\\s(?:số\\s*:?\\s?)?)(?<number>${NUMBER})(?![\\p{L}\\d])`, 'giu');
const BARE = new RegExp(`(?<kind>(?<!\\p{L})(?:Nghị quyết|Quyết định|Chỉ thị|Nghị định|Thông tư|Công văn|Công điện|Kết luận|Thông báo|Kế hoạch|NQ|QĐ))(?<gap>\\s(?:số\\s?)?)(?<number>\\d{1,4}(?:/(?:19|20)\\d{2})?)(?![\\d/%]|[.,]\\d|-\\d|\\s?(?:năm|tháng|ngày|nội dung|điểm|nhóm|nhiệm vụ|triệu|tỷ|tỉ|nghìn|chỉ tiêu|xã|huyện|tỉnh|dự án|khâu|đột phá|giải pháp|lần|bước|người|hộ|công trình|chương trình|mục tiêu|tuần|quý|giai đoạn|đến|về đích)(?!\\p{L}))`, 'gu');
const MORE = new RegExp(`^\\s*(?:,|và|cùng)\\s*(?:số\\s*)?(?<number>${NUMBER})(?![\\p{L}\\d])`, 'iu');
const MORE_BARE = /^\s*(?:,|và)\s*(?:số\s*)?(?<number>\d{1,4})(?=\s*(?:,|và\s+\d|của|\.|;))/iu;

/**
 * Every document named by a number, each number once. “4 Nghị quyết”, “Kế hoạch 5 năm” and numbers of sessions are none.
 */
export function readDocuments({ title, blocks }: CleanArticle, vocabulary: Vocabulary, provinces: readonly string[]): NamedDocument[] {
  const found = new Map<string, NamedDocument>();
  for (const { text, line } of [...(title === null ? [] : [{ text: title, line: 0 }]), ...blocks])
    for (const document of documentsIn(text)) {
      const key = keyOf(document.number);
      if (!found.has(key)) found.set(key, { ...document, line, id: idOf(document, vocabulary, provinces) });
    }
  return [...found.values()];
}

/** @example documentsIn('thực hiện Kế hoạch số 41/KH-UBND ngày 14/02/2024') // [{ number: '41/KH-UBND', name: 'Kế hoạch số 41/KH-UBND', quote: … }] */
export function documentsIn(text: string): { number: string; name: string; quote: string }[] {
  if (!/\d/u.test(text)) return [];
  const found: { number: string; name: string; quote: string; start: number; end: number }[] = [];
  for (const [pattern, more] of [[SYMBOLED, MORE], [BARE, MORE_BARE]] as const)
    for (const match of text.matchAll(pattern)) {
      const { kind, number } = match.groups as { kind: string; number: string };
      const start = match.index;
      let end = start + match[0].length;
      if (found.some((other) => other.start < end && start < other.end)) continue;
      found.push({ number: tidy(number), name: match[0].replace(/\s+/gu, ' '), quote: text.slice(start, end), start, end });
      for (let next = more.exec(text.slice(end)); next; next = more.exec(text.slice(end))) {
        const words = next.groups!['number']!;
        const at = end + next[0].length - words.length;
        found.push({ number: tidy(words), name: `${kind} ${words}`, quote: text.slice(start, at + words.length), start: at, end: at + words.length });
        end = at + words.length;
      }
    }
  return found.sort((a, b) => a.start - b.start).map(({ number, name, quote }) => ({ number, name, quote }));
}

const tidy = (number: string): string => number.replace(/\s/gu, '').replaceAll('–', '-');

/** The number without its symbol when another mention has it. */
const keyOf = (number: string): string => number.toUpperCase().replace(/^0+/u, '').replaceAll('/', '-');

/** Symbols of provincial bodies: every province has its own 17-NQ/TU. */
const PROVINCIAL = /(?:TU|UBND|HĐND|BCĐ|CTr)/u;

function idOf({ number, name }: { number: string; name: string }, vocabulary: Vocabulary, provinces: readonly string[]): string | null {
  for (const document of vocabulary.documents.values()) {
    if (document.aliases.some((alias) => alias.toLowerCase() === name.toLowerCase())) return document.id;
    if (document.number === null || keyOf(document.number) !== keyOf(number)) continue;
    if (!PROVINCIAL.test(document.number) ? /\p{L}/u.test(number) : provinces.some((province) => document.id.endsWith(province))) return document.id;
  }
  return null;
}

/** An id for a document that the vocabulary does not have. @example proposedDocumentId('41/KH-UBND', ['son-la']) // '41-kh-ubnd-son-la' */
export const proposedDocumentId = (number: string, provinces: readonly string[]): string => [slugOf(number), ...(PROVINCIAL.test(number) && provinces[0] ? [provinces[0]] : [])].join('-');
