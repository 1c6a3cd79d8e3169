import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FIRST_ITEMS, heaviest, listAddress, longLists, numbered, USE_LIST_NAMES, USE_LISTS, type UseList } from '../../src/domain/long-lists.ts';
import type { EntityUses } from '../../src/domain/record.ts';
import { sitemap, sitemapIndex } from '../../src/exports/site-files.ts';

/** Lists that one page cannot hold: five briefings have none, so that no story meets them. */

const uses = (sizes: Partial<Record<UseList, number>>): EntityUses => Object.fromEntries(USE_LIST_NAMES.map((name) => [name, Array.from({ length: sizes[name] ?? 0 })])) as unknown as EntityUses;

test('everything stays on the page of its entity as long as it fits', () => {
  assert.deepEqual(longLists(uses({ directives: 79, briefings: 5 })), []);
});

test('one list too long: every list with more than the first items goes on, the short ones stay', () => {
  assert.deepEqual(longLists(uses({ directives: 3000, briefings: 400, metrics: FIRST_ITEMS, mentions: FIRST_ITEMS + 1 })), ['mentions', 'directives', 'briefings']);
});

test('what stays on a page is under 150 KB, whatever the lists', () => {
  for (let most = 1; most < 400; most++)
    for (const name of USE_LIST_NAMES) {
      const all = uses({ mentions: 60, directives: 20, metrics: 10, briefings: 30, [name]: most });
      const long = longLists(all);
      const bytes = USE_LIST_NAMES.reduce((sum, list) => sum + (long.includes(list) ? FIRST_ITEMS : all[list].length) * USE_LISTS[list].bytes, 0);
      assert.ok(bytes <= 110_000, `${name} ${most}: ${bytes}`);
    }
});

test('addresses and titles of the pages', () => {
  assert.equal(listAddress('themes', 'kinh-te-so', 'directives'), '/chu-de/kinh-te-so/chi-dao/');
  assert.equal(numbered('Bản tin', { currentPage: 1 }), 'Bản tin');
  assert.equal(numbered('Bản tin', { currentPage: 12 }), 'Bản tin, trang 12');
});

test('a list of sitemaps names its parts, and a part holds what the protocol allows', () => {
  assert.match(sitemapIndex(['https://example.org/sitemap-1.xml', 'https://example.org/a&b.xml']), /<sitemapindex xmlns="http:\/\/www\.sitemaps\.org\/schemas\/sitemap\/0\.9"><sitemap><loc>https:\/\/example\.org\/sitemap-1\.xml<\/loc><\/sitemap><sitemap><loc>https:\/\/example\.org\/a&#x26;b\.xml<\/loc>/u);
  assert.equal(sitemap([{ url: 'https://example.org/', changed: undefined }]).match(/<url>/gu)?.length, 1);
});

test('the heaviest items stay in the order of the list; of equals the first', () => {
  const items = ['một', 'bốn!', 'ba', 'hai!', 'hết'];
  assert.deepEqual(heaviest(items, 3, ({ length }) => length), ['một', 'bốn!', 'hai!']);
  assert.deepEqual(heaviest(items, 2, (item) => item), ['một', 'hết']);
  assert.equal(heaviest(items, 5, ({ length }) => length), items);
});
