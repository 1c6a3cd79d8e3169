import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { articleLines, cleanText } from '../../src/domain/article-lines.ts';
import { joinWrapped } from '../../src/domain/wrapped-lines.ts';

/** [lines, joined, why]. */
const CASES: readonly (readonly [readonly string[], readonly string[], string])[] = [
  [['Tỉnh đã cấp cho người dân', 'toàn bộ căn cước.'], ['Tỉnh đã cấp cho người dân toàn bộ căn cước.', ''], 'no sentence begins with a small letter'],
  [['Trang chủ', 'tin tức'], ['Trang chủ', 'tin tức'], 'entries of a menu'],
  [['Các nhiệm vụ trọng tâm của năm nay gồm:', 'rà soát hồ sơ'], ['Các nhiệm vụ trọng tâm của năm nay gồm:', 'rà soát hồ sơ'], 'a list behind a colon'],
  [['Toàn tỉnh hoàn thành kế hoạch của năm', '', 'theo báo cáo.'], ['Toàn tỉnh hoàn thành kế hoạch của năm', '', 'theo báo cáo.'], 'a blank line ends a paragraph'],
  [['Hội nghị đề ra mục tiêu cho năm tới gồm', '- rà soát thủ tục', '- số hóa hồ sơ'], ['Hội nghị đề ra mục tiêu cho năm tới gồm', '- rà soát thủ tục', '- số hóa hồ sơ'], 'items of a list'],
];

test('broken lines', () => {
  for (const [lines, joined, why] of CASES) assert.deepEqual(joinWrapped(lines), joined, why);
});

const PAGE = `Nhan đề của bài báo đứng riêng một dòng cho dễ đọc
Thứ Tư, 09/10/2024, 18:20

(Chinhphu.vn) - Chiều 4/2, Thủ tướng Chính phủ Phạm
Minh Chính chủ trì phiên họp lần thứ 7 của Ủy ban
quốc gia, bàn nhiệm vụ của cả giai đoạn 2025
- 2030, trực tuyến với các tỉnh, thành phố, đạt hơn
12.500 hộ dân ở các xã vùng sâu, vùng xa đã được cấp
căn cước. Theo báo cáo, số hộ này tăng nhanh so với
năm trước. Phiên họp kết thúc trong buổi chiều.

Hà Văn`;

test('a page from a PDF: names, numbers and dashes at the edge, title and author apart', () => {
  assert.deepEqual(articleLines(PAGE).filter(Boolean), [
    'Nhan đề của bài báo đứng riêng một dòng cho dễ đọc', 'Thứ Tư, 09/10/2024, 18:20',
    '(Chinhphu.vn) - Chiều 4/2, Thủ tướng Chính phủ Phạm Minh Chính chủ trì phiên họp lần thứ 7 của Ủy ban quốc gia, bàn nhiệm vụ của cả giai đoạn 2025 - 2030, trực tuyến với các tỉnh, thành phố, đạt hơn 12.500 hộ dân ở các xã vùng sâu, vùng xa đã được cấp căn cước. Theo báo cáo, số hộ này tăng nhanh so với năm trước. Phiên họp kết thúc trong buổi chiều.', 'Hà Văn',
  ]);
});

test('articles with one paragraph a line stay as they are', () => {
  const files = [...readdirSync('seeds').filter((name) => name.endsWith('.txt')).map((name) => `seeds/${name}`), ...readdirSync('tests/fixtures/ingest').map((name) => `tests/fixtures/ingest/${name}/seed.txt`)];
  for (const file of files) {
    const raw = readFileSync(file, 'utf8');
    assert.deepEqual(articleLines(raw), raw.replace(/^\uFEFF/u, '').split(/\r\n|\n|\r/u).map(cleanText), file);
  }
});
