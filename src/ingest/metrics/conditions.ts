/** A limit that says which ones are meant, or from when on a rule holds: “xã có trên 70% hộ … mới được công nhận”. It measures nothing. */
export interface Condition {
  /** Up to the number, comparable; `null`: whatever stands there. */
  readonly before: RegExp | null;
  /** From behind the unit. */
  readonly after: RegExp | null;
  /** Sentences in which the number inside {…} is such a limit. */
  readonly examples: readonly string[];
}

const LIMIT = '(?:trên|dưới|từ|quá|hơn|ít nhất|tối thiểu|không quá|không dưới|đạt|đạt từ|đủ|chưa đủ|chưa đạt|vượt)';
const THINGS = '(?:tàu|thuyền|phương tiện|chi bộ|chi hội|đảng bộ|hộ|doanh nghiệp|hợp tác xã|đơn vị|cơ sở|trường|lớp|điểm trường|xã|thôn|bản|ấp|tổ dân phố|phường|công trình|dự án|gói thầu|hồ|đập|hồ chứa|cầu|tuyến|trẻ em|trẻ|người|lao động|thửa|khoản vay|hóa đơn|giao dịch|đám cháy|nhà|trang trại|khu|cụm|máy|xe)';

export const CONDITIONS: readonly Condition[] = [
  { before: new RegExp(`(?:^|[ ,;])(?:có|đạt|để|tỷ lệ|với|đủ|bị|được|quá hạn|mắc|vi phạm|tồn|nợ) ?(?:[^,;]{0,40} )?${LIMIT} $`, 'u'), after: /^[^;.]{0,140}?(?:mới (?:được|đạt|coi|xét|công nhận)|thì (?:được|phải|mới|sẽ|bị|không|xếp)|sẽ (?:bị|không được|được (?:xét|công nhận|thưởng|cộng|hỗ trợ|khen))|(?:được|bị) (?:xét|xếp loại|coi là|xem là|tính là|trừ điểm|hạ bậc|phê bình|nhắc nhở|xử lý)|được công nhận (?:đạt|là)|là đạt|nên (?:sáp nhập|ghép|giải thể|nhập))/u, examples: ['Theo quy định, xã có trên {70%} hộ dân cập nhật thông tin mới được công nhận đạt tiêu chí.', 'Đơn vị để quá hạn trên {5%} hồ sơ sẽ bị trừ điểm thi đua.'] },
  { before: new RegExp(`(?:chỉ(?! (?:số|tiêu|đạo|thị|còn|có|đạt))|nếu|trường hợp|khi|nơi nào|xếp loại|xét|công nhận)(?: [^,;]{0,90})? (?:có|đạt|để|mất|chậm|tồn|bị)(?: [^,;]{0,30})? ?${LIMIT}(?: từ| trên| hơn)? $`, 'u'), after: /^[^;.]{0,160}?(?:mới (?:được|đạt|coi|xét)|thì(?! (?:đến nay|nay|năm|hiện|tới))|sẽ|phải|được xét|được công nhận|đúng hạn|trở lên|,)/u, examples: ['Theo bộ tiêu chí của tỉnh, chỉ xếp loại tốt những đơn vị có trên {95%} hồ sơ giải quyết đúng hạn.', 'Nếu đơn vị để tồn trên {10%} hồ sơ thì người đứng đầu chịu trách nhiệm.'] },
  { before: new RegExp(`(?:^|[ ,;(])${THINGS}(?: (?!giảm|tăng|đạt|còn|là|chiếm|có|nâng|hạ|xuống|lên)\\p{L}+){0,3} (?:có )?(?:tỷ lệ(?: \\p{L}+){0,6} )?(?:dưới|trên|từ|quá|không quá) $`, 'u'), after: /^[^;.]{0,120}?(?:(?:cần|nên|phải|được|bị|thì|sẽ) |trở lên|trở xuống)/u, examples: ['Nhiều ý kiến cho rằng chi hội dưới {20 hội viên} nên sáp nhập.', 'Các địa phương, xã có tỷ lệ dưới {30%} phải có giải pháp đột phá.'] },
  { before: new RegExp(`(?:^|[ ,;(])(?:tàu|thuyền|phương tiện|chi bộ|chi hội|doanh nghiệp|gói thầu|hồ|đập|công trình|đám cháy|khoản vay|hóa đơn|giao dịch|xe)(?: cá| chứa| vừa)? (?:có (?:chiều dài|dung tích|công suất|quy mô|giá trị|trị giá) )?(?:dưới|trên|từ|quá) $`, 'u'), after: null, examples: ['Tỉnh chuyển nghề cho khoảng 300 hộ có tàu dưới {12 m}, kinh phí 25 tỷ đồng.', 'Gói thầu trên {100 tỷ đồng} phải đấu thầu qua mạng.'] },
  { before: /(?:chi bộ|chi hội|đảng bộ|tổ đảng)(?: \p{L}+){0,2} có dưới $/u, after: null, examples: ['Gần 1/4 chi bộ ấp có dưới {5 đảng viên}.'] },
  { before: /(?:địa phương|tỉnh|huyện|xã|đơn vị|bộ, ngành|sở, ngành|nơi) (?:nào )?có tỷ lệ(?: \p{L}+){0,10} (?:dưới|trên|thấp hơn) $/u, after: /^[^;.]{0,100}?(?:phải|cần|nên|thì|khẩn trương|tập trung)/u, examples: ['Các địa phương có tỷ lệ dưới {30%} phải có giải pháp đột phá.'] },
  { before: /trong(?: vòng| thời hạn| thời gian)?(?: tối đa| không quá| chậm nhất)? $/u, after: /^(?=$|[ ,.;:)])/u, examples: ['Địa phương phải báo cáo thiệt hại trong vòng {48 giờ}.', 'Phản ánh phải được trả lời trong thời hạn {3 ngày}.'] },
];

/** Is the number a condition of something else said in its sentence? Only lengths of time are asked about the last of the rules. */
export function isCondition(before: string, after: string, isDuration: boolean): boolean {
  const words = before.slice(-200);
  const rest = after.slice(0, 200);
  return CONDITIONS.some((rule, index) => (index < CONDITIONS.length - 1 || isDuration) && (rule.before?.test(words) ?? true) && (rule.after?.test(rest) ?? true));
}
