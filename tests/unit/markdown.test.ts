import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseBriefing } from '../../src/markdown/parse.ts';
import { findPhrases, findQuote, type Phrase } from '../../src/markdown/ranges.ts';
import { renderBody } from '../../src/markdown/render.ts';

const phrases: Phrase[] = [
  { section: 'themes', id: 'kinh-te-so', words: 'kinh tế số' },
  { section: 'principles', id: 'khong-tien-mat', words: 'không dùng tiền mặt' },
];
const render = (body: string, quotes: Record<string, string> = {}) =>
  renderBody(parseBriefing(body), { highlights: Object.entries(quotes).map(([id, quote]) => ({ id, quote })), phrases, isPrinted: (heading) => heading === 'In trong bài', base: '/' });

test('a quote becomes an anchor and marked words, the text unchanged', () => {
  const { html } = render('Tỷ trọng đạt 18,3% GDP.', { ts: 'đạt 18,3%' });
  assert.equal(html, '<p id="doan-1">Tỷ trọng <span id="ts" class="q0"></span><span class="q q0">đạt 18,3%</span> GDP.</p>');
});

test('overlapping quotes share their pieces', () => {
  const { html } = render('đạt 42% (cuối năm 2023 là 17%)', { muc: 'đạt 42% (cuối năm 2023', nen: 'cuối năm 2023 là 17%' });
  assert.equal(html, '<p id="doan-1"><span id="muc" class="q0"></span><span class="q q0">đạt 42% (</span><span id="nen" class="q1"></span><span class="q q0 q1">cuối năm 2023</span><span class="q q1"> là 17%</span>)</p>');
});

test('identical quotes both keep their anchor', () => {
  const { html } = render('thứ 6 và thứ 3', { a: 'thứ 6', b: 'thứ 6' });
  assert.match(html, /<span id="a" class="q0"><\/span><span id="b" class="q1"><\/span><span class="q q0 q1">thứ 6<\/span>/);
});

test('a quote that cuts through a link keeps one link', () => {
  const { html } = render('tỷ trọng kinh tế số cao', { a: 'tế số cao' });
  assert.equal(html.match(/<a /gu)?.length, 1);
  assert.match(html, /<a href="\/chu-de\/kinh-te-so\/">kinh <span id="a" class="q0"><\/span><span class="q q0">tế số<\/span><\/a><span class="q q0"> cao<\/span>/);
});

test('only the first mention of an entity is a link, all are recorded', () => {
  const { html, textMentions } = render('Kinh tế số.\n\nkinh tế số');
  assert.equal(html.match(/<a /gu)?.length, 1);
  assert.deepEqual(textMentions.map(({ anchor, words }) => [anchor, words]), [['doan-1', 'Kinh tế số'], ['doan-2', 'kinh tế số']]);
});

test('headings that are not in the article are marked as ours', () => {
  const { headings, html } = render('## In trong bài\n\n## Của ta');
  assert.deepEqual(headings.map(({ anchor, given }) => [anchor, given]), [['muc-in-trong-bai', false], ['muc-cua-ta', true]]);
  assert.match(html, /<h2 id="muc-cua-ta" data-given="">Của ta<\/h2>/);
});

test('captions and leads are blocks that say what they are', () => {
  const { blocks, html } = render('<ChuThichAnh>Toàn cảnh.</ChuThichAnh>\n\n<SaPo>\nMở đầu.\n</SaPo>');
  assert.deepEqual(blocks.map(({ kind, text }) => [kind, text]), [['caption', 'Toàn cảnh.'], ['lead', 'Mở đầu.']]);
  assert.match(html, /<p class="caption" id="doan-1">Toàn cảnh\.<\/p>/);
});

test('text is escaped and nothing raw gets through', () => {
  const { html } = render('a &lt;script&gt; b &amp; c');
  assert.equal(html, '<p id="doan-1">a &#x3C;script> b &#x26; c</p>');
});

test('table alignment is a class, never a style', () => {
  const { html } = render('| a | b |\n| --: | --- |\n| 1 | 2 |');
  assert.match(html, /<th class="align-right">a<\/th>/);
  assert.doesNotMatch(html, /style=| align=/);
});

test('findQuote: white space counts as one space', () => {
  const cases: [string, string, [number, number] | undefined][] = [
    ['một  hai', 'một hai', [0, 8]],
    ['một hai', 'hai ba', undefined],
    ['(a+b)', 'a+b', [1, 4]],
  ];
  for (const [text, quote, expected] of cases) {
    const span = findQuote(text, quote);
    assert.deepEqual(span && [span.start, span.end], expected, quote);
  }
});

test('findPhrases: whole words, longest first', () => {
  const found = findPhrases('kinh tế số hóa và kinh tế số', [...phrases, { section: 'themes', id: 'dai', words: 'kinh tế số hóa' }]);
  assert.deepEqual(found.map(({ phrase: { id } }) => id), ['dai', 'kinh-te-so']);
  assert.deepEqual(findPhrases('nền kinh tế sống', phrases), []);
});

test('what was read from a block stands beside it, and shares a number with its words', () => {
  const notes = { gdp: { kind: 'metric', label: '18,3%', text: 'Tỷ trọng', address: '/so-lieu/gdp/', sources: [] }, n1: { kind: 'note', label: 'Ghi chú:', text: 'a < b', address: null, sources: ['https://example.org/x'] } } as const;
  const { html } = renderBody(parseBriefing('Tỷ trọng đạt 18,3% GDP.\n\n- Một ý 18,3%\n\nKhông có gì.'), {
    highlights: [{ id: 'gdp', quote: 'đạt 18,3%' }, { id: 'n1', quote: 'Một ý' }],
    phrases: [],
    isPrinted: () => true,
    marginOf: (id) => notes[id as keyof typeof notes],
    base: '/x/',
  });
  assert.match(html, /^<div class="passage"><p id="doan-1">.*<span class="q q0">đạt 18,3%<\/span> GDP\.<\/p><details class="margin"><summary>1 số liệu<\/summary><ul><li class="metric q0"><a href="\/x\/so-lieu\/gdp\/"><strong>18,3%<\/strong> Tỷ trọng<\/a><\/li><\/ul><\/details><\/div>/u);
  assert.match(html, /<li id="doan-2" class="passage"><span>.*<\/span><details class="margin"><summary>1 ghi chú<\/summary><ul><li class="note q0"><strong>Ghi chú:<\/strong> a &#x3C; b <a href="https:\/\/example\.org\/x" rel="external nofollow">example\.org<\/a><\/li><\/ul><\/details><\/li>/u);
  assert.match(html, /<p id="doan-3">Không có gì\.<\/p>$/u);
});
