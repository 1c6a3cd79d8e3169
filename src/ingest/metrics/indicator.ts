import { anyOf } from '../prose/comparable.ts';
import type { Figure } from './figure.ts';

/** What introduces a sentence and is no part of what is measured. */
const LEAD = new RegExp(
  `^(?:(?:theo (?:đó|báo cáo|thống kê|số liệu|đánh giá)[^,]*|cụ thể|trong đó|đặc biệt|đáng chú ý|bên cạnh đó|ngoài ra|tương tự|cùng với đó|đồng thời|riêng|nhìn chung|tuy nhiên|qua đó|kết quả|nhờ đó|về [^,]*|đối với [^,]*|tính đến [^,]*|đến [^,]*|trong [^,]*|hiện|hiện nay|đến nay|sau [^,]*|từ [^,]* đến nay|tại [^,]*|đến thời điểm này|¤+(?:[^,¤]{0,12}(?=,))?|toàn tỉnh(?= đã)),? ?)+`,
  'u',
);
const VERBS = anyOf(['đạt', 'là', 'chiếm', 'ước', 'tăng', 'giảm', 'còn', 'có', 'đã', 'mới', 'được', 'lên', 'xuống', 'vượt', 'bằng', 'gấp', 'đứng', 'xếp', 'với', 'duy trì', 'chỉ', 'cũng', 'đến nay', 'phấn đấu', 'hơn', 'gần', 'khoảng', 'trên', 'tới', 'từ', 'nâng', 'trị giá', 'tổng cộng', 'đạt mức', 'tăng trưởng', 'bình quân', 'trong khi', 'nhiều hơn', 'thấp hơn', 'cao hơn']);
const TRAILING = new RegExp(`(?:[ ,(:]|${VERBS}|¤)+$`, 'u');
const WORDS_AT_MOST = 14;

/**
 * A name for what a figure measures, in the words of its sentence: the subject before it (“tỷ lệ hồ sơ trực tuyến toàn trình”),
 * or, where the figure comes first, what is counted after it (“cơ quan có mạng nội bộ”).
 * @param near - Comparable text since the previous figure or semicolon; `nearPrinted` the same characters as printed.
 * @param previous - Name of the figure before in the sentence; a bare change (“tăng 15 bậc”) is its change.
 */
export function indicatorName(figure: Figure, near: string, nearPrinted: string, after: string, afterPrinted: string, previous: string | null): string | null {
  const subject = subjectOf(near, nearPrinted);
  const counted = countedAfter(figure, after, afterPrinted);
  if (figure.sort === 'noun' || figure.whole || figure.sort === 'part') return counted ?? subject ?? previous;
  if (subject !== null && subject.split(' ').length >= 2) return subject;
  if (figure.sort === 'share' && counted !== null && counted.split(' ').length >= 2 && !/^(?:so|của|trong|và|với|cùng)/u.test(counted)) return counted;
  return previous ?? subject ?? counted;
}

function subjectOf(near: string, printed: string): string | null {
  let from = 0;
  for (const match of near.matchAll(/^[\s,;:)(.]+|,? (?:trong đó|trong khi|còn|đồng thời|nhưng|song|và|thì)(?= )/gu)) if (near.slice(match.index + match[0].length).split(' ').length >= 4) from = Math.max(from, match.index + match[0].length);
  let text = near.slice(from);
  const lead = LEAD.exec(text.trimStart());
  if (lead) { from += text.length - text.trimStart().length + lead[0].length; text = near.slice(from); }
  const tail = TRAILING.exec(text);
  const until = from + (tail ? tail.index : text.length);
  let name = printed.slice(from, until).replace(/\([^)]*\)/gu, ' ').replace(/^[\s,;:.()]+|[\s,;:.(]+$/gu, '').replace(/ {2,}/gu, ' ');
  const comma = name.lastIndexOf(', ');
  if (comma > 0 && name.slice(comma + 2).split(' ').length >= 4 && !/^(?:xã|phường|huyện|thị|bộ|ngành)/u.test(name.slice(comma + 2))) name = name.slice(comma + 2);
  const words = name.split(' ').filter(Boolean);
  return words.length === 0 ? null : words.slice(-WORDS_AT_MOST).join(' ');
}

function countedAfter({ sort, unit }: Figure, after: string, printed: string): string | null {
  const end = /[,;:.()]|(?<= )(?:và|với|tăng|giảm|so với|cùng kỳ|trong khi|tại|xuống|lên|đạt|chiếm|¤)(?= |$)|¤/u.exec(after);
  const words = printed.slice(0, end ? end.index : printed.length).trim().split(' ').filter(Boolean).slice(0, WORDS_AT_MOST);
  const noun = sort === 'noun' ? [unit] : [];
  const name = [...noun, ...words].join(' ').replace(/\s+$/u, '');
  return name === '' ? null : name;
}
