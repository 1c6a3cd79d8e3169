import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { chromium } from '@playwright/test';
import { load } from 'cheerio';
import { parse as parseCsv } from 'csv-parse/sync';
import ICAL from 'ical.js';
import { XmlDocument } from 'libxml2-wasm';
import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { launchOptions } from '../browser.ts';
import { builtFile, builtPages, kindOf } from './built-site.ts';
import { ProjectCopy } from './project-copy.ts';
import { ARTICLE_WORDS, MARK, PAYLOADS, writeEverywhere } from './strange-words.ts';

/**
 * Chữ nào bộ kiểm tra cho qua thì trên trang cũng chỉ là chữ: mã độc viết vào mọi ô của mọi danh mục và bản tin mà bộ kiểm tra không từ chối,
 * cả vào lời bài gốc và câu trích, rồi dựng thật và đọc lại mọi loại tệp bằng bộ đọc của chính loại ấy.
 */

const copy = new ProjectCopy();
const written = writeEverywhere(copy);
const build = copy.build();
const dist = join(copy.root, 'dist');
/** @throws AssertionError when there is none: a test of no file proves nothing. */
function files(pattern: string): string[] {
  const found = globSync(pattern, { cwd: dist }).map((file) => file.replaceAll('\\', '/')).sort();
  assert.ok(found.length > 0, `no ${pattern}`);
  return found;
}
const read = (file: string): string => readFileSync(join(dist, file), 'utf8');

let site: ChildProcess | undefined;
after(() => {
  site?.kill();
  copy[Symbol.dispose]();
});

test('the words went in, everywhere, and the site is built', () => {
  assert.ok(written > 1000, `${written} texts`);
  assert.equal(build.code, 0, build.words);
  const all = files('**/*.html').map(read).join('\n');
  for (const sign of ['&lt;img src=x', '&lt;/script&gt;&lt;script&gt;', '&lt;svg onload=', 'javascript:alert(1)', '{{7*7}}', '=HYPERLINK(', '@article{x']) assert.ok(all.includes(sign), sign);
  assert.ok(load(read('ban-tin/2024-07-19-bac-ninh/index.html'))('.prose').text().includes(`${ARTICLE_WORDS} ${PAYLOADS[0]}`), 'the words of the article');
});

interface Tag {
  readonly tagName: string;
  readonly attribs: Readonly<Record<string, string>>;
}
const tagsOf = (text: string, xml = false): Tag[] => load(text, { xml })('*').get() as unknown as Tag[];

/** Where a page may lead by itself. */
const isOwn = (address: string): boolean => /^(?:\/(?!\/)|#|\?|\.\.?\/)/u.test(address) || /^https?:\/\/(?!evil\.example)/u.test(address) || /^mailto:/u.test(address);

test('pages: no element, attribute, address or script that the program did not write', () => {
  const namesOf = ({ tagName, attribs }: Tag): string[] => [`<${tagName}>`, ...Object.keys(attribs).map((name) => `<${tagName} ${name}>`)];
  const usual = new Set(builtPages().flatMap(({ file }) => tagsOf(builtFile(file)).flatMap(namesOf)));
  for (const file of files('**/*.html')) {
    for (const tag of tagsOf(read(file))) {
      for (const name of namesOf(tag)) assert.ok(usual.has(name), `${file}: ${name}`);
      for (const name of ['href', 'src', 'action']) if (name in tag.attribs) assert.ok(isOwn(tag.attribs[name]!), `${file}: ${name}="${tag.attribs[name]}"`);
    }
    const $ = load(read(file));
    for (const script of $('script').get()) {
      if ($(script).attr('type') === 'application/ld+json') assert.doesNotThrow(() => JSON.parse($(script).text()), file);
      else assert.equal($(script).text(), '', `${file}: a script of its own`);
    }
  }
});

test('XML: well formed, nothing but what the format has', () => {
  const strange = /^(?:\w+:)?(?:script|on\w+|foreignObject|iframe)$/u;
  const all = [...files('**/*.xml'), ...files('**/*.svg')];
  assert.ok(all.length > 100, `${all.length} files`);
  for (const file of all) {
    assert.doesNotThrow(() => XmlDocument.fromString(read(file)).dispose(), file);
    for (const { tagName, attribs } of tagsOf(read(file), true)) for (const name of [tagName, ...Object.keys(attribs)]) assert.doesNotMatch(name, strange, file);
    const $ = load(read(file), { xml: true });
    // Readers of feeds show these as HTML: words, and no element.
    for (const shown of $('[type="html"]').get()) assert.equal(load($(shown).text(), null, false)('*').length, 0, `${file}: ${$(shown).text()}`);
  }
});

test('JSON is JSON, and feeds of it hold plain text', () => {
  for (const file of files('**/*.{json,webmanifest}')) assert.doesNotThrow(() => JSON.parse(read(file)), file);
  for (const file of files('**/feed.json')) for (const item of (JSON.parse(read(file)) as { items: object[] }).items) assert.ok(!('content_html' in item), file);
});

test('CSV: as many cells as columns, none a formula', () => {
  for (const file of files('**/*.csv')) {
    const [head, ...rows] = parseCsv(read(file), { bom: true }) as string[][];
    for (const row of rows) {
      assert.equal(row.length, head!.length, file);
      for (const cell of row) assert.ok(!/^[=+\-@\t\r]/u.test(cell) || /^-?[\d.]+$/u.test(cell), `${file}: ${cell.slice(0, 60)}`);
    }
  }
});

test('calendars: events and nothing else, each with its one summary', () => {
  for (const file of files('**/*.ics')) {
    const calendar = new ICAL.Component(ICAL.parse(read(file)) as [string, unknown[], unknown[]]);
    for (const part of calendar.getAllSubcomponents()) {
      assert.equal(part.name, 'vevent', file);
      assert.equal(part.getAllSubcomponents().length, 0, file);
      assert.equal(part.getAllProperties('summary').length, 1, file);
      for (const name of ['x', 'x-zqx']) assert.equal(part.getAllProperties(name).length + calendar.getAllProperties(name).length, 0, file);
    }
  }
});

test('citations: as many entries for LaTeX as for Zotero, one a record, read by Citation.js', () => {
  for (const file of files('**/*.bib')) {
    const entries = ([['bib', '@bibtex/text'], ['ris', '@ris/file']] as const).map(([ending, forceType]) => new Cite(read(file.replace(/bib$/u, ending)), { forceType }).data);
    for (const data of entries) {
      assert.equal(data.length, entries[0]!.length, file);
      if (!file.includes('/trich-dan.')) assert.equal(data.length, 1, file);
      for (const { title } of data) assert.ok(title, file);
    }
  }
});

const textOf = (node: Nodes): string => ('value' in node ? node.value : 'children' in node ? node.children.map(textOf).join('') : '');

test('Markdown twins: no markup, picture or address of the contributor', () => {
  const parser = unified().use(remarkParse).use(remarkGfm);
  for (const file of [...files('**/*.md'), ...files('llms*.txt')]) {
    visit(parser.parse(read(file)) as Nodes, (node) => {
      assert.notEqual(node.type, 'html', `${file}: ${'value' in node ? node.value : ''}`);
      assert.notEqual(node.type, 'image', file);
      if (node.type === 'heading') assert.notEqual(textOf(node), MARK, file);
      // An address that stands there for all to see may be made a link of by who shows the Markdown.
      if (node.type === 'link' && !isOwn(node.url)) assert.equal(textOf(node), node.url, file);
      if (node.type === 'definition') assert.ok(isOwn(node.url), file);
    });
  }
});

test('in Chromium: nothing runs, asks for another server or breaks the policy; search and finder show it as words', async () => {
  site = spawn(process.execPath, ['src/cli/serve.ts', '--port', '0'], { cwd: copy.root });
  const origin = await new Promise<string>((ready, failed) => {
    site!.stdout!.on('data', (said: Buffer) => void (/http:/u.test(said.toString()) && ready(/http:\S+?(?=\/?\s)/u.exec(said.toString())![0])));
    site!.once('exit', (code) => failed(new Error(`serve ended with ${code}`)));
  });
  const browser = await chromium.launch(await launchOptions());
  try {
    const page = await browser.newPage({ serviceWorkers: 'block' });
    const wrong: string[] = [];
    page.on('dialog', (dialog) => { wrong.push(`dialog ${dialog.message()}`); void dialog.dismiss(); });
    page.on('pageerror', (error) => wrong.push(`error ${error.message}`));
    page.on('console', (line) => void (/Content Security Policy|Refused/u.test(line.text()) && wrong.push(line.text())));
    page.on('request', (request) => void (request.url().startsWith(origin) || request.url().startsWith('data:') || wrong.push(`request ${request.url()}`)));
    const kinds = Map.groupBy(files('**/index.html').map((file) => `/${file.replace(/index\.html$/u, '')}`), kindOf);
    for (const [first] of kinds.values()) await page.goto(`${origin}${first}`, { waitUntil: 'networkidle' });
    for (const query of [MARK, ARTICLE_WORDS, 'script alert', 'onerror']) {
      await page.goto(`${origin}/tim-kiem/?q=${encodeURIComponent(query)}`);
      await page.locator('[data-search-done]').waitFor({ state: 'attached' });
      if (query === MARK) assert.ok((await page.locator('[data-search-result]').count()) > 3, 'search finds the words');
      assert.equal(await page.locator('main :is(img, svg[onload], script):not([src^="/"])').count(), 0);
    }
    await page.goto(`${origin}/chi-dao/?q=${MARK}`, { waitUntil: 'networkidle' });
    await page.goto(`${origin}/tim-kiem/?q=${encodeURIComponent(`"><img src=x onerror=alert(1)>`)}`, { waitUntil: 'networkidle' });
    assert.deepEqual(wrong, []);
  } finally {
    await browser.close();
  }
});
