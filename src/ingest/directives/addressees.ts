import { comparable, WORD_END, WORD_START } from '../prose/comparable.ts';
import { TASK_START } from './verbs.ts';

/** Words that open the name of somebody who can be told to do something. */
const HEADS = 'các|từng|mỗi|tất cả|toàn|cả|bộ|sở|ngành|ban|ban, ngành|ủy ban|ubnd|hđnd|địa phương|cơ quan|đơn vị|người|đồng chí|ông|bà|công an|quân đội|bộ đội|thành viên|đại biểu|tỉnh|thành phố|huyện|quận|xã|phường|thị trấn|thị xã|thôn|văn phòng|doanh nghiệp|hội|mặt trận|cấp ủy|chính quyền|lãnh đạo|bí thư|chủ tịch|phó|giám đốc|thủ trưởng|trưởng|tổ|trung tâm|cục|vụ|viện|trường|bệnh viện|ngân hàng|tập đoàn|tổng công ty|công ty|nhà thầu|chủ đầu tư|hiệp hội|hợp tác xã|chính phủ|thủ tướng|quốc hội|trung ương|đảng bộ|chi bộ|đảng viên|cán bộ|nhân dân|người dân|bà con|hộ|lực lượng|đoàn|thường trực|kho bạc|thanh tra|tòa án|viện kiểm sát|báo|đài|nhóm|hội nghị|mọi|những|đội ngũ|phòng|hệ thống chính trị|thành ủy|tỉnh ủy|huyện ủy|đảng ủy|hai|ba|nhà|liên đoàn|đoàn thanh niên|cựu chiến binh|quân khu|biên phòng|cảng|sở, ngành|khối|khu|điện lực|bảo hiểm xã hội|cảnh sát|kiểm lâm|hải quan|thuế|chi cục|tổng cục|nhà máy|báo chí|hạt';
const HEAD = new RegExp(`^(?:${HEADS})${WORD_END}`, 'u');
const LEAD_IN = /^(?:[\s,:]|(?:đối với|cho|với|tới|đến|rằng|thời gian tới|trong thời gian tới|trước mắt|tại phiên họp|tại hội nghị|ngay sau hội nghị|sau hội nghị|trong năm \d{4}|năm \d{4}|từ nay đến cuối năm|ngoài ra|cùng với đó|bên cạnh đó|trên cơ sở đó|do đó|vì vậy|đồng thời|thứ (?:nhất|hai|ba|tư|năm)|(?:một|hai|ba|bốn|năm) là|từ nay (?:đến|tới) [^,;]{2,30}(?=,)|trước mắt)(?=[\s,]))+/u;
const START = new RegExp(TASK_START, 'gu');
const MODAL_AFTER = new RegExp(`${WORD_START}(?:cần|phải|có trách nhiệm)${WORD_END}`, 'u');
const LONGEST = 45;
/** Words that make the “name” a clause of its own. */
const NARRATES = new RegExp(`${WORD_START}(?:cũng|đã|đang|nhắc|khẳng định|nhấn mạnh|cho biết|cho rằng|là|được|bị|vẫn|rất|giúp|có|chỉ rõ|nêu rõ|đánh giá|ghi nhận|phát biểu|báo cáo|thông tin,|năm \\d{4})`, 'u');

/** Pieces that go with the name before them. */
const TAIL = new RegExp(`^(?:ngành|ban, ngành|ban|đoàn thể|ngành liên quan|trưởng ngành|thị xã|thành phố|phường|thị trấn|xã|quận|nhất là|trong đó|gắn|trưởng ban|phó)${WORD_END}`, 'u');

/** Who is told, and where the task begins. */
export interface AddresseeReading {
  readonly addressees: readonly string[];
  readonly taskStart: number;
}

/**
 * Reads who an order is for at the start of what follows its verb.
 * @returns No addressees when what follows begins with the task itself.
 * @param options.opening - The words open a sentence.
 * @example addresseesAt('các bộ, ngành, địa phương đẩy mạnh số hóa').addressees // ['các bộ, ngành', 'địa phương']
 */
export function addresseesAt(printed: string, { opening = false } = {}): AddresseeReading {
  const lead = LEAD_IN.exec(comparable(printed))?.[0].length ?? 0;
  const words = printed.slice(lead);
  const text = comparable(words);
  // At the start of a sentence a capital says nothing.
  const own = HEAD.test(text) || (!opening && /^\p{Lu}/u.test(words));
  if (!own) return { addressees: [], taskStart: lead };
  const colon = text.indexOf(':');
  const modal = MODAL_AFTER.exec(text);
  for (const match of text.matchAll(START)) {
    // “Các cơ quan thông tin truyền thông cần …”: a verb inside the name, the modal behind it.
    if (modal && match.index < modal.index && !/[,;:.]/u.test(text.slice(match.index, modal.index)) && match[0] !== modal[0]) continue;
    // A capital inside the zone belongs to a name: “Sở Xây dựng”, “Ban Chỉ đạo”.
    if (match.index === 0 && !HEAD.test(text)) return { addressees: [], taskStart: lead };
    if (match.index === 0 || /^\p{Lu}/u.test(words.slice(match.index))) continue;
    const zone = words.slice(0, match.index);
    if (/(?:công tác|triển khai|phụ trách|được|có liên quan|đang|nhiệm vụ|tổ|trực tiếp|do|chuyên trách|ban|bị|thuộc|tham gia|có|ủy ban|trung tâm|cơ quan|nhà thầu|chủ|văn) $/u.test(comparable(zone)) && !/liên quan $/u.test(zone)) continue;
    if (match[0] === 'tổ chức' && /(?:các|những|mọi|từng|,|và|cả) $/u.test(zone)) continue;
    if (zone.split(' ').length > LONGEST || /[.;] /u.test(zone) || NARRATES.test(comparable(zone))) break;
    // A verb we do not know stands before the comma: “Bộ Xây dựng sửa Nghị định…, cắt giảm…”. The whole is the task.
    if (/, $/u.test(zone) && !zone.slice(0, -2).split(/, | và /u).every((piece) => HEAD.test(comparable(piece)) || TAIL.test(comparable(piece)))) break;
    if (colon >= 0 && colon < match.index) return { addressees: splitNames(words.slice(0, colon)), taskStart: lead + colon + 1 };
    return { addressees: splitNames(zone), taskStart: lead + match.index };
  }
  return { addressees: [], taskStart: lead };
}

export function splitNames(zone: string): string[] {
  const clean = zone.replace(/ - (?:\p{Lu}|[Cc]ơ quan)[^,;]*/gu, '').replace(/\s*\([^)]*\)/gu, '').replace(new RegExp(`${WORD_START}(?:cùng|thì|nói chung|đều|cũng|cần|phải|sẽ|ngay|để|tiếp tục|vào|không|trên địa bàn)?[\\s,:]*$`, 'u'), '').trim();
  const pieces = clean.split(/(, | và (?:cả )?|; )/u);
  const names: string[] = [];
  for (let index = 0; index < pieces.length; index += 2) {
    const piece = pieces[index]!;
    const joint = index === 0 ? '' : pieces[index - 1]!;
    const text = comparable(piece);
    const name = HEAD.test(text) || /^(?:Bộ|Sở|UBND|Ban|Công an|Văn phòng|Cục|Vụ|Ủy ban|Hội|Tổng|Tập đoàn|Ngân hàng|Chủ tịch|Bí thư|Giám đốc|Thủ trưởng|Bộ trưởng|Mặt trận|Đoàn)(?!\p{L})/u.test(piece);
    const sameName = / và /u.test(joint) && /^\p{Lu}/u.test(piece) && !name;
    if (names.length > 0 && (!name || TAIL.test(text) || sameName)) names[names.length - 1] += joint + piece;
    else names.push(piece);
  }
  return names.map((name) => name.trim()).filter(Boolean);
}

/** Does the text open with somebody who can be told to do something, followed by a task? */
export function opensWithAddressee(printed: string): boolean {
  const text = comparable(printed);
  if (/^[^,;:]{2,60} (?:phải|cần) (?:được|bị) /u.test(text)) return false;
  return HEAD.test(text) && !/^(?:đồng chí|ông|bà|thủ tướng|phó thủ tướng|hội nghị|người dân không)(?!\p{L})/u.test(text) && addresseesAt(printed, { opening: true }).addressees.length > 0;
}

/** “…; Sở Y tế chuẩn bị thuốc”: a later task may be for somebody else. */
export function ownAddressee(piece: string): readonly string[] | null {
  const own = addresseesAt(piece.replace(/^\s*(?:và )?(?:kiến nghị|đề nghị|đề xuất|yêu cầu|giao)(?: cho)?(?= )/u, ''));
  return own.addressees.length > 0 ? own.addressees : null;
}
