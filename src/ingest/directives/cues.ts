import type { DirectiveKind } from '../../domain/briefing.ts';
import { anyOf, comparable } from '../prose/comparable.ts';

/** A verb that tells somebody to do something. */
export interface Cue {
  readonly words: readonly string[];
  readonly kind: DirectiveKind;
  /** `tells`: what follows is the task. `says`: a task only where “phải”, “cần” or an order of the like follows. */
  readonly mode: 'tells' | 'says';
  /** [sentence, what follows the cue]. */
  readonly examples: readonly (readonly [string, string])[];
}

export const CUES: readonly Cue[] = [
  { words: ['yêu cầu', 'đề nghị', 'chỉ đạo', 'lưu ý', 'quán triệt', 'nhắc nhở', 'chỉ thị', 'kêu gọi', 'ra lệnh', 'yêu cầu và đề nghị', 'đề nghị và yêu cầu', 'yêu cầu, đề nghị', 'chỉ đạo, yêu cầu', 'yêu cầu trước mắt', 'đề nghị thời gian tới', 'mong muốn', 'mong', 'gợi ý', 'định hướng'], kind: 'order', mode: 'tells', examples: [['Thủ tướng đề nghị các địa phương đẩy nhanh số hóa.', 'các địa phương đẩy nhanh số hóa.'], ['Ông lưu ý Quảng Ngãi học cách làm của Đà Nẵng.', 'Quảng Ngãi học cách làm của Đà Nẵng.']] },
  { words: ['giao nhiệm vụ cho', 'giao nhiệm vụ', 'giao trách nhiệm cho', 'giao', 'phân công', 'ủy quyền cho'], kind: 'assignment', mode: 'tells', examples: [['Đồng chí giao Sở Y tế tham mưu.', 'Sở Y tế tham mưu.']] },
  { words: ['đề xuất', 'kiến nghị'], kind: 'proposal', mode: 'tells', examples: [['Các đại biểu kiến nghị Chính phủ bổ sung vốn.', 'Chính phủ bổ sung vốn.']] },
  { words: ['thống nhất', 'quyết định', 'thông qua', 'nhất trí', 'xác định', 'đồng ý', 'quyết nghị', 'thống nhất chủ trương', 'đề ra mục tiêu', 'đặt mục tiêu', 'đề ra nhiệm vụ', 'đề ra phương hướng', 'đề ra'], kind: 'decision', mode: 'tells', examples: [['Hội nghị thống nhất lùi thời hạn.', 'lùi thời hạn.'], ['Hội nghị đề ra 6 nhiệm vụ: rà soát hồ sơ.', '6 nhiệm vụ: rà soát hồ sơ.']] },
  { words: ['nhấn mạnh', 'khẳng định', 'cho rằng', 'nêu rõ', 'chỉ rõ', 'cho biết', 'thông tin', 'cho hay', 'nêu', 'nói', 'chia sẻ', 'bày tỏ', 'gợi mở', 'phân tích', 'chỉ ra', 'kết luận'], kind: 'general', mode: 'says', examples: [['Ông nhấn mạnh phải lấy dân làm gốc.', 'phải lấy dân làm gốc.'], ['Chủ tọa kỳ họp kết luận, các sở cần báo cáo.', ', các sở cần báo cáo.']] },
];

/** Offices, bodies and pronouns that may stand right before the cue. */
export const SPEAKERS = [
  'thủ tướng', 'thủ tướng chính phủ', 'phó thủ tướng', 'phó thủ tướng chính phủ', 'phó thủ tướng thường trực', 'tổng bí thư', 'chủ tịch nước', 'chủ tịch quốc hội', 'bộ trưởng', 'thứ trưởng', 'bí thư', 'bí thư tỉnh ủy', 'bí thư thành ủy', 'phó bí thư', 'bí thư huyện ủy', 'chủ tịch', 'phó chủ tịch', 'chủ tịch ubnd', 'tỉnh', 'chủ tịch hđnd', 'thành phố', 'huyện', 'xã', 'phường', 'quận', 'đồng chí', 'ông', 'bà', 'trưởng ban', 'phó trưởng ban', 'giám đốc', 'giám đốc sở', 'tư lệnh', 'bộ', 'sở', 'tỉnh ủy', 'thành ủy', 'huyện ủy', 'ubnd tỉnh', 'ban chỉ đạo', 'chính phủ', 'người đứng đầu chính phủ', 'lãnh đạo tỉnh', 'lãnh đạo bộ', 'trưởng đoàn', 'trưởng ban chỉ đạo', 'chủ tọa', 'chủ tọa kỳ họp', 'chủ tọa phiên họp', 'chủ trì', 'hội nghị', 'kỳ họp', 'hđnd tỉnh', 'hđnd', 'quốc hội', 'phiên họp', 'cuộc họp', 'hội thảo', 'ban thường vụ', 'hội đồng', 'ban chấp hành', 'đại hội', 'đại biểu', 'các đại biểu', 'ý kiến', 'cử tri', 'tham luận', 'doanh nghiệp', 'đại diện', 'địa phương', 'các địa phương', 'cục trưởng', 'tổng cục trưởng', 'vụ trưởng', 'chánh văn phòng', 'tham dự', 'thiếu tướng', 'trung tướng', 'đại tướng', 'đại tá', 'đoàn công tác', 'đoàn giám sát', 'người đứng đầu tỉnh', 'thường trực ban bí thư', 'phó chủ tịch quốc hội', 'hiệp hội',
];
const SPEAKER_TAIL = new RegExp(`${anyOf(SPEAKERS)}$`, 'u');
/** Between the speaker and the cue. */
const ADVERBS = new RegExp(`(?:(?:^| |,)(?:cũng|đồng thời|đồng thời cũng|còn|tiếp tục|đặc biệt|nhấn mạnh và|nhấn mạnh,|chỉ đạo,|kết luận,|kết luận và|trực tiếp|một lần nữa|trước mắt|thời gian tới|trong thời gian tới|và|vừa|nhiều lần|thẳng thắn|cụ thể|cơ bản|tuyệt đối|do đó|từ đó|vì vậy|theo đó|qua đó|tại hội nghị|tại phiên họp|tại cuộc họp|đã|rằng),?)+$`, 'u');
/** A cue after one of these is a noun, or an order of an earlier day. */
const NOT_AFTER = /(?:phát biểu|việc|theo|đáp ứng|các|những|sự|công tác|ý kiến|được|thực hiện|nội dung|văn bản|tiếp thu|nhu cầu|một số|nhiều|quan điểm|ban|bộ phận|tinh thần|bảo đảm|cuộc họp|dưới sự|đúng|với|trên cơ sở|từ|kịp thời|tập trung|(?<!hàng )không|chưa|để|nhằm|phải|cần|sẽ|bằng) $/u;
/** What follows shows that the words are a noun or the cue is no order. */
const NOT_BEFORE = /^ (?:của|đặt ra|bắt buộc|điều hành|quyết liệt|sát sao|này|đó|trên|cao|về mặt|nghiệp vụ|công nghệ|là phải|với quyết tâm)(?= |,|\.|$)/u;

/** “vượt chỉ tiêu Quốc hội giao là trên 75%”, “kế hoạch tỉnh giao, …”: who set the number, told in passing. */
const NUMBER_GIVEN = /(?:chỉ tiêu|kế hoạch|dự toán|mục tiêu|nhiệm vụ|biên chế|số vốn|nguồn vốn|định mức)(?: (?:do|mà|được))? [^,;.]{0,50}$/u;
const AND_ITS_VALUE = /^(?: (?:là|đạt|trên|từ|hơn|khoảng|đầu năm|năm|cho năm|trong năm|vốn)(?!\p{L})| ?[,.;)(]| \d|$)/u;

/** “giao dịch”, “giao ban”: another word. A capital would be a name: “giao Ban Tổ chức”. */
const OTHER_GIAO = /^ (?:dịch|thông|lưu|thương|thoa|nhận|ban|hưởng|cảm|tranh|mùa|hữu|kết|tiếp|lộ|hàng|diện)(?!\p{L})/u;

/** Where an order begins. */
export interface CueReading {
  readonly cue: Cue;
  readonly words: string;
  readonly start: number;
  readonly end: number;
  /** Where the subject ends. */
  readonly subjectEnd: number;
  readonly past: boolean;
}

/** A named person with the office behind the name: “Phạm Minh Chính- Chủ tịch Ủy ban Quốc gia về chuyển đổi số”. */
const INTRODUCED = /(?:^|[\s,])\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){1,4} ?[-–,] ?(?:Phó |Nguyên )?(?:Chủ tịch|Bí thư|Trưởng|Bộ trưởng|Giám đốc|Ủy viên|Uỷ viên|Thứ trưởng|Chủ nhiệm|Tổng|Cục trưởng|Chánh|Phó)[^.;:“”"]{2,150}$/u;

/** A body whose name ends in small letters: “Sở Nông nghiệp và Phát triển nông thôn đề xuất”. */
const BODY_SUBJECT = /(?:^|, )(?:lãnh đạo|đại diện|sở|bộ|ban|ủy ban|ubnd|hội|hiệp hội|tập đoàn|tổng công ty|đoàn|thường trực|cục|tổng cục|chủ tịch|phó chủ tịch|bí thư|giám đốc|đồng chí|trưởng ban|phó trưởng ban) [^,;:.]{3,90}$/u;

const ALL = new RegExp(anyOf(CUES.flatMap(({ words }) => words)), 'gu');

/**
 * The verbs of order in a sentence that have somebody who says them, in order.
 * @param printed - The sentence as printed: a capital inside it (“Ban Chỉ đạo”) is part of a name.
 */
export function cuesIn(printed: string): CueReading[] {
  const text = comparable(printed);
  const found: CueReading[] = [];
  for (const match of text.matchAll(ALL)) {
    const start = match.index;
    const end = start + match[0].length;
    const before = text.slice(0, start);
    const cue = CUES.find(({ words }) => words.includes(match[0]))!;
    if (cue.kind === 'assignment' && /^[,.;]/u.test(text.slice(end))) continue;
    if (match[0] === 'kết luận' && !/^(?:,|:| rằng)/u.test(text.slice(end))) continue;
    if (match[0] === 'giao' && NUMBER_GIVEN.test(before) && AND_ITS_VALUE.test(text.slice(end))) continue;
    if (match[0] === 'giao' && OTHER_GIAO.test(printed.slice(end))) continue;
    if (NOT_BEFORE.test(text.slice(end)) || NOT_AFTER.test(before)) continue;
    // The dash or number of a list item stands before no speaker.
    const head = /^(?:["'\s]|[-+•*]|\d{1,2}[.)]|[a-zđ]\))*$/u.test(before);
    if (/^\p{Lu}/u.test(printed.slice(start)) && !head && !/[:;."]\s*$/u.test(before)) continue;
    const past = /(?:^| )đã(?: \p{L}+)? $/u.test(before);
    const rest = before.trimEnd();
    const subject = rest.replace(ADVERBS, '').replace(/[\s,]+$/u, '');
    const afterComma = /[,;]$/u.test(rest) || subject.length < rest.replace(/[\s,]+$/u, '').length;
    const named = /(?:^|[\s(])\p{Lu}[\p{L}.'’ʼ]*[”")]?$/u.test(printed.slice(0, subject.length)) || SPEAKER_TAIL.test(subject) || /-$/u.test(subject) || INTRODUCED.test(printed.slice(0, subject.length));
    const body = !named && BODY_SUBJECT.test(subject) && !new RegExp(`${anyOf(['đã', 'được', 'là', 'có', 'khi', 'để', 'tham mưu', 'thực hiện', 'ban hành', 'tổ chức', 'triển khai', 'phối hợp', 'tiếp tục', 'tiếp thu'])}`, 'u').test(subject.slice(BODY_SUBJECT.exec(subject)!.index));
    if (body && (cue.kind === 'order' || cue.kind === 'proposal')) { found.push({ cue, words: match[0], start, end, subjectEnd: subject.length, past }); continue; }
    if (!head && !named && (!afterComma || cue.kind === 'proposal' || cue.kind === 'decision')) continue;
    // After a comma with no speaker anywhere before, it is one more task: “đôn đốc, yêu cầu các sở…”.
    if (!head && !named && !new RegExp(anyOf(SPEAKERS), 'u').test(subject) && !/\p{Lu}\p{Ll}+ \p{Lu}/u.test(printed.slice(0, subject.length))) continue;
    found.push({ cue, words: match[0], start, end, subjectEnd: subject.length, past });
  }
  return found;
}

