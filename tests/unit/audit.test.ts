import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Article, figureIndex } from '../../src/checks/audit/article.ts';
import { auditOf, noteOn } from '../../src/checks/audit/audit.ts';
import { RELATION_KINDS } from '../../src/checks/audit/relation.ts';
import { checkRecord } from '../../src/checks/run.ts';
import { type Metric, metricSchema } from '../../src/domain/briefing.ts';
import { BRIEFING, goodText, SEED, tinyRecord } from './tiny-record.ts';

type Figure = Partial<Metric> & Pick<Metric, 'value' | 'unit' | 'quote'>;

const metricsOf = (figures: readonly Figure[], prefix: string): Metric[] =>
  figures.map((figure, index) => metricSchema.parse({ id: `${prefix}${index}`, indicator: 'chi-tieu', kind: 'actual', period: null, scope: 'quoc-gia', reportedBy: null, ...figure }));

const DAY = { value: '2024-07-19', basis: 'text', quote: null, explanation: null, sources: [], partOfDay: null } satisfies Article['briefing']['date'];
const SOURCE = { file: 'x.txt', sha256: '', outlet: null, outletBasis: null, byline: null, published: null, url: null, archived: null, articleText: null };

/** An article of one paragraph. */
const articleOf = (text: string, figures: readonly Figure[] = [], changes: Partial<Article> = {}): Article => ({
  id: 'bai', briefing: { date: DAY, source: SOURCE, metrics: metricsOf(figures, 'so-') }, blocks: [{ kind: 'paragraph', text }], leftOut: [], event: undefined, all: new Map(), ...changes,
});

/** What the audit says, sentences printed once left out: `=` fits, `≠` does not. */
const verdicts = (article: Article): string[] => auditOf(article).filter(({ kind, agrees }) => kind !== 'repetition' || !agrees).map(({ agrees, statement }) => `${agrees ? '=' : '≠'} ${statement}`);

interface Case {
  readonly why: string;
  /** A paragraph; every quote is a part of it. */
  readonly text: string;
  readonly figures: readonly Figure[];
  readonly says: readonly string[];
  /** Figures of an earlier briefing. */
  readonly earlier?: readonly Figure[];
}

const YEN_BAI = 'Đến nay, tỉnh đã hoàn thành 14/38 mục tiêu theo Quyết định 565, đạt 36,8%.';
const COMMUNES = 'Toàn tỉnh có 72/173 xã, phường, thị trấn đăng ký, chiếm tỷ lệ 41,6%, trong đó 69/72 xã (phường) CĐS, 3/72 xã (phường) CĐS nâng cao. 100% xã có tổ.';
const PLATFORMS = 'Về nền tảng số, 35/35 nền tảng số quốc gia đã hoàn thành, trong đó có 31 nền tảng số chính thức, 4 nền tảng số thử nghiệm. Bộ đã công bố 50 nền tảng số, trong đó có 18 nền tảng phục vụ Chính phủ số, 16 nền tảng phục vụ kinh tế số và 16 nền tảng phục vụ xã hội số…';
const DTI = 'Chỉ số có chuyển biến tích cực khi từ thứ 62 xuống xếp thứ 58, tăng 5 bậc so với năm trước.';
const SERVICES = 'Nếu năm 2019 mới chỉ đạt gần 11% thì đến nay có bước tăng trưởng đột phá với 55% (tăng 5 lần). Tương tự, tỷ lệ hồ sơ trực tuyến cũng tăng hơn 8 lần, từ khoảng 5% lên 43%.';
const WHOLE = 'Tỷ lệ hồ sơ trực tuyến toàn trình đạt 45%, tăng 2,5 lần với năm 2023.';

const communes: readonly Figure[] = [
  { value: 72, of: 173, unit: 'xã, phường, thị trấn', kind: 'ratio', quote: 'Toàn tỉnh có 72/173 xã', indicator: 'dang-ky' },
  { value: 41.6, unit: 'percent', quote: 'chiếm tỷ lệ 41,6%', indicator: 'dang-ky' },
  { value: 69, of: 72, unit: 'xã (phường)', kind: 'ratio', quote: 'trong đó 69/72 xã', indicator: 'cds' },
  { value: 3, of: 72, unit: 'xã (phường)', kind: 'ratio', quote: '3/72 xã', indicator: 'nang-cao' },
];
const count = (value: number, quote: string, indicator: string): Figure => ({ value, unit: 'nền tảng', quote, indicator });
const ranks = (before: string, now: string): readonly Figure[] => [
  { value: 62, unit: 'rank', kind: 'rank', period: '2022', quote: before },
  { value: 58, unit: 'rank', kind: 'rank', period: '2023', quote: now },
  { value: 5, unit: 'places', kind: 'change', period: '2023', comparedWith: '2022', quote: 'tăng 5 bậc' },
];
const change = (value: number, unit: string, quote: string, comparedWith: string | null = '2023'): Figure => ({ value, unit, kind: 'change', period: '2024', comparedWith, quote });

const CASES: readonly Case[] = [
  // Ratios
  { why: 'a ratio and its percentage', text: YEN_BAI, figures: [{ value: 14, of: 38, unit: 'mục tiêu', kind: 'ratio', quote: 'hoàn thành 14/38 mục tiêu' }, { value: 36.8, unit: 'percent', quote: 'đạt 36,8%' }], says: ['= 14/38: phần không quá tổng.', '= 14/38 là 36,8%, bài ghi 36,8%.'] },
  { why: 'the last digit is rounded, not free', text: YEN_BAI.replace('36,8', '36,9'), figures: [{ value: 14, of: 38, unit: 'mục tiêu', kind: 'ratio', quote: 'hoàn thành 14/38 mục tiêu' }, { value: 36.9, unit: 'percent', quote: 'đạt 36,9%' }], says: ['= 14/38: phần không quá tổng.', '≠ 14/38 là 36,84%, bài ghi 36,9%.'] },
  { why: 'fewer digits allow more', text: YEN_BAI.replace('36,8', '37'), figures: [{ value: 14, of: 38, unit: 'mục tiêu', kind: 'ratio', quote: 'hoàn thành 14/38 mục tiêu' }, { value: 37, unit: 'percent', quote: 'đạt 37%' }], says: ['= 14/38: phần không quá tổng.', '= 14/38 là 37%, bài ghi 37%.'] },
  { why: 'a percentage of something else', text: YEN_BAI, figures: [{ value: 14, of: 38, unit: 'mục tiêu', kind: 'ratio', quote: 'hoàn thành 14/38 mục tiêu' }, { value: 36.8, unit: 'percent', quote: 'đạt 36,8%', indicator: 'khac' }], says: ['= 14/38: phần không quá tổng.'] },
  { why: 'a part above its whole', text: YEN_BAI.replace('14/38', '41/38'), figures: [{ value: 41, of: 38, unit: 'mục tiêu', kind: 'ratio', quote: 'hoàn thành 41/38 mục tiêu' }], says: ['≠ 41/38: phần là 41, tổng là 38.'] },
  // Sums
  { why: 'parts whose noun is shortened', text: COMMUNES, figures: communes, says: ['= 72/173: phần không quá tổng.', '= 69/72: phần không quá tổng.', '= 3/72: phần không quá tổng.', '= 72/173 là 41,6%, bài ghi 41,6%.', '= 69 + 3 là 72, bài ghi 72.'] },
  {
    why: 'two totals in one paragraph', text: PLATFORMS,
    figures: [{ ...count(35, '35/35 nền tảng số quốc gia', 'a'), of: 35, kind: 'ratio' }, count(31, 'trong đó có 31 nền tảng số', 'b'), count(4, '4 nền tảng số thử nghiệm', 'c'), count(50, 'công bố 50 nền tảng số', 'd'), count(18, 'trong đó có 18 nền tảng', 'e'), count(16, '16 nền tảng phục vụ kinh tế số', 'f'), count(16, '16 nền tảng phục vụ xã hội số', 'g')],
    says: ['= 35/35: phần không quá tổng.', '= 31 + 4 là 35, bài ghi 35.', '= 18 + 16 + 16 là 50, bài ghi 50.'],
  },
  { why: 'parts that do not add up', text: 'Có 35 nền tảng, trong đó có 31 nền tảng chính thức, 3 nền tảng thử nghiệm.', figures: [count(35, 'Có 35 nền tảng', 'a'), count(31, '31 nền tảng', 'b'), count(3, '3 nền tảng', 'c')], says: ['≠ 31 + 3 là 34, bài ghi 35.'] },
  { why: 'a list that trails off', text: 'Có 35 nền tảng, trong đó có 11 nền tảng y tế, 3 nền tảng giáo dục…', figures: [count(35, 'Có 35 nền tảng', 'a'), count(11, '11 nền tảng', 'b'), count(3, '3 nền tảng', 'c')], says: [] },
  { why: 'one part is no list', text: 'Có 35 nền tảng, trong đó có 31 nền tảng chính thức.', figures: [count(35, 'Có 35 nền tảng', 'a'), count(31, '31 nền tảng', 'b')], says: [] },
  { why: 'no word says that they are parts', text: 'Ban hành 1 Chỉ thị, 1 Công điện, 7 Thông báo; 4 Nghị quyết.', figures: [1, 7, 4].map((value, index) => ({ value, unit: 'văn bản', quote: ['1 Chỉ thị', '7 Thông báo', '4 Nghị quyết'][index]!, indicator: `v${index}` })), says: [] },
  { why: 'the list opens the next sentence', text: 'Đã công bố 50 nền tảng. Trong đó, 30 nền tảng cho Nhà nước, 20 nền tảng cho người dân.', figures: [count(50, 'công bố 50 nền tảng', 'a'), count(30, '30 nền tảng', 'b'), count(20, '20 nền tảng', 'c')], says: ['= 30 + 20 là 50, bài ghi 50.'] },
  // Ranks
  { why: '62 → 58 is 4, printed 5', text: DTI, figures: ranks('từ thứ 62 xuống', 'xếp thứ 58'), says: ['≠ 62 → 58 là 4 bậc, bài ghi 5.'] },
  { why: 'no baseline printed', text: 'Việt Nam xếp thứ 71 trong tổng số 193 quốc gia, tăng 15 bậc so với năm 2022.', figures: [{ value: 71, of: 193, unit: 'rank', kind: 'rank', period: '2024', quote: 'xếp thứ 71 trong tổng số 193 quốc gia' }, change(15, 'places', 'tăng 15 bậc', '2022')], says: ['= 71/193: phần không quá tổng.'] },
  { why: 'a fall', text: 'Từ thứ 58 xuống thứ 62, giảm 4 bậc.', figures: [{ value: 58, unit: 'rank', kind: 'rank', quote: 'Từ thứ 58' }, { value: 62, unit: 'rank', kind: 'rank', quote: 'xuống thứ 62' }, change(-4, 'places', 'giảm 4 bậc', null)], says: ['= 58 → 62 là giảm 4 bậc, bài ghi giảm 4.'] },
  // Growth
  {
    why: 'factors, by year and by “từ … lên …”', text: SERVICES,
    figures: [
      { value: 11, unit: 'percent', qualifier: 'gần', period: '2019', quote: 'đạt gần 11%' }, { value: 55, unit: 'percent', quote: 'với 55%' }, { ...change(5, 'times', 'tăng 5 lần', '2019'), period: null },
      { value: 8, unit: 'times', kind: 'change', qualifier: 'hơn', quote: 'tăng hơn 8 lần', indicator: 'ho-so' }, { value: 5, unit: 'percent', qualifier: 'khoảng', quote: 'từ khoảng 5%', indicator: 'ho-so' }, { value: 43, unit: 'percent', quote: 'từ khoảng 5% lên 43%', indicator: 'ho-so' },
    ],
    says: ['= 11% → 55% là 5 lần, bài ghi 5.', '= 5% → 43% là 8,6 lần, bài ghi hơn 8.'],
  },
  { why: 'the baseline is in another briefing', text: WHOLE, figures: [{ value: 45, unit: 'percent', period: '2024', quote: 'đạt 45%' }, change(2.5, 'times', 'tăng 2,5 lần')], earlier: [{ value: 17, unit: 'percent', period: '2023', quote: 'cuối năm 2023 là 17%' }], says: ['= 17% (theo bai-truoc) → 45% là 2,65 lần, bài ghi 2,5 (khớp khi tính cả phần làm tròn).'] },
  { why: 'a baseline of somebody else', text: WHOLE, figures: [{ value: 45, unit: 'percent', period: '2024', quote: 'đạt 45%' }, change(2.5, 'times', 'tăng 2,5 lần')], earlier: [{ value: 9, unit: 'percent', period: '2023', scope: 'dia-phuong', quote: 'cuối năm 2023 là 9%' }], says: [] },
  { why: 'a factor out of reach of rounding', text: WHOLE.replace('2,5', '3,5'), figures: [{ value: 45, unit: 'percent', period: '2024', quote: 'đạt 45%' }, change(3.5, 'times', 'tăng 3,5 lần')], earlier: [{ value: 17, unit: 'percent', period: '2023', quote: 'cuối năm 2023 là 17%' }], says: ['≠ 17% (theo bai-truoc) → 45% là 2,65 lần, bài ghi 3,5.'] },
  { why: 'percent of a percentage: points fit', text: 'Đạt 87,08%, tăng 20% so với 67% năm 2023.', figures: [{ value: 87.08, unit: 'percent', period: '2024', quote: 'Đạt 87,08%' }, { value: 67, unit: 'percent', period: '2023', quote: 'so với 67%' }, change(20, 'percent', 'tăng 20%')], says: ['= 67% → 87,08% là 20%, bài ghi 20%.'] },
  { why: 'percent of a percentage: neither fits', text: 'Đạt 87%, tăng 10% so với 67% năm 2023.', figures: [{ value: 87, unit: 'percent', period: '2024', quote: 'Đạt 87%' }, { value: 67, unit: 'percent', period: '2023', quote: 'so với 67%' }, change(10, 'percent', 'tăng 10%')], says: ['≠ 67% → 87% là 29,9%, bài ghi 10%.'] },
  { why: 'percent of a speed', text: 'Đạt 71,79Mbps, tăng 32,7% so với 54,1Mbps năm 2023.', figures: [{ value: 71.79, unit: 'mbps', period: '2024', quote: 'Đạt 71,79Mbps' }, { value: 54.1, unit: 'mbps', period: '2023', quote: 'so với 54,1Mbps' }, change(32.7, 'percent', 'tăng 32,7%')], says: ['= 54,1 → 71,79 là 32,7%, bài ghi 32,7%.'] },
  // One indicator, one value
  { why: 'one indicator, two values', text: 'Tỷ lệ đạt 42% cả nước. Như vậy tỷ lệ là 43% cả nước.', figures: [{ value: 42, unit: 'percent', quote: 'Tỷ lệ đạt 42%' }, { value: 43, unit: 'percent', quote: 'tỷ lệ là 43%' }], says: ['≠ Cùng một chỉ tiêu, bài ghi 42% ở `so-0` và 43% ở `so-1`.'] },
  { why: 'two years are two values', text: 'Đạt 42% (cuối năm 2023 là 17%).', figures: [{ value: 42, unit: 'percent', period: '2024', quote: 'Đạt 42%' }, { value: 17, unit: 'percent', period: '2023', quote: 'là 17%' }], says: [] },
];

for (const { why, text, figures, earlier, says } of CASES)
  test(`${text.slice(0, 60)}: ${why}`, () => {
    for (const { quote } of figures) assert.ok(text.includes(quote), quote);
    const all = figureIndex(earlier ? [{ id: 'bai-truoc', briefing: { metrics: metricsOf(earlier, 'cu-') } }] : []);
    assert.deepEqual(verdicts(articleOf(text, figures, { all })), says);
  });

const dated = (value: string, quote: string | null, partOfDay: 'sang' | 'chieu' | null = 'sang', published: string | null = null): Article['briefing'] => ({ date: { ...DAY, value, quote, partOfDay }, source: { ...SOURCE, published }, metrics: [] });
const SESSION = 'Sáng ngày 8/8, Ban Chỉ đạo dự phiên họp trực tuyến lần thứ ba của Uỷ ban Quốc gia.';

const DATES: readonly (readonly [why: string, article: Article, says: readonly string[]])[] = [
  ['a stamp outside the body', articleOf('Bài.', [], { leftOut: ['Thứ hai 23/12/2024 19:15'] }), ['= 23/12/2024 là Thứ Hai, bài ghi “Thứ hai 23/12/2024”.']],
  ['another weekday', articleOf('Bài.', [], { leftOut: ['Thứ ba, ngày 23/12/2024'] }), ['≠ 23/12/2024 là Thứ Hai, bài ghi “Thứ ba, ngày 23/12/2024”.']],
  ['a day that does not exist', articleOf('Bài.', [], { leftOut: ['Chủ nhật 30/2/2024'] }), ['≠ 30/2/2024 là ngày không có trong lịch, bài ghi “Chủ nhật 30/2/2024”.']],
  ['no year, but the day of the event', articleOf('Họp Thứ sáu (19/7).'), ['= 19/7/2024 là Thứ Sáu, bài ghi “Thứ sáu (19/7”.']],
  ['no year, another day', articleOf('Họp Thứ sáu (20/7).'), []],
  ['a session is no weekday', articleOf('phiên họp lần thứ ba 8/2022'), []],
  ['day, part of the day and number', articleOf(SESSION, [], { briefing: dated('2022-08-08', 'Sáng ngày 8/8'), event: { number: 3, partOfDay: 'sang' } }), ['= Bài in “Sáng ngày 8/8”, bản tin ghi sáng 8/8/2022.', '= Bài in “lần thứ ba”, danh mục ghi phiên họp này là lần thứ 3.', '= Bản tin ghi buổi sáng, danh mục ghi hội nghị này họp buổi sáng.']],
  ['another day, part and number', articleOf(SESSION, [], { briefing: dated('2022-08-09', 'Sáng ngày 8/8', 'chieu'), event: { number: 4, partOfDay: 'sang' } }), ['≠ Bài in “Sáng ngày 8/8”, bản tin ghi chiều 9/8/2022.', '≠ Bài in “lần thứ ba”, danh mục ghi phiên họp này là lần thứ 4.', '≠ Bản tin ghi buổi chiều, danh mục ghi hội nghị này họp buổi sáng.']],
  ['the fifth', articleOf(SESSION.replace('thứ ba', 'thứ năm'), [], { briefing: dated('2022-08-08', 'Sáng ngày 8/8'), event: { number: 5, partOfDay: null } }), ['= Bài in “Sáng ngày 8/8”, bản tin ghi sáng 8/8/2022.', '= Bài in “lần thứ năm”, danh mục ghi phiên họp này là lần thứ 5.']],
  ['published after the event', articleOf('Bài.', [], { briefing: dated('2024-07-19', null, 'sang', '2024-07-19T14:46') }), ['= Đăng 19/7/2024, họp 19/7/2024.']],
  ['published before it', articleOf('Bài.', [], { briefing: dated('2024-07-19', null, 'sang', '2024-07-18') }), ['≠ Đăng 18/7/2024, họp 19/7/2024.']],
];

for (const [why, article, says] of DATES)
  test(`dates: ${why}`, () => {
    assert.deepEqual(verdicts(article), says);
  });

test('a sentence twice, captions and short ones aside', () => {
  const blocks = [{ kind: 'paragraph', text: 'Công tác có nhiều chuyển biến rõ. Thủ tướng nêu rõ.' }, { kind: 'caption', text: 'Lãnh đạo các Sở, ngành dự Hội nghị.' }, { kind: 'caption', text: 'Lãnh đạo các Sở, ngành dự Hội nghị.' }, { kind: 'paragraph', text: 'Thủ tướng nêu rõ. Công tác có nhiều chuyển biến rõ.' }];
  assert.deepEqual(verdicts(articleOf('', [], { blocks })), ['≠ Câu này in 2 lần trong bài: “Công tác có nhiều chuyển biến rõ.”.']);
});

test('figures are named printed result first, with the briefing they stand in', () => {
  const [relation] = auditOf(articleOf(DTI, ranks('từ thứ 62 xuống', 'xếp thứ 58')));
  assert.deepEqual(relation, { kind: 'rank', metrics: ['bai/so-2', 'bai/so-0', 'bai/so-1'], computed: '4 bậc', printed: '5', agrees: false, statement: '62 → 58 là 4 bậc, bài ghi 5.', sentences: [DTI] });
});

test('relations come in the order of their kinds', () => {
  const kinds = auditOf(articleOf(COMMUNES, communes.toReversed())).map(({ kind }) => RELATION_KINDS.indexOf(kind));
  assert.deepEqual(kinds, kinds.toSorted((a, b) => a - b));
});

test('a note is beside a relation when its quote shares words with the sentence', () => {
  const relation = auditOf(articleOf(`Câu trước. ${DTI} Câu sau.`, ranks('từ thứ 62 xuống', 'xếp thứ 58')))[0]!;
  const cases: readonly (readonly [quote: string, isBeside: boolean])[] = [['tăng 5 bậc so với năm trước', true], [`trước. ${DTI} Câu`, true], ['tăng 5 bậc so với năm trước. Câu sau.', true], ['Câu sau.', false]];
  for (const [quote, isBeside] of cases) assert.equal(noteOn(relation, [{ quote, note: 'Lạ.', sources: [] }]) !== undefined, isBeside, quote);
});

const CARDS = 'Cả nước đã cấp 84,7 triệu thẻ căn cước';
const odd = (text: string): string => text.replaceAll(CARDS, 'Cả nước cấp 40/38 thẻ căn cước').replace('value: 84700000', 'value: 40\n    of: 38');

test('so-khong-khop: points at the printed figure, asks for a look, stops nothing', () => {
  const { findings } = checkRecord(tinyRecord({ [SEED]: odd, [BRIEFING]: odd }));
  assert.deepEqual(findings.map(({ code, severity, message }) => ({ code, severity, message })), [{ code: 'so-khong-khop', severity: 'hint', message: '40/38: phần là 40, tổng là 38.' }]);
  assert.ok(odd(goodText(BRIEFING)).split('\n')[findings[0]!.position.line - 1]!.includes('value: 40'));
});

test('so-khong-khop: a note beside the words is enough', () => {
  const noted = (text: string): string => odd(text).replace('leftOut:', 'notes:\n  - quote: cấp 40/38 thẻ\n    note: Phần lớn hơn tổng.\nleftOut:');
  assert.deepEqual(checkRecord(tinyRecord({ [SEED]: odd, [BRIEFING]: noted })).findings, []);
});

test('so-khong-khop: a sentence the article itself prints twice', () => {
  const sentence = 'Các địa phương thực hiện “5 không”: không giấy tờ; không tiền mặt.';
  const twice = (text: string): string => text.replace(sentence, `${sentence} ${sentence}`);
  const { findings } = checkRecord(tinyRecord({ [SEED]: twice, [BRIEFING]: twice }));
  assert.deepEqual(findings.map(({ code }) => code), ['so-khong-khop']);
  assert.deepEqual(checkRecord(tinyRecord({ [BRIEFING]: twice })).findings.filter(({ code }) => code === 'so-khong-khop'), [], 'a paste of ours is not the article’s');
});

test('so-khong-khop: a weekday in a stamp that is left out', () => {
  const stamped = (text: string): string => text.replace('19/07/2024 14:46', 'Thứ hai 19/07/2024 14:46');
  assert.deepEqual(checkRecord(tinyRecord({ [SEED]: stamped })).findings.map(({ message }) => message), ['19/7/2024 là Thứ Sáu, bài ghi “Thứ hai 19/07/2024”.']);
});
