import type { Vocabulary } from '../../domain/vocabulary.ts';
import { comparable, WORD_END, WORD_START } from '../prose/comparable.ts';

/** Finds whose figure it is from the words around it. */
export interface ScopeReader {
  /**
   * @param before - The sentence up to the figure, as printed: capitals tell a person's name from a place.
   * @returns An id of `SCOPES` or of a province; `null` when the words do not say.
   */
  readonly scopeOf: (before: string, after: string) => string | null;
}

const GROUPS: readonly (readonly [scope: string, pattern: string])[] = [
  ['quoc-gia', '(?<!hơn |hơn mức |bình quân |hơn bình quân |trung bình |thứ \\d{1,2} )(?:cả nước|toàn quốc)|việt nam|cấp quốc gia|nền kinh tế|trên phạm vi cả nước|nước ta|bình quân chung'],
  ['bo-nganh', '(?:các )?bộ, (?:các )?ngành(?:,? trung ương)?(?!,? (?:và )?(?:các )?địa phương)|khối bộ'],
  ['dia-phuong', '(?<!ngân sách |vốn |nguồn )(?:các )?địa phương(?= (?:đạt|là|có|chiếm|mới))|khối địa phương'],
  ['hoi-nghi', 'điểm cầu|đại biểu|đầu cầu|tham dự|kết nối (?:trực tuyến )?(?:tới|đến|với)'],
];
const OWN_PROVINCE = '(?:toàn|cả|địa bàn|của|trong|trên) (?:tỉnh|thành phố)|tỉnh (?:ta|đã|có|đạt)|tỉnh(?= đứng)|toàn đảng bộ tỉnh|thành phố (?:đã|có|đạt)';

/** “ông Nguyễn Thái Bình”, “đường Hồ Chí Minh” are no provinces. */
const placesIn = (printed: string, pattern: RegExp): RegExpMatchArray[] => [...comparable(printed).matchAll(pattern)].filter(({ index, groups }) => groups?.['province'] === undefined || !NAME_BEFORE.test(printed.slice(0, index)));
const NAME_BEFORE = /(?:(?<!^|[.!?:] ?)(?!Tỉnh|Thành|UBND|HĐND|TP|Công|Sở|Ban)\p{Lu}\p{L}* |(?:đường|cầu|tàu|chủ tịch|tư tưởng|lăng|trường|đại học|công ty|cảng|ngân hàng|báo|bệnh viện) )$/u;

export function scopeReader(vocabulary: Vocabulary, own: readonly string[]): ScopeReader {
  const provinces = [...vocabulary.provinces.values()].flatMap(({ id, name, aliases }) => [name, ...aliases].map((words) => ({ id, words: comparable(words) }))).filter(({ words }) => words.length > 3);
  const byWords = new Map(provinces.map(({ id, words }) => [words, id]));
  const province = provinces.length === 0 ? '' : provinces.map(({ words }) => words).toSorted((a, b) => b.length - a.length).map((words) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  const pattern = new RegExp(`${WORD_START}(?:${GROUPS.map(([, words], index) => `(?<g${index}>${words})`).join('|')}|(?<own>${OWN_PROVINCE})${province && `|(?<province>${province})`})${WORD_END}`, 'gu');
  const read = (match: RegExpMatchArray): string | null => {
    const { own: ownWords, province: name, ...groups } = match.groups ?? {};
    if (name !== undefined) return byWords.get(name) ?? null;
    if (ownWords !== undefined) return own.length === 1 ? own[0]! : null;
    const index = GROUPS.findIndex((_, place) => groups[`g${place}`] !== undefined);
    return index < 0 ? null : GROUPS[index]![0];
  };
  return {
    scopeOf: (before, after) => {
      const last = placesIn(before, pattern).at(-1);
      if (last) return read(last);
      const next = placesIn(after.slice(0, 80), pattern)[0];
      return next ? read(next) : null;
    },
  };
}
