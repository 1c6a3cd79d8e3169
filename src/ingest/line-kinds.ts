import type { ArticleBlock } from './article.ts';

/** Openings of captions; the line must also be short and one sentence. */
const CAPTION_OPENINGS = /^(?:\(?ảnh\b|\(?ảnh[:.\s]|hình ảnh|hình \d|toàn cảnh|quang cảnh|(?:các )?đại biểu (?:dự|tham dự|tham quan|chụp|xem|thảo luận|tại|biểu quyết|bấm nút|nghe|theo dõi|trao đổi|thực hiện)|đại biểu |đoàn chủ tịch|chủ tọa|lãnh đạo [^.;]{0,80} (?:dự|tham dự|chủ trì|tại|trao|tặng|chụp ảnh)|khung cảnh|một góc|các đồng chí (?:lãnh đạo|chủ trì|dự)[^.;]{0,80}$|(?:đồng chí |ông |bà )?[\p{Lu}][^.;,]{2,60} (?:phát biểu|trao|kết luận|chủ trì)[^.;]{0,80}\.?$)/iu;
const CREDIT = /(?:^|[\s.(–-])(?:ảnh|ảnh tư liệu|ảnh minh h[ọo]a|nguồn ảnh|đồ họa|photo)\s*:\s*[^.:]{1,60}\)?\.?$|\((?:ảnh|ảnh tư liệu|ảnh minh họa|nguồn)[^)]{0,60}\)\.?$|\.\s*Ảnh\s+[\p{Lu}][^.:]{0,40}\.?$|[–-]\s*Ảnh\s*:?\s*[^.:]{1,40}$/iu;
const OPENING_OFFICE = /^(?:đồng chí |các đồng chí )?(?:thủ tướng|phó thủ tướng|chủ tịch|phó chủ tịch|bí thư|phó bí thư|bộ trưởng|thứ trưởng|giám đốc|phó giám đốc|trưởng|phó trưởng|tổng bí thư|ủy viên|đại tướng|thượng tướng|trung tướng|thiếu tướng|đại tá|lãnh đạo|đại diện)/iu;
const VERB = /(?<!\p{L})(?:là|có|được|đã|đang|sẽ|cho|nhấn mạnh|yêu cầu|đề nghị|đạt|tăng|giảm|phải|cần|khẳng định|ghi nhận|đánh giá|báo cáo|tổ chức|diễn ra|giao|cho biết|nêu|xác định|phấn đấu|triển khai)(?!\p{L})/iu;
const SENTENCE_END = /(?:[.!?…;:]|\.\/\.)[”"’»)\]]*$/u;
const LIST_MARK = /^(?:[-–—+•●▪*✓]\s*(?=\S)|\(?\d{1,2}[.)]\s+|\(?[a-zđ][.)]\s+|\(?[ivx]{1,4}[.)]\s+)/u;
const words = (text: string): number => text.split(' ').length;

/** What stands around a line. */
export interface Surroundings {
  /** Has a whole paragraph stood above? */
  readonly isAfterParagraph: boolean;
  /** Does a paragraph or a list come later? */
  readonly isBeforeParagraph: boolean;
}

/** A line of prose: it ends like a sentence, or is too long for anything else. */
export const isParagraph = (text: string): boolean => text.length > 220 || (SENTENCE_END.test(text) && words(text) >= 8 && !isCaption(text));

/**
 * Words under a picture: short, one sentence, and either credited or opening the way captions do.
 * @example isCaption('Toàn cảnh Hội nghị tại điểm cầu UBND tỉnh. Ảnh: Quàng Dương') // true
 */
export function isCaption(text: string): boolean {
  if (text.length > 320) return false;
  if (CREDIT.test(text)) return true;
  const single = !/[.!?…]["”]?\s+\p{Lu}/u.test(text);
  if (!single || words(text) > 32 || /[:;]$/u.test(text)) return false;
  if (CAPTION_OPENINGS.test(text) && !/\d{2,}|yêu cầu|đề nghị|nhấn mạnh|cho biết|cho rằng|khẳng định/u.test(text.replace(/năm (?:19|20)\d\d|\d{1,2}\/\d{1,2}(?:\/\d{4})?/gu, ''))) return true;
  return OPENING_OFFICE.test(text) && !VERB.test(text) && words(text) <= 28 && /\.$|phát biểu|tại|dự/u.test(text);
}

/**
 * What a line of the article is.
 * @example kindOf('Quyết tâm cao, nỗ lực lớn', { isAfterParagraph: true, isBeforeParagraph: true }) // 'heading'
 */
export function kindOf(text: string, { isAfterParagraph, isBeforeParagraph }: Surroundings): ArticleBlock['kind'] {
  if (isCaption(text) && isAfterParagraph) return 'caption';
  const isShort = words(text) <= 24 && text.length <= 160 && !/[.;,]$/u.test(text.replace(/[”"’»)]+$/u, '')) && /\p{L}/u.test(text);
  if (LIST_MARK.test(text)) return isShort && /^(?:\(?\d{1,2}[.)]|\(?[ivx]{1,4}[.)])/u.test(text) && words(text) <= 14 && isBeforeParagraph ? 'heading' : 'list-item';
  if (isShort && isBeforeParagraph && !/:$/u.test(text) && /^[“"‘«(\d]*\p{Lu}/u.test(text)) return 'heading';
  return 'paragraph';
}
