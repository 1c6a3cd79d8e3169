import type { Vocabulary } from '../domain/vocabulary.ts';
import { comparable } from './prose/comparable.ts';

/** A province named in a text. */
export interface PlaceMention {
  readonly id: string;
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

/** Short forms that newspapers print; they stand for one province only. */
const SHORT_FORMS: Readonly<Record<string, readonly string[]>> = {
  'ho-chi-minh': ['TP. HCM', 'Tp.HCM', 'Tp. HCM', 'T.P Hồ Chí Minh', 'TP.Hồ Chí Minh', 'HCMC'],
  'ba-ria-vung-tau': ['BR-VT', 'BRVT', 'BR - VT', 'BR–VT'],
  hue: ['TT-Huế', 'TT Huế', 'TT. Huế', 'T.T Huế', 'Thừa Thiên–Huế', 'Thừa Thiên – Huế', 'Thừa Thiên-Huế'],
  'dak-lak': ['Đắk Lăk', 'Đăk Lắk', 'Đắc Lăk', 'Daklak', 'Dak Lak', 'Đắklắk'],
  'dak-nong': ['Đắc Nông', 'Đăc Nông', 'Dak Nong', 'Đắk Nông'],
  'kon-tum': ['Kon Tum', 'KonTum', 'Công Tum'],
  'bac-kan': ['Bắc Cạn', 'Bắc Kạn'],
};

/** Before a name of a province these make it the name of something else: a road, a ship, a club, a school, a saint, a person’s thought. */
const NOT_THE_PROVINCE_BEFORE = /(?<!\p{L})(?:đường(?: sắt| bộ)?|(?<!thành )phố|quốc lộ|cao tốc|đại lộ|ngã tư|cầu(?<!điểm cầu)|tàu|tàu thủy|tuần dương|CLB|câu lạc bộ|đội bóng|sân bay|cảng|cảng hàng không|ga|đại học|trường|học viện|bệnh viện|khách sạn|công ty|tập đoàn|ngân hàng|chợ|sông|hồ|núi|đèo|vịnh|biển|chè|gà|bưởi|cam|nước mắm|thép|tư tưởng|lăng|bảo tàng|quảng trường|thép xanh|viettel|chủ tịch(?= hồ)|đoàn (?:TNCS|thanh niên cộng sản)|đội TNTP|đội thiếu niên tiền phong|chiến dịch|đường mòn|báo|đài)(?: (?:số|tỉnh|Quốc gia|quốc tế|Y dược|Sư phạm|Nông Lâm))?\s*$/iu;
/** “cao tốc Hà Nội - Hải Phòng”: a road runs there. */
const ROUTE = /(?:đường|đường sắt|cao tốc|quốc lộ|tuyến|hành lang)(?: [^,.;]{0,40})?\s?[-–]\s?$/iu;
const NOT_THE_PROVINCE_AFTER = /^\s*(?:FC\b|\d{1,3}\b(?! (?:xã|huyện|%|tỷ|đơn vị))|United\b)/u;

/** Finds provinces by name, alias or short form, marks placed the old or the new way, in title case or capitals. */
export class Gazetteer {
  readonly #pattern: RegExp;
  readonly #ids: ReadonlyMap<string, string>;
  /** Every name in lower case. */
  readonly names: ReadonlySet<string>;

  constructor(vocabulary: Vocabulary) {
    const forms = [...vocabulary.provinces.values()].flatMap(({ id, name, aliases }) => [name, ...aliases, ...(SHORT_FORMS[id] ?? [])].map((form) => [form, id] as const));
    this.names = new Set(forms.map(([form]) => form.toLowerCase()));
    this.#ids = new Map(forms.map(([form, id]) => [comparable(form), id]));
    const alternatives = [...this.#ids.keys()].sort((a, b) => b.length - a.length).map((form) => form.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'));
    this.#pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  }

  /**
   * Provinces named in `text` as provinces, in order.
   * @example gazetteer.mentionsIn('tàu Hải Phòng 19 rời TP.HCM') // one mention: ho-chi-minh
   */
  mentionsIn(text: string): PlaceMention[] {
    return [...comparable(text).matchAll(this.#pattern)].flatMap(({ 0: form, index: start }) => {
      const end = start + form.length;
      const words = text.slice(start, end);
      const id = this.#ids.get(form.toLowerCase());
      if (id === undefined || !/^\p{Lu}/u.test(words) || !isProvince(text, start, end)) return [];
      return [{ id, words, start, end }];
    });
  }
}

/** Neither part of a longer name nor of a person’s. */
function isProvince(text: string, start: number, end: number): boolean {
  const before = text.slice(0, start);
  const after = text.slice(end);
  if (ROUTE.test(before) || NOT_THE_PROVINCE_BEFORE.test(before) || NOT_THE_PROVINCE_AFTER.test(after)) return false;
  const previous = /(?:^|[\s(“"])(?<word>\p{Lu}[\p{L}’']*)\s$/u.exec(before)?.groups!['word'];
  if (previous && /^(?:Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Trịnh|Trương|Đoàn|Lương|Văn|Thị|Mai|Đào|Tạ|Cao|Chu)$/u.test(previous)) return false;
  const next = /^\s(?<word>\p{Lu}\p{Ll}+)/u.exec(after)?.groups!['word'];
  const isShouted = text.slice(start, end) === text.slice(start, end).toUpperCase();
  return next === undefined || isShouted || !/^(?:Hạ|Thượng|Trung|Đông|Tây|Nam|Bắc)$/u.test(next);
}
