import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleLines } from '../../src/domain/article-lines.ts';
import type { CleanArticle } from '../../src/ingest/article.ts';
import { CUES, RELATED_HEADINGS } from '../../src/ingest/boilerplate-cues.ts';
import { cleanArticle } from '../../src/ingest/boilerplate.ts';
import { isMenu } from '../../src/ingest/buttons.ts';
import { IS_A_TASK } from '../../src/ingest/chair-cues.ts';
import { readChairs } from '../../src/ingest/chairs.ts';
import { datesIn } from '../../src/ingest/dates.ts';
import { documentsIn } from '../../src/ingest/documents.ts';
import { YEAR_SIGNS } from '../../src/ingest/event-year.ts';
import { exactWords } from '../../src/ingest/exact.ts';
import { MACHINE_TALK, talksToMachines } from '../../src/ingest/machine-talk.ts';
import { DAY_CUES } from '../../src/ingest/meeting-day-cues.ts';
import { readMeetingDay } from '../../src/ingest/meeting-day.ts';
import { namesIn } from '../../src/ingest/names.ts';
import { Gazetteer } from '../../src/ingest/places.ts';
import { setsIn } from '../../src/ingest/principles.ts';
import { PROVINCE_CUES } from '../../src/ingest/province-cues.ts';
import { readProvinces } from '../../src/ingest/provinces.ts';
import { readStamp, STAMP_LABELS } from '../../src/ingest/stamps.ts';
import { readLines } from '../../src/ingest/text-in.ts';
import { readByline } from '../../src/ingest/title-byline.ts';
import { loadVocabulary } from '../../src/vocabulary/load.ts';

const gazetteer = new Gazetteer(loadVocabulary(process.cwd()));
const articleOf = (text: string): CleanArticle => ({ title: null, byline: null, dropped: [], blocks: [{ kind: 'paragraph', text, line: 1 }] });

/** One table of cases; the third column says why the case is there. */
function table<T>(name: string, cases: readonly (readonly [input: string, expected: T, why: string])[], read: (input: string) => T): void {
  for (const [input, expected, why] of cases) test(`${name}: ${why}`, () => assert.deepEqual(read(input), expected, input));
}

table<string[]>('lines', [
  ['\uFEFFMột\u00A0 dòng\r\n\r\nHai\u00AD\u200B', ['Một dòng', '', 'Hai'], 'BOM, non-breaking and hidden characters, CRLF'],
  ['Hoa\u0300 bi\u0300nh\rmột', ['Hoà bình', 'một'], 'NFD, and the line ends of an old Mac'],
], articleLines);

table<string[]>('printed days', [
  ['Sáng 19/7, Thủ tướng', ['19.7.null'], 'part of the day'],
  ['ngày 8 tháng 8 năm 2024', ['8.8.2024'], 'in words'],
  ['Chiều 30-11, UBND', ['30.11.null'], 'a hyphen'],
  ['Ngày 30.8, tại', ['30.8.null'], 'a full stop'],
  ['đạt 11/12 chỉ tiêu, 23/184 xã', [], 'ratios are no days'],
  ['10-10,5%/năm; 7,5-8%', [], 'ranges of percent are no days'],
  ['Trong hai ngày 15 và 16/8', ['15.8.null→--08-16'], 'two days'],
  ['Từ ngày 30/7 đến 2/8', ['30.7.null→--08-02'], 'across a month'],
  ['Cập nhật: 08:15, 03/07/2024', ['3.7.2024'], 'minutes are no first day'],
  ['ngày 31/2/2024', [], 'a day that does not exist'],
], (text) => datesIn(text).map(({ day, month, year, until }) => `${day}.${month}.${year}${until ? `→${until}` : ''}`));

table<string | null>('stamps', [
  ['Thứ Bảy, 16/08/2025 | 10:41 (GMT+7)', '2025-08-16T10:41', 'weekday, bar, zone'],
  ['Cập nhật lúc: 17:45 | 06/11/2024', '2024-11-06T17:45 published', 'a label that can be trusted'],
  ['In trang lúc 12/3/2025 10:00', '2025-03-12T10:00 clock', 'a printout'],
  ['Hôm nay, 22/11/2026', '2026-11-22 clock', 'the clock of the page'],
  ['10:05 PM, 02/05/2025', '2025-05-02T22:05', 'afternoon the English way'],
  ['Đăng ngày 3/4/2025, 8 giờ 30 phút', '2025-04-03T08:30 published', 'time in words'],
  ['Tính đến ngày 30/6/2024, toàn tỉnh có 12 xã đạt chuẩn nông thôn mới.', null, 'prose'],
], (line) => {
  const stamp = readStamp(line);
  return stamp === undefined ? null : `${stamp.value}${stamp.label ? ` ${stamp.label}` : ''}`;
});

for (const { label, example } of STAMP_LABELS) test(`stamp label: ${example}`, () => assert.equal(readStamp(example)?.label, label));

table<string | null>('day of the event', [
  ['Vào lúc 14 giờ ngày 5/6/2024, tại trụ sở UBND tỉnh, đồng chí Lê Văn Bá chủ trì cuộc họp về phòng cháy.', '2024-06-05', 'after an hour'],
  ['Thực hiện Kế hoạch số 12/KH-UBND ngày 3/1/2024, sáng 15/3, UBND thành phố tổ chức hội nghị đối thoại với thanh niên năm 2024.', '2024-03-15', 'not the day of the plan'],
  ['Tính đến ngày 30/6/2024, cả nước có 5 triệu hộ dùng nước sạch.', null, 'a cut-off of statistics'],
  ['Sở Y tế báo cáo kết quả trước ngày 30/11/2024.', null, 'a deadline'],
  ['Theo kế hoạch, hội nghị toàn quốc sẽ diễn ra vào ngày 25/12/2024.', null, 'yet to come'],
  ['Ngày 10 tháng 3 năm Giáp Thìn, UBND tỉnh Phú Thọ tổ chức lễ giỗ Tổ.', null, 'lunar'],
  ['Sau hai ngày làm việc (5-6/11/2024), Đại hội đại biểu các dân tộc thiểu số tỉnh Kon Tum đã thành công.', '2024-11-05', 'first of two days'],
  ['Sáng 6/1, UBND tỉnh tổ chức hội nghị tổng kết công tác tư pháp năm 2024, triển khai nhiệm vụ năm 2025.', '2025-01-06', 'a review in January is of the year before'],
  ['Chiều 26/12, Sở Y tế tổ chức hội nghị tổng kết năm 2024, triển khai nhiệm vụ năm 2025.', '2024-12-26', 'a review in December is of its own year'],
  ['Ngày 28-2, Ban Bí thư tổ chức hội nghị toàn quốc.', '--02-28', 'no year anywhere'],
  ['Chiều nay 9/12, HĐND tỉnh bế mạc kỳ họp. Ngành y tế khắc phục tình trạng thiếu thuốc trong quý I/2023.', '--12-09', 'a quarter named in December may lie ahead'],
  ['Hội nghị do Ban Chỉ đạo tỉnh Phú Yên tổ chức hôm 22-4. Tính đến 15/4/2025, tỉnh có 1.931 tàu cá.', '2025-04-22', 'hôm before a day'],
  ['Trong khuôn khổ Tuần lễ Chuyển đổi số 2025, ngày 10/10, Sở tổ chức hội thảo.', '2025-10-10', 'year in the name of the event'],
  ['Đồng chí Trần Văn Hai, sinh ngày 5/6/1970, được giao nhiệm vụ. Cuộc họp chiều ngày 7/7/2024 thống nhất.', '2024-07-07', 'not a birthday'],
  ['Sáng nay, tại Hà Nội, Bộ Công an tổ chức hội nghị.', null, '“this morning” without a stamp'],
], (text) => readMeetingDay(articleOf(text), []).day?.value ?? null);

const PAGE = { words: '01/12/2024 07:05', rest: '', line: 2, place: 'after-title' } as const;
const published = { ...PAGE, value: '2024-12-01T07:05', label: 'published' } as const;
table<string | null>('day of the event beside a stamp of 1 December 2024', [
  ['Sáng qua, tại Vinh, UBND tỉnh tổ chức hội nghị sơ kết.', '2024-11-30 inferred sang', 'yesterday morning'],
  ['Hôm qua, UBND tỉnh tổ chức hội nghị sơ kết.', '2024-11-30 inferred', 'yesterday'],
  ['Chiều hôm qua (30/11), UBND tỉnh tổ chức hội nghị sơ kết.', '2024-11-30 inferred chieu', 'yesterday with its day'],
  ['Chiều 30-11, UBND tỉnh tổ chức hội nghị sơ kết.', '2024-11-30 inferred chieu', 'a hyphen'],
  ['Sáng nay, UBND tỉnh tổ chức hội nghị sơ kết.', '2024-12-01 inferred sang', 'this morning'],
  ['Trong hai ngày 29 và 30/11, UBND tỉnh tổ chức hội nghị sơ kết.', '2024-11-29 inferred', 'first of two days'],
  ['Chiều 31/12, UBND tỉnh tổ chức hội nghị sơ kết.', '--12-31 text chieu', 'a year before the stamp is too long ago'],
  ['Thời gian qua, UBND tỉnh tổ chức nhiều hội nghị.', null, '“thời gian qua” is no day'],
  ['Ngày 10/3 âm lịch, UBND tỉnh tổ chức lễ giỗ Tổ.', null, 'a lunar day'],
], (text) => {
  const { day } = readMeetingDay(articleOf(text), [published]);
  return day && [day.value, day.basis, day.partOfDay].filter(Boolean).join(' ');
});

test('a clock of the page or a stamp above the title gives “yesterday” no day', () => {
  const text = 'Chiều qua, UBND tỉnh tổ chức hội nghị sơ kết.';
  for (const stamp of [{ ...published, label: 'clock' }, { ...published, label: null, place: 'before-title' }] as const) assert.equal(readMeetingDay(articleOf(text), [stamp]).day, null);
  assert.equal(readMeetingDay(articleOf(text), [{ ...published, label: null }]).day?.value, '2024-11-30');
});

test('of several days an editor is told', () => {
  assert.match(readMeetingDay(articleOf('Trong hai ngày 29 và 30/11/2024, UBND tỉnh tổ chức hội nghị sơ kết.'), []).doubts.map(({ message }) => message).join(), /nhiều ngày/u);
});

for (const { example, weight } of DAY_CUES.filter(({ weight }) => weight <= -7))
  test(`no day of an event (${weight}): ${example}`, () => assert.equal(readMeetingDay(articleOf(example), []).day, null));
for (const { pattern, example } of YEAR_SIGNS) test(`year sign: ${example}`, () => assert.equal([...example.matchAll(pattern)].length, 1));

table<string[]>('names', [
  ['Phó Thủ tướng Đoàn Khắc Hiếu dự', ['Đoàn Khắc Hiếu'], 'an office before it'],
  ['Chủ tịch UBND TP Đà Nẵng Lê Trung Chinh', ['Lê Trung Chinh'], 'a province before it'],
  ['Bộ trưởng Bộ Công Thương Nguyễn Hồng Diên', ['Nguyễn Hồng Diên'], 'a ministry before it'],
  ['đồng chí Hoàng Y Bhăm, bà H’Yao Knul, Y Thanh Hà Niê Kđăm, Bí thư', ['Hoàng Y Bhăm', 'H’Yao Knul', 'Y Thanh Hà Niê Kđăm'], 'names of the Central Highlands'],
  ['UBND tỉnh Hà Giang, Ban Chỉ đạo, Đoàn ĐBQH tỉnh, Lâm Đồng', [], 'bodies and places'],
], (text) => namesIn(text, gazetteer.names).map(({ name }) => name));

table<string>('chairs', [
  ['Chiều 5/6, đồng chí Trần Văn Bảy, Bí thư Tỉnh ủy và đồng chí Lê Thị Hoa, Chủ tịch UBND tỉnh đồng chủ trì hội nghị.', 'Trần Văn Bảy (Bí thư Tỉnh ủy), Lê Thị Hoa (Chủ tịch UBND tỉnh)', 'two together'],
  ['Chủ trì hội nghị có các đồng chí: Trần Văn Bảy, Phó Bí thư Tỉnh ủy; Lê Thị Hoa, Phó Chủ tịch UBND tỉnh.', 'Trần Văn Bảy (Phó Bí thư Tỉnh ủy), Lê Thị Hoa (Phó Chủ tịch UBND tỉnh)', 'a list behind the verb'],
  ['Thừa ủy quyền Thủ tướng Phạm Minh Chính, Phó Thủ tướng Trần Hồng Hà chủ trì cuộc họp.', 'Trần Hồng Hà (Phó Thủ tướng)', 'by mandate, before'],
  ['Phó Thủ tướng Trần Hồng Hà thừa ủy quyền của Thủ tướng Phạm Minh Chính chủ trì cuộc họp.', 'Trần Hồng Hà (Phó Thủ tướng)', 'by mandate, behind'],
  ['Hội nghị do đồng chí Nguyễn Văn Nam - Giám đốc Sở Y tế chủ trì.', 'Nguyễn Văn Nam (Giám đốc Sở Y tế)', 'passive'],
  ['Dự hội nghị có Phó Thủ tướng Lê Văn Thành; Bộ trưởng Bộ Y tế Đào Hồng Lan chủ trì hội nghị.', 'Đào Hồng Lan (Bộ trưởng Bộ Y tế)', 'attending is not chairing'],
  ['Bộ trưởng Bộ Văn hóa, Thể thao và Du lịch Nguyễn Văn Hùng chủ trì hội thảo.', 'Nguyễn Văn Hùng (Bộ trưởng Bộ Văn hóa, Thể thao và Du lịch)', 'commas inside a ministry'],
  ['Hội nghị diễn ra dưới sự chủ trì của Bộ trưởng Bộ Giao thông vận tải Lương Đức Khải.', 'Lương Đức Khải (Bộ trưởng Bộ Giao thông vận tải)', 'a noun'],
  ['Phó Thủ tướng Trịnh Công Vỹ, Trưởng Ban Chỉ đạo quốc gia về phòng, chống thiên tai chủ trì hội nghị.', 'Trịnh Công Vỹ (Phó Thủ tướng, Trưởng Ban Chỉ đạo quốc gia về phòng, chống thiên tai)', 'a comma inside an office'],
  ['Tại điểm cầu tỉnh Long An, đồng chí Huỳnh Văn Tỏ, Chủ tịch UBND tỉnh chủ trì điểm cầu dự hội nghị do Thủ tướng Chính phủ Đặng Quốc Thuận chủ trì.', 'Đặng Quốc Thuận (Thủ tướng Chính phủ)', 'of the event, after that of a điểm cầu'],
  ['Đồng chí Võ Minh Tâm phát biểu, ông Cao Văn Tư kết luận hội nghị.', '', 'concluding is not chairing'],
  ['Hội nghị do Sở Nội vụ chủ trì tổ chức; ông Nguyễn Văn An phát biểu.', '', 'organising is not chairing'],
  ['Lãnh đạo Chính phủ đã chủ trì nhiều cuộc họp.', '', 'a habit, nobody named'],
  ['Giám đốc Sở Xây dựng Bùi Hồng Trung được giao chủ trì đề án.', '', 'a project'],
  ['Đồng chí Lê Văn Hùng giao đồng chí Trần Văn Sáu, Phó Chủ tịch UBND tỉnh chủ trì cuộc họp rà soát vào tuần tới.', '', 'told to chair'],
  ['Trước đó, ngày 5/9, Phó Chủ tịch UBND tỉnh Bùi Khánh Hòa chủ trì cuộc họp triển khai.', '', 'another event'],
  ['Thừa ủy quyền của Bộ trưởng Bộ GD&ĐT, đồng chí Tống Gia Huân - Thứ trưởng Thường trực Bộ GD&ĐT chủ trì hội nghị tại điểm cầu Hà Nội.', 'Tống Gia Huân (Thứ trưởng Thường trực Bộ GD&ĐT)', 'a ministry in its own hall'],
  ['Bà Lê Thị Hòa, Phó Chủ tịch UBND thành phố Hà Nội chủ trì tại điểm cầu Hà Nội.', '', 'the city in its own'],
  ['Tại điểm cầu chính, Phó Thủ tướng Lê Minh Khái chủ trì hội nghị.', 'Lê Minh Khái (Phó Thủ tướng)', 'the main hall is the event'],
], (text) => readChairs(articleOf(text), gazetteer).chairs.map(({ name, role }) => `${name} (${role})`).join(', '));

table<string>('chairs of one điểm cầu', [
  ['Tại điểm cầu tỉnh Sóc Trăng, ông Lâm Hoàng Mẫu, Phó Chủ tịch UBND tỉnh chủ trì.', 'soc-trang Lâm Hoàng Mẫu', 'named before'],
  ['Chủ trì tham dự tại điểm cầu tỉnh Bắc Kạn có các đồng chí: Nguyễn Đăng Bình, Phó Bí thư Tỉnh ủy; Hoàng Thu Trang, Phó Chủ tịch UBND tỉnh.', 'bac-kan Nguyễn Đăng Bình, bac-kan Hoàng Thu Trang', 'seed 003'],
], (text) => readChairs(articleOf(text), gazetteer).localChairs.map(({ place, name }) => `${place} ${name}`).join(', '));

for (const { example } of IS_A_TASK) test(`a task, no chair: ${example}`, () => assert.deepEqual(readChairs(articleOf(example), gazetteer).chairs, []));

for (const { examples } of PROVINCE_CUES)
  for (const example of examples)
    test(`province that hosts or reports: ${example}`, () => {
      const wanted = /\{(.*?)\}/u.exec(example)![1];
      assert.ok(readProvinces(articleOf(example.replace(/[{}]/gu, '')), gazetteer).provinces.some(({ words }) => words === wanted));
    });

table<string>('provinces', [
  ['Sáng 5/11, UBND huyện Krông Năng tổ chức hội nghị giao ban. Nguồn ngân sách tỉnh Đắk Lắk hỗ trợ đã giải ngân; nông sản phải vòng qua Gia Lai.', 'dak-lak', 'the province of a district'],
  ['Sáng 5/11, UBND huyện họp. Nông sản phải vòng qua Gia Lai, Gia Lai và Gia Lai.', '', 'named, but not as its own'],
  ['Ngày 5/6, Trường Đại học Thái Nguyên tổ chức hội thảo; đội bóng Nam Định vô địch; tàu Cần Thơ 12; ông Trần Hà Giang.', '', 'a school, a club, a ship, a name'],
  ['Sáng 5/6, tại TP. Pleiku, UBND tỉnh Gia Lai tổ chức hội nghị. Tham dự có lãnh đạo các tỉnh Đắk Lắk, Kon Tum, Bình Định.', 'gia-lai', 'a list of others'],
  ['Ngày 5/6, tại Hà Nội, Bộ Y tế tổ chức hội nghị tổng kết công tác dược.', '', 'a ministry in the capital'],
  ['Hội nghị được kết nối tới các điểm cầu tỉnh Lào Cai, Yên Bái và Phú Thọ.', 'lao-cai,phu-tho,yen-bai', 'several điểm cầu'],
  ['Ngày 5/6, tỉnh Quảng Ngãi tổ chức gặp mặt, lần đầu kể từ khi hợp nhất với tỉnh Kon Tum.', 'quang-ngai', 'what was merged'],
], (text) => readProvinces(articleOf(text), gazetteer).provinces.map(({ id }) => id).sort().join(','));

table<string[]>('places', [
  ['TP. Hồ Chí Minh, TPHCM, Thừa Thiên – Huế, BR-VT, ĐẮC LẮC, KHÁNH HOÀ', ['ho-chi-minh', 'ho-chi-minh', 'hue', 'ba-ria-vung-tau', 'dak-lak', 'khanh-hoa'], 'short forms, old marks, capitals'],
  ['cao tốc Hà Nội - Hải Phòng, đường Hồ Chí Minh, ông Nguyễn Thái Bình', [], 'roads and a name'],
], (text) => gazetteer.mentionsIn(text).map(({ id }) => id));

table<string[]>('documents', [
  ['Kế hoạch số 41/KH-UBND ngày 14/02/2024 và Nghị quyết số 17-NQ/TU', ['41/KH-UBND', '17-NQ/TU'], 'two kinds'],
  ['các Nghị quyết 57-NQ/TW, 59-NQ/TW và 68-NQ/TW của Bộ Chính trị', ['57-NQ/TW', '59-NQ/TW', '68-NQ/TW'], 'a list'],
  ['Quyết định 565 của UBND tỉnh', ['565'], 'without a symbol (seed 002)'],
  ['Chỉ thị 05/CT-TTg; Công điện số 76/CĐ-TTg, ngày 18/7', ['05/CT-TTg', '76/CĐ-TTg'], 'beside a semicolon'],
  ['Luật số 31/2024/QH15, Nghị định số 42/2022/NĐ-CP', ['31/2024/QH15', '42/2022/NĐ-CP'], 'with a year'],
  ['4 Nghị quyết phiên họp, Kế hoạch 5 năm 2021-2025, phiên họp thứ 10', [], 'counts and sessions'],
  ['báo cáo kết quả thực hiện Kế hoạch số 41/KH-UBND', ['41/KH-UBND'], 'a verb that is also a kind'],
], (text) => documentsIn(text).map(({ number }) => number));

table<string[][]>('numbered sets', [
  ['duy trì phong trào “4 không” trong trường học: không dạy chay, không học vẹt, không gian lận trong thi cử, không bệnh thành tích.', [['4 không', 'không dạy chay', 'không học vẹt', 'không gian lận trong thi cử', 'không bệnh thành tích']], 'some words before the colon'],
  ['thực hiện “3 không” tại phiên họp: báo cáo ngắn, thảo luận kỹ, kết luận rõ.', [['3 không']], 'another list behind the colon'],
  ['tinh thần “5 không”, gồm: không giấy tờ, hướng tới số hóa; không dùng tiền mặt; không để ai bị bỏ lại phía sau; không nói không; không bàn lùi, chỉ bàn làm.', [['5 không', 'không giấy tờ, hướng tới số hóa', 'không dùng tiền mặt', 'không để ai bị bỏ lại phía sau', 'không nói không', 'không bàn lùi, chỉ bàn làm']], 'semicolons before commas'],
  ['với “ba không”: không văn bản giấy, không gửi trùng, không trễ hạn. Phấn đấu', [['ba không', 'không văn bản giấy', 'không gửi trùng', 'không trễ hạn']], 'in words'],
  ['"3 sẵn sàng": «sẵn sàng mặt bằng, sẵn sàng điện nước, sẵn sàng nhân lực»; rút ngắn thời gian.', [['3 sẵn sàng', 'sẵn sàng mặt bằng', 'sẵn sàng điện nước', 'sẵn sàng nhân lực']], 'the list in its own quotation marks'],
  ['phương châm “4 tại chỗ” (chỉ huy tại chỗ, lực lượng tại chỗ, phương tiện tại chỗ, hậu cần tại chỗ)', [['4 tại chỗ', 'chỉ huy tại chỗ', 'lực lượng tại chỗ', 'phương tiện tại chỗ', 'hậu cần tại chỗ']], 'in brackets'],
  ['với tinh thần “5 đẩy mạnh”, “5 đảm bảo” gắn', [['5 đẩy mạnh'], ['5 đảm bảo']], 'named and listed nowhere'],
  ['trong “5 năm” qua có 3 thôn', [], 'counts'],
], (text) => setsIn(text).map(({ label, items }) => [label, ...items]));

for (const { pattern, examples } of CUES) for (const example of examples) test(`not the article's: ${example}`, () => assert.match(example, pattern));
for (const example of RELATED_HEADINGS.examples) test(`heading of other news: ${example}`, () => assert.match(example, RELATED_HEADINGS.pattern));

table<boolean>('menus', [
  ['In trang | Gửi email | Cỡ chữ A- A A+', true, 'buttons'],
  ['Home » News » Party affairs', true, 'a path'],
  ['Chuyển đổi số phải đo được bằng sự hài lòng', false, 'a headline'],
], isMenu);

table<string | null>('authors', [
  ['Hà An', 'Hà An', 'a name'],
  ['S.T', 'S.T', 'initials (seed 000)'],
  ['Đ.THẢO – V.YÊN', 'Đ.THẢO – V.YÊN', 'two'],
  ['Tin: Minh Thuỳ', 'Minh Thuỳ', 'a label'],
  ['Tin, ảnh: Nguyễn Phú', 'Nguyễn Phú', 'a longer label'],
  ['Sơn La', null, 'a place'],
  ['Phát huy vai trò tiên phong', null, 'a heading'],
], (line) => readByline(line, gazetteer.names)?.value ?? null);

for (const { example } of MACHINE_TALK) test(`speaks to machines: ${example}`, () => assert.ok(talksToMachines(example)));
table<boolean>('speaks to people', [
  ['Thủ tướng yêu cầu các bộ rà soát hệ thống, bảo đảm dữ liệu đúng, đủ, sạch, sống.', false, 'an order about systems'],
  ['Ủy ban Quốc gia về chuyển đổi số đề nghị các địa phương hãy chủ động.', false, 'an order to people'],
], talksToMachines);

test('words are given back with what is hidden in them', () => {
  const raw = 'chuyển\u00AD đổi\u200B số và c\u200B\u0301 thẻ \u{F0000}x';
  const exact = exactWords(raw);
  assert.ok(raw.includes(exact('đổi số và')));
  assert.equal(exact('chuyển đổi'), 'chuyển\u00AD đổi');
});

/** [what stands above the article's first paragraph, its title, why]. */
const LEAD = 'Sáng ngày 8/8, Ban Chỉ đạo tỉnh dự phiên họp trực tuyến của Ủy ban Quốc gia về chuyển đổi số.';
table<string | null>('titles', [
  ['Nông nghiệp hữu cơ | Khuyến nông | Thủy sản\nNgành tôm gỡ ba điểm nghẽn', 'Ngành tôm gỡ ba điểm nghẽn', 'a menu with bars, none of it known'],
  ['Thương mại   Năng lượng   Công nghiệp   Địa phương\nNgành Công Thương tìm động lực mới', 'Ngành Công Thương tìm động lực mới', 'a menu with wide gaps'],
  ['Thương mại\tNăng lượng\tCông nghiệp\tĐịa phương\nNgành Công Thương tìm động lực mới', 'Ngành Công Thương tìm động lực mới', 'a menu with tabs'],
  ['Ngành Công Thương  tìm động lực mới từ liên kết', 'Ngành Công Thương tìm động lực mới từ liên kết', 'a slip of the space bar in a title'],
  ['Tin trong tỉnh\nTỔNG KẾT CÔNG TÁC PHÒNG, CHỐNG TỘI PHẠM\nXem với cỡ chữ: A- A A+', 'TỔNG KẾT CÔNG TÁC PHÒNG, CHỐNG TỘI PHẠM', 'a section name that elsewhere opens a list'],
  ['Ngành tôm gỡ ba điểm nghẽn\nTin liên quan\nGiá cá tra giống tăng mạnh sau Tết', 'Ngành tôm gỡ ba điểm nghẽn', 'a list of other news below the title'],
], (above) => cleanArticle(readLines(`${above}\n${LEAD}\n${LEAD.replace('Sáng', 'Chiều').replace('dự', 'họp sau')}`), gazetteer.names).article.title);

test('a line that repeats what stands above is a repetition, also when two paragraphs were pasted into one', () => {
  const first = 'Sáng ngày 8/8, Ban Chỉ đạo tỉnh dự phiên họp trực tuyến của Ủy ban Quốc gia.';
  const second = 'Phát biểu tại phiên họp, Thủ tướng cho biết chuyển đổi số là xu thế tất yếu.';
  const { article } = cleanArticle(readLines([first, second, `${first}${second}`].join('\n')), gazetteer.names);
  assert.deepEqual(article.dropped.map(({ line, reason }) => [line, reason]), [[3, 'duplicate']]);
});
