import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bareCode, exactCode } from '../../src/search/query/code.ts';
import { withDays } from '../../src/search/query/dates.ts';
import { lexiconOf } from '../../src/search/query/lexicon.ts';
import { likelySpellings } from '../../src/search/query/spelling.ts';
import { importance, isQuestion } from '../../src/search/query/stop-words.ts';
import { syllableKey } from '../../src/search/query/syllable.ts';
import { decodeKeys } from '../../src/search/query/telex.ts';
import { understand } from '../../src/search/query/understand.ts';
import { numberKey, words } from '../../src/search/query/words.ts';

const SAME_SYLLABLE: readonly (readonly [string, string, boolean, string])[] = [
  ['hoà', 'hòa', true, 'old and new tone placement'],
  ['uỷ', 'ủy', true, 'old and new tone placement'],
  ['toả', 'TỎA', true, 'case'],
  ['đề', 'đề'.normalize('NFD'), true, 'NFD'],
  ['kí', 'ký', true, 'i or y in an open syllable'],
  ['quí', 'QUÝ', true, 'i or y after qu'],
  ['tai', 'tay', false, 'i and y after a vowel differ'],
  ['bậc', 'bắc', false, 'other marks are another word'],
  ['dân', 'đân', false, 'đ is not d'],
];
for (const [a, b, same, why] of SAME_SYLLABLE) test(`syllable ${a} ${b}: ${why}`, () => assert.equal(syllableKey(a) === syllableKey(b), same));

const NUMBERS: readonly (readonly [string, string])[] = [['18,3', '18.3'], ['18.3', '18.3'], ['183', '183'], ['130.700', '130700'], ['130,700', '130700'], ['1.234,5', '1234.5'], ['67,20', '67.2'], ['06', '06']];
for (const [typed, expected] of NUMBERS) test(`number ${typed}`, () => assert.equal(numberKey(typed), expected));

const WORDS: readonly (readonly [string, readonly string[]])[] = [
  ['Bộ TT&TT', ['bo', 'tttt']],
  ['52-NQ/TU', ['52', 'nq', 'tu']],
  ['18,3%, 5G', ['18.3', '5g']],
  ['477/832 thôn', ['477', '832', 'thon']],
  ['19/7/2024', ['19', '7', '2024']],
];
for (const [text, expected] of WORDS) test(`words of ${text}`, () => assert.deepEqual(words(text).map(({ bare }) => bare), expected));

const KEYS: readonly (readonly [string, string | undefined])[] = [
  ['ddeef', 'đề'], ['ans', 'án'], ['tuwr', 'tử'], ['chuyeenr', 'chuyển'], ['ddooir', 'đổi'], ['soos', 'số'], ['truowngf', 'trường'], ['vieetj', 'việt'], ['nguyeenx', 'nguyễn'],
  ['d9e62', 'đề'], ['a1n', 'án'], ['chuye63n', 'chuyển'], ['d9o63i', 'đổi'], ['so61', 'số'], ['web', undefined], ['thu', undefined], ['5g', undefined],
];
for (const [typed, expected] of KEYS) test(`keys ${typed}`, () => assert.equal(decodeKeys(typed), expected));

test('a code without marks is the beginning of every code with its letters, and of no other', () => {
  const code = (text: string) => words(text).map(({ key, bare }) => exactCode(key, bare))[0]!;
  for (const text of ['bac', 'bắc', 'bậc', 'Bác']) assert.ok(code(text).startsWith(bareCode('bac')));
  assert.ok(!code('bách').startsWith(bareCode('bac')));
  assert.equal(new Set(['bac', 'bắc', 'bậc', 'bác', 'bặc', 'đắc', 'dắc', '18.3', '183', 'zalo'].map(code)).size, 10);
  assert.equal(code('hoà'), code('hòa'));
  for (const text of ['đường', '18,3', 'zalo', '5G', 'Ủy']) assert.match(code(text), /^[a-z]+$/u);
});

test('spellings come from the record', () => {
  const record = ['số', 'chính', 'chỉ', 'tuyến', 'tuyển', 'hành'];
  assert.equal(likelySpellings('chnh', record)[0], 'chính');
  assert.ok(likelySpellings('tuến', record).includes('tuyến'));
  assert.deepEqual(likelySpellings('blockchain', record), []);
  assert.deepEqual(likelySpellings('5g', record), []);
});

test('words of questions weigh little', () => {
  assert.ok(isQuestion('ai làm tổ trưởng') && isQuestion('được giao nhiệm vụ gì') && !isQuestion('hóa đơn điện tử'));
  assert.ok(importance('nhiêu', true) < 0.2 && importance('nhiệm', true) < 1 && importance('nhiệm', false) === 1 && importance('số', true) === 1);
});

const lexicon = lexiconOf([
  ['dia-phuong', '/dia-phuong/bac-kan/', 'Bắc Kạn', ['Bắc Cạn'], ['Thái Nguyên'], ''],
  ['thuat-ngu', '/thuat-ngu/#chuyen-doi-so', 'Chuyển đổi số', ['CĐS'], [], ''],
  ['van-ban', '/van-ban/06-qd-ttg/', 'Quyết định 06/QĐ-TTg', ['Đề án 06', 'Quyết định 06'], [], ''],
]);
const ALTERNATIVES: readonly (readonly [string, string, string])[] = [
  ['CĐS tỉnh', 'chuyen doi so', 'abbreviation to words'],
  ['chuyển đổi số', 'cds', 'words to abbreviation'],
  ['Bắc Cạn', 'bac kan', 'another spelling of a name'],
  ['Quyết định 06', 'de an 06', 'two names of a document'],
  ['bac kan', 'thai nguyen', 'successor'],
  ['csdl quốc gia', 'co so du lieu', 'an abbreviation that the glossary lacks'],
];
for (const [typed, expected, why] of ALTERNATIVES)
  test(`${typed}: ${why}`, () => assert.ok(understand(typed, lexicon).alternatives.some(({ words: other }) => other.map(({ bare }) => bare).join(' ') === expected)));

test('what the whole query names is the answer; a part of it is not', () => {
  assert.deepEqual(understand('tỉnh bac kan', lexicon).named.map(({ name }) => name), ['Bắc Kạn']);
  assert.deepEqual(understand('CĐS là gì', lexicon).named.map(({ name }) => name), ['Chuyển đổi số']);
  assert.deepEqual(understand('họp ở Bắc Kạn', lexicon).named, []);
});

test('a proper name is one thing; the shorter one within a longer is looked for', () => {
  const names = lexiconOf([['dia-phuong', '/a/', 'Bắc Ninh', [], [], ''], ['co-quan', '/b/', 'Sở Thông tin và Truyền thông tỉnh Bắc Ninh', ['Sở TT&TT Bắc Ninh'], [], ''], ['thuat-ngu', '/c/', 'Chuyển đổi số', [], [], '']]);
  assert.deepEqual(understand('Sở TT&TT Bắc Ninh', names).properNames, [[2, 4]]);
  assert.deepEqual(understand('chuyển đổi số bac ninh', names).properNames, [[3, 5]]);
  assert.deepEqual(understand('"Bắc Ninh"', names).properNames, []);
});

test('a question may be answered in another word of the same sense; a search for a word is not widened', () => {
  const others = (typed: string) => understand(typed, lexicon).alternatives.map(({ words: other }) => other.map(({ text }) => text).join(' '));
  assert.ok(others('ai chủ trì hội nghị').includes('phiên họp'));
  assert.ok(!others('hội nghị').includes('phiên họp'));
});

const DAYS: readonly (readonly [string, string])[] = [
  ['ngày 8 tháng 8 năm 2022', 'ngày 8/8/2022'], ['08/08/2022', '8/8/2022'], ['8-8-2022', '8/8/2022'], ['8.8.2022', '8/8/2022'], ['19/7/24', '19/7/2024'], ['họp 19 thang 7', 'họp 19/7'], ['19/7', '19/7'],
  ['6 tháng 2024', '6 tháng 2024'], ['32 tháng 7', '32 tháng 7'], ['tăng 8-10%', 'tăng 8-10%'], ['130.700', '130.700'], ['1.234.567', '1.234.567'], ['477/832', '477/832'], ['6 tháng 18,3%', '6 tháng 18,3%'],
  ['8 tháng tám năm 2022', '8/8/2022'], ['họp tháng mười hai', 'họp tháng 12'], ['tháng 6 năm 2024', 'tháng 6/2024'], ['thang 06-2024', 'thang 6/2024'], ['5 tháng năm 2024', '5/5/2024'], ['6 tháng năm ngoái', '6 tháng năm ngoái'], ['mỗi tháng hai lần', 'mỗi tháng hai lần'],
];
for (const [typed, expected] of DAYS) test(`days in ${typed}`, () => assert.equal(withDays(typed), expected));

test('a day stands for its long form, too', () => {
  const forms = (typed: string) => understand(typed, lexicon).alternatives.map(({ words: other }) => other.map(({ text }) => text).join(' '));
  assert.ok(forms('19/7/2024').includes('19 tháng 7 năm 2024'));
  assert.ok(forms('họp ngày 8 tháng 8').includes('8 tháng 8'));
  assert.deepEqual(forms('477/832'), []);
  assert.ok(forms('tháng 6/2024').includes('6 năm 2024'));
});

test('a share in words is a share in signs; between quotation marks nothing is changed', () => {
  assert.equal(understand('18,3 phần trăm', lexicon).text, '18,3%');
  assert.equal(understand('chiem bao nhieu phan tram GDP', lexicon).text, 'chiem bao nhieu% GDP');
  assert.equal(understand('"18,3 phần trăm ngày 8-8-2022"', lexicon).text, '"18,3 phần trăm ngày 8-8-2022"');
});

test('AI is not “ai”', () => {
  const weights = (typed: string) => understand(typed, lexicon).terms.map(({ importance: weight }) => weight);
  assert.deepEqual(weights('ứng dụng AI'), [1, 1, 1]);
  assert.ok(weights('ai chủ trì')[0]! < 1);
  assert.ok(understand('ai chủ trì', lexicon).who && !understand('ứng dụng AI', lexicon).who && !understand('ứng dụng AI', lexicon).question);
});

test('words of questions weigh little without marks too, but not those that are other words then', () => {
  const light = understand('bo cong an duoc giao viec gi', lexicon).terms.filter(({ importance: weight }) => weight < 1).map(({ word }) => word.text);
  assert.deepEqual(light, ['duoc', 'giao', 'viec', 'gi']);
  assert.ok(understand('the can cuoc gan chip', lexicon).terms.every(({ importance: weight }) => weight === 1));
});

test('quoted words are kept together and unchanged', () => {
  const { phrases, terms } = understand('hạ tầng "phủ sóng" thôn', lexicon);
  assert.deepEqual(phrases, [[2, 4]]);
  assert.deepEqual(terms.map(({ quoted }) => quoted), [false, false, true, true, false]);
});
