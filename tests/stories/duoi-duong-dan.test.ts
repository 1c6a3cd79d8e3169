import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { load } from 'cheerio';
import { ProjectCopy } from './project-copy.ts';

/** The site under an address with a path, built from a copy without the repository's history. */

const ADDRESS = 'https://example.org/ky-yeu/';
const copy = new ProjectCopy();
after(() => copy[Symbol.dispose]());
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
