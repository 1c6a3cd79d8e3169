import { isCondition } from './conditions.ts';
import type { Token } from './tokens.ts';

/** Lengths of time are figures only where something is measured by them. */
const TIME_MEASURED = /(?:xuống còn|còn|giảm|rút ngắn|bình quân|trung bình|tối đa|không quá|sớm hơn|chậm hơn|muộn hơn|xuống|tuổi thọ|thời gian \p{L}+(?: \p{L}+)*|từ|vượt tiến độ|trước thời hạn|sớm|gia hạn|kéo dài|lên|chậm)(?: hơn| khoảng| gần| trên)? $/u;

/** “Cầu Rạch Miễu 2 hợp long”: a small number behind a name, before no noun we know. */
const NAME_BEFORE = /\p{Lu}[\p{L}]* $/u;

const SUFFERED = /^[^,;.]{0,30}(?:chết|tử vong|mất tích|bị thương|thiệt mạng|bị sập|bị chìm|bị cháy|hoàn thành|đạt)/u;

/** Does a number with its unit measure something, where it stands? */
export function wanted(token: Token, before: string, text: string, original: string): boolean {
  const { unit } = token;
  if (isCondition(before, text.slice(token.end), unit!.sort === 'duration')) return false;
  // “bố trí kinh phí cho hai huyện”: those named before.
  if (token.words && unit!.sort === 'noun' && /(?:cho|tại|ở|với|của|cả|giữa) $/u.test(before) && /^(?:hai|ba|bốn)$/u.test(token.printed)) return false;
  // “Hai huyện A và B chưa bố trí”, “Hai học sinh kể”: who, not how many.
  if (token.words && /^["'(\s]*$/u.test(before) && /^(?:hai|ba|bốn)$/u.test(token.printed) && !SUFFERED.test(text.slice(token.end))) return false;
  if (unit!.sort === 'duration') return TIME_MEASURED.test(before) && !/^ (?:trước|qua|gần đây|tới|liên tiếp|liên tục|nay|làm việc liên tục)(?!\p{L})/u.test(text.slice(token.end)) && (!/(?:từ|sau) $/u.test(before) || /(?:giảm|rút ngắn|rút|thời gian|thời hạn|nâng|tăng|kéo dài|hạn)[^,;]{0,40} từ $/u.test(before));
  // “tàu từ 15 m trở lên” says which ships, not how much of anything.
  if (unit!.sort === 'measure' && /(?<!đạt |tăng )từ $/u.test(before) && /^ trở lên/u.test(text.slice(token.end))) return false;
  if (unit!.sort === 'places') return true;
  if (unit!.sort === 'noun' && !unit!.known && /^\d{1,2}$/.test(token.printed) && NAME_BEFORE.test(original.slice(0, token.start))) return false;
  if (unit!.sort === 'noun' && /^0\d{3,}/.test(token.printed)) return false;
  if (unit!.sort === 'noun' && /(?:19|20)\d\d/.test(token.printed) && token.printed.length === 4 && !/^(?:trên|hơn|gần|có|khoảng)/u.test(before.slice(-6).trim())) return /(?:có|hơn|trên|gần|khoảng|được|với|thêm|là|cho|lập|xây|dựng|cấp|gồm) $/u.test(before);
  return true;
}
