import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * `npm run export:search`: the records of the last build as NDJSON for a search server, one passage a line, with a mapping beside them.
 * The files are written and their shape is read back here; no server was run against them.
 */
const root = join(import.meta.dirname, '../..');
const records = join(root, '.cache/search');
if (!existsSync(records)) {
  console.error('Chưa có bản ghi để xuất. Hãy chạy `npm run build` trước.');
  process.exit(1);
}

interface Passage { kind: string; target: string; text: string; label: string; block: string; facets?: Record<string, readonly string[]> }
interface Page { url: string; title: string; date: string; conference: string; context: string; facets: Record<string, readonly string[]>; passages: Passage[] }

const folder = join(root, '.cache/export-search');
mkdirSync(folder, { recursive: true });
const lines = readdirSync(records).sort().flatMap((file) => (JSON.parse(readFileSync(join(records, file), 'utf8')) as Page[]).flatMap((page) =>
  page.passages.map(({ kind, target, text, label, facets }) => {
    const url = target === '' || target.startsWith('#') ? page.url + target : target;
    return JSON.stringify({ id: url.replace(/[^A-Za-z0-9]+/gu, '-').replace(/^-|-$/gu, ''), url, kind, title: page.title, label, text, context: page.context, conference: page.conference, date: page.date, ...page.facets, ...facets });
  })));
writeFileSync(join(folder, 'doan.ndjson'), `${lines.join('\n')}\n`);

/** OpenSearch: marks kept in the main field, folded (đ too) in a field of its own that weighs less; numbers in one notation. */
const numbers = { type: 'pattern_replace', pattern: '(?<=\\d)[.](?=\\d{3}(?!\\d))', replacement: '' };
const decimals = { type: 'pattern_replace', pattern: '(\\d),(\\d)', replacement: '$1.$2' };
const text = { type: 'text', analyzer: 'vi_co_dau', fields: { khong_dau: { type: 'text', analyzer: 'vi_khong_dau' } } };
const mapping = {
  settings: { analysis: { char_filter: { so_nguyen: numbers, so_le: decimals, d: { type: 'mapping', mappings: ['đ => d', 'Đ => D'] } }, analyzer: { vi_co_dau: { type: 'custom', char_filter: ['so_nguyen', 'so_le'], tokenizer: 'standard', filter: ['lowercase'] }, vi_khong_dau: { type: 'custom', char_filter: ['so_nguyen', 'so_le', 'd'], tokenizer: 'standard', filter: ['lowercase', 'asciifolding'] } } } },
  mappings: { properties: { text, label: text, title: text, context: text, date: { type: 'keyword' }, kind: { type: 'keyword' }, nam: { type: 'keyword' }, 'dia-phuong': { type: 'keyword' }, 'co-quan': { type: 'keyword' }, 'chu-de': { type: 'keyword' }, 'nguyen-tac': { type: 'keyword' } } },
};
writeFileSync(join(folder, 'opensearch.json'), `${JSON.stringify(mapping, null, 1)}\n`);
writeFileSync(join(folder, 'meilisearch.json'), `${JSON.stringify({ searchableAttributes: ['label', 'text', 'title', 'context'], filterableAttributes: ['kind', 'nam', 'dia-phuong', 'co-quan', 'chu-de', 'nguyen-tac', 'date'], sortableAttributes: ['date'], localizedAttributes: [{ attributePatterns: ['*'], locales: ['vie'] }] }, null, 1)}\n`);
console.log(`Đã ghi ${lines.length} đoạn vào .cache/export-search/doan.ndjson, cùng opensearch.json và meilisearch.json.`);
