import type { Vocabulary } from '../../domain/vocabulary.ts';
import { comparable } from '../prose/comparable.ts';

/** Who says an order. */
export interface Speaker {
  /** Name as printed, or the office where no name stands. */
  readonly words: string;
  readonly office: string | null;
  /** A meeting, an office or a body rather than a person. */
  readonly body: boolean;
}

const OFFICE = 'Người đứng đầu Chính phủ|Tổng Bí thư|Chủ tịch nước|Chủ tịch Quốc hội|Phó Chủ tịch Quốc hội|Phó Thủ tướng Thường trực|Phó Thủ tướng Chính phủ|Phó Thủ tướng|Thủ tướng Chính phủ|Thủ tướng|Bộ trưởng|Thứ trưởng|Phó Bí thư Thường trực|Phó Bí thư|Bí thư|Phó Chủ tịch Thường trực|Phó Chủ tịch|Chủ tịch|Phó Trưởng ban|Trưởng ban|Trưởng Ban|Phó Trưởng Ban|Phó Giám đốc|Giám đốc|Phó Cục trưởng|Cục trưởng|Vụ trưởng|Tổng Cục trưởng|Chánh Văn phòng|Chủ nhiệm|Tư lệnh|Chính ủy|Đại tướng|Thượng tướng|Trung tướng|Thiếu tướng|Đại tá|Thượng tá|Trưởng đoàn|Trung tá';
const NAME = String.raw`\p{Lu}[\p{Ll}'’ʼ]*(?:[- ]\p{Lu}[\p{L}'’ʼ]*){1,4}`;
const NAMED = new RegExp(`(?:(?<office>(?:${OFFICE})(?!\\p{L})[^,;:.]{0,60}?) |(?:[Đđ]ồng chí|[Ôô]ng|[Bb]à|TS\\.?|GS\\.?|PGS\\.?|ThS\\.?|BS\\.?) )(?<name>${NAME})(?=[\\s,;:.”"–-]|$)`, 'gu');
const OFFICE_ONLY = new RegExp(`(?:${OFFICE})(?!\\p{L})(?: (?:Tỉnh|Thành|Huyện|Thị|Quận|Đảng) (?:ủy|uỷ)| UBND (?:tỉnh|thành phố|huyện|xã|phường)(?: \\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+)*)?| HĐND tỉnh)?`, 'gu');
const PRONOUN = /(?:^|[\s,;:“"])(?:đồng chí|Đồng chí|ông|Ông|bà|Bà)(?: cũng| đã| còn| đồng thời)*\s*$/u;
const BODY = /(?:^|[\s,])((?:Hội nghị|Phiên họp|Cuộc họp|Ban Thường vụ [^,;]{2,30}|Ban Chấp hành [^,;]{2,30}|Hội đồng [^,;]{2,40}|(?:[Cc]ác |[Nn]hiều |[Mm]ột số )?(?:đại biểu|ý kiến|cử tri|tham luận|doanh nghiệp|địa phương)|[Đđ]ại diện [^,;]{3,60}|UBND [^,;]{3,40}|HĐND (?:tỉnh|thành phố|huyện|xã|phường)(?: [^,;]{2,30})?|Hội thảo|Đại hội|Kỳ họp|Tỉnh (?:ủy|uỷ)|Chính phủ|Ban Chỉ đạo[^,;]{0,40}|Bộ \p{Lu}[^,;]{3,40}|Sở \p{Lu}[^,;]{3,40}|Ủy ban [^,;]{3,60}))(?: (?:cũng|đã|đồng thời|còn))*\s*$/u;
/** Parts of an office or body that look like a name. */
const NOT_NAME = /^(?:Chính phủ|Quốc gia|Ban |Bộ |Sở |Ủy ban|Uỷ ban|UBND|HĐND|Tỉnh |Thành |Trung ương|Đảng|Hội |Công an|Quân |Thường trực|Việt Nam|Thông tin|Nhà nước|Phòng |Văn phòng|Trung tâm|Cục |Vụ |Viện |Trường |Bệnh viện|Ngân hàng|Tập đoàn|Tổng |Công ty|Chi cục|Kho bạc|Bảo hiểm|Liên đoàn|Mặt trận|Đoàn |Báo |Đài |Kiểm |Thanh tra|Tòa án)/u;

/**
 * Who speaks, from the words before the verb; a pronoun or an office alone is the person last named with it.
 * @param last - The speaker before.
 * @param chairs - Who chairs; an office without a name (“Thủ tướng đề nghị”) is the chair who holds it.
 */
export function speakerIn(subject: string, last: Speaker | null, chairs: readonly { readonly name: string; readonly role: string }[]): Speaker | null {
  if (CHAIRING.test(subject) && chairs[0]) return chairSpeaker(chairs[0]);
  const named = [...subject.matchAll(NAMED)].filter(({ groups }) => !NOT_NAME.test(groups!['name']!) && cutName(groups!['name']!).includes(' ')).at(-1);
  const person: Speaker | null = named ? { words: ownName(named, chairs), office: named.groups!['office'] ?? null, body: false } : null;
  const behind = named ? subject.slice(named.index + named[0].length) : '';
  if (person && (/^[\s”"’)]*$/u.test(behind) || APPOSITION.test(behind))) return person;
  if (PRONOUN.test(subject)) return last !== null && !last.body ? last : (chairSpeaker(chairs[0]) ?? last);
  const office = [...subject.matchAll(OFFICE_ONLY)].at(-1);
  if (office && /^(?:\s*|,? (?:cũng|đã|còn|đồng thời)\s*)$/u.test(subject.slice(office.index + office[0].length))) return holder(office[0], last, chairs);
  const body = BODY.exec(subject);
  if (body) return { words: body[1]!.trim(), office: null, body: true };
  return person ?? (office ? holder(office[0], last, chairs) : null);
}

/** “Chủ tọa kỳ họp”, “người chủ trì”: the chair. */
const CHAIRING = /(?:^|[\s,])(?:[Cc]hủ (?:tọa|toạ)(?: (?:kỳ họp|phiên họp|hội nghị))?|[Nn]gười chủ trì)\s*$/u;

/** The office of a name, behind it: “Phạm Minh Chính- Chủ tịch Ủy ban…”. */
const APPOSITION = /^ ?[-–,] ?(?:Phó |Nguyên )?(?:Chủ tịch|Bí thư|Trưởng|Bộ trưởng|Giám đốc|Ủy viên|Uỷ viên|Thứ trưởng|Chủ nhiệm|Tổng|Cục trưởng|Chánh|Phó)[^.;:“”"]*$/u;

/** Who holds an office named without its holder: the one last named with it, or the chair. */
function holder(office: string, last: Speaker | null, chairs: readonly { readonly name: string; readonly role: string }[]): Speaker {
  const key = comparable(office).replace('người đứng đầu chính phủ', 'thủ tướng');
  if (last?.office && comparable(last.office).includes(key.replace(/ chính phủ$/u, ''))) return last;
  const chair = chairs.find(({ role }) => comparable(role).startsWith(key)) ?? chairs.find(({ role }) => comparable(role).includes(key));
  return chair ? { words: chair.name, office, body: false } : { words: office, office, body: false };
}

/** The name without the province before it: “Bí thư Tỉnh ủy Quảng Ninh Vi Đức Mạnh”. */
function ownName(match: RegExpMatchArray, chairs: readonly { readonly name: string }[]): string {
  const name = cutName(match.groups!['name']!);
  const chair = chairs.find((known) => name.endsWith(` ${known.name}`));
  if (chair) return chair.name;
  const words = name.split(' ');
  return words.length >= 4 && /(?:tỉnh|ủy|uỷ|thành phố|huyện|HĐND|UBND)$/u.test((match.groups!['office'] ?? '').trim()) ? words.slice(2).join(' ') : name;
}

/** Words that end a name although they have a capital. */
const cutName = (name: string): string => name.replace(/ (?:Chủ tịch|Bí thư|Phó|Trưởng|Ủy|Uỷ|Bộ|Thủ)(?: .*)?$/u, '');

const chairSpeaker = (chair: { readonly name: string; readonly role: string } | undefined): Speaker | null => (chair ? { words: chair.name, office: chair.role, body: false } : null);

/** The id of a person or an organisation the vocabulary knows by these words. */
export function actorId(words: string, vocabulary: Vocabulary): string | null {
  const wanted = comparable(words);
  for (const list of [vocabulary.people, vocabulary.organisations])
    for (const { id, name, aliases } of list.values()) if ([name, ...aliases].some((known) => comparable(known) === wanted)) return id;
  return null;
}
