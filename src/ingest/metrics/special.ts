import { anyOf, WORD_END, WORD_START } from '../prose/comparable.ts';
import type { Figure } from './figure.ts';
import { NUMBER, readNumber } from './numbers.ts';
import { qualifierBefore } from './qualifiers.ts';

/** Figures that are not one number before one unit: “toàn bộ”, “một phần ba”, “gấp đôi”, “US$1,250.5 million”. */
export const specialFigures = (text: string): Figure[] => [...wholes(text), ...parts(text), ...factors(text), ...ranksInWords(text), ...foreignMoney(text)];

const WHOLE = new RegExp(`(?:^|(?<=[,;:] ?|trong đó |và ))(?:toàn bộ|tất cả|100 phần trăm)(?: các| số)? (?=[\\p{L}, ]{4,160}? (?:đã|đều|chấp nhận|được)${WORD_END})(?![^.;]*${anyOf(['phải', 'cần'])})`, 'gu');

/** “Toàn bộ các siêu thị … chấp nhận”, “Tất cả doanh nghiệp … đã”: all of them, 100 %. */
function wholes(text: string): Figure[] {
  return [...text.matchAll(WHOLE)].map((match) => ({ start: match.index, number: match.index, end: match.index + match[0].trimEnd().length, value: 100, valueMax: null, of: null, unit: 'percent', sort: 'share', qualifier: null, whole: true, doubt: null }));
}

const PARTS: Readonly<Record<string, number>> = { một: 1, hai: 2, ba: 3, bốn: 4, tư: 4, năm: 5, sáu: 6, mười: 10 };
const PART = new RegExp(`${WORD_START}(?<n>một|hai|ba|bốn|năm|\\d) phần (?<d>hai|ba|bốn|tư|năm|sáu|mười)${WORD_END}|${WORD_START}(?:một nửa|quá nửa|hơn nửa|gần nửa)(?:(?<=(?:chiếm|bằng|được|đạt|còn|giảm|tăng|mới|gần|hơn|khoảng|quá) (?:hơn |gần |khoảng |quá )?một nửa)(?![\\p{L}])|(?= (?:số|dân|diện|tổng|các|thời|lượng|sản|chi|vốn|kinh|hộ)))`, 'gu');

/** “một phần ba” is 1 of 3; “một nửa số xã” 1 of 2. */
function parts(text: string): Figure[] {
  return [...text.matchAll(PART)].map((match) => {
    const { n, d } = match.groups!;
    const qualifier = qualifierBefore(text.slice(0, match.index));
    const own = /^(?:quá|hơn|gần)/u.exec(match[0])?.[0] ?? null;
    return { start: qualifier.start, number: match.index, end: match.index + match[0].length, value: n ? (PARTS[n] ?? +n) : 1, valueMax: null, of: d ? PARTS[d]! : 2, unit: 'tỷ lệ', sort: 'part', qualifier: qualifier.words ?? own, whole: false, doubt: null };
  });
}

const FACTORS: Readonly<Record<string, number>> = { đôi: 2, rưỡi: 1.5, hai: 2, ba: 3, bốn: 4, năm: 5, sáu: 6, bảy: 7, tám: 8, chín: 9, mười: 10 };
const FACTOR = new RegExp(`${WORD_START}(?:gấp|nhân) (?:hơn |gần |khoảng )?(?<f>đôi|rưỡi|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)(?: lần)?${WORD_END}`, 'gu');

/** “gấp đôi” is 2 times. */
function factors(text: string): Figure[] {
  return [...text.matchAll(FACTOR)].map((match) => {
    const qualifier = qualifierBefore(text.slice(0, match.index));
    const number = match.index + match[0].lastIndexOf(match.groups!['f']!);
    return { start: number, number, end: match.index + match[0].length, value: FACTORS[match.groups!['f']!]!, valueMax: null, of: null, unit: 'times', sort: 'times', qualifier: /hơn|gần|khoảng/u.exec(match[0])?.[0] ?? qualifier.words, whole: false, doubt: null };
  });
}

const ORDINALS: Readonly<Record<string, number>> = { nhất: 1, hai: 2, nhì: 2, ba: 3, tư: 4, năm: 5, sáu: 6, bảy: 7, tám: 8, chín: 9, mười: 10 };
const RANK_IN_WORDS = new RegExp(`(?<=(?:đứng|xếp|vươn lên|giữ)(?: ở| hạng| vị trí)* (?:thứ|hạng) )(?:${Object.keys(ORDINALS).join('|')})${WORD_END}`, 'gu');

/** “xếp thứ ba khu vực” is rank 3. */
function ranksInWords(text: string): Figure[] {
  return [...text.matchAll(RANK_IN_WORDS)].map((match) => ({ start: match.index, number: match.index, end: match.index + match[0].length, value: ORDINALS[match[0]]!, valueMax: null, of: null, unit: 'rank', sort: 'rank', qualifier: null, whole: false, doubt: null }));
}

const FOREIGN = new RegExp(`(?<currency>us\\$|\\$|€|${WORD_START}usd |${WORD_START}eur )(?<number>${NUMBER})(?: ?(?<scale>million|billion|thousand|triệu|tỷ|nghìn))?(?! ?(?:đồng|usd))`, 'gu');

/** “US$1,250.5 million”: the currency first, the number the English way. */
function foreignMoney(text: string): Figure[] {
  return [...text.matchAll(FOREIGN)].map((match) => {
    const { currency, number, scale } = match.groups as { currency: string; number: string; scale?: string };
    const name = /€|eur/u.test(currency) ? 'EUR' : 'USD';
    const word = scale === undefined ? '' : `${({ million: 'triệu', billion: 'tỷ', thousand: 'nghìn' } as Record<string, string>)[scale] ?? scale} `;
    const read = readNumber(number, { english: /million|billion|thousand/u.test(scale ?? '') });
    const qualifier = qualifierBefore(text.slice(0, match.index));
    return { start: qualifier.start, number: match.index, end: match.index + match[0].length, value: read.value, valueMax: null, of: null, unit: `${word}${name}`, sort: 'money', qualifier: qualifier.words, whole: false, doubt: read.doubt };
  });
}
