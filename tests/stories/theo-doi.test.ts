import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import ICAL from 'ical.js';
import { load } from 'cheerio';
import { RelaxNGValidator, XmlDocument, XsdValidator } from 'libxml2-wasm';
import { builtFile, builtPages, DIST } from './built-site.ts';

/** Feeds, calendars and what machines ask for, each judged by a validator of its own format. */

const ORIGIN = 'http://localhost:4321';
const schemaFile = (name: string): string => readFileSync(join(import.meta.dirname, '../fixtures/schemas', name), 'utf8');
const files = (pattern: string): string[] => globSync(pattern, { cwd: DIST }).sort();

const atom = RelaxNGValidator.fromDoc(XmlDocument.fromString(schemaFile('atom.rng')));
const openSearch = RelaxNGValidator.fromDoc(XmlDocument.fromString(schemaFile('opensearch.rng')));
const sitemapSchema = readFileSync(join(createRequire(import.meta.url).resolve('sitemap/package.json'), '../schema/sitemap.xsd'), 'utf8');
const sitemap = XsdValidator.fromDoc(XmlDocument.fromString(sitemapSchema));
const ajv = new Ajv({ allErrors: true });
addFormats.default(ajv);
const jsonFeed = ajv.compile(JSON.parse(schemaFile('json-feed-1.1.schema.json')) as object);

/** What a validator says against a document; nothing when it is valid. */
function complaint(validator: { validate(document: XmlDocument): void }, text: string): string | undefined {
  const document = XmlDocument.fromString(text);
  try {
    validator.validate(document);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  } finally {
    document.dispose();
  }
}

test('every Atom feed is valid, with permanent ids and an author', () => {
  const feeds = files('**/atom.xml');
  assert.ok(feeds.length > 100, `${feeds.length} feeds`);
  for (const file of feeds) {
    const text = builtFile(file);
    assert.equal(complaint(atom, text), undefined, file);
    const $ = load(text, { xml: true });
    assert.equal($('feed > id').text(), `${ORIGIN}/${file}`, file);
    assert.equal($('feed > link[rel="self"]').attr('href'), `${ORIGIN}/${file}`, file);
    assert.equal($('feed > author > name').length, 1, file);
    const ids = $('entry > id').toArray().map((id) => $(id).text());
    assert.equal(new Set(ids).size, ids.length, `${file}: an id twice`);
    for (const id of ids) assert.ok(id.startsWith(`${ORIGIN}/`), `${file}: ${id}`);
    assert.notEqual($('feed > updated').text(), '1970-01-01T00:00:00.000Z', file);
  }
});

test('the validators refuse what is wrong', () => {
  const feed = builtFile('atom.xml');
  assert.match(complaint(atom, feed.replace(/<updated>[^<]*<\/updated>/u, '')) ?? '', /./u);
  assert.match(complaint(atom, feed.replace(/<id>/u, '<ID>').replace(/<\/id>/u, '</ID>')) ?? '', /./u);
  assert.match(complaint(sitemap, builtFile('sitemap.xml').replace(/<loc>/u, '<link>').replace(/<\/loc>/u, '</link>')) ?? '', /./u);
  assert.match(complaint(openSearch, builtFile('opensearch.xml').replace('Kỷ yếu CĐS', 'Một tên dài hơn mười sáu chữ')) ?? '', /./u);
  assert.equal(jsonFeed({ ...(JSON.parse(builtFile('feed.json')) as object), items: [{ id: 1 }] }), false);
});

test('every JSON Feed is valid and says what its Atom feed says', () => {
  for (const file of files('**/feed.json')) {
    const feed = JSON.parse(builtFile(file)) as { items: { id: string }[] };
    assert.ok(jsonFeed(feed), `${file}: ${ajv.errorsText(jsonFeed.errors)}`);
    const $ = load(builtFile(file.replace('feed.json', 'atom.xml')), { xml: true });
    assert.deepEqual(feed.items.map(({ id }) => id), $('entry > id').toArray().map((id) => $(id).text()), file);
  }
});

for (const [ended, successor] of [['dia-phuong/yen-bai', 'dia-phuong/lao-cai'], ['co-quan/bo-thong-tin-va-truyen-thong', 'co-quan/bo-khoa-hoc-va-cong-nghe'], ['co-quan/uy-ban-quoc-gia-chuyen-doi-so', 'co-quan/ban-chi-dao-chinh-phu-chuyen-doi-so']] as const)
  test(`the feed of ${ended} closes and points at ${successor}`, () => {
    const { items } = JSON.parse(builtFile(`${ended}/feed.json`)) as { items: { date_published: string; content_text: string }[] };
    const last = items.toSorted((a, b) => (a.date_published < b.date_published ? 1 : -1))[0]!;
    assert.ok(last.content_text.includes(`${ORIGIN}/${successor}/atom.xml`));
    assert.equal(items.filter(({ content_text }) => content_text.includes(`/${successor}/atom.xml`)).length, 1);
    assert.ok(files(`${successor}/atom.xml`).length === 1);
  });

test('the feed of today’s province has what the joined ones reported', () => {
  assert.match(builtFile('dia-phuong/lao-cai/atom.xml'), /2022-08-08-yen-bai/u);
  assert.doesNotMatch(builtFile('dia-phuong/lao-cai/atom.xml'), /xin theo dõi nguồn tin mới/u);
});

test('every calendar is read by ical.js and holds the deadlines of the open data', () => {
  const directives = (JSON.parse(builtFile('du-lieu/chi-dao.json')) as { id: string; url: string; due: string | null; addressees: string[] }[]).filter(({ due }) => due !== null);
  const calendars = files('**/han.ics');
  // The id of a directive begins with the day of its briefing.
  const years = [...new Set(directives.map(({ id }) => id.slice(0, 4)))];
  const wanted = new Set(directives.flatMap(({ addressees }) => addressees).filter((id) => builtPages().some(({ address }) => address === `/co-quan/${id}/`)));
  assert.deepEqual(calendars, ['chi-dao/han.ics', ...years.map((year) => `chi-dao/nam/${year}/han.ics`), ...[...wanted].map((id) => `co-quan/${id}/han.ics`)].sort());
  for (const file of calendars) {
    const calendar = new ICAL.Component(ICAL.parse(builtFile(file)) as [string, unknown[], unknown[]]);
    for (const name of ['version', 'prodid']) assert.ok(calendar.getFirstPropertyValue(name), `${file}: ${name}`);
    const [section, ...scope] = file.split('/').slice(0, -1);
    const due = directives.filter(({ id, addressees }) => (section === 'co-quan' ? addressees.includes(scope[0]!) : id.startsWith(scope[1] ?? '')));
    const events = calendar.getAllSubcomponents('vevent');
    assert.deepEqual(events.map((event) => String(event.getFirstPropertyValue('url'))).sort(), due.map(({ url }) => ORIGIN + url).sort(), file);
    for (const event of events) {
      for (const name of ['uid', 'dtstamp', 'dtstart', 'summary']) assert.ok(event.getFirstPropertyValue(name), `${file}: ${name}`);
      const start = event.getFirstPropertyValue('dtstart') as InstanceType<typeof ICAL.Time>;
      assert.ok(start.isDate, 'a deadline is a day');
      const { due: day } = due.find(({ url }) => ORIGIN + url === String(event.getFirstPropertyValue('url')))!;
      // Known to the year only: its last day, and the title says so.
      assert.ok(start.toString().startsWith(day!.slice(0, 4)));
      if (day!.length === 4) assert.deepEqual([start.toString(), String(event.getFirstPropertyValue('summary')).includes(`năm ${day}`)], [`${day}-12-31`, true]);
    }
  }
});

test('the sitemap is valid and names every page and no other', () => {
  const text = builtFile('sitemap.xml');
  assert.equal(complaint(sitemap, text), undefined);
  const $ = load(text, { xml: true });
  const named = $('loc').toArray().map((loc) => $(loc).text().slice(ORIGIN.length));
  assert.deepEqual(named.toSorted(), builtPages().map(({ address }) => address).filter((address) => address !== '/404.html').sort());
});

test('the description of the search is valid and leads to the search page', () => {
  const text = builtFile('opensearch.xml');
  assert.equal(complaint(openSearch, text), undefined);
  assert.equal(load(text, { xml: true })('Url[type="text/html"]').attr('template'), `${ORIGIN}/tim-kiem/?q={searchTerms}`);
  assert.equal(load(builtFile('index.html'))('link[rel="search"]').attr('href'), '/opensearch.xml');
});

test('robots.txt lets everybody in and names no sitemap while the site has no address', () => {
  assert.equal(builtFile('robots.txt'), 'User-agent: *\nAllow: /\n');
});

test('every address in llms.txt is a page or a file', () => {
  for (const [, address] of builtFile('llms.txt').matchAll(/\]\((\/[^)]*)\)/gu)) assert.ok(files(address!.endsWith('/') ? `.${address}index.html` : `.${address}`).length === 1, address);
});
