import { anyOf, WORD_END, WORD_START } from '../prose/comparable.ts';
import { NUMBER } from './numbers.ts';
import { NUMBER_WORDS } from './number-words.ts';
import { readUnit, type Unit } from './units.ts';

/** A number and what stands after it. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** After the number, before the unit. */
  readonly numberEnd: number;
  readonly printed: string;
  readonly unit: Unit | null;
  readonly words: boolean;
  readonly rank: boolean;
}

const DIGITS = new RegExp(`(?<![\\p{L}¤]-?|[\\d.,/^=_#@&]|\\d-)(?:${NUMBER})|(?<=\\d ?[-/] ?)(?:${NUMBER})`, 'gu');
const WORDS = new RegExp(`${WORD_START}(?:${NUMBER_WORDS})${WORD_END}`, 'gu');
/** A number in words counts these; elsewhere “ba”, “năm”, “hai” are too often something else. */
const COUNTED_IN_WORDS = new RegExp(`^ (?:${anyOf(['người', 'hộ', 'hộ dân', 'ngôi nhà', 'căn nhà', 'xã', 'phường', 'huyện', 'thôn', 'bản', 'dự án', 'trường', 'trạm', 'con', 'tàu', 'chiếc', 'ca', 'vụ', 'trường hợp', 'cháu', 'công trình', 'nhà máy', 'doanh nghiệp', 'bệnh viện', 'cán bộ', 'học sinh', 'tuyến đường', 'cây cầu', 'cầu', 'khu công nghiệp', 'cụm công nghiệp', 'hợp tác xã', 'sản phẩm', 'tỉnh', 'địa phương', 'tổ', 'đơn vị', 'nền tảng', 'thủ tục', 'ngư dân', 'chiến sĩ', 'nạn nhân'])})`, 'u');
const RANK_BEFORE = new RegExp(`(?:(?:đứng|xếp|hạng|vị trí|thứ hạng|lên|xuống|từ|ở|giữ|vươn lên|đạt|là|tốp|vị thứ) (?:vị trí |hạng |ở |vị trí xếp )?(?:thứ|hạng)|thứ hạng|vị trí|xếp hạng|hạng thứ|đứng thứ|xếp thứ|thứ thứ|(?:đứng|xếp)(?: vị trí)? thứ thứ) $`, 'u');

/** “vào nhóm 20 tỉnh dẫn đầu”: a place among the first. */
const LEADING = /^ (?:tỉnh|thành phố|địa phương|nước|quốc gia|đơn vị|huyện|xã|bộ)[^,;.]{0,30}(?:dẫn đầu|đứng đầu)/u;

/** The numbers of a sentence whose names and dates are blotted out, each with its unit. */
export function tokensIn(masked: string, original: string): Token[] {
  const tokens: Token[] = [];
  for (const match of masked.matchAll(DIGITS)) {
    const start = match.index;
    const numberEnd = start + match[0].length;
    const unit = readUnit(masked.slice(numberEnd), original.slice(numberEnd));
    const rank = RANK_BEFORE.test(masked.slice(0, start)) || (/(?:và|,) thứ $/u.test(masked.slice(0, start)) && /(?:đứng|xếp)/u.test(masked.slice(0, start))) || (/(?:nhóm|tốp|top) (?:\p{L}+ )?$/u.test(masked.slice(0, start)) && LEADING.test(masked.slice(numberEnd)));
    // A letter stuck to the number that is no unit: part of a name.
    if (unit === null && /^\p{L}/u.test(masked.slice(numberEnd))) continue;
    tokens.push({ start, numberEnd, end: numberEnd + (rank ? 0 : (unit?.length ?? 0)), printed: match[0], unit: rank ? null : unit, words: false, rank });
  }
  for (const match of masked.matchAll(WORDS)) {
    const start = match.index;
    const numberEnd = start + match[0].length;
    if (tokens.some((token) => start < token.end && token.start < numberEnd)) continue;
    const rest = masked.slice(numberEnd);
    const before = masked.slice(0, start);
    const unit = readUnit(rest, original.slice(numberEnd));
    if (unit === null) continue;
    const counted = COUNTED_IN_WORDS.test(rest) && !(match[0] === 'năm' && !/(?:có|gồm|thêm|làm|khiến|và|,|với|:) $/u.test(before)) && !/(?:tháng|mỗi|thứ|lớp|chủ nhật,?) $/u.test(before);
    const measured = unit.sort === 'share' || unit.sort === 'money' || (unit.sort === 'times' && /(?:tăng|giảm|gấp|cao|thấp)(?: \p{L}+)? $/u.test(before)) || (unit.sort === 'measure' && /mươi|mười|trăm/u.test(match[0]) && unit.unit !== 'điểm');
    if (counted || measured) tokens.push({ start, numberEnd, end: numberEnd + unit.length, printed: match[0], unit, words: true, rank: false });
  }
  return tokens.sort((a, b) => a.start - b.start);
}
