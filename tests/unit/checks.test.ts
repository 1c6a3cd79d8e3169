import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { checkRecord } from '../../src/checks/run.ts';
import type { Finding } from '../../src/domain/finding.ts';
import { BRIEFING, type Changes, goodText, REGISTER, SEED, tinyRecord } from './tiny-record.ts';

/** One thing broken in the good record, and the one finding that must name it. */
interface Case {
  readonly code: string;
  readonly why: string;
  readonly changes: Changes;
  /** The text the finding points at: what stands at its line and column. */
  readonly at: string;
  readonly file?: string;
  readonly severity?: 'hint';
  /** Words that message or remedy must have. */
  readonly says?: string;
  /** Codes that the same change cannot but set off as well. */
  readonly also?: readonly string[];
}

const swap = (from: string, to: string) => (text: string): string => {
  assert.ok(text.includes(from), `the good record has no “${from}”`);
  return text.replace(from, to);
};
const inBriefing = (from: string, to: string): Changes => ({ [BRIEFING]: swap(from, to) });
const inList = (name: string, from: string, to: string): Changes => ({ [`content/vocabulary/${name}.yml`]: swap(from, to) });
const adding = (yaml: string): Changes => inBriefing('leftOut:', `${yaml}leftOut:`);
const attendance = (list: string, { person = 'vuong-quoc-tuan', office = 'Thủ tướng', quote = 'chủ trì hội nghị', more = '' }): Changes => adding(`${list}:\n  - person: ${person}\n    office: ${office}\n    quote: ${quote}\n${more}`);
const BODY = '---\n\nSáng 19/7';
const FIGURES = 'Tỷ trọng kinh tế số trong GDP năm 2023 đạt trên 16,5% theo báo cáo. Cả nước đã cấp 84,7 triệu thẻ căn cước.\n\n';
const FIRST = 'Sáng 19/7, Thủ tướng Phạm Minh Chính chủ trì hội nghị về chuyển đổi số. Tỉnh Bắc Ninh dự tại điểm cầu.\n\n';
const CAPTION = '<ChuThichAnh>Toàn cảnh hội nghị tại Bắc Ninh.</ChuThichAnh>\n\n';
const LAST = 'Các địa phương thực hiện “5 không”: không giấy tờ; không tiền mặt.\n';
const STAMP = '  - reason: stamp\n    lines: [3, 3]\n';

const CASES: readonly Case[] = [
  // Frontmatter as YAML and as a schema
  { code: 'thieu-phan-dau', why: 'no frontmatter', changes: { [BRIEFING]: (text) => text.replace(/^---\n/u, '') }, at: 'title:' },
  { code: 'yaml-sai', why: 'not YAML', changes: inBriefing('title: Hội', 'title: "Hội'), at: '\ntitleBy' },
  { code: 'khoa-trung', why: 'a key twice', changes: inBriefing('titleBy: source', 'titleBy: source\ntitle: Khác'), at: 'title: Khác' },
  { code: 'yaml-cam', why: 'an alias', changes: inBriefing('title: Hội nghị', 'title: &a Hội nghị'), at: 'Hội nghị ở' },
  { code: 'khoa-la', why: 'a mistyped key', changes: inBriefing('titleBy: source', 'titleBy: source\nlayout: /etc/passwd'), at: '/etc/passwd' },
  { code: 'thieu-truong', why: 'a field left out', changes: inBriefing('    unit: thẻ\n', ''), at: 'id: the-can-cuoc', says: '`unit`' },
  { code: 'gia-tri-sai', why: 'a day that does not exist', changes: inBriefing('"2024-07-19"', '"2024-02-30"'), at: '"2024-02-30"' },
  { code: 'gia-tri-sai', why: 'a kind that does not exist', changes: inBriefing('kind: order', 'kind: wish'), at: 'wish', says: 'assignment' },
  // Letters
  { code: 'ma-hoa-sai', why: 'not UTF-8', changes: { 'content/vocabulary/people.yml': (text) => Buffer.from(text.replace('Quốc', '\u0001')).map((byte) => (byte === 1 ? 0xff : byte)) }, file: 'content/vocabulary/people.yml', at: '\uFFFD Tuấn' },
  { code: 'chua-nfc', why: 'marks typed apart', changes: inBriefing('Thủ tướng chủ trì hội nghị. Bắc', 'Thủ tướng chủ trì hội nghị. Bắc'.normalize('NFD')), at: 'summary' },
  { code: 'chua-nfc', why: 'in a list', changes: inList('themes', 'Kinh tế số', 'Kinh tế số'.normalize('NFD')), file: 'content/vocabulary/themes.yml', at: '  name' },
  { code: 'ky-tu-an', why: 'zero-width space in the frontmatter', changes: inBriefing('action: Ưu tiên', 'action: Ưu\u200B tiên'), at: '\u200B tiên', says: 'U+200B' },
  { code: 'ky-tu-an', why: 'direction mark by an escape', changes: inBriefing('action: Ưu tiên nguồn lực cho chuyển đổi số', 'action: "Ưu \\u202Etiên"'), at: '"Ưu', says: 'U+202E' },
  { code: 'ky-tu-an', why: 'byte order mark', changes: { [BRIEFING]: (text) => `\uFEFF${text}` }, at: '\uFEFF---', says: 'U+FEFF' },
  { code: 'ky-tu-an', why: 'in a list', changes: inList('people', 'Vương Quốc', 'Vương\u00AD Quốc'), file: 'content/vocabulary/people.yml', at: '\u00AD' },
  // Body as Markdown; every attack stands in guard.test.ts
  { code: 'markdown-sai', why: 'a tag left open', changes: inBriefing(LAST, `${LAST}\n<SaPo>`), at: '<SaPo>' },
  { code: 'bai-qua-nang', why: 'ten thousand quotation marks', changes: inBriefing(LAST, `${LAST}\n${'>'.repeat(10_000)}`), at: '---' },
  { code: 'cam-ma-lenh', why: 'an expression', changes: inBriefing(LAST, `${LAST}\n{process.exit(0)}\n`), at: '{process' },
  // Quotes
  { code: 'trich-dan-sai', why: 'one letter off', changes: inBriefing('quote: các bộ, ngành ưu tiên', 'quote: các bộ, ngành ưu tien'), at: 'các bộ, ngành ưu tien' },
  { code: 'trich-dan-sai', why: 'office not as printed', changes: inBriefing('office: Thủ tướng', 'office: Thủ tướng Chính phủ'), at: 'Thủ tướng Chính phủ' },
  { code: 'trich-dan-sai', why: 'item of a principle', changes: inBriefing('text: không giấy tờ', 'text: không giấy'.concat(' tờ nào')), at: 'không giấy tờ nào' },
  { code: 'trich-dan-sai', why: 'words of the day', changes: inBriefing('quote: Sáng 19/7', 'quote: Chiều 19/7'), at: 'Chiều 19/7' },
  { code: 'trich-dan-sai', why: 'province', changes: inBriefing('quote: Tỉnh Bắc Ninh dự', 'quote: Tỉnh Bắc Giang dự'), at: 'Tỉnh Bắc Giang' },
  { code: 'trich-dan-sai', why: 'note', changes: adding('notes:\n  - quote: đã giao\n    note: Lạ.\n'), at: 'đã giao' },
  { code: 'trich-dan-sai', why: 'document', changes: adding('documents:\n  - id: 06-qd-ttg\n    quote: Đề án 06\n'), at: 'Đề án 06' },
  { code: 'trich-dan-sai', why: 'figure', changes: inBriefing('quote: Cả nước đã cấp', 'quote: Cả nước cấp'), at: 'Cả nước cấp' },
  { code: 'trich-dan-sai', why: 'chair', changes: inBriefing('quote: Thủ tướng Phạm', 'quote: Ông Phạm'), at: 'Ông Phạm' },
  { code: 'trich-dan-sai', why: 'chair of one place', changes: attendance('localChairs', { quote: 'điều hành', more: '    province: bac-ninh\n' }), at: 'điều hành' },
  { code: 'trich-dan-sai', why: 'somebody present', changes: attendance('attendees', { quote: 'có mặt' }), at: 'có mặt' },
  { code: 'trich-dan-sai', why: 'principle', changes: inBriefing('quote: Các địa phương thực', 'quote: Mọi nơi thực'), at: 'Mọi nơi' },
  { code: 'trich-dan-sai', why: 'name of a principle', changes: inBriefing('label: 5 không', 'label: 6 không'), at: '6 không' },
  { code: 'trich-dan-sai', why: 'a title that nobody printed', changes: inBriefing('title: Hội nghị ở', 'title: Đại hội ở'), at: 'Đại hội', also: ['bai-goc-con-sot'] },
  { code: 'trich-dan-sai', why: 'a byline that nobody printed', changes: inBriefing('byline: Lan Anh', 'byline: Lan Chi'), at: 'Lan Chi', also: ['bai-goc-con-sot'] },
  { code: 'trich-dan-ngoai-than-bai', why: 'across two paragraphs of the body', changes: inBriefing('quote: các bộ, ngành ưu tiên nguồn lực cho chuyển đổi số', 'quote: nguồn lực cho chuyển đổi số. Các địa phương'), at: 'nguồn lực cho' },
  { code: 'trich-dan-dai-ngan', why: 'four words', changes: inBriefing('quote: các bộ, ngành ưu tiên nguồn lực cho chuyển đổi số', 'quote: ưu tiên nguồn lực'), at: 'ưu tiên nguồn lực\n' },
  { code: 'trich-dan-dai-ngan', why: 'twenty-six words', changes: { [SEED]: swap('ưu tiên', `${'và '.repeat(15)}ưu tiên`), [BRIEFING]: (text) => text.replaceAll(', ngành ưu tiên', `, ngành ${'và '.repeat(15)}ưu tiên`) }, at: 'các bộ, ngành và', says: '26' },
  { code: 'so-khong-thay', why: 'comma lost', changes: inBriefing('value: 16.5', 'value: 165'), at: '165', severity: 'hint' },
  { code: 'so-khong-thay', why: 'upper end of a range', changes: inBriefing('value: 16.5', 'value: 16.5\n    valueMax: 18'), at: '18\n', severity: 'hint' },
  { code: 'so-khong-thay', why: 'the whole', changes: inBriefing('value: 16.5', 'value: 16.5\n    of: 63'), at: '63', severity: 'hint' },
  { code: 'so-khong-thay', why: 'thousands read as a fraction', changes: { [SEED]: swap('84,7 triệu thẻ', '130.700 thẻ'), [BRIEFING]: (text) => text.replace('value: 84700000', 'value: 130.700').replaceAll('84,7 triệu thẻ', '130.700 thẻ') }, at: '130.700\n', severity: 'hint' },
  { code: 'tu-uoc-luong-khong-thay', why: 'another word of uncertainty', changes: inBriefing('qualifier: trên', 'qualifier: gần'), at: 'gần', severity: 'hint' },
  // Ids
  { code: 'ma-khong-ro', why: 'province of another spelling', changes: inBriefing('id: bac-ninh', 'id: bac-nin'), at: 'bac-nin', says: 'Có phải ý bạn là `bac-ninh` (Bắc Ninh)?' },
  { code: 'ma-khong-ro', why: 'conference', changes: inBriefing('conference: hoi-nghi-2024-07-19', 'conference: khac'), at: 'khac', says: 'conferences.yml' },
  { code: 'ma-khong-ro', why: 'person', changes: inBriefing('issuer: pham-minh-chinh', 'issuer: ai-do'), at: 'ai-do', says: 'người hoặc cơ quan' },
  { code: 'ma-khong-ro', why: 'addressee', changes: inBriefing('[cac-bo-nganh]', '[cac-bo-nganh, ai-do]'), at: 'ai-do]' },
  { code: 'ma-khong-ro', why: 'somebody present', changes: attendance('attendees', { person: 'ai-do' }), at: 'ai-do' },
  { code: 'ma-khong-ro', why: 'chair of one place', changes: attendance('localChairs', { person: 'ai-do', more: '    province: bac-ninh\n' }), at: 'ai-do' },
  { code: 'ma-khong-ro', why: 'that place', changes: attendance('localChairs', { more: '    province: bac-nin\n' }), at: 'bac-nin' },
  { code: 'ma-khong-ro', why: 'document', changes: adding('documents:\n  - id: 07-qd-ttg\n    quote: Sáng 19/7\n'), at: '07-qd-ttg', says: '`06-qd-ttg` (Đề án 06)' },
  { code: 'ma-khong-ro', why: 'principle', changes: inBriefing('- id: 5-khong', '- id: 6-khong'), at: '6-khong' },
  { code: 'ma-khong-ro', why: 'theme of a directive', changes: inBriefing('themes: [kinh-te-so]\n    principles', 'themes: [gi-do]\n    principles'), at: 'gi-do' },
  { code: 'ma-khong-ro', why: 'principle of a directive', changes: inBriefing('principles: [5-khong]', 'principles: [gi-do]'), at: 'gi-do' },
  { code: 'ma-khong-ro', why: 'indicator', changes: inBriefing('indicator: the-can-cuoc', 'indicator: the'), at: 'the\n' },
  { code: 'ma-khong-ro', why: 'scope', changes: inBriefing('scope: quoc-gia', 'scope: ca-nuoc'), at: 'ca-nuoc' },
  { code: 'ma-khong-ro', why: 'who reported', changes: inBriefing('reportedBy: null', 'reportedBy: bo-nao'), at: 'bo-nao' },
  { code: 'ma-khong-ro', why: 'theme', changes: inBriefing('themes: [kinh-te-so]\nprinciples', 'themes: [gi-do]\nprinciples'), at: 'gi-do' },
  { code: 'ma-khong-ro', why: 'clause', changes: inBriefing('[khong-giay-to]', '[khong-co-that-nao]'), at: 'khong-co-that-nao' },
  { code: 've-ngoai-bo', why: 'clause of no set', changes: inBriefing('[khong-giay-to]', '[toan-dan]'), at: 'toan-dan', says: 'khong-giay-to' },
  { code: 'ma-trung', why: 'figure and directive', changes: inBriefing('id: uu-tien-nguon-luc', 'id: the-can-cuoc'), at: 'the-can-cuoc\n    issuer' },
  { code: 'ma-khong-ro', why: 'inside a list', changes: inList('conferences', 'chairs: [pham-minh-chinh]', 'chairs: [pham-minh-chinh, ai-do]'), file: 'content/vocabulary/conferences.yml', at: 'ai-do' },
  { code: 'ma-khong-ro', why: 'an indicator like another that does not exist', changes: inList('indicators', 'definition: null', 'definition: null\n  similar: [{ id: khac, difference: Khác. }]'), file: 'content/vocabulary/indicators.yml', at: '{ id: khac' },
  { code: 'thieu-tep', why: 'a list is gone', changes: { 'content/vocabulary/glossary.yml': null }, file: 'content/vocabulary/glossary.yml', at: '' },
  { code: 'khoa-la', why: 'a mistyped key in a list', changes: inList('themes', 'description:', 'phrase: [x]\n  description:'), file: 'content/vocabulary/themes.yml', at: '[x]' },
  { code: 'gia-tri-sai', why: 'an id with marks', changes: inList('glossary', 'cds:', 'cđs:'), file: 'content/vocabulary/glossary.yml', at: 'cđs', says: 'không dấu' },
  // The event
  { code: 'ngay-khac-hoi-nghi', why: 'another day', changes: inList('conferences', '"2024-07-19"', '"2024-07-20"'), at: '"2024-07-19"', says: '20/7/2024' },
  { code: 'ten-tep-khac-ngay', why: 'the address has another day', changes: { [BRIEFING]: null, 'content/briefings/2024-07-20-bac-ninh.mdx': () => goodText(BRIEFING) }, file: 'content/briefings/2024-07-20-bac-ninh.mdx', at: '"2024-07-19"' },
  { code: 'chu-tri-khac', why: 'another chair', changes: inBriefing('person: pham-minh-chinh', 'person: vuong-quoc-tuan'), at: 'vuong-quoc-tuan', severity: 'hint' },
  { code: 'tom-tat-dai-ngan', why: 'one sentence', changes: inBriefing(' Bắc Ninh dự tại điểm cầu.\nconf', '\nconf'), at: 'Thủ tướng chủ trì', severity: 'hint' },
  { code: 'tom-tat-dai-ngan', why: 'five sentences', changes: inBriefing('dự tại điểm cầu.\nconf', 'dự tại điểm cầu. Một. Hai. Ba.\nconf'), at: 'Thủ tướng chủ trì', severity: 'hint', says: '5 câu' },
  // The article
  { code: 'bai-goc-khong-co', why: 'no such file', changes: { [SEED]: null, [REGISTER]: () => '' }, at: '000_0123456789abcdef.txt' },
  { code: 'bai-goc-khong-co', why: 'the register names a file that is gone', changes: { [REGISTER]: (text) => `${text}| 001_x.txt | ${'0'.repeat(64)} |\n` }, file: REGISTER, at: '0'.repeat(64) },
  { code: 'bai-goc-khong-doc-duoc', why: 'not UTF-8', changes: { [SEED]: (text) => Buffer.concat([Buffer.from(text), Buffer.from([0xff])]), [BRIEFING]: (text) => text, [REGISTER]: (text) => text }, at: '000_0123456789abcdef.txt' },
  { code: 'bai-goc-bi-doi', why: 'checksum of the briefing', changes: inBriefing('{sha256}', 'a'.repeat(64)), at: 'aaaa' },
  { code: 'bai-goc-bi-doi', why: 'checksum of the register', changes: { [REGISTER]: swap('{sha256}', 'a'.repeat(64)) }, file: REGISTER, at: 'aaaa' },
  { code: 'bai-goc-chua-ghi-so', why: 'not in the register', changes: { [REGISTER]: () => '' }, file: SEED, at: '' },
  { code: 'thieu-tep', why: 'no register', changes: { [REGISTER]: null }, file: REGISTER, at: '' },
  { code: 'bai-goc-chua-co-bai', why: 'an article without a briefing', changes: { 'seeds/001_x.txt': () => 'Bài khác.', [REGISTER]: (text) => `${text}001_x.txt 8c4c2f3f2f4c5a4b\n` }, file: 'seeds/001_x.txt', at: 'Bài khác', also: ['bai-goc-chua-ghi-so'] },
  { code: 'bai-goc-hai-bai', why: 'two briefings of one article', changes: { 'content/briefings/2024-07-19-hai.mdx': () => goodText(BRIEFING) }, file: 'content/briefings/2024-07-19-hai.mdx', at: '000_0123456789abcdef.txt' },
  // Body against article
  { code: 'cau-khong-co-trong-bai-goc', why: 'a sentence reworded', changes: inBriefing(`${BODY}, Thủ tướng Phạm Minh Chính chủ trì`, `${BODY}, Thủ tướng Phạm Minh Chính điều hành`), at: 'Sáng 19/7, Thủ tướng Phạm Minh Chính điều', says: 'Bài gốc viết: “Sáng 19/7, Thủ tướng Phạm Minh Chính chủ trì', also: ['bai-goc-con-sot'] },
  { code: 'cau-khong-co-trong-bai-goc', why: 'a sentence of our own', changes: inBriefing(LAST, `${LAST}\nĐây là thành tựu vượt bậc.\n`), at: 'Đây là thành tựu' },
  { code: 'cau-khong-co-trong-bai-goc', why: 'a caption of our own', changes: inBriefing(LAST, `${LAST}\n<ChuThichAnh>Ảnh đẹp.</ChuThichAnh>\n`), at: '<ChuThichAnh>Ảnh đẹp' },
  { code: 'cau-khong-co-trong-bai-goc', why: 'in a list', changes: inBriefing(LAST, `${LAST}\n- Một ý thêm.\n`), at: 'Một ý thêm' },
  { code: 'cau-khong-co-trong-bai-goc', why: 'two paragraphs glued', changes: inBriefing(LAST, `${LAST.trim()} Lan Anh\n`), at: 'Các địa phương', says: 'Lan Anh', also: ['bai-goc-con-sot'] },
  { code: 'sai-thu-tu', why: 'the caption came too late', changes: { [BRIEFING]: (text) => swap(LAST, `${LAST}\n${CAPTION}`)(swap(CAPTION, '')(text)) }, at: '<ChuThichAnh>' },
  { code: 'doan-lap', why: 'a paragraph twice', changes: inBriefing(LAST, `${LAST}\n${LAST}`), at: LAST },
  { code: 'doan-lap', why: 'the end of a paragraph again', changes: inBriefing(LAST, `${LAST}\nkhông tiền mặt.\n`), at: 'không tiền mặt.\n' },
  { code: 'bai-goc-con-sot', why: 'a caption forgotten', changes: inBriefing(CAPTION, ''), at: '000_0123456789abcdef.txt', says: 'Dòng 7' },
  { code: 'bai-goc-con-sot', why: 'a sentence forgotten', changes: inBriefing(' Tỉnh Bắc Ninh dự tại điểm cầu.\n\n<', '\n\n<'), at: '000_0123456789abcdef.txt', says: 'Dòng 5 của seeds/000_0123456789abcdef.txt có lời chưa nằm trong bài và chưa ghi ở leftOut: “Tỉnh Bắc Ninh dự tại điểm cầu.”' },
  { code: 'bai-goc-con-sot', why: 'a subheading of the article forgotten', changes: inBriefing('## Kinh tế số\n', '## Kinh tế\n'), at: '000_0123456789abcdef.txt', says: '“Kinh tế số”' },
  { code: 'bai-goc-con-sot', why: 'a figure between two paragraphs forgotten', changes: { [SEED]: swap('đã cấp 84,7', '55% đã cấp 84,7') , [BRIEFING]: (text) => swap(FIGURES, 'Tỷ trọng kinh tế số trong GDP năm 2023 đạt trên 16,5% theo báo cáo. Cả nước\n\nđã cấp 84,7 triệu thẻ căn cước.\n\n')(text).replace('quote: Cả nước đã', 'quote: đã') }, at: '000_0123456789abcdef.txt', says: '“55%”' },
  { code: 'bai-goc-con-sot', why: 'a title given by the editor stands for nothing printed', changes: inBriefing('titleBy: source', 'titleBy: editor'), at: '000_0123456789abcdef.txt', says: '“Hội nghị ở Bắc Ninh”' },
  { code: 'bai-goc-con-sot', why: 'the title is printed twice', changes: { [SEED]: (text) => `${text}\nHội nghị ở Bắc Ninh` }, at: '000_0123456789abcdef.txt', says: 'Dòng 16' },
  { code: 'bai-goc-con-sot', why: 'the byline is not said', changes: inBriefing('byline: Lan Anh', 'byline: null'), at: '000_0123456789abcdef.txt', says: '“Lan Anh”' },
  { code: 'bo-ra-sai-dong', why: 'lines the article does not have', changes: inBriefing(STAMP, `${STAMP}  - reason: advert\n    lines: [16, 40]\n`), at: '[16, 40]' },
  { code: 'bo-ra-sai-dong', why: 'lines backwards', changes: inBriefing(STAMP, `${STAMP}  - reason: advert\n    lines: [4, 2]\n`), at: '[4, 2]' },
  { code: 'bo-ra-khong-co', why: 'words the article does not have', changes: inBriefing(STAMP, `${STAMP}  - reason: advert\n    text: Mua ngay\n`), at: 'Mua ngay' },
  { code: 'bo-ra-ma-van-hien', why: 'words that are shown', changes: inBriefing(STAMP, `${STAMP}  - reason: advert\n    text: không giấy tờ\n`), at: 'không giấy tờ\n---' },
  { code: 'bo-ra-ma-van-hien', why: 'lines that are shown', changes: inBriefing('[3, 3]', '[3, 5]'), at: FIRST },
  { code: 'bo-ra-khong-lap', why: 'a repetition that repeats nothing', changes: inBriefing('reason: stamp', 'reason: duplicate'), at: '[3, 3]', says: '19/07/2024' },
];

test('the good record has nothing to look at', () => {
  assert.deepEqual(checkRecord(tinyRecord()).findings, []);
});

for (const row of CASES)
  test(`${row.code}: ${row.why}`, () => {
    const root = tinyRecord(row.changes);
    const { findings } = checkRecord(root);
    const shown = findings.map(({ code, message }) => `${code}: ${message}`).join('\n');
    const found = findings.find(({ code }) => code === row.code);
    assert.ok(found, `no ${row.code} among:\n${shown}`);
    assert.deepEqual([...new Set(findings.map(({ code }) => code))].sort(), [row.code, ...(row.also ?? [])].sort(), shown);
    assert.equal(found.file, row.file ?? BRIEFING);
    assert.equal(found.severity, row.severity ?? 'error');
    assert.ok(textAt(root, found).startsWith(row.at), `points at “${textAt(root, found).slice(0, 60)}”`);
    assert.ok(`${found.message} ${found.remedy}`.includes(row.says ?? ''), `${found.message} ${found.remedy}`);
  });

function textAt(root: string, { file, position }: Finding): string {
  try {
    const lines = readFileSync(join(root, file), 'utf8').split('\n').slice(position.line - 1);
    return lines.join('\n').slice(position.column - 1);
  } catch {
    return '';
  }
}

test('every finding at once, in the order of the files', () => {
  const { findings } = checkRecord(tinyRecord(inBriefing('value: 16.5', 'value: 165')));
  const worse = checkRecord(tinyRecord({ [BRIEFING]: (text) => text.replace('value: 16.5', 'value: 165').replace('[cac-bo-nganh]', '[ai-do]').replace('id: bac-ninh', 'id: khac') }));
  assert.equal(findings.length, 1);
  assert.deepEqual(worse.findings.map(({ code }) => code), ['ma-khong-ro', 'so-khong-thay', 'ma-khong-ro']);
  assert.deepEqual(worse.counts, { briefings: 1, seeds: 1, metrics: 2, directives: 1, errors: 2, hints: 1 });
});

test('a body may be cut into more paragraphs than the article, and words may be left out by themselves', () => {
  const changes = { [SEED]: swap('Sáng 19/7', 'date 2024-07 Sáng 19/7'), [BRIEFING]: (text: string) => swap(STAMP, `${STAMP}  - reason: front-matter-lookalike\n    text: date 2024-07\n`)(swap('chuyển đổi số. Tỉnh', 'chuyển đổi số.\n\nTỉnh')(text)) };
  assert.deepEqual(checkRecord(tinyRecord(changes)).findings, []);
});

test('an article pasted twice, glued together, is a repetition', () => {
  const changes = {
    [SEED]: (text: string) => `${text}\nToàn cảnh hội nghị tại Bắc Ninh.Tỉnh Bắc Ninh dự tại điểm cầu. Các địa phương thực hiện “5 không”: không giấy tờ; không tiền mặt.`,
    [BRIEFING]: (text: string) => swap(STAMP, `${STAMP}  - reason: duplicate\n    lines: [16, 16]\n`)(swap('giấy tờ; không', 'giấy tờ;\n\nkhông')(text)),
  };
  assert.deepEqual(checkRecord(tinyRecord(changes)).findings, []);
});

test('lists, quotations and tables follow the article like paragraphs', () => {
  const changes = { [SEED]: (text: string) => `${text}\n1. Một ý\n2. Hai ý\nLời dẫn\nNăm Mức`, [BRIEFING]: (text: string) => `${text}\n1. Một ý\n2. Hai ý\n\n> Lời dẫn\n\n| Năm | Mức |\n|---|---|\n` };
  assert.deepEqual(checkRecord(tinyRecord(changes)).findings, []);
});

const FINE: readonly (readonly [why: string, changes: Changes])[] = [
  ['a fall is negative, and printed without its sign', inBriefing('value: 16.5', 'value: -16.5')],
  ['a month does not contradict a day in it', inBriefing('value: "2024-07-19"', 'value: "2024-07"')],
  ['nor a day the month of its event', inList('conferences', 'date: "2024-07-19"', 'date: "2024-07"')],
  ['an article that names no chair does not contradict its event', inBriefing('chairs:\n  - person: pham-minh-chinh\n    office: Thủ tướng\n    quote: Thủ tướng Phạm Minh Chính chủ trì hội nghị\n', 'chairs: []\n')],
  ['a line break in a paragraph is a space', inBriefing('chuyển đổi số. Tỉnh', 'chuyển đổi số.\\\nTỉnh')],
  ['a draft is checked like any other', inBriefing('title:', 'draft: true\ntitle:')],
];
for (const [why, changes] of FINE)
  test(why, () => {
    assert.deepEqual(checkRecord(tinyRecord(changes)).findings, []);
  });

test('line ends of Windows change nothing', () => {
  const crlf = (text: string) => text.replaceAll('\n', '\r\n');
  assert.deepEqual(checkRecord(tinyRecord({ [BRIEFING]: crlf, [SEED]: crlf, 'content/vocabulary/people.yml': crlf })).findings, []);
});
