import { NUMBER_WORDS } from './number-words.ts';
import { WORD_END, WORD_START } from '../prose/comparable.ts';

/** A number that counts nothing: part of a name, an address, an order of things. Times are found elsewhere. */
export interface Mask {
  /** The pattern is over the text as printed: capitals tell a name. */
  readonly printed?: boolean;
  readonly name: string;
  /** Over comparable text; `<b>` and `</b>` are the edges of a word. */
  readonly pattern: RegExp;
  /** Words whose number must not come out as a figure. */
  readonly examples: readonly string[];
}

const mask = (name: string, source: string, ...examples: string[]): Mask => ({ name, pattern: new RegExp(source.replaceAll('<b>', WORD_START).replaceAll('</b>', WORD_END), 'gu'), examples });

/** These need their capital: “kỷ luật 12 tổ chức”, “lập biên bản 15 trường hợp” count. */
const WEAK_DOCUMENT = 'Luật|Biên bản|Báo cáo|Văn bản|Kế hoạch|Dự án|Chương trình|Điều|Khoản|Điểm|Mục|Mẫu|Biểu|Thông báo|Công điện|Quy định|Hướng dẫn|Phụ lục';
const DOCUMENT = 'nghị quyết|quyết định|chỉ thị|công văn|nghị định|thông tư|đề án|kết luận|tờ trình|giấy phép|thông tri|pháp lệnh|sắc lệnh|công ước';
const ALWAYS_NUMBERED = 'quốc lộ|tỉnh lộ|đường tỉnh|hương lộ|ql|bão|cơn bão|quận|phường|khu phố|quân khu|quân đoàn|sư đoàn|trung đoàn|lữ đoàn|binh đoàn|ban chỉ đạo|vành đai|quy hoạch điện';
const NUMBERED = 'đường|đt|tl|áp thấp|tổ|tổ dân phố|khu vực|vùng|ấp|đội|khu|lô|gói thầu|tiểu dự án|hợp phần|hải đoàn|tiểu đoàn|tổ máy|trạm|lớp|khối|cấp|hạng|nhóm|loại|khóa|hội nghị trung ương|trung ương|đại hội|tuyến|ga|cầu|nhà ga|giai đoạn|bước|pha|đợt|vòng|bảng|hình|trang|bài|kỳ|tập|phần|mạch|tháng|làng|km|số|vnen|apec|asean|sea games';

export const MASKS: readonly Mask[] = [
  {
    name: 'numbered document by its capital',
    printed: true,
    pattern: new RegExp(`${WORD_START}(?:(?:${WEAK_DOCUMENT})(?: số)?|(?:luật|biên bản|báo cáo|văn bản|kế hoạch|dự án|thông báo|công điện|quy định) số|(?:điều|khoản|điểm)) \\d+(?![.,]?\\d| ?(?:tỷ|triệu|%|nghìn|ngàn|/\\d))(?! (?:điểm|mục tiêu|nhiệm vụ|dự án))`, 'gu'),
    examples: ['Chương trình 135', 'theo Điều 5', 'Kế hoạch số 41', 'khoản 2 Điều 8'],
  },
  mask('document number with symbol', '(?<!\\d)\\d{1,7}(?: ?/ ?\\d{4})? ?[/-] ?(?:\\d{4} ?[/-] ?)?(?:[a-zđ]{1,6}\\d{0,2}[-/])*(?:nq|qđ|ct|kh|tb|cv|cđ|nđ|tt|kl|qđi|hd|ttr|bc|gp|ubnd|hđnd|tu|tw|cp|ttg|vpcp|qh\\d*|ttđt|btv|hđ|ttlt|bttt[a-z]*|btc|bkhđt|đa|ctr|vbhn|bnv|byt|bnn[a-z]*|svhttdl)(?:[-/][a-zđ]+\\d*)*</b>', 'Kế hoạch số 41/KH-UBND', 'Nghị quyết số 17-NQ/TU', 'Giấy phép số 19/GP-TTĐT', 'Quyết định 749/QĐ-TTg', 'Luật số 20/2023/QH15', 'Nghị định 55/2025/NĐ-CP'),
  mask('numbered document', `<b>(?:${DOCUMENT})(?: số)?:? ?\\d+(?:[./]\\d+)*(?:/cp)?(?: ?(?:,|và) ?\\d+(?![\\d.,]* ?(?:%|\\p{L})))*(?! ?(?:tỷ|triệu|%|nghìn|ngàn))(?![.,]?\\d)`, 'Quyết định 565 của UBND tỉnh', 'Đề án 06', 'Nghị quyết 57 của Bộ Chính trị', 'Đề án 06/CP'),
  mask('numbered thing, whatever follows', `<b>(?:${ALWAYS_NUMBERED}) (?:số )?\\d{1,3}[a-zđ]?(?: ?(?:,|và|-) ?\\d{1,3}(?![\\d.,]* ?(?:%|\\p{L})))*(?![\\d.,]*\\d)(?! ?(?:%|tỷ|triệu|nghìn|đồng|ha|km|mm|người|hộ))`, 'quốc lộ 6 ách tắc', 'Quốc lộ 14B', 'bão số 3', 'Quận 1', 'Quân khu 7', 'Ban Chỉ đạo 389'),
  mask('numbered thing', `<b>(?:${NUMBERED}) (?:số )?\\d{1,4}[a-zđ]?(?: ?[,-] ?\\d{1,3}[a-z]?(?= ?(?:,|và|-)|$))*(?=$| ?["\'()\\[\\];:…-]| ?[.,](?!\\d)| (?:và|của|qua|đoạn|từ|đi|đến|tới|trên|ở|tại|được|đã|là|có|khóa|do|với|gây|theo|trong|năm|đang|sẽ|để|phải|về|cũng|bị|nối|gồm|thuộc|cho|sau|khi|vào|thì|đạt|hoàn|dự)</b>)`, 'Hội nghị Trung ương 8', 'lớp 5', 'sân bay giai đoạn 1 có công suất', 'tổ máy 2 của nhà máy'),
  mask('number after “số”', '(?<!(?:tổng|trong|trên|với|một) )<b>(?:số hiệu|số thứ tự|số điện thoại|hotline|tổng đài|điện thoại|đt|đường dây nóng|số)(?: |: ?)\\d[\\d.]*(?: \\d{3,4})*(?! ?%)', 'bão số 3', 'Trạm số 2', 'số điện thoại 0912 345 678'),
  mask('telephone', '(?<![\\d.,])(?:1800|1900)[ .-]?\\d{4,6}(?!\\d)|(?<![\\d.,])(?:\\+84|0\\d{2,3})[ .-]?\\d{3,4}[ .-]?\\d{2,4}(?:[ .-]?\\d{2,3})?(?![\\d%])(?! ?(?:tỷ|triệu|đồng|người))', 'gọi 0912.345.678', 'qua 1900 1009'),
  mask('age', '<b>(?:từ |trên |dưới |đủ |đến |độ tuổi |tròn )*\\d{1,3}(?: ?(?:-|đến|tới) ?(?:dưới )?\\d{1,3})? ?(?:tháng )?tuổi(?: trở lên| trở xuống)?</b>', 'từ 6 đến 59 tháng tuổi', 'từ 15 tuổi trở lên', 'dân số từ 15 đến 60 tuổi', 'trẻ em dưới 6 tuổi', 'từ đủ 14 tuổi'),
  mask('ordinal', `<b>(?:lần|kỳ họp|phiên họp|phiên|khóa|thế kỷ|hội nghị|đại hội|ngày|tuần|năm|người|tập|quý|cuộc cách mạng công nghiệp lần)(?: lần)? thứ (?:\\d+|nhất|${NUMBER_WORDS}|tư)</b>`, 'phiên họp trực tuyến lần thứ ba', 'Cách mạng công nghiệp lần thứ 4', 'kỳ họp thứ 8', 'Phiên họp thứ 12'),
  mask('number within a name', '<b>(?:covid|h\\d+n|sars-cov|iso|ipv|web|công nghiệp|cách mạng|nông nghiệp|đô thị|windows|pm|vitamin|gói|tết|seagames|techfest|top|u|vneid|vtv|vov|icd|ocop|(?<!(?:xếp|đứng|thứ|vị trí|ở|lên|xuống|từ|tụt|giữ) )hạng)[ /-]?\\d+(?:[.,:]\\d+)*(?=[^\\p{L}%\\d]|$)(?! ?%)', 'COVID-19', 'Cách mạng 4.0', 'ISO 9001', 'IPv6', 'PM 2.5', 'TOP 10'),
  mask('letter and number', '(?<![\\p{L}\\d])(?!k?m[23](?!\\d)|cm[23]|dm[23])\\p{L}{1,6}\\d+(?:[./-]?\\p{L}{0,3}\\d+)*\\p{L}?(?![\\p{L}\\d])|(?<![\\d.,])\\d{1,2}[gdks](?![\\p{L}])|(?<![\\d.,])\\d\\.0(?![\\d%])', 'QL1A', 'A80', '5G', '3D', '4.0', 'H5N1'),
  mask('address on the web', '(?:https?://|www\\.)\\S+|(?<!\\S)[^\\s@]{1,80}@\\S+|\\[\\^\\d+\\]', 'xem https://x.example/?a=1&b=2', 'gửi so1@tinh.example'),
  mask('per so many', '(?<=\\d[^.;]{2,60})(?:trên|mỗi|/) ?(?:1\\.000|10\\.000|100\\.000|1 triệu|một triệu|một nghìn|một vạn|100) (?=(?:người )?dân|trẻ|người|lao động|hộ|phụ nữ|ca)', '34,5 giường bệnh trên 10.000 dân', '12 ca mắc trên 100.000 dân'),
  mask('voltage', '<b>\\d+(?:,\\d+)?(?: ?(?:kv)? ?[/-] ?\\d+(?:,\\d+)?)* ?kv</b>', 'đường dây 500kV', 'trạm 110/22 kV', 'lưới 0,4 kV', 'trạm 220kV/110kV'),
  mask('size of goods', '<b>(?:kích cỡ|cỡ|size) (?:từ |khoảng )?\\d[\\d.,]*(?: ?(?:-|đến|tới) ?\\d[\\d.,]*)? ?(?:con/kg|kg/con|g/con|gam/con|con|cm|mm|inch|gam|g|kg|lạng|trái/kg|quả/kg)</b>(?! ?/)|<b>\\d+ ?% tấm</b>', 'tôm thẻ cỡ 100 con/kg nhích lên', 'cá cỡ từ 1 - 1,2 kg/con', 'thép cỡ 10 mm', 'gạo 5% tấm'),
  mask('grade or class, whatever follows', '<b>(?:đô thị|hàng|bệnh viện|đường|công trình|gạo|tôm|cá|phân|quặng|than|bằng lái|đơn vị hành chính|trường|cảng|rừng|đất|nhà|mái|mạng lưới|tài sản|dự án|trạm)(?: \\p{L}+)? (?:loại|hạng|cấp|nhóm|dạng) \\d{1,2}[a-z]?(?![\\d.,]*\\d)(?! ?(?:%|tỷ|triệu|nghìn|đồng))', 'đường cấp 4 miền núi dài thêm', 'đô thị loại 2 trực thuộc tỉnh', 'bệnh viện hạng 1 tuyến cuối', 'gạo loại 2 xuất đi'),
  mask('first so many', '<b>(?:tốp|top|tóp)[ -]?\\d{1,4}</b>(?! ?%)', 'nằm trong tốp 10 nước có kết quả cao', 'lọt top 5 tỉnh về chỉ số'),
  mask('digits of a number', `<b>(?:\\d{1,2}|${NUMBER_WORDS}|một) (?:con|chữ) số</b>`, 'tăng trưởng hai con số', 'mã gồm 12 chữ số', 'tăng 2 con số'),
  mask('stars and grades', '<b>(?:từ )?\\d(?: ?(?:-|đến|và|,) ?\\d)* sao(?: trở lên)?</b>|<b>\\d trong 1</b>|<b>24/(?:7|24)(?: giờ)?</b>|<b>24h/24h?</b>', 'sản phẩm OCOP 3 sao', '5 trong 1', 'trực 24/24 giờ', '24/7'),
  mask('day of the month', '<b>(?:ngày|mùng|mồng) \\d{1,2}(?= (?:hằng|hàng|mỗi|tới|này|âm lịch)</b>|[,.;)]|$)', 'báo cáo vào ngày 25 hằng tháng'),
  mask('clock', '<b>\\d{1,2} ?(?:giờ|g|h)(?: ?\\d{2}(?: phút)?)?(?= ?(?:,|sáng|chiều|tối|đêm|ngày|cùng ngày|hằng ngày|\\d{1,2}/))|<b>lúc \\d{1,2} ?(?:giờ|h|g|:)(?: ?\\d{2})?', 'lúc 14 giờ 30', '7h30 sáng', '8 giờ ngày 5/9'),
  mask('motto', '<b>(?:\\d{1,2}|một|hai|ba|bốn|năm|sáu|bảy) (?:không|tại chỗ|rõ|nhất|bám|cùng|tự|sẵn sàng|tăng cường|đẩy mạnh|bảo đảm|đảm bảo|tiên phong|dám|hóa|quyết tâm|kiên quyết|quyết liệt)(?![\\p{L}])', 'phương châm 4 tại chỗ', '“5 không”', '“6 rõ”', 'ba không'),
  mask('programme named by its number', '<b>(?:đề án|chương trình|phong trào|cuộc vận động)(?: đầu tư| phát triển| xây dựng(?: ít nhất)?| trồng)? \\d[\\d.,]* (?:triệu|tỷ|nghìn) (?!đồng|usd|tỷ)\\p{L}+', 'chỉ tiêu của Đề án 1 triệu căn', 'Chương trình 1 tỷ cây xanh'),
  mask('quoted label', '"(?:\\d{1,2}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) (?!tỷ|triệu|nghìn|km)\\p{L}[^"%]{1,40}"', '“3 sẵn sàng”', '“ba mũi giáp công”', '“4 xin, 4 luôn”', 'làm việc “3 ca, 4 kíp”'),
  mask('enumerator', '(?:^|(?<=[:;.] ))\\(?\\d{1,2}[.)/] (?=\\p{L})|\\(\\d{1,2}\\)(?= )', '1. Về nông nghiệp', '(2) Đẩy mạnh'),
  mask('which one of a row', '<b>thứ (?:hai|ba|tư|năm|sáu|bảy|nhất)</b>|<b>(?:một|hai|ba|bốn|năm|sáu|bảy) là</b>', 'sáng thứ hai', 'Thứ ba, phải kiểm tra', 'hai là'),
  mask('said before', `<b>(?:\\d[\\d.]*|${NUMBER_WORDS}) (?:\\p{L}+[ ,]+){1,4}?(?:nói trên|nêu trên|kể trên|trên đây|vừa nêu)</b>`, '19 bản nói trên', 'ba dự án kể trên'),
  mask('address', '<b>(?:số|số nhà|nhà số|km) ?\\d+[a-z]?(?: ?\\+ ?\\d+)?(?=,? (?:đường|phố|quốc lộ|ngõ|ngách))', 'số 12 đường Lê Lợi'),
];
