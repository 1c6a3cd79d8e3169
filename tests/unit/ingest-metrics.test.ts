import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Vocabulary } from '../../src/domain/vocabulary.ts';
import { CONDITIONS } from '../../src/ingest/metrics/conditions.ts';
import { MASKS } from '../../src/ingest/metrics/masks.ts';
import { readNumber } from '../../src/ingest/metrics/numbers.ts';
import { readNumberWords } from '../../src/ingest/metrics/number-words.ts';
import { type MetricReading, readMetrics } from '../../src/ingest/metrics.ts';
import { comparable } from '../../src/ingest/prose/comparable.ts';
import { sentencesOf } from '../../src/ingest/prose/sentences.ts';
import { TIME_PATTERNS, timesIn } from '../../src/ingest/prose/times.ts';
import { loadVocabulary } from '../../src/vocabulary/load.ts';
import { paired, paragraph, readingFixtures, sameWords } from '../reading-fixtures.ts';

let vocabulary: Vocabulary;
before(() => { vocabulary = loadVocabulary('.'); });

const ON = '2024-07-19';
const read = (text: string, eventDate = ON, provinces: readonly string[] = []): MetricReading[] => readMetrics(paragraph(text), { eventDate, provinces, chairs: [{ name: 'Lê Văn Mẫu', role: 'Chủ tịch UBND tỉnh' }] }, vocabulary);

/** A figure in one line: value, `…max`, `/of`, unit, kind. */
const line = ({ value, valueMax, of, unit, kind, qualifier }: MetricReading): string => `${value}${valueMax === null ? '' : `…${valueMax}`}${of === null ? '' : `/${of}`} ${unit} ${kind}${qualifier === null ? '' : ` ~${qualifier}`}`;

/** [sentence, its figures, why]. */
const SENTENCES: readonly (readonly [string, readonly string[], string])[] = [
  ['Tỷ lệ che phủ rừng đạt 54,4%.', ['54.4 percent actual'], 'decimal comma'],
  ['Toàn tỉnh có 2.247 tổ công nghệ số cộng đồng với 13.106 thành viên.', ['2247 tổ công nghệ số cộng đồng actual', '13106 thành viên actual'], 'dot for thousands'],
  ['Địa bàn rộng 14.832,55 km².', ['14832.55 km² actual'], 'thousands and decimals together'],
  ['Tăng trưởng đạt 8.5%, vốn 1.250 tỷ đồng.', ['8.5 percent change', '1250 tỷ đồng actual'], 'a dot before one digit is a decimal'],
  ['Bộ đã cấp trên 84,7 triệu thẻ căn cước.', ['84700000 thẻ actual ~trên'], 'things are counted out'],
  ['Tổng vốn 3,4 ngàn tỷ đồng.', ['3400 tỷ đồng actual'], 'money keeps its last scale'],
  ['Kinh phí 58 tỉ 400 triệu đồng.', ['58400 triệu đồng actual'], 'one amount in two steps'],
  ['Tập đoàn công bố kế hoạch rót “US$1,250.5 million”.', ['1250.5 triệu USD forecast'], 'English number inside Vietnamese'],
  ['Thu nhập 9,1 triệu đồng/người/tháng.', ['9.1 triệu đồng/người/tháng actual'], 'rates keep what they are per'],
  ['Tốc độ đạt 71,79Mbps, tăng 32,7% so cùng kỳ năm 2021.', ['71.79 mbps actual', '32.7 percent change'], 'unit stuck to the number'],
  ['Tỷ lệ tăng từ 5% lên 43%.', ['5 percent actual', '43 percent actual'], 'two levels, no change printed'],
  ['Tỷ lệ hồ sơ tăng hơn 8 lần, từ khoảng 5% lên 43%.', ['8 times change ~hơn', '5 percent actual ~khoảng', '43 percent actual'], 'two levels and the change'],
  ['Thời gian giải quyết rút ngắn từ 20 ngày xuống còn 12 ngày.', ['20 ngày actual', '12 ngày actual'], 'lengths of time that are measured'],
  ['Lượng mưa phổ biến 200-350mm.', ['200…350 mm actual'], 'range'],
  ['Thu nhập từ 15 đến 18 triệu đồng/năm.', ['15…18 triệu đồng/năm actual'], 'range in words'],
  ['Mục tiêu tăng trưởng từ 8-10% trong năm 2024.', ['8…10 percent target'], 'range as target'],
  ['Còn 23/184 xã chưa có cán bộ.', ['23/184 xã ratio'], 'ratio'],
  ['Một phần ba số xã có mạng.', ['1/3 tỷ lệ ratio'], 'fraction in words'],
  ['Việt Nam xếp thứ 71 trong tổng số 193 quốc gia, tăng 15 bậc.', ['71/193 rank rank', '15 places change'], 'rank and places'],
  ['Tỉnh xếp thứ 9/63, từ vị trí 12 vươn lên vị trí 9.', ['9/63 rank rank', '12 rank rank', '9 rank rank'], 'ranks with and without a whole'],
  ['Còn 19 bản chưa có sóng, giảm 27 bản so với đầu năm.', ['19 bản actual', '-27 bản change'], 'a fall is negative'],
  ['Số vụ vi phạm giảm hơn ba lần.', ['3 times change ~hơn'], 'but not as a factor'],
  ['Số giao dịch gấp đôi cùng kỳ.', ['2 times change'], 'factor in words'],
  ['Tỷ lệ đạt 71,3%, vượt 1,3 điểm phần trăm so với chỉ tiêu 70% của cả năm.', ['71.3 percent actual', '1.3 percentage-point change', '70 percent target'], 'level, change and plan share a sentence'],
  ['Số hóa mới đạt 58,4% (mục tiêu 75%).', ['58.4 percent actual', '75 percent target'], 'plan in brackets'],
  ['Tỉnh giải ngân đạt 53,3% kế hoạch.', ['53.3 percent actual'], 'a share of the plan has been reached'],
  ['Phấn đấu đến năm 2025 có 95% hộ dùng nước sạch; thu nhập 80 triệu đồng.', ['95 percent target', '80 triệu đồng target'], 'targets run on'],
  ['Đến hết năm 2024 có 85% hồ sơ trực tuyến.', ['85 percent target'], 'the end of the year lies ahead'],
  ['Đến năm 2021 có 85% hồ sơ trực tuyến.', ['85 percent actual'], 'a year gone by'],
  ['Dự kiến cả năm đón 4 triệu lượt khách.', ['4000000 lượt khách forecast'], 'forecast'],
  ['Ông Lê Văn Mẫu yêu cầu Sở Y tế tiêm 45.000 mũi.', ['45000 mũi target'], 'what is ordered is a target'],
  ['Tất cả doanh nghiệp trên địa bàn đã khai thuế điện tử.', ['100 percent actual'], 'all is 100 %'],
  ['Tất cả các bộ, ngành phải vào cuộc.', [], 'all, but an order'],
  ['Bão làm ba người chết, mười hai ngôi nhà sập.', ['3 người actual', '12 ngôi nhà actual'], 'numbers in words'],
  ['Tổng số đảng viên là 63.215, sinh hoạt tại 516 chi bộ.', ['63215 đảng viên actual', '516 chi bộ actual'], 'the counted noun before the number'],
  ['Chỉ số chuyển đổi số đạt 0,6812.', ['0.6812 điểm actual'], 'a score without a unit'],
  ['Độ mặn thấp hơn cùng kỳ 0,15 - 0,2 m.', ['-0.15…-0.2 m change'], 'range of a fall'],
  ['Kế hoạch số 41/KH-UBND ngày 14/02/2024 và Nghị quyết 57.', [], 'documents and dates'],
  ['Sáng 19/7, phiên họp lần thứ ba, kỳ họp thứ 15 khóa X.', [], 'sessions'],
  ['Dân số từ 15 tuổi trở lên; trẻ dưới 6 tuổi.', [], 'ages'],
  ['Gọi tổng đài 1022 hoặc 0967.771.010.', [], 'telephones'],
  ['Thực hiện “5 không”, “3 sẵn sàng”, “4 xin, 4 luôn”, phương châm 4 tại chỗ.', [], 'mottoes'],
  ['Trong Cách mạng 4.0, sau dịch COVID-19, quốc lộ 1 và bão số 3 gây ách tắc.', [], 'numbers inside names'],
  ['Cầu Rạch Miễu 2 hợp long, tàu Hải Phòng 19 cập cảng.', [], 'numbers at the end of names'],
  ['Sau 5 năm thực hiện, trong 2 năm tiếp theo.', [], 'spans of time'],
  ['Giá tôm thẻ cỡ 100 con/kg nhích lên; gạo 5% tấm đắt hơn; hội nghị có cỡ 200 người.', ['200 người actual ~cỡ'], 'a size is no figure, “about” is'],
  ['Việt Nam nằm trong tốp 10 nước có kết quả cao, lọt top 5 khu vực.', [], 'the first so many'],
  ['Trạm 110/22 kV và đường dây 220 kV đầy tải.', [], 'voltage'],
  ['Đường cấp 4 miền núi, bệnh viện hạng 1 tuyến cuối, đô thị loại 2 của vùng.', [], 'classes'],
  ['Nơi có tổng vốn hạ tầng hơn 520 tỷ đồng.', ['520 tỷ đồng actual ~hơn'], '“hạ tầng” does not fall'],
  ['Ông nêu mục tiêu năm 2024: giữ diện tích 737.000 ha, sản lượng trên 1,065 triệu tấn.', ['737000 ha target', '1065000 tấn target ~trên'], 'targets behind a colon'],
  ['Chi cho giáo dục vẫn chưa đạt mức tối thiểu 20% tổng chi.', ['20 percent target ~tối thiểu'], 'a norm'],
  ['Niên vụ cà phê 2024 - 2025 toàn huyện có 25.980 ha.', ['25980 ha actual'], 'a season that has begun'],
  ['Năng suất dự kiến 2,6 tấn/ha; giá cà phê 107.000 đồng/kg.', ['2.6 tấn/ha forecast', '107000 đồng/kg actual'], 'a forecast ends with its clause'],
  ['Chỉ số tăng 9,4%, cao hơn mức tăng chung của cả nước (8,7%).', ['9.4 percent change', '8.7 percent change'], 'a rate of growth in brackets'],
  ['Ông Lê Văn Hùng nêu: đạt 91,9%, vượt chỉ tiêu Quốc hội giao là trên 75%. Lực lượng thu giữ 46,8 kg heroin.', ['91.9 percent actual', '75 percent target ~trên', '46.8 kg actual'], 'who set a target gives no order'],
  ['Kỷ luật 12 tổ chức đảng.', ['12 tổ chức đảng actual'], '“luật 12” is no document here'],
];

test('figures of a sentence', () => {
  for (const [sentence, expected, why] of SENTENCES) assert.deepEqual(read(sentence).map(line), expected, `${why}: ${sentence}`);
});

/** [text, period of its first figure, what it is compared with, why]. */
const PERIODS: readonly (readonly [string, string | null, string | null, string])[] = [
  ['Trong 6 tháng đầu năm, tỷ lệ đạt 42%.', '2024-01/2024-06', null, 'year of the event'],
  ['Tỷ trọng năm 2023 đạt 16,5%.', '2023', null, 'year before the figure'],
  ['Đến nay đạt 55%.', null, null, 'now is no period'],
  ['Quý I/2024, thu ngân sách đạt 9.720 tỷ đồng.', '2024-01/2024-03', null, 'quarter'],
  ['Doanh thu tăng 26% so với cùng kỳ năm ngoái.', null, '2023', 'compared with the year before'],
  ['Phấn đấu đến ngày 3-2-2026 hoàn thành 100% tài liệu.', '2026-02-03', null, 'day of a target'],
];

test('when a figure holds', () => {
  for (const [text, period, comparedWith, why] of PERIODS) {
    const [first] = read(text);
    assert.deepEqual([first?.period ?? null, first?.comparedWith ?? null], [period, comparedWith], `${why}: ${text}`);
  }
});

test('whose figure it is', () => {
  for (const [text, scope] of [['Cả nước đạt 42%.', 'quoc-gia'], ['Tỉnh Gia Lai đạt 42%.', 'gia-lai'], ['Toàn tỉnh có 20 xã.', 'yen-bai'], ['Đạt 42%.', null]] as const) assert.equal(read(text, ON, ['yen-bai'])[0]?.scope ?? null, scope, text);
});

test('a figure told twice is read once', () => {
  const twice = read('Toàn tỉnh có 2.247 tổ công nghệ số cộng đồng hoạt động tốt.');
  assert.equal(twice.length, 1);
  const blocks = [1, 2].map((at) => ({ kind: 'paragraph' as const, text: 'Toàn tỉnh có 2.247 tổ công nghệ số cộng đồng hoạt động tốt.', line: at }));
  assert.equal(readMetrics({ title: null, byline: null, blocks, dropped: [] }, { eventDate: ON, provinces: [], chairs: [] }, vocabulary).length, 1);
});

test('numbers as printed', () => {
  for (const [printed, value, options] of [['1.234,5', 1234.5, {}], ['1,250.5', 1250.5, {}], ['3.000.000', 3e6, {}], ['06', 6, {}], ['12,345', 12345, { whole: true }], ['12,345', 12.345, {}], ['0,125', 0.125, {}], ['98.125', 98.125, { share: true }], ['1.150', 1150, {}]] as const) assert.equal(readNumber(printed, options).value, value, printed);
  assert.notEqual(readNumber('12,345', { whole: true }).doubt, null, 'an editor is asked');
});

test('numbers in words', () => {
  for (const [words, value] of [['hai mươi lăm', 25], ['mười hai', 12], ['ba trăm', 300], ['một trăm linh hai', 102], ['chín', 9]] as const) assert.equal(readNumberWords(words), value, words);
});

test('every condition is told from a figure', () => {
  for (const { examples } of CONDITIONS)
    for (const example of examples) {
      const limit = /\{(.*?)\}/u.exec(example)![1]!;
      assert.ok(!read(example.replace(/[{}]/gu, '')).some(({ quote, value }) => quote.includes(limit) && limit.startsWith(String(value))), example);
    }
});

test('every mask hides its examples', () => {
  for (const { name, pattern, examples, printed } of MASKS) for (const example of examples) assert.match(printed ? example : comparable(example), new RegExp(pattern, 'u'), `${name}: ${example}`);
});

test('every word of time is read as its example says', () => {
  for (const { name, examples } of TIME_PATTERNS) for (const [words, period] of examples) assert.deepEqual(timesIn(comparable(`trong ${words} thì`), ON).filter(({ start }) => start >= 0).map((time) => time.period).at(0) ?? null, period, `${name}: ${words}`);
});

test('sentences end where they end', () => {
  for (const [text, count] of [['Tại TP. Huế đạt 5%. Tăng 2%.', 2], ['Xong trong quý IV. Người đứng đầu chịu trách nhiệm.', 2], ['Đến năm 2025. Tuy nhiên, còn chậm.', 2], ['của tỉnh.Phát biểu tại hội nghị', 2], ['Theo PGS. TS. Lê Văn Mẫu, đạt 1.234,5 tỷ đồng.', 1], ['1. Về nông nghiệp', 1]] as const) assert.equal(sentencesOf(text).length, count, text);
});

test('articles of other outlets and topics', () => {
  const scores = readingFixtures().map(({ name, article, facts }) => {
    const readings = readMetrics(article, facts.context, vocabulary);
    for (const { quote, line: at } of readings) {
      assert.ok(article.blocks.some((block) => block.line === at && block.text.includes(quote)), `${name}: «${quote}» is not in its line`);
      assert.ok(quote.split(' ').length >= 4 && quote.split(' ').length <= 25, `${name}: «${quote}» is too short or too long`);
    }
    const pairs = paired(facts.metrics, readings, (fact, reading) => fact.value === reading.value && (fact.valueMax ?? null) === reading.valueMax && (fact.of ?? null) === reading.of && (fact.unit === reading.unit || reading.unit.startsWith(fact.unit) || fact.unit.startsWith(reading.unit)) && sameWords(fact.quote, reading.quote));
    const required = pairs.filter(([fact]) => !fact.optional);
    const recall = required.length / facts.metrics.filter(({ optional }) => !optional).length;
    const precision = required.length / (readings.length - (pairs.length - required.length));
    const kinds = required.filter(([fact, reading]) => fact.kind === reading.kind).length / required.length;
    return { name, f1: (2 * precision * recall) / (precision + recall), kinds };
  });
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  assert.ok(mean(scores.map(({ f1 }) => f1)) >= 0.95, JSON.stringify(scores));
  assert.ok(mean(scores.map(({ kinds }) => kinds)) >= 0.95, JSON.stringify(scores));
});
