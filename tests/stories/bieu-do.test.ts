import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { load } from 'cheerio';
import { EVENTS_A_PAGE } from '../../src/domain/timeline.ts';
import { builtFile, builtPages, DIST } from './built-site.ts';

/** What the built charts and the built timeline weigh and carry. */

const charts = globSync('so-lieu/*/*.svg', { cwd: DIST });

test('every chart has an SVG and a PNG that name their source and page', () => {
  assert.ok(charts.length > 0, 'no chart was drawn');
  for (const file of charts) {
    const svg = builtFile(file);
    assert.match(svg, /Nguồn: /u, file);
    assert.ok(svg.includes(`/so-lieu/${file.split(/[/\\]/u)[1]}/`), `${file} does not say its page`);
    assert.ok(svg.length < 40_000, `${file}: ${svg.length} bytes`);
    assert.equal(readFileSync(join(DIST, file.replace(/svg$/u, 'png'))).subarray(1, 4).toString(), 'PNG');
  }
});

test('a chart stands with a table of at least as many figures', () => {
  for (const { address, file } of builtPages().filter(({ address }) => /^\/so-lieu\/[^/]+\/$/u.test(address))) {
    const $ = load(builtFile(file));
    $('figure.chart').each((_, figure) => {
      const points = $(figure).find('svg').first().find('a').length;
      const rows = $(figure).closest('section').find('tbody tr').length;
      assert.ok(points > 0 && rows >= points, `${address}: ${points} points, ${rows} rows`);
    });
  }
});

test('a full page of the timeline stays under 150 KB', () => {
  const pages = builtPages().filter(({ address }) => address.startsWith('/dong-thoi-gian/'));
  assert.ok(pages.length > 1);
  for (const { address, file, bytes } of pages) {
    const html = builtFile(file);
    const $ = load(html);
    const events = $('[data-timeline-event]').toArray();
    const ofEvents = events.reduce((sum, event) => sum + Buffer.byteLength($.html(event)), 0);
    const full = bytes - ofEvents + (ofEvents / events.length) * EVENTS_A_PAGE;
    assert.ok(full < 150_000, `${address} would be ${Math.round(full)} bytes with ${EVENTS_A_PAGE} events`);
  }
});
