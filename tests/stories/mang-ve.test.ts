import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { type CheerioAPI, load } from 'cheerio';
import ts from 'typescript';
import { builtFile, builtPages, DIST } from './built-site.ts';

/** What a reader or a machine can take away from the page of a record: other forms, citation, report, history, picture, JSON-LD. */

const pages = builtPages().map((page) => ({ ...page, $: load(builtFile(page.file)) }));
/** The interface page shows the foot of another page. */
const records = pages.filter(({ address, $ }) => $('#mang-ve').length > 0 && address !== '/gioi-thieu/giao-dien/');
const inDist = (address: string): string => join(DIST, address);

test('every record of the open data has the foot', () => {
  for (const table of ['ban-tin', 'hoi-nghi', 'chi-dao', 'nguyen-tac', 'chu-de', 'dia-phuong', 'co-quan', 'nguoi', 'van-ban'])
    for (const { url } of JSON.parse(builtFile(`du-lieu/${table}.json`)) as { url: string }[]) assert.ok(records.some(({ address }) => address === url), url);
});

test('every record has its Markdown, JSON, BibTeX and RIS beside it, named in head and foot', () => {
  for (const { address, $ } of records) {
    const twin = (ending: string): string => `${address.slice(0, -1)}.${ending}`;
    for (const [ending, type] of [['md', 'text/markdown'], ['json', 'application/json']] as const) assert.equal($(`head link[rel="alternate"][type="${type}"]`).attr('href'), twin(ending), address);
    for (const ending of ['md', 'json', 'bib', 'ris']) {
      assert.equal($(`.record-foot a[href="${twin(ending)}"]`).length, 1, twin(ending));
      assert.ok(existsSync(inDist(twin(ending))), twin(ending));
    }
  }
});

test('the JSON twin holds the row of the open data, and every fact with its very words', () => {
  for (const table of ['ban-tin', 'chi-dao', 'hoi-nghi', 'co-quan'])
    for (const row of JSON.parse(builtFile(`du-lieu/${table}.json`)) as { url: string }[]) {
      const twin = JSON.parse(builtFile(`${row.url.slice(1, -1)}.json`)) as Record<string, unknown> & { figures: { quote: string; wordsUrl: string }[] };
      assert.deepEqual(Object.fromEntries(Object.keys(row).map((key) => [key, twin[key]])), row);
      for (const { quote, wordsUrl } of twin.figures) assert.ok(decodeURIComponent(wordsUrl).includes(`:~:text=${quote.slice(0, 12).trimEnd().split(' ').slice(0, 2).join(' ')}`), wordsUrl);
    }
});

test('the Markdown twin of a briefing holds every sentence, figure and directive of its page', () => {
  const plain = (text: string): string => text.replace(/[\\*_>|[\]()~`#-]|\s/gu, '');
  for (const { id } of JSON.parse(builtFile('du-lieu/ban-tin.json')) as { id: string }[]) {
    const markdown = plain(builtFile(`ban-tin/${id}.md`));
    const { body, figures, directives } = JSON.parse(builtFile(`ban-tin/${id}.json`)) as { body: { text: string }[]; figures: { quote: string }[]; directives: { action: string; quote: string }[] };
    assert.ok(body.length > 5);
    for (const words of [...body.map(({ text }) => text), ...figures.map(({ quote }) => quote), ...directives.flatMap(({ action, quote }) => [action, quote])]) assert.ok(markdown.includes(plain(words)), `${id}: ${words.slice(0, 80)}`);
  }
});

test('citation and report can be read and selected without JavaScript, and name the page', () => {
  for (const { address, $ } of records) {
    assert.ok($('.record-foot details [data-copy="citation"]').text().trim().endsWith(address), address);
    assert.ok($('.record-foot details [data-copy="report"]').text().includes(`Địa chỉ: ${address}\n`), address);
  }
});

test('every figure, directive and quote of a briefing can be cited without JavaScript', () => {
  for (const { id } of JSON.parse(builtFile('du-lieu/ban-tin.json')) as { id: string }[]) {
    const { $ } = pages.find(({ address }) => address === `/ban-tin/${id}/trich-dan/`)!;
    const { figures, directives } = JSON.parse(builtFile(`ban-tin/${id}.json`)) as Record<'figures' | 'directives', { id: string; url: string; quote: string; citation: string }[]>;
    assert.ok(figures.length > 0);
    for (const fact of [...figures, ...directives]) {
      const text = $(`[id="${fact.id.split('/')[1]}"] [data-copy="citation"]`).text();
      assert.ok(text.includes(fact.quote) && text.endsWith(fact.url), fact.id);
      assert.equal(fact.citation, text);
    }
    const cited = $('[data-copy="citation"]').length;
    assert.ok(cited > figures.length + directives.length, `${id}: no quote besides`);
    const labels = [...builtFile(`ban-tin/${id}/trich-dan.bib`).matchAll(/^@\w+\{([^,]+),/gmu)].map(([, label]) => label);
    assert.equal(new Set(labels).size, cited, `${id}: ${labels.length} labels`);
    assert.equal(builtFile(`ban-tin/${id}/trich-dan.ris`).match(/^ER  - /gmu)?.length, cited);
    assert.equal(pages.find(({ address }) => address === `/ban-tin/${id}/`)!.$(`#mang-ve ~ details a[href="/ban-tin/${id}/trich-dan/"]`).length, 1);
  }
});

test('lists, the finder, the timeline and the search page have a prefilled report, too', () => {
  for (const address of ['/chi-dao/', '/chi-dao/co-han/', '/chu-de/', '/dia-phuong/', '/co-quan/', '/so-lieu/', '/dong-thoi-gian/', '/dong-thoi-gian/2025/', '/tim-kiem/'])
    assert.match(pages.find((page) => page.address === address)!.$('aside details [data-copy="report"]').text(), new RegExp(`^Trang: .+\nĐịa chỉ: ${address}\n`, 'u'), address);
});

test('every page has a picture for shared links that exists, is small, and is told in words', () => {
  for (const { address, $ } of pages) {
    const picture = inDist(new URL($('meta[property="og:image"]').attr('content')!).pathname);
    assert.ok(existsSync(picture), `${address}: ${picture}`);
    assert.ok(statSync(picture).size < 100_000, picture);
    assert.ok(($('meta[property="og:image:alt"]').attr('content') ?? '').length > 20, address);
    const header = readFileSync(picture).subarray(0, 24);
    assert.deepEqual([header.toString('latin1', 1, 4), header.readUInt32BE(16), header.readUInt32BE(20)], ['PNG', 1200, 630], picture);
  }
});

test('a briefing’s picture tells its headline figure', () => {
  const { $ } = records.find(({ address }) => address === '/ban-tin/2024-07-19-gia-lai/')!;
  assert.match($('meta[property="og:image:alt"]').attr('content')!, /42%: Tỷ lệ hồ sơ trực tuyến toàn trình/u);
});

interface Node {
  readonly '@type': string;
  readonly [property: string]: unknown;
}
const graphOf = ($: CheerioAPI): Node[] => $('script[type="application/ld+json"]').toArray().flatMap((script) => (JSON.parse($(script).text()) as { '@graph': Node[] })['@graph']);

const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^\/ban-tin\/[^/]+\/$/u, 'Article'],
  [/^\/hoi-nghi\/./u, 'Event'],
  [/^\/nguoi\/./u, 'Person'],
  [/^\/co-quan\/bo-cong-an\/$/u, 'GovernmentOrganization'],
  [/^\/dia-phuong\/./u, 'AdministrativeArea'],
  [/^\/so-lieu\/kinh-te-so-gdp\/$/u, 'Dataset'],
  [/^\/du-lieu\/$/u, 'Dataset'],
  [/^\/nguyen-tac\/5-khong-2024-07-19\/$/u, 'DefinedTermSet'],
  [/^\/thuat-ngu\/$/u, 'DefinedTermSet'],
  [/^\/chi-dao\/\d{4}-[^/]+\/./u, 'Quotation'],
];
for (const [address, type] of KINDS)
  test(`JSON-LD of ${address.source} is ${type}`, () => {
    const found = pages.filter((page) => address.test(page.address));
    assert.ok(found.length > 0, 'no such page');
    for (const { address: where, $ } of found) assert.equal(graphOf($)[0]?.['@type'], type, where);
  });

test('a briefing is based on its article, and every record has its place on the site', () => {
  for (const { address, $ } of records) {
    const [thing, path] = graphOf($);
    assert.equal(path?.['@type'], 'BreadcrumbList', address);
    if (thing?.['@type'] === 'Article') assert.match(JSON.stringify(thing['isBasedOn']), /sha256:[0-9a-f]{64}/u);
    if (thing?.['@type'] === 'Dataset') for (const { contentUrl } of thing['distribution'] as { contentUrl: string }[]) assert.ok(existsSync(inDist(contentUrl)), contentUrl);
  }
});

/** Complaints of the TypeScript compiler about things, each held to be what its `@type` says in schema.org's vocabulary (schema-dts). */
function vocabularyComplaints(things: readonly Node[]): { readonly index: number; readonly words: string }[] {
  const folder = mkdtempSync(join(import.meta.dirname, '../../node_modules/.json-ld-'));
  try {
    const file = join(folder, 'things.ts');
    writeFileSync(file, [`import type * as schema from 'schema-dts';`, ...things.map((thing, index) => `export const thing${index}: schema.${thing['@type']} = ${JSON.stringify(thing)};`)].join('\n'));
    const program = ts.createProgram([file], { strict: true, noEmit: true, skipLibCheck: true, types: [], module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext, target: ts.ScriptTarget.ES2022 });
    return ts.getPreEmitDiagnostics(program).map(({ messageText, start, file: source }) => ({ index: (source?.getLineAndCharacterOfPosition(start ?? 0).line ?? 0) - 1, words: ts.flattenDiagnosticMessageText(messageText, '\n').slice(0, 600) }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test('JSON-LD says nothing that schema.org’s vocabulary does not know, and the vocabulary refuses a property, a value and a type that it does not know', () => {
  // Every kind of page, and every shape a kind can have: things that differ in their properties.
  const shapes = [...new Map(pages.flatMap(({ $ }) => graphOf($)).map((thing) => [`${thing['@type']} ${Object.keys(thing).join(' ')}`, thing])).values()];
  assert.ok(shapes.length > 15, `${shapes.length} shapes`);
  const wrong = [{ '@type': 'Article', headlines: 'x' }, { '@type': 'Event', organizer: { '@type': 'Article', name: 'x' } }, { '@type': 'Briefing', name: 'x' }];
  // Reading the vocabulary is most of the work: once for both.
  const complaints = vocabularyComplaints([...shapes, ...wrong]);
  assert.deepEqual(complaints.filter(({ index }) => index < shapes.length).map(({ index, words }) => `${JSON.stringify(shapes[index]).slice(0, 80)}: ${words}`), []);
  assert.deepEqual([...new Set(complaints.map(({ index }) => index))].sort(), wrong.map((_, index) => shapes.length + index));
});
