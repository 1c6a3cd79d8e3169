import type { Figure } from './figure.ts';
import { readNumber, SCALES, scaled } from './numbers.ts';
import { readNumberWords } from './number-words.ts';
import { qualifierBefore } from './qualifiers.ts';
import type { Token } from './tokens.ts';
import type { Unit } from './units.ts';
import { wanted } from './wanted.ts';

/** “tổng số đảng viên là 63.215”: what is counted stands before. */
const TOTAL_OF = /(?:tổng số|số lượng|(?<!chỉ |tỷ |hệ |dân |tham )số) (?<noun>(?!liệu|hóa|là|đạt|này|đó|thứ|điện thoại)\p{L}+(?: \p{L}+)?)(?: \p{L}+){0,6}? (?:là|đạt|còn|có|lên|tới|xuống còn)(?: hơn| gần| khoảng| trên)? $/u;
const RANGE = /^ ?(?:-|~|÷|đến|tới) ?(?:gần |hơn )?$/u;
const TOTAL = /^(?: \p{L}+){0,3} ?(?:trên|trong|\/) ?(?:tổng số|tổng|số) (?:là |gần |hơn )?$/u;
const RANK_TOTAL = /^(?: ?\/ ?| ?(?:trong|trên)(?: tổng)?(?: số)? )$/u;
const LEVELS = /^(?: \p{L}+| ¤+|,)*? ?(?:lên|xuống|còn|thành|sang|đến|tới)(?: thành| đến| tới| còn| xếp| mức| vị trí| hạng| thứ| gần| hơn| trên| khoảng)* $/u;
const MOVED = /(?:tăng|giảm|nâng|rút ngắn|hạ|kéo giảm|cắt giảm|lên|cải thiện|chuyển)(?: \p{L}+){0,6} từ (?:khoảng |hơn |gần |trên |thứ |hạng |mức )*$/u;
const FROM = /từ (?:khoảng |hơn |gần |trên |thứ |hạng |mức |vị trí |dưới )*$/u;

/** Joins numbers that belong together (ranges, ratios, ranks, two levels) and leaves out those that measure nothing. */
export function combine(tokens: readonly Token[], text: string, original: string): Figure[] {
  const figures: Figure[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]!;
    const next = tokens[index + 1];
    const before = text.slice(0, token.start);
    const between = next ? text.slice(token.end, next.start) : '';
    if (token.rank) {
      if (next && !next.words && RANK_TOTAL.test(between)) { figures.push(rank(token, next)); index++; continue; }
      figures.push(rank(token, null));
      continue;
    }
    // “1,27 triệu thửa/2,05 triệu thửa”
    if (next && between === '/' && token.unit !== null && next.unit !== null && !next.words && token.unit.unit === next.unit.unit) {
      figures.push(figure(token, next.end, text, { ...numberOf(token, token.unit), of: numberOf(next, next.unit).value, unit: next.unit }));
      index++;
      continue;
    }
    if (next && between === '/' && token.unit === null && next.unit !== null && !next.words) {
      const of = numberOf(next, next.unit);
      const value = numberOf(token, next.unit);
      if (value.value <= of.value || next.unit.sort === 'noun') figures.push(figure(token, next.end, text, { ...value, of: of.value, unit: next.unit }));
      index++;
      continue;
    }
    if (next && TOTAL.test(between) && token.unit !== null && (next.unit === null || next.unit.sort === 'noun') && token.unit.sort === 'noun') {
      figures.push(figure(token, next.end, text, { ...numberOf(token, token.unit), of: numberOf(next, next.unit ?? token.unit).value, unit: token.unit }));
      index++;
      continue;
    }
    if (next?.unit && RANGE.test(between) && (token.unit === null || token.unit.unit === next.unit.unit) && !(MOVED.test(before) && /đến|tới/u.test(between) && next.unit.sort !== 'share')) {
      const low = numberOf(token, next.unit);
      const high = numberOf(next, next.unit);
      if (low.value < high.value) { figures.push(figure(token, next.end, text, { ...low, valueMax: high.value, unit: next.unit })); index++; continue; }
    }
    if (token.unit === null && next && FROM.test(before) && LEVELS.test(between)) {
      if (next.rank) { figures.push(rank(token, null)); continue; }
      if (next.unit) { figures.push(figure(token, token.end, text, { ...numberOf(token, next.unit), unit: next.unit })); continue; }
    }
    // “giảm 1/4 so với năm trước”: a part of a whole that is not named.
    if (next && between === '/' && token.unit === null && next.unit === null && +token.printed < +next.printed && +next.printed <= 10 && /(?:giảm|tăng|chiếm|bằng|gần|hơn|khoảng|đạt|được|còn|tới) $/u.test(before)) {
      figures.push({ ...figure(token, next.numberEnd, text, { value: +token.printed, of: +next.printed, doubt: null, unit: { unit: 'tỷ lệ', factor: 1, length: 0, sort: 'noun' } }), sort: 'part' });
      index++;
      continue;
    }
    // “5 nghìn 640 tỷ đồng”
    const thousands = /^ (?:nghìn|ngàn) $/u.test(between) && token.unit === null && next?.unit;
    if (thousands && next) {
      figures.push(figure(token, next.end, text, { value: readNumber(token.printed).value * 1000 + numberOf(next, { ...thousands, factor: 1 }).value, doubt: null, unit: thousands }));
      index++;
      continue;
    }
    if (token.unit === null) {
      const score = /^\d+,\d+$/.test(token.printed) && /(?:chỉ số|điểm số|tổng điểm|số điểm)/u.test(before) && /(?:đạt|là|được|còn|lên|xuống) (?:\p{L}+ )?$/u.test(before);
      const total = TOTAL_OF.exec(before);
      if (total && /^\d{2}|\./.test(token.printed)) figures.push(figure(token, token.end, text, { ...readNumber(token.printed, { whole: true }), unit: { unit: total.groups!['noun']!, factor: 1, length: 0, sort: 'noun' } }));
      else if (score) figures.push(figure(token, token.end, text, { ...readNumber(token.printed), unit: { unit: 'điểm', factor: 1, length: 0, sort: 'measure' } }));
      continue;
    }
    // “2 tỷ 350 triệu đồng”: one amount in two steps.
    if (next?.unit && between === ' ' && token.unit.sort === 'money' && next.unit.sort === 'money' && new RegExp(`^ (?:${Object.keys(SCALES).join('|')})$`, 'u').test(text.slice(token.numberEnd, token.end))) {
      const factor = SCALES[text.slice(token.numberEnd, token.end).trim()]! / (SCALES[next.unit.unit.split(' ')[0]!] ?? 1);
      figures.push(figure(token, next.end, text, { value: scaled(numberOf(token, { ...token.unit, factor: 1 }).value, factor) + numberOf(next, next.unit).value, doubt: null, unit: next.unit }));
      index++;
      continue;
    }
    if (!wanted(token, before, text, original)) continue;
    const bare = token.unit.sort === 'money' && !/đồng|usd|đô|eur|€|\$|yên|tệ|won|bảng|đ/u.test(text.slice(token.numberEnd, token.end));
    const read = numberOf(token, token.unit);
    figures.push(figure(token, token.end, text, { ...read, doubt: read.doubt ?? (bare ? 'Bài chỉ in “tỷ”, “triệu” mà không có đơn vị; đọc là tiền đồng.' : null), unit: token.unit }));
  }
  return figures;
}

const numberOf = (token: Token, unit: Unit): { value: number; doubt: string | null } => {
  if (token.words) return { value: scaled(readNumberWords(token.printed) ?? Number.NaN, unit.factor), doubt: null };
  const { value, doubt } = readNumber(token.printed, { whole: unit.sort === 'noun' && unit.factor === 1, share: unit.sort === 'share' });
  return { value: scaled(value, unit.factor), doubt };
};

interface Parts { readonly value: number; readonly valueMax?: number; readonly of?: number; readonly unit: Unit; readonly doubt: string | null }

function figure(token: Token, end: number, text: string, { value, valueMax, of, unit, doubt }: Parts): Figure {
  const qualifier = qualifierBefore(text.slice(0, token.start));
  const after = /^ trở lên/u.test(text.slice(end)) ? 'trở lên' : null;
  return { start: qualifier.start, number: token.start, end, value, valueMax: valueMax ?? null, of: of ?? null, unit: unit.unit, sort: unit.sort, qualifier: qualifier.words ?? after, whole: false, doubt };
}

function rank(token: Token, of: Token | null): Figure {
  return { start: token.start, number: token.start, end: of?.end ?? token.numberEnd, value: readNumber(token.printed).value, valueMax: null, of: of ? readNumber(of.printed).value : null, unit: 'rank', sort: 'rank', qualifier: null, whole: false, doubt: null };
}

