import assert from 'node:assert/strict';
import { existsSync, globSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { load } from 'cheerio';
import { parse, stringify } from 'yaml';
import { fold } from '../../src/domain/text.ts';
import { ProjectCopy } from './project-copy.ts';

/**
 * Một lần dựng cho ba chuyện: trang nằm dưới một đường dẫn con, dựng từ bản sao không kèm lịch sử của kho mã; một bản tin còn là nháp, một tên trong danh mục có HTML;
 * và người đóng góp chép một bài từ trang có chữ ẩn (dấu nối mềm, khoảng rộng bằng không, BOM, CRLF, dấu tách rời), soạn, sửa, kiểm tra rồi dựng.
 */

const ADDRESS = 'https://example.org/ky-yeu/';
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

/** Changes one place of a file of the copy. */
function edit(file: string, from: string, to: string): void {
  const path = join(copy.root, file);
  const before = readFileSync(path, 'utf8');
  assert.ok(before.includes(from), `${file} no longer has “${from}”`);
  writeFileSync(path, before.replace(from, to));
}

const copied = drafted(hidden(article));
const draftedText = readFileSync(copied, 'utf8');
const check = copy.check();
edit('content/briefings/2024-07-19-gia-lai.mdx', '---\n', '---\ndraft: true\n');
edit('content/vocabulary/themes.yml', 'name: Kinh tế số', 'name: "Kinh tế số <img src=x onerror=alert(1)>"');
const { code, words } = copy.build({ SITE_URL: ADDRESS });
const dist = join(copy.root, 'dist');
const read = (file: string): string => readFileSync(join(dist, file), 'utf8');
const files = (pattern: string): string[] => globSync(pattern, { cwd: dist });

test('it builds', () => assert.equal(code, 0, words));

/** Addresses of the site in a text. */
const addresses = (text: string): string[] => [...text.matchAll(/https?:\/\/[^\s"'<>\\)]+/gu)].map(([address]) => address);

test('feeds, calendars, sitemap, robots and search name the configured address only', () => {
  const all = [...files('**/atom.xml'), ...files('**/feed.json'), ...files('**/han.ics'), 'sitemap.xml', 'robots.txt', 'opensearch.xml'];
  assert.ok(all.length > 200);
  const foreign = /^https?:\/\/(?:www\.w3\.org\/2005\/Atom|www\.sitemaps\.org\/schemas|a9\.com\/-\/spec|jsonfeed\.org\/version)/u;
  // Lines of a calendar are folded.
  for (const file of all) for (const address of addresses(read(file).replace(/\r\n[ \t]/gu, ''))) assert.ok(address.startsWith(ADDRESS) || foreign.test(address), `${file}: ${address}`);
  assert.match(read('robots.txt'), /^Sitemap: https:\/\/example\.org\/ky-yeu\/sitemap\.xml$/mu);
});

test('every page of the sitemap exists, and no day of change is made up', () => {
  const $ = load(read('sitemap.xml'), { xml: true });
  for (const loc of $('loc').toArray()) assert.ok(existsSync(join(dist, decodeURI($(loc).text().slice(ADDRESS.length)), 'index.html')), $(loc).text());
  assert.equal($('lastmod').length, 0);
});

test('a record’s page names its other forms under the path, its own address, and has a QR code for print', () => {
  const $ = load(read('ban-tin/2024-07-19-bac-ninh/index.html'));
  const page = `${ADDRESS}ban-tin/2024-07-19-bac-ninh/`;
  assert.equal($('link[type="text/markdown"]').attr('href'), '/ky-yeu/ban-tin/2024-07-19-bac-ninh.md');
  for (const link of $('.record-foot a[href^="/"], link[rel="alternate"]').toArray()) {
    const address = $(link).attr('href')!;
    assert.ok(address.startsWith('/ky-yeu/') && existsSync(join(dist, address.slice('/ky-yeu/'.length))), address);
  }
  assert.ok($('[data-copy="citation"]').text().endsWith(page));
  assert.ok(existsSync(join(dist, $('meta[property="og:image"]').attr('content')!.slice(ADDRESS.length))));
  assert.equal($('.qr figcaption').text(), page);
  assert.equal($('.qr svg path').length, 1);
  assert.ok(JSON.stringify(JSON.parse($('script[type="application/ld+json"]').text())).includes(`"@id":"${page}"`));
});

test('without history the pages say so plainly', () => {
  assert.match(load(read('ban-tin/2024-07-19-bac-ninh/index.html'))('.record-foot').text(), /không kèm lịch sử của kho mã/u);
  assert.match(load(read('sua-doi/index.html'))('main').text(), /không kèm lịch sử của kho mã/u);
  assert.deepEqual((JSON.parse(read('sua-doi/feed.json')) as { items: unknown[] }).items, []);
});

test('bài nháp không lên trang; mọi liên kết nằm dưới đường dẫn con; chữ trong danh mục không thành mã', () => {
  assert.ok(existsSync(join(dist, 'ban-tin/2024-07-19-bac-ninh/index.html')));
  assert.ok(!existsSync(join(dist, 'ban-tin/2024-07-19-gia-lai')));
  assert.ok(!existsSync(join(dist, 'chi-dao/2024-07-19-gia-lai')));
  for (const table of files('du-lieu/*.json')) {
    const rows: unknown = JSON.parse(readFileSync(join(dist, table), 'utf8'));
    if (!Array.isArray(rows)) continue;
    for (const { id, url, briefings } of rows as { id: string; url: string; briefings?: string[] }[]) {
      assert.ok(url.startsWith('https://example.org/ky-yeu/'), url);
      assert.ok(!id.startsWith('2024-07-19-gia-lai') && !briefings?.includes('2024-07-19-gia-lai'), `${table}: ${id}`);
    }
  }
  const pages = files('**/*.html').map((file) => ({ file, $: load(readFileSync(join(dist, file), 'utf8')) }));
  assert.ok(pages.length > 100);
  for (const { file, $ } of pages) {
    assert.equal($('[onerror]').length, 0, file);
    for (const element of $('[href^="/"], [src^="/"], [action^="/"]').toArray()) {
      const { href, src, action } = $(element).attr() ?? {};
      assert.match(href ?? src ?? action ?? '', /^\/ky-yeu\//u, file);
    }
  }
});

const shownWords = (html: string): string => fold(load(html)('main').text());

test('bài có chữ ẩn đi từ bản nháp đến trang, và trang có đủ lời của bài', () => {
  assert.doesNotMatch(draftedText, /[\u00AD\u200B\u2060\uFEFF\u00A0]/u);
  assert.equal(check.code, 0, check.words);
  const page = shownWords(read(`ban-tin/${copied.split(/[\\/]/u).at(-1)!.replace('.mdx', '')}/index.html`));
  const paragraphs = split(readFileSync(join(import.meta.dirname, '../../content/briefings', PUBLISHED), 'utf8')).body.split('\n\n').map(fold).filter((text) => /^[\p{L}“]/u.test(text) && text.length > 100);
  assert.ok(paragraphs.length >= 3);
  for (const text of paragraphs) assert.ok(page.includes(text), `not on the page: ${text}`);
});

test('cả bài gõ bằng dấu tách rời (NFD) cũng qua được kiểm tra', () => {
  drafted(article.normalize('NFD'));
  const { code, words } = copy.check();
  assert.equal(code, 0, words);
});
