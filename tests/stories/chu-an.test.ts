import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { load } from 'cheerio';
import { parse, stringify } from 'yaml';
import { fold } from '../../src/domain/text.ts';
import { ProjectCopy } from './project-copy.ts';

/** Người đóng góp: chép một bài từ trang có chữ ẩn (dấu nối mềm, khoảng rộng bằng không, BOM, CRLF, dấu tách rời), soạn, sửa, kiểm tra rồi dựng trang. */

const copy = new ProjectCopy();
after(() => copy[Symbol.dispose]());
const BRIEFINGS = join(copy.root, 'content/briefings');
const PUBLISHED = '2024-07-19-bac-ninh.mdx';

interface Fields extends Record<string, unknown> {
  readonly source: { readonly file: string; readonly sha256: string };
  readonly metrics: readonly { readonly value: number; readonly unit: string; readonly quote: string }[];
}
const split = (file: string): { fields: Fields; body: string } => {
  const [, head, ...body] = file.split(/^---$/mu);
  return { fields: parse(head!) as Fields, body: body.join('---') };
};

const published = split(readFileSync(join(BRIEFINGS, PUBLISHED), 'utf8'));
const article = readFileSync(join(copy.root, 'seeds', published.fields.source.file), 'utf8').replace(/^\uFEFF/u, '');

/** What copying from a web page leaves in a text: nobody sees it. */
const hidden = (text: string): string =>
  `\uFEFF${text.split(/\r?\n/u).map((line, row) => {
    const words = line.split(' ').map((word, index) => (index % 7 === 3 && word.length > 3 ? `${word.slice(0, 2)}\u00AD${word.slice(2)}` : index % 5 === 2 ? `\u200B${word}\u2060` : word));
    const spaced = words.map((word, index) => word + (index === words.length - 1 ? '' : index % 3 === 1 ? '\u00A0' : ' ')).join('');
    return row % 2 === 0 ? spaced : spaced.normalize('NFD');
  }).join('\r\n')}`;

/** Drafts the text beside the published briefing, with what its editor wrote where the drafter leaves a placeholder. Returns the new file. */
function drafted(text: string): string {
  const before = new Set(readdirSync(BRIEFINGS));
  writeFileSync(join(copy.root, 'bai.txt'), text);
  const { code, words } = copy.draft('bai.txt');
  assert.equal(code, 0, words);
  const name = readdirSync(BRIEFINGS).find((file) => !before.has(file));
  assert.ok(name, words);
  const path = join(BRIEFINGS, name);
  const draft = split(readFileSync(path, 'utf8'));
  const quoteOf = ({ value, unit }: Fields['metrics'][number]): string | undefined => draft.fields.metrics.find((metric) => metric.value === value && metric.unit === unit)?.quote;
  const own = published.fields.metrics.map((metric) => ({ ...metric, quote: quoteOf(metric) ?? metric.quote }));
  assert.ok(published.fields.metrics.filter((metric) => quoteOf(metric) !== undefined).length >= 3, 'the drafter reads the figures of the published briefing');
  const { title, date, chairs, provinces, leftOut } = draft.fields;
  const settled = { ...published.fields, title, date, chairs, provinces, leftOut, source: { ...published.fields.source, file: draft.fields.source.file, sha256: draft.fields.source.sha256 }, metrics: own };
  writeFileSync(path, `---\n${stringify(settled)}---${draft.body}`);
  return path;
}

const shownWords = (html: string): string => fold(load(html)('main').text());

test('bài có chữ ẩn đi từ bản nháp đến trang, và trang có đủ lời của bài', () => {
  const path = drafted(hidden(article));
  assert.doesNotMatch(readFileSync(path, 'utf8'), /[\u00AD\u200B\u2060\uFEFF\u00A0]/u);
  const { code, words } = copy.check();
  assert.equal(code, 0, words);
  const built = copy.build();
  assert.equal(built.code, 0, built.words);
  const page = shownWords(readFileSync(join(copy.root, 'dist/ban-tin', path.split('/').at(-1)!.replace('.mdx', ''), 'index.html'), 'utf8'));
  const paragraphs = split(readFileSync(join(import.meta.dirname, '../../content/briefings', PUBLISHED), 'utf8')).body.split('\n\n').map(fold).filter((text) => /^[\p{L}“]/u.test(text) && text.length > 100);
  assert.ok(paragraphs.length >= 3);
  for (const text of paragraphs) assert.ok(page.includes(text), `not on the page: ${text}`);
});

test('cả bài gõ bằng dấu tách rời (NFD) cũng qua được kiểm tra', () => {
  drafted(article.normalize('NFD'));
  const { code, words } = copy.check();
  assert.equal(code, 0, words);
});
