import { COMMON_SURNAMES, SURNAMES } from './surnames.ts';

/** A person's name as printed, with its place. */
export interface PrintedName {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** Words said before a name; they are no part of it. */
export const HONORIFICS = '(?:các đồng chí|đồng chí|các ông|các bà|ông|bà|anh|chị|Đ/c|đ/c|TS|ThS|PGS|GS|PGS\\.? ?TS|GS\\.? ?TS|BS|luật sư|nghệ nhân|chuyên gia)';

/** How an office begins. Whatever follows up to the name or the next comma belongs to it. */
export const OFFICE = [
  'Tổng Bí thư', 'Phó Bí thư', 'Bí thư', 'Chủ tịch nước', 'Phó Chủ tịch', 'Chủ tịch', 'Phó Thủ tướng', 'Thủ tướng', 'Phó Tổng', 'Tổng (?:Giám đốc|Thư ký|Biên tập|Thanh tra|Kiểm toán|Cục trưởng|Tham mưu trưởng)',
  'Quyền ', 'Bộ trưởng', 'Thứ trưởng', 'Phó Giám đốc', 'Giám đốc', 'Phó Trưởng', 'Trưởng', 'Phó Chánh', 'Chánh', 'Phó Chủ nhiệm', 'Chủ nhiệm', 'Ủy viên', 'Uỷ viên', 'Phó Cục trưởng', 'Cục trưởng', 'Vụ trưởng', 'Phó Vụ trưởng',
  'Viện trưởng', 'Phó Viện trưởng', 'Tư lệnh', 'Phó Tư lệnh', 'Chính ủy', 'Chính uỷ', 'Chỉ huy trưởng', 'Phó Chỉ huy', 'Đại biểu Quốc hội', 'Đại tướng', 'Thượng tướng', 'Trung tướng', 'Thiếu tướng', 'Đại tá', 'Thượng tá', 'Trung tá', 'Thiếu tá',
  'Hiệu trưởng', 'Phó Hiệu trưởng', 'Tổ trưởng', 'Phó Tổ trưởng', 'Đại sứ', 'Tổng Giám mục', 'Hòa thượng', 'Người phát ngôn', 'Phó Ban', 'Kế toán trưởng', 'Chỉ huy', 'Thành viên', 'Đại diện', 'Phụ trách', 'Thường trực', 'Nguyên ', 'Phó Đoàn', 'Trưởng đoàn', 'TUV', 'UVBTV', 'UVTV', 'HUV', 'TVTU', 'Tỉnh ủy viên', 'Tỉnh uỷ viên', 'Thành ủy viên', 'Thành uỷ viên', 'Huyện ủy viên', 'Thị ủy viên', 'Quận ủy viên', 'Đảng ủy viên', 'Lãnh đạo',
].map((words) => words.replaceAll(' ', '\\s')).join('|');

const CALLED = new RegExp(`(?<!\\p{L})${HONORIFICS}[.:]?\\s+$`, 'iu');
/** An office that runs up to the name: “Chủ tịch UBND tỉnh ”. */
const AFTER_OFFICE = new RegExp(`(?<!\\p{L})(?:${OFFICE})[^,;:.()“”"]*$`, 'u');
const BEFORE_OFFICE = new RegExp(`^\\s*[,–—(-]\\s*(?:${OFFICE})`, 'u');
const WORD = /[\p{L}][\p{L}\p{M}’'ʼ]*/gu;
const CAPITAL = /^\p{Lu}/u;
const NOT_IN_NAMES = new Set(['UBND', 'HĐND', 'UBMTTQ', 'MTTQ', 'TP', 'TX', 'BCĐ', 'CĐS', 'Sở', 'Bộ', 'Tỉnh', 'Thành', 'Trung', 'Ban', 'Ủy', 'Uỷ', 'Chính', 'Quốc', 'Đảng', 'Nhà', 'Việt', 'Cục', 'Vụ', 'Viện', 'Tổng', 'Hội', 'Công', 'Huyện', 'Quận', 'Phường', 'Xã']);

/**
 * People named in a text. A name is a run of capitalised words that starts with a Vietnamese surname, or follows “đồng chí”, “ông”, “bà”;
 * names of provinces and what only looks like a name are left alone.
 * @param places - Names that are places, in lower case.
 * @example namesIn('Phó Thủ tướng Đoàn Khắc Hiếu dự', new Set()) // [{ name: 'Đoàn Khắc Hiếu', start: 13, end: 27 }]
 */
export function namesIn(text: string, places: ReadonlySet<string>): PrintedName[] {
  const words = [...text.matchAll(WORD)].map(({ 0: word, index }) => ({ word, start: index, end: index + word.length }));
  const names: PrintedName[] = [];
  for (let from = 0; from < words.length; ) {
    if (!CAPITAL.test(words[from]!.word)) { from++; continue; }
    let to = from + 1;
    while (to < words.length && CAPITAL.test(words[to]!.word) && /^[  ]$/u.test(text.slice(words[to - 1]!.end, words[to]!.start))) to++;
    const name = nameIn(words.slice(from, to), text, places);
    if (name) names.push(name);
    from = to;
  }
  return names;
}

function nameIn(run: readonly { word: string; start: number; end: number }[], text: string, places: ReadonlySet<string>): PrintedName | undefined {
  const titled = run.length > 2 && /^(?:Ông|Bà|Anh|Chị)$/u.test(run[0]!.word);
  let rest = titled ? run.slice(1) : run;
  for (let length = Math.min(4, rest.length); length > 0; length--)
    if (rest.length > length && places.has(joined(rest.slice(0, length)))) { rest = rest.slice(length); break; }
  const called = titled || CALLED.test(text.slice(Math.max(0, rest[0]!.start - 30), rest[0]!.start));
  const startsWith = (surnames: ReadonlySet<string>) => rest.findIndex(({ word }, index) => surnames.has(surnameKey(word)) && rest.length - index >= 2 && rest.length - index <= 5 && !NOT_IN_NAMES.has(word));
  const common = startsWith(COMMON_SURNAMES);
  const inOffice = () => AFTER_OFFICE.test(text.slice(Math.max(0, run[0]!.start - 90), run[0]!.start)) || BEFORE_OFFICE.test(text.slice(rest.at(-1)!.end, rest.at(-1)!.end + 40));
  const at = called ? 0 : common >= 0 ? common : inOffice() ? startsWith(SURNAMES) : -1;
  if (at < 0) return undefined;
  const words = rest.slice(at, at + 5);
  const last = words.at(-1)!;
  const isShouted = words.every(({ word }) => word === word.toUpperCase());
  if (words.length < 2 || places.has(joined(words)) || words.some(({ word }, index) => index > 0 && (NOT_IN_NAMES.has(word) && word !== 'Chính' && word !== 'Thành' && word !== 'Quốc' && word !== 'Công' && word !== 'Việt' && word !== 'Trung' && word !== 'Viện' && word !== 'Vụ' || (!isShouted && word.length > 1 && word === word.toUpperCase())))) return undefined;
  if (!called && /^(?:Việt Nam|Hồ Chí Minh|Trung Quốc|Hàn Quốc|Triều Tiên|La Mã|Thái Lan|Đại Hàn|Ban Chấp|Lý Thường|Hùng Vương)/u.test(text.slice(words[0]!.start, last.end))) return undefined;
  return { name: text.slice(words[0]!.start, last.end), start: words[0]!.start, end: last.end };
}

const joined = (words: readonly { word: string }[]): string => words.map(({ word }) => word.toLowerCase()).join(' ');
const surnameKey = (word: string): string => (word === word.toUpperCase() ? word.charAt(0) + word.slice(1).toLowerCase() : word);
