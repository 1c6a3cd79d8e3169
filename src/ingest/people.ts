import { HONORIFICS, namesIn, OFFICE } from './names.ts';

/** A person as a sentence introduces them: name, offices before and after it, and the span of it all. */
export interface PersonMention {
  readonly name: string;
  /** Offices as printed before the name (“Thủ tướng Chính phủ”); empty when there are none. */
  readonly officeBefore: string;
  /** Offices as printed after the name, joined as printed; empty when there are none. */
  readonly officeAfter: string;
  readonly start: number;
  readonly end: number;
}

const HONORIFIC = new RegExp(`(?:(?<!\\p{L})${HONORIFICS}[.:]?\\s*)+$`, 'iu');
const OPENS_WITH_OFFICE = new RegExp(`^\\s*(?:${OFFICE})`, 'u');
const END_OF_OFFICES = new RegExp(`[.:)“"]|;(?!\\s*(?:${OFFICE}))|\\s[–—]\\s(?!\\p{Lu})`, 'u');
const OFFICE_WORD = new RegExp(`(?<![\\p{L}-])(?:${OFFICE})(?!\\p{L})`, 'u');
/** After these an office starts anew. */
const BOUNDARY = /[,;:.()“”"–—]|\s-\s|(?<!\p{L})(?:có|là|gồm|do|cùng|và|với|của|sau khi|thay mặt|tới|đến|nghe|gặp|mời|giao(?! thông)|cho|theo)(?!\p{L})/giu;
const JOIN = /^\s*(?:[,–—(]|-|\s-\s)\s*/u;
/** Characters that the offices of one person may take on one side of the name. */
const REACH = 400;
/** Where a list of offices ends and the sentence goes on. */
const VERB = /(?<!\p{L})(?<!phụ trách )(?<![Bb]an )(?:chủ trì|đồng chủ trì|chủ tọa|chủ toạ|ngồi ghế|giữ (?:ghế|vị trí)|điều hành|dự|tham dự|cùng dự|phát biểu|kết luận|đã|cho biết|nhấn mạnh|yêu cầu|đề nghị|trình bày|báo cáo|khẳng định|thông tin|làm trưởng|làm việc|dẫn đầu|trao|tặng|kiểm tra|ghi nhận|chia sẻ|nêu|đánh giá|đến dự|tới dự|cùng (?:các|lãnh đạo|đại diện|với|đoàn|đông|hơn|gần)|và (?:các|lãnh đạo|đại diện|đồng chí|ông|bà|hơn|gần|đông|tham gia)|làm (?:tổ|trưởng|phó)|chỉ đạo|khai mạc|quán triệt|lưu ý|giao|thay mặt|thừa ủy quyền|tiếp|thăm|chúc|có|cũng|vừa|nói|đọc|thông qua|bày tỏ|đề xuất|kiến nghị|chỉ ra|đặt vấn đề|thống nhất|tại (?:điểm|buổi|hội|phiên|cuộc|lễ|trụ|tỉnh)|trực tiếp|chứng kiến)(?!\p{L})/u;

/**
 * Everybody named in a sentence, with the offices printed beside the name.
 * @example peopleIn('Thủ tướng Chính phủ Phạm Minh Chính, Chủ tịch Ủy ban Quốc gia chủ trì', new Set())
 *   // [{ name: 'Phạm Minh Chính', officeBefore: 'Thủ tướng Chính phủ', officeAfter: 'Chủ tịch Ủy ban Quốc gia', … }]
 */
export function peopleIn(sentence: string, places: ReadonlySet<string>): PersonMention[] {
  const names = namesIn(sentence, places);
  return names.map(({ name, start, end }, index) => {
    const previous = names[index - 1]?.end ?? 0;
    const office = officeBefore(sentence.slice(Math.max(previous, start - REACH), start));
    const next = names[index + 1];
    const limit = next ? next.start - officeBefore(sentence.slice(Math.max(end, next.start - REACH), next.start)).raw : Math.min(sentence.length, end + 2 * REACH);
    const after = officeAfter(sentence.slice(end, limit));
    return { name, officeBefore: office.text, officeAfter: after.text, start: start - office.raw, end: end + after.length };
  });
}

/** Commas and dashes inside the name of a body. */
const INSIDE_A_BODY: readonly (readonly [left: RegExp, right: RegExp])[] = [
  [/Văn h(?:óa|oá)$/u, /^\s*Thể thao/u],
  [/Thể thao$/u, /^\s*Du lịch/u],
  [/Lao động\s?$/u, /^\s?Thương binh/u],
  [/Nông nghiệp$/u, /^\s*(?:Môi trường|Nông thôn)/u],
  [/(?:Văn h(?:óa|oá)|Kinh tế|Phát thanh|Truyền hình)\s?$/u, /^\s?(?:Xã hội|Ngân sách|Truyền hình)/u],
];

/** `raw` counts the characters up to the name, honorifics included. */
function officeBefore(text: string): { text: string; raw: number } {
  const honorific = HONORIFIC.exec(text)?.[0] ?? '';
  // “Bí thư Tỉnh ủy và đồng chí B”: what stands before the honorific is somebody else's.
  if (/(?:đồng chí|đ\/c|ông|bà|anh|chị)/iu.test(honorific)) return { text: '', raw: honorific.length };
  const bare = text.slice(0, text.length - honorific.length);
  const from = lastBoundary(bare);
  const segment = bare.slice(from);
  const match = OFFICE_WORD.exec(segment);
  if (!match) return { text: '', raw: honorific.length };
  const office = segment.slice(match.index);
  if (VERB.test(office) || office.split(' ').length > 22) return { text: '', raw: honorific.length };
  return { text: office.trim(), raw: office.length + honorific.length };
}

/** “của”, “và” inside an office (“Chủ tịch Ủy ban của Quốc hội”, “Bộ Khoa học và Công nghệ”) do not cut it: only what leaves an office on the right side does. */
function lastBoundary(text: string): number {
  let from = 0;
  for (const { index, 0: word } of text.matchAll(BOUNDARY)) {
    const next = index + word.length;
    const startsAnew = OPENS_WITH_OFFICE.test(text.slice(next));
    if (/^(?:của|và|với|là|cho|theo)$/iu.test(word) && !startsAnew && (OFFICE_WORD.test(text.slice(from, index)) || !OFFICE_WORD.test(text.slice(next)))) continue;
    if (INSIDE_A_BODY.some(([left, right]) => left.test(text.slice(0, index)) && right.test(text.slice(next)))) continue;
    from = next;
  }
  return from;
}

function officeAfter(text: string): { text: string; length: number } {
  const join = JOIN.exec(text);
  if (!join || !OPENS_WITH_OFFICE.test(text.slice(join[0].length))) return { text: '', length: 0 };
  const rest = text.slice(join[0].length);
  // A semicolon goes on with the same person when an office follows: the next person's has been cut off already.
  const hardEnd = rest.search(END_OF_OFFICES);
  let offices = hardEnd === -1 ? rest : rest.slice(0, hardEnd);
  const verb = VERB.exec(offices);
  if (verb) offices = offices.slice(0, verb.index);
  const isBeforeVerb = verb !== null && /\S\s*$/u.test(offices);
  const segments = offices.split(/([,;]\s*)/u);
  let kept = segments[0]!;
  for (let index = 2; index < segments.length; index += 2) {
    const segment = segments[index]!;
    if (!OPENS_WITH_OFFICE.test(segment) && !continues(kept, segment) && !(isBeforeVerb && / (?:về|phòng|chỉ đạo|phụ trách) [^,]*$/iu.test(kept) && OF_ITS_FIELD.test(segment))) break;
    kept += segments[index - 1]! + segment;
  }
  kept = kept.replace(/[\s,–—-]+$/u, '').replace(/\s(?:và|cùng|do|để)$/u, '');
  return { text: kept, length: join[0].length + kept.length };
}

/** “Trưởng Ban Chỉ đạo về phòng, chống thiên tai”: the field of a body, when only the verb follows. */
const OF_ITS_FIELD = /^(?!đã|sau|khi|trong|theo|để|với|nhằm|vừa|rồi|sáng|chiều|ngày|tại|cùng|và|các|đồng|là|người|cho|ông|bà|ngồi|giữ|ở)\p{Ll}[^,;]{2,60}$/u;

/** A name of a body with commas in it: “Bộ trưởng Bộ Văn hóa, Thể thao và Du lịch”. */
const continues = (kept: string, segment: string): boolean => /(?:Bộ|Sở|Ủy ban|Ban|Cục|Vụ) [^,]*$/u.test(kept) && /^(?:Thể thao|Du lịch|Thương binh|Công nghệ|Nông thôn|Môi trường|Đối ngoại|Thanh niên|[\p{Lu}][\p{L}]+ (?:và|,)) ?/u.test(segment);

/** Both offices, in the order printed. */
export const roleOf = ({ officeBefore, officeAfter }: PersonMention): string => [officeBefore, officeAfter].filter(Boolean).join(', ');
