import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Vocabulary } from '../../src/domain/vocabulary.ts';
import { addresseesAt } from '../../src/ingest/directives/addressees.ts';
import { CUES, cuesIn } from '../../src/ingest/directives/cues.ts';
import { dueOf } from '../../src/ingest/directives/due.ts';
import { type DirectiveReading, readDirectives } from '../../src/ingest/directives.ts';
import { loadVocabulary } from '../../src/vocabulary/load.ts';
import { paired, paragraph, readingFixtures, sameWords } from '../reading-fixtures.ts';

let vocabulary: Vocabulary;
before(() => { vocabulary = loadVocabulary('.'); });

const read = (text: string): DirectiveReading[] => readDirectives(paragraph(text), { eventDate: '2024-07-19', provinces: [], chairs: [{ name: 'Lê Văn Mẫu', role: 'Chủ tịch UBND tỉnh' }] }, vocabulary);
const line = ({ kind, issuer, addressees, due, quote }: DirectiveReading): string => `${kind} | ${issuer} > ${addressees.join(' + ')} | ${due ?? '–'} | ${quote}`;

/** [paragraph, its directives, why]. */
const PARAGRAPHS: readonly (readonly [string, readonly string[], string])[] = [
  ['Chủ tịch UBND tỉnh yêu cầu các sở, ngành đẩy nhanh số hóa hồ sơ; xóa bỏ cơ chế xin cho.', ['order | Lê Văn Mẫu > các sở, ngành | – | yêu cầu các sở, ngành đẩy nhanh số hóa hồ sơ', 'order | Lê Văn Mẫu > các sở, ngành | – | xóa bỏ cơ chế xin cho'], 'an office is its holder; cut at semicolons'],
  ['Đồng chí giao Sở Y tế hoàn thành tiêm chủng trước ngày 30/11/2024.', ['assignment | Lê Văn Mẫu > Sở Y tế | 2024-11-30 | giao Sở Y tế hoàn thành tiêm chủng trước ngày 30/11/2024'], 'pronoun, deadline'],
  ['Ông Trần Văn Thử yêu cầu Sở Du lịch xây dựng kế hoạch, trình trong quý IV. Các địa phương tăng cường kiểm tra vật tư nông nghiệp. Tập trung phát triển nguồn nhân lực.', ['order | Trần Văn Thử > Sở Du lịch | 2024-12 | yêu cầu Sở Du lịch xây dựng kế hoạch, trình trong quý IV', 'order | Trần Văn Thử > Các địa phương | – | Các địa phương tăng cường kiểm tra vật tư nông nghiệp', 'order | Trần Văn Thử > Các địa phương | – | Tập trung phát triển nguồn nhân lực'], 'orders carry on without a verb of order'],
  ['Chủ tịch UBND tỉnh Lê Văn Mẫu nhấn mạnh, các cấp ủy cần nâng cao chất lượng sinh hoạt chi bộ.', ['order | Lê Văn Mẫu > các cấp ủy | – | các cấp ủy cần nâng cao chất lượng sinh hoạt chi bộ'], '“cần” with somebody who must act'],
  ['Chủ tịch UBND tỉnh Lê Văn Mẫu khẳng định phải lấy sự hài lòng của người dân làm thước đo.', ['general | Lê Văn Mẫu >  | – | phải lấy sự hài lòng của người dân làm thước đo'], '“phải” without'],
  ['Các đại biểu kiến nghị Chính phủ bổ sung vốn cho tỉnh.', ['proposal | Các đại biểu > Chính phủ | – | kiến nghị Chính phủ bổ sung vốn cho tỉnh'], 'proposal'],
  ['Hội nghị thống nhất lùi thời hạn báo cáo sang tháng sau.', ['decision | Hội nghị >  | – | thống nhất lùi thời hạn báo cáo sang tháng sau'], 'decision of a meeting'],
  ['Chủ tịch UBND tỉnh đề nghị các đại biểu thảo luận, cho ý kiến về dự thảo.', ['agenda | Lê Văn Mẫu > các đại biểu | – | đề nghị các đại biểu thảo luận, cho ý kiến về dự thảo'], 'business of the meeting'],
  ['UBND tỉnh đã chỉ đạo các sở triển khai nhiều giải pháp.', [], 'already done'],
  ['Các sở báo cáo kết quả thực hiện ý kiến chỉ đạo của Thủ tướng.', [], '“ý kiến chỉ đạo” is a noun'],
  ['Ban Chỉ đạo đã họp; giao dịch trực tuyến tăng; hội nghị giao ban diễn ra sáng nay.', [], 'other words with the same letters'],
  ['Sở Công Thương cho biết, nhiều hộ cần vay vốn.', [], 'a need reported is no order'],
  ['Công tác rà soát còn chậm, cần khắc phục.', [], 'an opinion of nobody'],
];

test('directives of a paragraph', () => {
  for (const [text, expected, why] of PARAGRAPHS) assert.deepEqual(read(text).map(line), expected, `${why}: ${text}`);
});

test('a list of the clauses of a motto is not a list of tasks', () => {
  const quotes = read('Ông Lê Văn Mẫu yêu cầu các sở thực hiện nghiêm “5 không”: không giấy tờ; không dùng tiền mặt; không bàn lùi.').map(({ quote }) => quote);
  assert.deepEqual(quotes, ['yêu cầu các sở thực hiện nghiêm “5 không”']);
});

test('who is told', () => {
  for (const [text, addressees] of [
    ['các bộ, ngành, địa phương đẩy mạnh số hóa', ['các bộ, ngành', 'địa phương']],
    ['Sở Thông tin và Truyền thông phối hợp', ['Sở Thông tin và Truyền thông']],
    ['Sở Nông nghiệp và Phát triển nông thôn, UBND các huyện rà soát', ['Sở Nông nghiệp và Phát triển nông thôn', 'UBND các huyện']],
    ['người đứng đầu các sở phải nêu gương', ['người đứng đầu các sở']],
    ['khẩn trương hoàn thành', []],
  ] as const) assert.deepEqual(addresseesAt(text).addressees, addressees, text);
});

test('deadlines', () => {
  for (const [text, due, why] of [
    ['hoàn thành trước ngày 30/11/2024', '2024-11-30', 'day'],
    ['báo cáo trong quý IV', '2024-12', 'last month of the quarter'],
    ['đến hết năm 2024 đạt 80%', '2024', 'year'],
    ['trình chậm nhất ngày 5/8', '2024-08-05', 'day without its year'],
    ['thực hiện Kế hoạch năm 2024', null, 'the year of a plan is no deadline'],
    ['thực hiện Nghị quyết ngày 3/2/2023', null, 'a day gone by'],
  ] as const) assert.equal(dueOf(text, '2024-07-19'), due, `${why}: ${text}`);
});

test('every cue finds its examples', () => {
  for (const { words, kind, examples } of CUES)
    for (const [sentence, rest] of examples) {
      const found = cuesIn(sentence).find((reading) => words.includes(reading.words));
      assert.equal(found?.cue.kind, kind, sentence);
      assert.equal(sentence.slice(found!.end).trim(), rest, sentence);
    }
});

test('articles of other outlets and topics', () => {
  const scores = readingFixtures().map(({ name, article, facts }) => {
    const readings = readDirectives(article, facts.context, vocabulary);
    for (const { quote, line: at } of readings) {
      assert.ok(article.blocks.some((block) => block.line === at && block.text.includes(quote)), `${name}: «${quote}» is not in its line`);
      assert.ok(quote.split(' ').length <= 30, `${name}: «${quote}» is too long`);
    }
    const pairs = paired(facts.directives, readings, (fact, reading) => sameWords(fact.quote, reading.quote));
    for (const [fact, reading] of pairs) {
      if (fact.issuer !== undefined) assert.equal(reading.issuer, fact.issuer, `${name}: issuer of «${fact.quote}»`);
      if (fact.due !== undefined) assert.equal(reading.due, fact.due, `${name}: deadline of «${fact.quote}»`);
    }
    return { name, recall: pairs.length / facts.directives.length, precision: pairs.length / readings.length, kinds: pairs.filter(([fact, reading]) => fact.kind === reading.kind).length / pairs.length };
  });
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  for (const [measure, least] of [['recall', 0.9], ['precision', 0.9], ['kinds', 0.95]] as const) assert.ok(mean(scores.map((score) => score[measure])) >= least, `${measure}: ${JSON.stringify(scores)}`);
});
