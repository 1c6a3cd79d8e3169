import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SEARCH_RECORDS } from './site-folders.ts';

/**
 * `npm run export:search`: the records of the last build as NDJSON for a search server, one passage a line, with a mapping beside them.
 * The files are written and their shape is read back here; no server was run against them.
 */
const root = join(import.meta.dirname, '../..');
const records = join(root, SEARCH_RECORDS);
if (!existsSync(records)) {
  console.error('Chưa có bản ghi để xuất. Hãy chạy `npm run build` trước.');
  process.exit(1);
}

interface Passage { kind: string; target: string; text: string; label: string; block: string; facets?: Record<string, readonly string[]> }
interface Page { url: string; kind: string; title: string; date: string; conference: string; context: string; facets: Record<string, readonly string[]>; passages: Passage[] }

const folder = join(root, '.cache/export-search');
mkdirSync(folder, { recursive: true });
const lines = readdirSync(records).sort().flatMap((file) => (JSON.parse(readFileSync(join(records, file), 'utf8')) as Page[]).flatMap((page) =>
  page.passages.map(({ kind, target, text, label, block, facets }) => {
    const url = target === '' || target.startsWith('#') ? page.url + target : target;
    return { id: createHash('sha256').update(`${url} ${kind} ${text}`).digest('hex').slice(0, 24), url, page: page.url, pageKind: page.kind, target, block, kind, title: page.title, label, text, context: page.context, conference: page.conference, date: page.date, ...page.facets, ...facets };
  })));
writeFileSync(join(folder, 'doan.ndjson'), lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
// `_bulk` of OpenSearch wants a line before each.
writeFileSync(join(folder, 'opensearch.ndjson'), lines.map((line) => `${JSON.stringify({ index: { _id: line.id } })}\n${JSON.stringify(line)}\n`).join(''));

/** OpenSearch: marks kept in the main field, folded (đ too) in a field of its own that weighs less; numbers in one notation. */
const numbers = { type: 'pattern_replace', pattern: '(?<=\\d)[.](?=\\d{3}(?!\\d))', replacement: '' };
const decimals = { type: 'pattern_replace', pattern: '(\\d),(\\d)', replacement: '$1.$2' };
const text = { type: 'text', analyzer: 'vi_co_dau', fields: { khong_dau: { type: 'text', analyzer: 'vi_khong_dau' } } };
const stored = { type: 'keyword', index: false, doc_values: false };
const mapping = {
  settings: { analysis: { char_filter: { so_nguyen: numbers, so_le: decimals, d: { type: 'mapping', mappings: ['đ => d', 'Đ => D'] } }, analyzer: { vi_co_dau: { type: 'custom', char_filter: ['so_nguyen', 'so_le'], tokenizer: 'standard', filter: ['lowercase'] }, vi_khong_dau: { type: 'custom', char_filter: ['so_nguyen', 'so_le', 'd'], tokenizer: 'standard', filter: ['lowercase', 'asciifolding'] } } } },
  mappings: { properties: { text, label: text, title: text, context: text, date: { type: 'keyword' }, kind: { type: 'keyword' }, page: { type: 'keyword' }, pageKind: stored, url: stored, target: stored, block: stored, conference: stored, id: stored, nam: { type: 'keyword' }, 'dia-phuong': { type: 'keyword' }, 'co-quan': { type: 'keyword' }, 'chu-de': { type: 'keyword' }, 'nguyen-tac': { type: 'keyword' } } },
};
writeFileSync(join(folder, 'opensearch.json'), `${JSON.stringify(mapping, null, 1)}\n`);
writeFileSync(join(folder, 'meilisearch.json'), `${JSON.stringify({ searchableAttributes: ['label', 'text', 'title', 'context'], filterableAttributes: ['kind', 'page', 'nam', 'dia-phuong', 'co-quan', 'chu-de', 'nguyen-tac', 'date'], sortableAttributes: ['date'], localizedAttributes: [{ attributePatterns: ['*'], locales: ['vie'] }] }, null, 1)}\n`);
console.log(`Đã ghi ${lines.length} đoạn vào .cache/export-search/doan.ndjson, cùng opensearch.ndjson (cho _bulk), opensearch.json và meilisearch.json.`);
