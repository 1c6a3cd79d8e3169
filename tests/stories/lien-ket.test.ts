import assert from 'node:assert/strict';
import { existsSync, globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { type CheerioAPI, load } from 'cheerio';
import { builtFile, builtPages, DIST } from './built-site.ts';

/** Nothing on the built site leads nowhere, and every page is a whole page. */

const ORIGIN = 'http://localhost';
const pages = new Map(builtPages().map((page) => [page.address, { ...page, $: load(builtFile(page.file)) }]));
const anchors = new Map([...pages].map(([address, { $ }]) => [address, $('[id]').toArray().map((element) => $(element).attr('id')!)]));

/** What is wrong with an address found on the page `from`; `undefined` when it leads somewhere on this site, or elsewhere openly. */
function deadEnd(address: string, from: string): string | undefined {
  const url = URL.parse(address, ORIGIN + from);
  if (!url) return `${address}: not an address`;
  if (url.origin !== ORIGIN) return ['http:', 'https:', 'mailto:'].includes(url.protocol) ? undefined : `${address}: ${url.protocol}`;
  const path = decodeURI(url.pathname);
  const page = pages.get(path);
  const file = join(DIST, path);
  if (!page && !(existsSync(file) && statSync(file).isFile())) return `${address}: no such page or file`;
  const anchor = decodeURIComponent(url.hash.slice(1));
  return anchor !== '' && !anchors.get(path)?.includes(anchor) ? `${address}: no such anchor` : undefined;
}

/** Looks at every page and fails with all that was found, each complaint once with the first page that has it. */
function everyPage(idea: string, look: (address: string, $: CheerioAPI) => readonly string[]): void {
  test(idea, () => {
    const found = Map.groupBy([...pages].flatMap(([address, { $ }]) => look(address, $).map((words) => ({ address, words }))), ({ words }) => words);
    assert.equal([...found].map(([words, { length, 0: first }]) => `${words} (${length} times, first on ${first!.address})`).join('\n'), '');
  });
}

const valuesOf = ($: CheerioAPI, selector: string, attribute: string): string[] => $(selector).toArray().map((element) => $(element).attr(attribute) ?? '');
const repeated = (values: readonly string[]): string[] => [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];

everyPage('every link and every anchor leads somewhere', (address, $) => [...new Set(valuesOf($, 'a[href]', 'href'))].flatMap((link) => deadEnd(link, address) ?? []));

everyPage('every file a page loads is on this site', (address, $) => {
  const files = [...valuesOf($, 'script[src], img[src], iframe[src], audio[src], video[src], source[src]', 'src'), ...valuesOf($, 'link[rel~="stylesheet"], link[rel~="icon"], link[rel~="preload"], link[rel~="modulepreload"], link[rel~="manifest"], link[rel~="alternate"]', 'href'), ...valuesOf($, 'form[action]', 'action')];
  return files.flatMap((file) => (URL.parse(file, ORIGIN)?.origin === ORIGIN ? (deadEnd(file, address) ?? []) : `${file}: from elsewhere`));
});

everyPage('ids are unique on their page', (address) => repeated(anchors.get(address)!).map((id) => `id ${id} twice`));

everyPage('labels and descriptions point at something', (address, $) =>
  ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls'].flatMap((attribute) =>
    valuesOf($, `[${attribute}]`, attribute).flatMap((value) => value.split(/\s+/u)).filter((id) => !anchors.get(address)!.includes(id)).map((id) => `${attribute}="${id}"`)),
);

everyPage('every page has one h1, a title, a description, and says it is Vietnamese', (_, $) => [
  ...($('h1').length === 1 && $('h1').text().trim() !== '' ? [] : [`${$('h1').length} h1`]),
  ...($('title').text().trim() === '' ? ['no title'] : []),
  ...($('meta[name="description"]').attr('content')?.trim() ? [] : ['no description']),
  ...($('html').attr('lang') === 'vi' ? [] : ['lang is not vi']),
  ...($('main').length === 1 ? [] : ['not one main']),
]);

everyPage('nothing is inline: no style, no script, no handler', (_, $) => [
  ...($('style').length > 0 ? ['<style>'] : []),
  ...$('script:not([src]):not([type="application/ld+json"])').toArray().map((element) => `inline script: ${$(element).text().slice(0, 60)}`),
  ...$('*').toArray().flatMap((element) => Object.keys($(element).attr() ?? {})).filter((name) => name === 'style' || name.startsWith('on')),
]);

everyPage('text is NFC and holds no leftovers of code', (_, $) => {
  const text = $('body').text();
  return [...(text === text.normalize('NFC') ? [] : ['not NFC']), ...(text.match(/\bundefined\b|\bNaN\b|\[object |\bInvalid Date\b/gu) ?? [])];
});

test('no two pages have the same title', () => {
  assert.deepEqual(repeated([...pages.values()].map(({ $ }) => $('title').text())), []);
});

interface Row {
  readonly id: string;
  readonly url: string;
}
const openData = globSync('du-lieu/*.json', { cwd: DIST }).map((file) => ({ file, data: JSON.parse(builtFile(file)) as Row[] | { resources?: { path: string }[] } }));

for (const { file, data } of openData)
  if (Array.isArray(data))
    test(`every row of ${file} leads to its place on a page`, () => {
      assert.ok(data.length > 0);
      assert.deepEqual(data.flatMap(({ url }) => deadEnd(url, '/') ?? []), []);
      assert.deepEqual(repeated(data.map(({ id }) => id)), []);
      assert.ok(existsSync(join(DIST, file.replace(/json$/u, 'csv'))), 'no CSV beside it');
    });
  else
    test(`${file} names files that exist`, () => {
      for (const { path } of data.resources ?? []) assert.ok(existsSync(join(DIST, 'du-lieu', path)), path);
    });
