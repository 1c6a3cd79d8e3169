import { WORD_END } from '../prose/comparable.ts';
import { SCALES } from './numbers.ts';

/** What stands after a number. */
export interface Unit {
  /** As in the contract: `percent`, `percentage-point`, `places`, `times`, `mbps`, or the words. */
  readonly unit: string;
  /** Multiply the printed number by this. */
  readonly factor: number;
  /** Characters of the text it takes, spaces before it included. */
  readonly length: number;
  /** For a noun: one of the lists here has it. */
  readonly known?: boolean;
  readonly sort: 'share' | 'points' | 'places' | 'times' | 'money' | 'measure' | 'duration' | 'noun';
}

const CURRENCIES: readonly (readonly [pattern: string, name: string])[] = [
  ['đồng|vnđ|vnd|đ(?![\\p{L}])', 'đồng'],
  ['usd|đô la mỹ|đô-la mỹ|đôla mỹ|đô la|đô-la|us\\$|\\$', 'USD'],
  ['eur|euro|€', 'EUR'],
  ['nhân dân tệ|ndt|tệ', 'nhân dân tệ'],
  ['yên(?: nhật)?', 'yên'],
  ['won', 'won'],
  ['bảng anh', 'bảng Anh'],
];

/** Measures that may stick to the number. */
const MEASURES: readonly string[] = [
  'mbps', 'gbps', 'km²', 'km2', 'm²', 'm2', 'm³', 'm3', 'm³/s', 'm3/s', 'm3/giây', 'ha', 'héc-ta', 'hécta', 'héc ta', 'km', 'mm', 'cm', 'm', 'kg', 'tấn', 'tạ', 'yến', 'lít', 'kwh', 'mwh', 'mw', 'kw', 'gw', 'mwp',
  'tb', 'gb', 'mb', 'hải lý', 'km/h', 'độ c', '°c', 'độ', 'ml', 'g', 'μg/m³', 'teu', 'kw/h', 'triệu kwh', 'tỷ kwh', 'ca/ngày', 'tấn/ngày', 'tạ/ha', 'km2', 'dặm', 'sào', 'công', 'mẫu', 'điểm',
];
const MEASURE_NAMES: Readonly<Record<string, string>> = { mbps: 'mbps', gbps: 'Gbps', kwh: 'kWh', mwh: 'MWh', mw: 'MW', kw: 'kW', gw: 'GW', mwp: 'MWp', tb: 'TB', gb: 'GB', mb: 'MB', 'độ c': 'độ C', '°c': '°C', teu: 'TEU' };
const DURATIONS: readonly string[] = ['năm', 'tháng', 'tuần', 'ngày làm việc', 'ngày', 'giờ', 'tiếng', 'phút', 'giây', 'ngày đêm', 'quý', 'thế kỷ', 'thập kỷ', 'giờ đồng hồ'];

/** Nouns of two or more words that would be cut wrongly; editors may add. */
const COMPOUNDS: readonly string[] = [
  'tổ chức', 'tổ chức cơ sở đảng', 'đơn vị', 'chủ đầu tư', 'ban quản lý', 'bệnh viện', 'nhà thầu', 'nhà máy', 'nhà văn hóa', 'tuyến đường', 'điểm tiêm', 'điểm thi', 'phòng thi', 'thí sinh', 'công trình', 'công nhân', 'con người', 'chi nhánh', 'nhà khoa học', 'nhà đầu tư', 'phòng học', 'trường học', 'lớp học', 'cơ sở', 'đường dây', 'khu vực', 'khu dân cư', 'trường đại học', 'ngày công', 'thiết bị', 'nhân sự', 'kỹ sư', 'hạng mục', 'đặc khu', 'điểm trường', 'điểm nghẽn', 'điểm cầu', 'cơ quan', 'doanh nghiệp', 'biên bản', 'biên bản ghi nhớ', 'hợp tác xã', 'tổ hợp tác', 'thành viên', 'đại biểu', 'thủ tục hành chính', 'dịch vụ công', 'dịch vụ công trực tuyến', 'hồ sơ', 'hộ dân', 'hộ nghèo', 'hộ gia đình', 'người dân', 'lượt người',
  'lượt khách', 'lượt', 'nhóm nhiệm vụ', 'nhóm nhiệm vụ, giải pháp', 'quan điểm chỉ đạo', 'cấp chính quyền', 'cơ sở dữ liệu', 'cơ sở y tế', 'cơ sở giáo dục', 'khu công nghiệp', 'cụm công nghiệp', 'nhà ở xã hội', 'nhà tạm, nhà dột nát', 'căn nhà', 'căn hộ', 'trạm y tế', 'giường bệnh',
  'cán bộ, công chức, viên chức', 'cán bộ, đảng viên', 'đảng viên', 'tổ chức đảng', 'chi bộ', 'đảng bộ', 'lượt cán bộ', 'tàu cá', 'con gia súc', 'gia súc', 'gia cầm', 'nền tảng', 'nền tảng số', 'sản phẩm OCOP', 'sản phẩm', 'đột phá chiến lược', 'trường hợp', 'phường, xã', 'văn bản', 'giao dịch', 'máy tính', 'học sinh', 'liều vắc xin', 'ca mắc', 'ca tử vong', 'lao động', 'việc làm', 'vị trí việc làm', 'trạm BTS', 'trạm phát sóng', 'chữ ký số', 'tài khoản', 'chứng thư số', 'thôn, bản', 'tổ chức, cá nhân', 'quốc gia', 'quốc gia và vùng lãnh thổ', 'thị trường', 'tổ công nghệ số cộng đồng', 'trang tài liệu', 'mục tiêu', 'chỉ tiêu', 'tiêu chí', 'nhiệm vụ', 'dự án',
];
/** Counted nouns that are whole in one word. */
const SINGLES = new Set('người hộ xã phường huyện quận tỉnh thôn bản làng ấp buôn thẻ trang tổ ca vụ con cây căn nhà trường giường lớp tàu xe cầu hồ đập đơn phiếu đội đoàn ban bộ sở ngành mẫu luật suất bài ý cuộc vị chợ cửa tin điểm chuyến em bé cháu bị máy thuê phòng khu cụm trạm nước chi đợt chiếc đường giếng kênh cống lồng bè sim'.split(' '));
/** Words that may begin a list of the same sort of thing: “xã, phường, thị trấn”. */
const LISTED = 'bộ|ngành|cơ quan|địa phương|tỉnh|thành phố|huyện ủy|thị ủy|thành ủy|quận ủy|đảng ủy|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu|thôn|bản|ấp|buôn|làng|khu phố|tổ dân phố|sở|ban|đơn vị|tổ chức|cá nhân|cán bộ|công chức|viên chức|đảng viên|chiến sĩ|nhiệm vụ|giải pháp|doanh nghiệp|hợp tác xã|hộ|hộ kinh doanh|trường|quốc gia|vùng lãnh thổ|trâu|bò|lợn|gia súc|gia cầm|quan điểm|mục tiêu';
const LIST = new RegExp(`^(?:${LISTED})(?:(?:, | và | \\(|\\)?, )(?:${LISTED})${WORD_END}\\)?)+`, 'u');

/** A number before one of these counts nothing. */
const NOT_COUNTED = new Set(
  'cả toàn đạt được đã đang sẽ có là và với cho của tại trên trong dưới từ đến tới về do bởi vì nên thì mà để khi nếu ở vào ra lên xuống còn chưa không cũng đều bị phải cần hay hoặc theo như sau trước qua nhằm giữa hơn gần khoảng so tăng giảm chiếm bằng thuộc cùng này đó kia ấy đây nay rồi gồm bao chỉ mới vẫn rất nhất vượt tiếp tuổi sao giờ g h trở thông đứng xếp hướng bắt diễn tổ_chức trừ mỗi mọi các những'.split(' '),
);
/** Acronyms that are counted. */
const ACRONYMS = /^(?:DN|HTX|TTHC|DVC|DVCTT|KCN|CCN|CSDL|CBCC|CBCCVC|BTS|TCTD|CNTT|THT|CLB|HĐ|DA|ATM|POS|QR|FDI|CCCD|NTM|OCOP|KT-XH|TNHH)(?![\p{L}])/u;
/** Capitalised words that are counted all the same. */
const CAPITALISED = /^(?:Chỉ thị|Công điện|Thông báo|Nghị quyết|Nghị định|Quyết định|Thông tư|Kế hoạch|Luật|Kết luận|Bộ|Sở|Ban|Tổ|Đoàn|Đảng bộ|Chi bộ|Huân chương|Bằng khen|Giấy|Mẹ|Bà mẹ|Anh hùng|Trạm|Trung tâm|Hợp tác xã|Đề án|Ủy viên|Phó|Khu|Cụm|Hội|Đội)(?![\p{L}])/u;

const SCALE = `(?:${Object.keys(SCALES).join('|')})`;
const PER_ONE = '(?:người|năm|tháng|ngày|đêm|ha|hộ|kg|tấn|xã|huyện|lượt|giờ|m2|m3|km|cháu|suất|đợt|tuần|quý|vụ|con|giây|s|phút|thôn|em|học sinh|lít|cây|căn|phòng|trạm|năm học|khẩu|lao động|ngày đêm|suất ăn|công|vạn dân|1\\.000 dân)';
const PER = `(?: ?/ ?${PER_ONE}(?!\\p{L}))*`;
const CURRENCY = CURRENCIES.map(([pattern]) => pattern).join('|');
const SHARE = /^ ?(?:%|phần trăm(?!\p{L}))(?:\/năm|\/tháng)?/u;
const POINTS = /^ ?(?:điểm phần trăm|điểm %|điểm phần %)/u;
const MONEY = new RegExp(`^(?<scale>(?: ?${SCALE})*) ?(?<currency>${CURRENCY})(?!\\p{L})(?<per>${PER})`, 'u');
const MEASURE = new RegExp(`^(?<scale>(?: ${SCALE})*) ?(?<measure>${MEASURES.toSorted((a, b) => b.length - a.length).map((m) => m.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})(?![\\p{L}\\d²³])(?<per>${PER})`, 'u');
const DURATION = new RegExp(`^ ?(?<word>${DURATIONS.toSorted((a, b) => b.length - a.length).join('|')})${WORD_END}`, 'u');

const productOf = (scales: string): number => scales.trim().split(/ +/).filter(Boolean).reduce((product, word) => product * SCALES[word]!, 1);

/**
 * Reads the unit after a number.
 * @param rest - What follows the number, in comparable form.
 * @param original - The same characters as printed.
 * @returns `null` when nothing there is counted or measured.
 */
export function readUnit(rest: string, original: string): Unit | null {
  const points = POINTS.exec(rest);
  if (points) return { unit: 'percentage-point', factor: 1, length: points[0].length, sort: 'points' };
  const share = SHARE.exec(rest);
  if (share) return { unit: 'percent', factor: 1, length: share[0].length, sort: 'share' };
  const money = MONEY.exec(rest);
  if (money) {
    const scales = money.groups!['scale']!.trim().split(/ +/).filter(Boolean);
    const kept = scales.at(-1);
    const name = CURRENCIES.find(([pattern]) => new RegExp(`^(?:${pattern})$`, 'u').test(money.groups!['currency']!))?.[1] ?? 'đồng';
    return { unit: `${kept === undefined ? '' : `${english(kept)} `}${name}${money.groups!['per']}`, factor: productOf(scales.slice(0, -1).join(' ')), length: money[0].length, sort: 'money' };
  }
  const bac = new RegExp(`^ (?:thứ )?bậc${WORD_END}`, 'u').exec(rest);
  if (bac) return { unit: 'places', factor: 1, length: bac[0].length, sort: 'places' };
  const times = new RegExp(`^ ?lần${WORD_END}`, 'u').exec(rest);
  if (times) return { unit: 'times', factor: 1, length: times[0].length, sort: 'times' };
  const measure = MEASURE.exec(rest);
  if (measure && !/^ điểm \p{L}/u.test(rest) && !/^ (?:công|mẫu|yến) \p{L}/u.test(rest)) {
    const printed = measure.groups!['measure']!;
    const per = measure.groups!['per']!;
    return { unit: (MEASURE_NAMES[printed] ?? printed) + per, factor: productOf(measure.groups!['scale']!), length: measure[0].length, sort: 'measure' };
  }
  const duration = /^ ngày công(?!\p{L})/u.test(rest) ? null : DURATION.exec(rest);
  if (duration) return { unit: duration.groups!['word']!, factor: 1, length: duration[0].length, sort: 'duration' };
  return nounUnit(rest, original);
}

const english = (scale: string): string => ({ million: 'triệu', billion: 'tỷ', thousand: 'nghìn', ngàn: 'nghìn' })[scale] ?? scale;

function nounUnit(rest: string, original: string): Unit | null {
  const scale = new RegExp(`^(?: ${SCALE}${WORD_END})+`, 'u').exec(rest)?.[0] ?? '';
  const factor = productOf(scale);
  const after = rest.slice(scale.length);
  const printed = original.slice(scale.length);
  if (!/^ ?\p{L}/u.test(after) || (!after.startsWith(' ') && scale === '')) {
    // “1.200 tỷ” with nothing after it is money in this prose; the caller says so in a doubt.
    return /tỷ|triệu/u.test(scale) ? { unit: `${scale.trim().split(' ').at(-1)} đồng`, factor: productOf(scale.trim().split(' ').slice(0, -1).join(' ')), length: scale.length, sort: 'money' } : null;
  }
  const text = after.slice(1);
  const own = printed.slice(1);
  const first = /^[\p{L}-]+/u.exec(text)![0];
  if (NOT_COUNTED.has(first) && !CAPITALISED.test(own) && !COMPOUNDS.some((noun) => text.startsWith(noun.toLowerCase()))) return /tỷ|triệu/u.test(scale) ? { unit: `${scale.trim().split(' ').at(-1)} đồng`, factor: productOf(scale.trim().split(' ').slice(0, -1).join(' ')), length: scale.length, sort: 'money' } : null;
  const capital = /^\p{Lu}/u.test(own);
  if (capital && !ACRONYMS.test(own) && !CAPITALISED.test(own)) return null;
  const { words, known } = nounWords(text, own, capital);
  const per = new RegExp(`^${PER}`, 'u').exec(text.slice(words.length))?.[0] ?? '';
  return { unit: own.slice(0, words.length + per.length), factor, length: scale.length + 1 + words.length + per.length, sort: 'noun', known };
}

/** The counted noun at the start of a text: a list of the same sort, a known compound, or one or two words. */
function nounWords(text: string, own: string, capital: boolean): { words: string; known: boolean } {
  const list = LIST.exec(text)?.[0];
  if (list) return { words: list, known: true };
  const compound = COMPOUNDS.filter((noun) => text.startsWith(noun.toLowerCase()) && !/^\p{L}/u.test(text.slice(noun.length))).toSorted((a, b) => b.length - a.length)[0];
  if (compound) return { words: text.slice(0, compound.length), known: true };
  const acronym = ACRONYMS.exec(own)?.[0];
  if (acronym) return { words: text.slice(0, acronym.length), known: true };
  const known = capital ? CAPITALISED.exec(own)?.[0] : undefined;
  if (known) return { words: text.slice(0, known.length), known: true };
  const [first, second] = /^([\p{L}-]+)(?: ([\p{L}-]+))?/u.exec(text)!.slice(1) as [string, string | undefined];
  if (SINGLES.has(first) || second === undefined || NOT_COUNTED.has(second) || /^\p{Lu}/u.test(own.slice(first.length + 1))) return { words: first, known: SINGLES.has(first) };
  return { words: `${first} ${second}`, known: false };
}
