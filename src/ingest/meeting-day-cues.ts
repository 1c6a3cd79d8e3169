/** A word that counts for or against a printed day being the day of the event. */
export interface DayCue {
  /** Matched against the words right before (`before`) or after the day, or against its whole sentence. */
  readonly where: 'before' | 'after' | 'sentence';
  readonly pattern: RegExp;
  readonly weight: number;
  /** “…, sáng 15/3” is no day of a document. */
  readonly notWithPartOfDay?: true;
  /** A sentence in which the cue decides; the day stands as printed. */
  readonly example: string;
}

export const EVENT = 'hội nghị|phiên họp|cuộc họp|họp báo|buổi (?:làm việc|lễ|họp|gặp|tiếp|đối thoại|giao ban|tọa đàm|khảo sát)|cuộc (?:làm việc|gặp|đối thoại|thi)|lễ|diễn đàn|hội thảo|kỳ họp|đại hội|tọa đàm|toạ đàm|giao ban|gặp mặt|đoàn công tác|đoàn giám sát|đoàn kiểm tra|chương trình|hội chợ|phiên (?:thứ|toàn thể|giải trình|chất vấn|làm việc|khai mạc)|hội thi|ngày hội|chuyến (?:thăm|kiểm tra|công tác|khảo sát)|khóa tập huấn|lớp tập huấn|lớp bồi dưỡng|talkshow|hội đàm|cuộc hội đàm';
export const HELD = 'tổ chức|diễn ra|khai mạc|chủ trì|dự|tham dự|họp|làm việc|kiểm tra|khảo sát|tiếp|thăm|công bố|tiến hành|chủ tọa|phát biểu|ký kết|trao|gặp mặt|ra mắt|phát động|tổng kết|sơ kết|triển khai|quán triệt|bế mạc|đối thoại|giám sát|thị sát|phối hợp|đã có|thông qua|xem xét|cho ý kiến|nghe';

/** Sums up to the score of a day; the examples run as tests. */
export const DAY_CUES: readonly DayCue[] = [
  { where: 'before', pattern: /(?:trước|chậm nhất|hạn|đến hết|hết|muộn nhất|không quá|hoàn thành (?:vào|trong|đến)|xong|kết thúc vào|phấn đấu (?:đến|tới))(?: (?:là|vào|trong|đến))?(?: ngày)?\s*$/iu, weight: -12, example: 'Sở Y tế báo cáo trước ngày 30/11/2024.' },
  { where: 'before', pattern: /(?:tính )?(?:đến|tới)(?: (?:thời điểm|cuối|hết))?(?: ngày)?\s*$/iu, weight: -12, example: 'Tính đến ngày 20/6, tỉnh giải ngân 41%.' },
  { where: 'before', pattern: /(?:kể )?từ(?: ngày)?\s*$/iu, weight: -5, example: 'Kể từ ngày 1/7/2025, tỉnh vận hành chính quyền hai cấp.' },
  { where: 'before', pattern: /(?:\d+[\p{L}\d]*(?:\/\d{4})?[/-]\p{Lu}[\p{Lu}\d/-]*|(?:nghị quyết|quyết định|kế hoạch|chỉ thị|công văn|công điện|nghị định|thông tư|luật|thông báo|kết luận|văn bản|hướng dẫn|tờ trình|giấy phép|báo cáo|chương trình hành động|đề án|quy định)(?: số)?(?: (?!diễn|tổ chức|khai mạc|họp|vào|sáng|chiều)[^ ,.;]+){0,7}),? ?(?:ban hành|ký)? ?$/iu, weight: -12, notWithPartOfDay: true, example: 'Kế hoạch số 41/KH-UBND ngày 14/02/2024 của UBND tỉnh.' },
  { where: 'before', pattern: /(?:sinh|mất|thành lập|kỷ niệm|có hiệu lực|hiệu lực(?: từ)?|áp dụng|khởi công|xuất viện|ban hành|ký|hy sinh)(?: (?:vào|từ|ngày))*\s*$/iu, weight: -9, example: 'Luật có hiệu lực từ ngày 1/1/2025.' },
  { where: 'after', pattern: /^\s*[-–]\s*\d{1,2}[/-]\d{1,2}[/-]\d{4}/u, weight: -12, example: 'Nhân kỷ niệm 79 năm ngày thành lập (28/8/1945 - 28/8/2024), tỉnh gặp mặt.' },
  { where: 'before', pattern: /\d{1,2}[/-]\d{1,2}[/-]\d{4}\s*[-–]\s*$/u, weight: -12, example: 'Kỷ niệm ngành (ngày 28/8/1945 - 28/8/2024), tỉnh gặp mặt.' },
  { where: 'before', pattern: /(?:hội nghị|phiên họp|cuộc họp|kỳ họp|đại hội|lễ|bão|vụ|đợt mưa|trận|sự cố)(?: (?:trước|hôm|diễn ra|tổ chức|vào))*\s*$/iu, weight: -4, example: 'Đồng chí nhắc lại bài học từ hội nghị ngày 12/5/2023.' },
  { where: 'before', pattern: /(?:dự kiến|sẽ|lùi|dời|hoãn|tới đây|sắp tới|tiếp theo)[^,.;]{0,50}$/iu, weight: -7, example: 'Hội nghị tiếp theo dự kiến họp ngày 5/9/2025.' },
  { where: 'sentence', pattern: /(?:trước đó|nhắc lại|năm ngoái|năm trước|tuần trước|tháng trước|hồi tháng|trước đây|nhìn lại|đã từng|lần trước|cách đây)/iu, weight: -6, example: 'Trước đó, ngày 3/5, đoàn đã khảo sát tại hai xã.' },
  { where: 'sentence', pattern: new RegExp(`(?:${EVENT})`, 'iu'), weight: 3, example: 'Ngày 5/6, UBND huyện tổ chức hội nghị.' },
  { where: 'after', pattern: new RegExp(`^[^.;]{0,160}(?<!\\p{L})(?:${HELD})(?!\\p{L})`, 'iu'), weight: 3, example: 'Chiều 4/3, đoàn kiểm tra công trình đê điều.' },
  { where: 'before', pattern: /^(?:[^.]{0,60}[–—:)-]\s*)?(?:vào )?(?:trong )?$/iu, weight: 3, example: '(BNP) - Sáng 19/7, tỉnh dự phiên họp.' },
  { where: 'before', pattern: /(?:diễn ra|tổ chức|khai mạc|họp|được tổ chức)(?: (?:trong|vào|từ|trong hai|hôm|sáng|chiều))*(?: ngày)?\s*$/iu, weight: 4, example: 'Hội nghị diễn ra ngày 15/8 tại Quảng Ngãi.' },
  { where: 'after', pattern: /^ ?(?:vừa qua|mới đây|\)|âm lịch)/iu, weight: 0, example: 'Ngày 3/4 vừa qua, huyện tổng kết vụ đông.' },
];
