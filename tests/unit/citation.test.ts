import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { addressOfWords, textFragment } from '../../src/domain/text-fragment.ts';
import type { BriefingRecord, DirectiveRecord } from '../../src/domain/record.ts';
import { bibtex, ris } from '../../src/exports/bibliography.ts';
import { articleCitation, briefingCsl, type CslItem, directiveCitation, quoteCitation } from '../../src/exports/citation.ts';
import { report } from '../../src/domain/report.ts';
import { graph } from '../../src/exports/json-ld/graph.ts';

const URL_ = 'https://example.org/ban-tin/x/';
const briefing = (source: Partial<BriefingRecord['source']>, titleBy: 'source' | 'editor' = 'source') =>
  ({ id: '2024-07-19-x', title: 'Chuyển đổi số & “5 không”', titleBy, date: { value: '2024-07-19' }, event: { shortName: 'Hội nghị về chuyển đổi số, 19/7/2024' }, source: { file: 'x.txt', sha256: '0', outlet: null, outletBasis: null, byline: null, published: null, url: null, ...source } }) as unknown as BriefingRecord;

const CITED: readonly (readonly [BriefingRecord, string, string])[] = [
  [briefing({ byline: 'S.T', outlet: 'Báo X', published: '2024-07-19T14:46' }), 'S.T (19/7/2024), “Chuyển đổi số & “5 không””, Báo X; bản tin 2024-07-19-x, Kỷ yếu Chuyển đổi số, https://example.org/ban-tin/x/', 'all is printed'],
  [briefing({ outlet: 'Báo X', published: '2024-07' }), 'Báo X (tháng 7/2024), “Chuyển đổi số & “5 không””; bản tin 2024-07-19-x, Kỷ yếu Chuyển đổi số, https://example.org/ban-tin/x/', 'the outlet stands for the author, once'],
  [briefing({}, 'editor'), 'Không rõ tác giả (họp 19/7/2024, không rõ ngày đăng), “Chuyển đổi số & “5 không”” (nhan đề do kỷ yếu đặt); bản tin 2024-07-19-x, Kỷ yếu Chuyển đổi số, https://example.org/ban-tin/x/', 'nothing is printed, and nothing is made up'],
];

for (const [record, expected, why] of CITED) test(`an article is cited: ${why}`, () => assert.equal(articleCitation(record, URL_), expected));

test('a quote and a directive begin with their words', () => {
  const article = articleCitation(CITED[0]![0], URL_);
  assert.equal(quoteCitation('đạt 43%', CITED[0]![0], URL_), `“đạt 43%”, trong: ${article}`);
  const directive = { briefing: CITED[0]![0], given: '2024-07-19', context: { quote: 'phải làm' } } as unknown as DirectiveRecord;
  assert.equal(directiveCitation(directive, 'Phạm Minh Chính', URL_), `Phạm Minh Chính, tại Hội nghị về chuyển đổi số, 19/7/2024: “phải làm”, trong: ${article}`);
});

test('BibTeX and RIS are read back whole by another reader', () => {
  const item = briefingCsl(CITED[0]![0], URL_);
  for (const text of [bibtex(item), ris(item)]) {
    const [read] = new Cite(text).data;
    // BibTeX puts quotation marks its own way.
    assert.match(read!.title, /^Chuyển đổi số & .5 không.$/u);
    assert.equal(read!.URL, URL_);
    assert.equal(read!['container-title'], 'Báo X');
    assert.equal(read!.issued?.['date-parts'][0]?.[0], 2024);
  }
  // The reader of RIS takes the year alone, and no author of a newspaper article.
  for (const line of [/^AU  - S\.T\r$/mu, /^DA  - 2024\/07\/19\/\r$/mu]) assert.match(ris(item), line);
  const [read] = new Cite(bibtex(item)).data;
  assert.deepEqual(read!.issued?.['date-parts'], [[2024, 7, 19]]);
  assert.match(JSON.stringify(read!.author), /S\.T/u);
});

const NOT_TEX = ['đạt 43%', 'R&D #1, 2_3', '}, @article{x, title={y} \\input{x} %', '$x^2$ ~ \\"', '<b>chữ <i>đậm', '{{7*7}}${x}', 'a and b'];
for (const words of NOT_TEX)
  test(`BibTeX of “${words}” is read back as these words`, () => {
    const { data } = new Cite(bibtex({ id: 'x', type: 'webpage', title: words, author: [{ literal: words }], publisher: words, note: words, URL: URL_, language: 'vi' }));
    assert.equal(data.length, 1);
    const [{ title, publisher, note, URL: url, author }] = data as [CslItem];
    assert.deepEqual([title, publisher, note, url], [words, words, words, URL_]);
    assert.equal(author!.length, 1);
  });

test('a line break in a text begins no line of RIS', () => {
  const text = ris({ id: 'x', type: 'webpage', title: 'a\r\nER  - \nTY  - JOUR', URL: URL_, language: 'vi' });
  assert.equal(text.match(/^(?:TY|ER) {2}- /gmu)!.length, 2);
  assert.match(text, /^TI {2}- a ER - TY - JOUR\r$/mu);
});

const FRAGMENTS: readonly (readonly [string, string])[] = [
  ['18,3%', ':~:text=18%2C3%25'],
  ['Phạm Minh Chính-Chủ tịch', ':~:text=Ph%E1%BA%A1m%20Minh%20Ch%C3%ADnh%2DCh%E1%BB%A7%20t%E1%BB%8Bch'],
  [Array.from({ length: 40 }, (_, index) => `chữ${index}`).join(' '), ':~:text=ch%E1%BB%AF0%20ch%E1%BB%AF1%20ch%E1%BB%AF2%20ch%E1%BB%AF3%20ch%E1%BB%AF4,ch%E1%BB%AF35%20ch%E1%BB%AF36%20ch%E1%BB%AF37%20ch%E1%BB%AF38%20ch%E1%BB%AF39'],
];
for (const [words, fragment] of FRAGMENTS) test(`text fragment of “${words.slice(0, 30)}”`, () => assert.equal(textFragment(words), fragment));

test('a text fragment follows an anchor, or opens one', () => {
  assert.equal(addressOfWords('/ban-tin/x/#a', 'b'), '/ban-tin/x/#a:~:text=b');
  assert.equal(addressOfWords('https://example.org/bai', 'b'), 'https://example.org/bai#:~:text=b');
});

test('a report names the page; its address carries the same words', () => {
  const { address, text } = report('Bản tin & “5 không”', URL_, 'https://example.org/kho');
  const url = new URL(address!);
  assert.equal(url.pathname, '/kho/issues/new');
  assert.equal(url.searchParams.get('title'), 'Báo sai: Bản tin & “5 không”');
  assert.equal(url.searchParams.get('body'), text);
  assert.ok(text.includes(URL_));
  assert.equal(report('x', URL_, null).address, null);
});

test('nothing in JSON-LD can end its script', () => {
  const text = graph([{ '@type': 'Article', headline: '</script><!-- <script>' }]);
  assert.doesNotMatch(text, /</u);
  assert.equal((JSON.parse(text) as { '@graph': [{ headline: string }] })['@graph'][0].headline, '</script><!-- <script>');
});
