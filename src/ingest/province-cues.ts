/**
 * What makes a province one that hosts or reports. `before` is matched against the words right before its name, `after` against those right behind;
 * where both are given both must fit. A name without any such cue is merely mentioned.
 */
export interface ProvinceCue {
  readonly before?: RegExp;
  readonly after?: RegExp;
  /** Counts only in the title and the first paragraphs, where the event is told. */
  readonly leadOnly: boolean;
  /** Where a ministry meets in the capital, the city is neither host nor reporter. */
  readonly notFor?: readonly string[];
  /** Sentences in which the province marked by {…} is found by this cue. */
  readonly examples: readonly string[];
}

const UNIT = '(?:(?:của |cho |với )?(?:các )?(?:UBND|HĐND|Ủy ban nhân dân|Uỷ ban nhân dân|Hội đồng nhân dân|Tỉnh ủy|Tỉnh uỷ|Thành ủy|Thành uỷ|Ban Thường vụ|Ban Chấp hành|Ban Chỉ đạo|Đảng bộ|Công an|Bộ Chỉ huy Quân sự|Ủy ban MTTQ(?: Việt Nam)?|Sở [\\p{L} ]{2,40}|Liên đoàn Lao động|Đoàn ĐBQH|Đoàn đại biểu Quốc hội|trụ sở|hội trường|trung tâm hội nghị|khu vực)\\s+)*(?:(?:tỉnh|thành phố|TP\\.?|tp\\.?|Tp\\.?|địa bàn tỉnh|địa bàn)\\s*)?';
const HELD = '(?:tổ chức|đăng cai|khai mạc|diễn ra|chủ trì|phối hợp|đã (?:tổ chức|có|diễn ra|họp|khai mạc)|vừa tổ chức|họp|tiến hành|tổng kết|sơ kết|công bố|làm việc|tiếp|gặp mặt|thông qua|xem xét|cho ý kiến|triển khai|phát động|trao|ra mắt|dự (?:hội nghị|phiên họp|cuộc họp|lễ)|tham dự|bế mạc|giao ban|đối thoại|ký kết|kiểm tra|khảo sát|quán triệt|mời gọi|ban hành)';

export const PROVINCE_CUES: readonly ProvinceCue[] = [
  { before: new RegExp(`(?:điểm cầu|đầu cầu)(?!\\s*(?:chính|trung tâm))(?: trực tuyến)?(?: các)?(?: tại)? ?${UNIT}$`, 'u'), leadOnly: false, examples: ['Toàn cảnh hội nghị tại điểm cầu tỉnh {Bắc Ninh}.', 'Dự tại điểm cầu UBND tỉnh {Bắc Kạn} có lãnh đạo các sở.', 'điểm cầu {BR-VT} kết nối để chia sẻ'] },
  { before: new RegExp(`(?<!\\p{L})(?:UBND|HĐND|Tỉnh ủy|Tỉnh uỷ|Thành ủy|Thành uỷ|Ban Thường vụ|tỉnh|thành phố|TP\\.?|Sở|Công an|Ủy ban|Đảng bộ|Ban Chỉ đạo|Hội đồng nhân dân)[^,.;:]{0,60}?$`, 'u'), after: new RegExp(`^[^;:]{0,50}?(?<!\\p{L})${HELD}(?!\\p{L})`, 'u'), leadOnly: true, examples: ['Chiều 27/6, UBND tỉnh {Sơn La} tổ chức hội nghị.', 'Ban Thường vụ Tỉnh ủy {Đắk Lắk} tổ chức hội nghị.'] },
  { before: new RegExp(`(?<!\\p{L})[Tt]ại (?!buổi|hội nghị|phiên|cuộc|lễ)${UNIT}$`, 'u'), notFor: ['ha-noi'], after: new RegExp(`^(?:\\s*\\([^)]{0,40}\\))?\\s*,[^;]{0,160}?(?<!\\p{L})${HELD}(?!\\p{L})`, 'u'), leadOnly: true, examples: ['Ngày 5/6, tại tỉnh {Lâm Đồng}, Bộ Nông nghiệp và Môi trường tổ chức hội nghị.'] },
  { before: new RegExp(`(?:tổ chức|diễn ra|khai mạc|họp|hội nghị|diễn đàn|hội thảo)[^.;]{0,120}(?<!\\p{L})tại ${UNIT}$`, 'u'), notFor: ['ha-noi'], leadOnly: true, examples: ['Bộ Y tế tổ chức hội nghị giao ban tại tỉnh {Nghệ An}.'] },
  { before: new RegExp(`(?:làm việc|kiểm tra|khảo sát|thăm|giám sát|công tác)(?: [^,.;]{0,60})? (?:với|tại|ở|của) [^.;]{0,50}?${UNIT}$`, 'u'), leadOnly: true, examples: ['Đoàn công tác làm việc với Ban Thường vụ Tỉnh ủy {Cà Mau}.'] },
  { before: /(?<!\p{L})(?:[Hh]ội nghị|[Đđ]ại hội|[Kk]ỳ họp|[Pp]hiên họp|[Dd]iễn đàn|[Ll]ễ|[Hh]ội thảo|[Cc]hương trình|[Nn]gày hội)[^.;,]{3,140}(?<!\p{L})(?:tỉnh|thành phố|TP\.?|Tỉnh ủy|Tỉnh uỷ|Thành ủy) $/u, leadOnly: true, examples: ['Hội nghị Xúc tiến đầu tư tỉnh {Quảng Ngãi} năm 2025 diễn ra ngày 15/8.', 'Kỳ họp thứ 20 HĐND tỉnh {Thái Bình} khai mạc.'] },
  { before: new RegExp(`(?:đoàn công tác|đoàn đại biểu|đại diện|lãnh đạo|các đoàn)(?: lãnh đạo)? (?:của )?${UNIT}$`, 'iu'), after: /^[^;]{0,120}?(?<!\p{L})(?:dự|tham dự|báo cáo|tham luận|phát biểu|cho biết|chia sẻ|trình bày|kiến nghị|đề xuất|nêu|thông tin|giới thiệu)(?!\p{L})/u, leadOnly: false, examples: ['Đại diện {BR-VT} cho biết, địa phương rút ngắn thời gian họp.', 'đoàn công tác Tỉnh uỷ {Thừa Thiên - Huế} và Thành ủy TP.HCM dự tại hội trường'] },
  { before: /(?:Chủ tịch|Phó Chủ tịch|Bí thư|Phó Bí thư|Giám đốc|Phó Giám đốc) (?:Thường trực )?(?:UBND|HĐND|Tỉnh ủy|Tỉnh uỷ|Thành ủy|Sở [\p{L} ]{2,40})\s*(?:tỉnh|thành phố|TP\.?)?\s*$/u, after: /^(?: \p{Lu}[\p{L}’']*){0,5},? (?:[^.;,]{0,40} )?(?:báo cáo|tham luận|cho biết|trình bày|kiến nghị|đề xuất)(?!\p{L})/u, leadOnly: false, examples: ['Chủ tịch UBND tỉnh {Lào Cai} Trịnh Văn An báo cáo về thiệt hại.'] },
  { before: /^$/u, after: /^\s*[:–-]\s+\p{Lu}/u, leadOnly: true, examples: ['{Sơn La}: Chuyển đổi số phải đo được'] },
];

/** An event of a district: only a province named as its own (“tỉnh Đắk Lắk”) can be meant. */
export const DISTRICT_HOST = /(?<!\p{L})(?:(?:UBND|HĐND|Ủy ban nhân dân|Hội đồng nhân dân) (?:huyện|thị xã|quận|xã|phường)|Huyện ủy|Huyện uỷ|Thị ủy|Thị uỷ|Quận ủy|Đảng bộ huyện)(?!\p{L})/u;

/** Where the event belongs to a province that its first lines do not name: “UBND tỉnh tổ chức”, “Tỉnh ủy họp”. */
export const NAMELESS_HOST = /(?<!\p{L})(?:UBND tỉnh|HĐND tỉnh|Tỉnh ủy|Tỉnh uỷ|Thành ủy|UBND thành phố|Ban Chỉ đạo[^,.;]{0,60} tỉnh|trên địa bàn tỉnh|của tỉnh|toàn tỉnh|lãnh đạo tỉnh)(?!\p{L})/u;
