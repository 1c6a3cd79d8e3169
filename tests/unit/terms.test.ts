import assert from 'node:assert/strict';
import { test } from 'node:test';
import { abbreviations, findAbbreviations, spelledOnce } from '../../src/domain/terms.ts';
import { parseBriefing } from '../../src/markdown/parse.ts';
import { renderBody } from '../../src/markdown/render.ts';

const known = [
  { id: 'chuyen-doi-so', short: 'CĐS', full: 'Chuyển đổi số' },
  { id: 'thong-tin', short: 'TT&TT', full: 'Thông tin và Truyền thông' },
];
const render = (body: string, quotes: Record<string, string> = {}) =>
  renderBody(parseBriefing(body), { highlights: Object.entries(quotes).map(([id, quote]) => ({ id, quote })), phrases: [{ section: 'themes', id: 'cds', words: 'Ủy ban CĐS' }], terms: known, isPrinted: () => true, base: '/ky-yeu/' });

const PLACES: readonly (readonly [text: string, found: string[], why: string])[] = [
  ['về CĐS và Sở TT&TT', ['CĐS', 'TT&TT'], 'whole words, the ampersand belongs to them'],
  ['(CĐS).', ['CĐS'], 'punctuation is no letter'],
  ['BCĐSX, CĐSố', [], 'not inside a longer word'],
  ['cđs', [], 'small letters are another word'],
];
for (const [text, found, why] of PLACES)
  test(`finds abbreviations: ${why}`, () => {
    assert.deepEqual(findAbbreviations(text, known).map(({ short }) => short), found);
  });

test('only capitals are abbreviations', () => {
  const glossary = new Map([['dvc', { id: 'dvc', name: 'Dịch vụ công', aliases: ['DVC', 'dịch vụ', 'Mbps'], definition: '', source: null }]]);
  assert.deepEqual(abbreviations({ glossary }), [{ id: 'dvc', short: 'DVC', full: 'Dịch vụ công' }]);
});

test('the first place opens a note below the text; the words of the article do not change', () => {
  const { html, blocks } = render('Ban CĐS tỉnh.\n\nCĐS nữa.');
  assert.equal(html.match(/<button /gu)?.length, 1);
  assert.match(html, /Ban <button type="button" class="term" popovertarget="viet-tat-cds">CĐS<\/button> tỉnh\./u);
  assert.match(html, /<p id="viet-tat-cds" class="term-note" popover=""><strong>CĐS<\/strong>: Chuyển đổi số\. <a href="\/ky-yeu\/thuat-ngu\/#chuyen-doi-so">/u);
  assert.deepEqual(blocks.map(({ text }) => text), ['Ban CĐS tỉnh.', 'CĐS nữa.']);
});

test('never a button inside a link, and a quote may end in the middle of nothing', () => {
  const { html } = render('Ủy ban CĐS họp về CĐS.', { a: 'họp về CĐS' });
  assert.doesNotMatch(html, /<a [^>]*>[^/]*<button/u);
  assert.match(html, /<button [^>]*class="term q q0"[^>]*>CĐS<\/button>/u);
});

test('a block spells an abbreviation once, whichever of its texts has it first', () => {
  const one = { id: 'uy-ban-nhan-dan', short: 'UBND', full: 'Ủy ban nhân dân' };
  assert.deepEqual(spelledOnce(['Chủ tịch ', 'UBND tỉnh, UBND xã', ' và UBND'], [one]), [['Chủ tịch '], [one, ' tỉnh, UBND xã'], [' và UBND']]);
});
