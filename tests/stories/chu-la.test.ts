import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
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
import { isScalar, LineCounter, parseDocument, type Scalar, visit as visitYaml } from 'yaml';
import { checkRecord } from '../../src/checks/run.ts';
import { launchOptions } from '../browser.ts';
import { builtFile, builtPages, kindOf } from './built-site.ts';
import { ProjectCopy } from './project-copy.ts';

/**
 * Chữ nào bộ kiểm tra cho qua thì trên trang cũng chỉ là chữ: mã độc viết vào mọi ô của mọi danh mục và bản tin mà bộ kiểm tra không từ chối,
 * cả vào lời bài gốc và câu trích, rồi dựng thật và đọc lại mọi loại tệp bằng bộ đọc của chính loại ấy.
 */

const MARK = 'zqx';
/** What each kind of file would take for something else than words. */
const PAYLOADS = [
  `"><img src=x onerror=alert('${MARK}')>`,
  `' onfocus='alert(1)' autofocus='${MARK}`,
  `</script><script>alert('${MARK}')</script>`,
  `</title></style><svg onload=alert('${MARK}')>`,
  `]]><script>alert('${MARK}')</script>`,
  `[${MARK}](javascript:alert(1)) ![x](https://evil.example/x.png) <https://evil.example/>`,
  `| **${MARK}** \`code\` &lt;b&gt; &#x3C;i>`,
  `}, @article{x, title={${MARK}} \\input{x} %`,
  `{{7*7}}\${alert('${MARK}')}`,
  `\\"};alert('${MARK}');//`,
  `${MARK}\\nEND:VEVENT;X=1,2`,
  `${MARK}\n\n# ${MARK}\nER  - \nTY  - JOUR\nEND:VCALENDAR\nX-ZQX:1`,
] as const;
/** At the start of a cell a spreadsheet takes it for a formula. */
const FORMULA = `=HYPERLINK("https://evil.example/";"${MARK}") `;

const copy = new ProjectCopy();
const at = (file: string): string => join(copy.root, file);
const BRIEFING = 'content/briefings/2024-07-19-bac-ninh.mdx';

/** The text values of a file's YAML, in order. */
function textsOf(document: ReturnType<typeof parseDocument>): Scalar<string>[] {
  const texts: Scalar<string>[] = [];
  visitYaml(document, { Scalar: (key, node) => void (key !== 'key' && typeof node.value === 'string' && texts.push(node as Scalar<string>)) });
  return texts;
}

/** A file of the record as YAML and what follows it. */
interface Source {
  readonly file: string;
  readonly yaml: string;
  readonly body: string;
}

function sourceOf(file: string): Source {
  const text = readFileSync(at(file), 'utf8');
  const [, yaml = text, body = ''] = /^---\n(.*?\n)---\n(.*)$/su.exec(text) ?? [];
  return { file, yaml, body };
}

/** Writes into every text of a file but those that are refused, by their place. @returns The line of each text in the file as it is now. */
function writeInto({ file, yaml, body }: Source, refused: ReadonlySet<number>): number[] {
  const document = parseDocument(yaml);
  for (const [place, text] of textsOf(document).entries()) {
    if (refused.has(place)) continue;
    text.value = place % 7 === 6 ? `${FORMULA}${text.value}` : `${text.value} ${PAYLOADS[place % PAYLOADS.length]}`;
    text.type = 'QUOTE_DOUBLE';
  }
  const written = document.toString({ lineWidth: 0 });
  writeFileSync(at(file), file.endsWith('.mdx') ? `---\n${written}---\n${body}` : written);
  const counter = new LineCounter();
  return textsOf(parseDocument(written, { lineCounter: counter })).map(({ range }) => counter.linePos(range![0]).line + (file.endsWith('.mdx') ? 1 : 0));
}

/** The article, and all that quotes it, says something else. */
function writeIntoArticle(words: string, payload: string): void {
  const seed = 'seeds/000_be056031534c9d10.txt';
  const before = readFileSync(at(seed), 'utf8');
  const after = before.replaceAll(words, `${words} ${payload}`);
  const sum = (text: string): string => createHash('sha256').update(text).digest('hex');
  writeFileSync(at(seed), after);
  const { file, yaml, body } = sourceOf(BRIEFING);
  const document = parseDocument(yaml);
  visitYaml(document, { Pair: (_, { key, value }) => void (isScalar(key) && key.value === 'quote' && isScalar<string>(value) && (value.value = value.value.replaceAll(words, `${words} ${payload}`))) });
  writeFileSync(at(file), `---\n${String(document)}---\n${body.replaceAll(words, `${words} ${payload.replace(/[<{[\\`*_&]/gu, '\\$&')}`)}`);
  copy.edit(file, sum(before), sum(after));
  copy.edit('seeds/README.md', sum(before), sum(after));
}

/** Writes wherever the checks let it through. @returns How many texts were written into. */
function writeEverywhere(): number {
  writeIntoArticle('phát triển kinh tế số', PAYLOADS[0]);
  const sources = [BRIEFING, ...globSync('content/vocabulary/*.yml', { cwd: copy.root }).sort()].map(sourceOf);
  const refused = new Map(sources.map(({ file }) => [file, new Set<number>()]));
  for (;;) {
    const lines = new Map(sources.map((source) => [source.file, writeInto(source, refused.get(source.file)!)]));
    const errors = checkRecord(copy.root).findings.filter(({ severity }) => severity === 'error');
    if (errors.length === 0) return [...lines].reduce((sum, [file, { length }]) => sum + length - refused.get(file)!.size, 0);
    const known = [...refused.values()].reduce((sum, { size }) => sum + size, 0);
    for (const { file, position } of errors)
      for (const [place, line] of lines.get(file)?.entries() ?? []) if (line === position.line) refused.get(file)!.add(place);
    assert.ok([...refused.values()].reduce((sum, { size }) => sum + size, 0) > known, errors.map(({ file, position, message }) => `${file}:${position.line} ${message}`).join('\n'));
  }
}

const written = writeEverywhere();
const build = copy.build();
const dist = at('dist');
const files = (pattern: string): string[] => globSync(pattern, { cwd: dist }).map((file) => file.replaceAll('\\', '/')).sort();
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
  assert.ok(load(read('ban-tin/2024-07-19-bac-ninh/index.html'))('.prose').text().includes(`phát triển kinh tế số ${PAYLOADS[0]}`), 'the words of the article');
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
    // Readers of feeds show the content as HTML.
    for (const content of $('title[type="html"], content[type="html"], summary[type="html"]').get()) {
      const shown = load($(content).text());
      assert.equal(shown('script, img, svg, iframe, style, [onfocus], [onerror], [onload]').length, 0, file);
      for (const link of shown('a').get()) assert.ok(isOwn(shown(link).attr('href')!), file);
    }
  }
});

test('JSON is JSON; feeds hold no markup of the contributor', () => {
  for (const file of [...files('**/*.json'), ...files('**/*.webmanifest')]) assert.doesNotThrow(() => JSON.parse(read(file)), file);
  for (const file of files('**/feed.json'))
    for (const { content_html } of (JSON.parse(read(file)) as { items: { content_html?: string }[] }).items)
      if (content_html) assert.equal(load(content_html)('script, img, svg, iframe, [onfocus], [onerror], [onload]').length, 0, file);
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

test('citations: one entry a record, read by Citation.js', () => {
  for (const file of files('{ban-tin,chi-dao,hoi-nghi,co-quan,nguoi,van-ban,chu-de,so-lieu}/**/*.{bib,ris}')) {
    const text = read(file);
    const { data } = new Cite(text, { forceType: file.endsWith('.bib') ? '@bibtex/text' : '@ris/file' });
    const entries = [...text.matchAll(file.endsWith('.bib') ? /^@/gmu : /^TY {2}- /gmu)].length;
    assert.equal(data.length, entries, file);
    if (!file.includes('/trich-dan.')) assert.equal(data.length, 1, file);
    for (const { title } of data) assert.ok(title, file);
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
    for (const query of [`${MARK}`, 'phát triển kinh tế số', 'script alert', 'onerror']) {
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
