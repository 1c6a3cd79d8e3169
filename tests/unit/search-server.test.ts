import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SearchServer } from '../../src/domain/site.ts';
import { answer } from '../../src/search/answer.ts';
import { engineOf } from '../../src/search/hits-engine.ts';
import { type Lexicon, lexiconOf } from '../../src/search/query/lexicon.ts';
import { understand } from '../../src/search/query/understand.ts';
import { answerOf, type Hit, requestTo } from '../../src/search/server.ts';

/** The shapes are those of the documentation of OpenSearch 2 and Meilisearch 1; no server was run here. */
const open: SearchServer = { kind: 'opensearch', url: 'https://tim.example.org', index: 'ky-yeu', key: null };
const meili: SearchServer = { kind: 'meilisearch', url: 'https://tim.example.org', index: 'ky-yeu', key: 'chi-tim' };
const lexicon: Lexicon = lexiconOf([['thuat-ngu', '/thuat-ngu/#cds', 'Chuyển đổi số', ['CĐS'], [], '']]);
const names = async (): Promise<Lexicon> => lexicon;
const bodyOf = (server: SearchServer, query: string, chosen: Parameters<typeof requestTo>[2]['chosen'] = [], count = false): string => requestTo(server, understand(query, lexicon), { chosen, count }).body;

const REQUESTS: readonly (readonly [what: string, server: SearchServer, body: string, has: RegExp, hasNot: RegExp])[] = [
  ['a name by its other form', open, bodyOf(open, 'CĐS'), /"query":"Chuyển đổi số","type":"phrase"/u, /aggs/u],
  ['a name by its other form', meili, bodyOf(meili, 'CĐS'), /"q":"CĐS".*"q":"Chuyển đổi số"/u, /facets/u],
  ['keys of Telex', open, bodyOf(open, 'hoas ddown'), /"query":"đơn"/u, /aggs/u],
  ['keys of Telex', meili, bodyOf(meili, 'hoas ddown'), /"q":"hóa đơn"/u, /facets/u],
  ['a phrase must be there', open, bodyOf(open, '"hóa đơn" điện tử'), /"must":\[\{"multi_match":\{"query":"hóa đơn","type":"phrase"/u, /aggs/u],
  ['a number is not guessed at', open, bodyOf(open, '18,3'), /"query":"18,3"/u, /fuzziness/u],
  ['a filter', open, bodyOf(open, 'bậc', [['loai', 'chi-dao'], ['nam', '2024']]), /"filter":\[\{"term":\{"kind":"chi-dao"\}\},\{"term":\{"nam":"2024"\}\}\]/u, /"loai"/u],
  ['a filter with quotation marks', meili, bodyOf(meili, 'bậc', [['co-quan', 'Tổ "06"']]), /"filter":\["co-quan = \\"Tổ \\\\\\"06\\\\\\"\\""\]/u, /sort/u],
  ['counts are asked for', open, bodyOf(open, 'bậc', [], true), /"aggs":\{"counted":\{"filter".*"cardinality":\{"field":"page"\}/u, /"field":"loai"/u],
  ['counts are asked for', meili, bodyOf(meili, 'bậc', [], true), /"limit":0,"matchingStrategy":"all","facets":\["nam",.*"kind"\]/u, /"loai"/u],
  ['no words: the newest, one for a page', open, bodyOf(open, '', [['nam', '2024']]), /"sort":\[\{"date":"desc"\}\],"collapse":\{"field":"page"\}/u, /should/u],
  ['no words, one kind: all of it', meili, bodyOf(meili, '', [['loai', 'chi-dao']]), /"sort":\["date:desc"\]/u, /distinct/u],
];
for (const [what, { kind }, body, has, hasNot] of REQUESTS)
  test(`${kind}: ${what}`, () => {
    assert.match(body, has);
    assert.doesNotMatch(body, hasNot);
  });

test('address and key', () => {
  const query = understand('bậc', lexicon);
  const plain = { chosen: [], count: false };
  assert.equal(requestTo(open, query, plain).url, 'https://tim.example.org/ky-yeu/_search');
  assert.equal(requestTo(open, query, plain).headers['Authorization'], undefined);
  assert.equal(requestTo(meili, query, plain).url, 'https://tim.example.org/multi-search');
  assert.equal(requestTo(meili, query, plain).headers['Authorization'], 'Bearer chi-tim');
});

const source = { id: 'a', url: '/ban-tin/a/#doan-1', kind: 'doan', label: '', text: 'Hóa đơn điện tử đạt 18,3%.', context: 'Bắc Ninh', conference: '', date: '2024-07-19', title: 'Bài một', page: '/ban-tin/a/', pageKind: 'ban-tin', target: '#doan-1', block: 'doan-1', nam: ['2024'] };
const facet = { doc_count_error_upper_bound: 0, sum_other_doc_count: 0, buckets: [] };
const fromOpen = {
  took: 3, timed_out: false, _shards: { total: 1, successful: 1, skipped: 0, failed: 0 },
  hits: { total: { value: 1, relation: 'eq' }, max_score: 7.1, hits: [{ _index: 'ky-yeu', _id: 'a', _score: 7.1, _source: source }] },
  aggregations: { counted: { doc_count: 3, nam: { ...facet, buckets: [{ key: '2024', doc_count: 3, pages: { value: 1 } }] }, 'dia-phuong': facet, 'co-quan': facet, 'chu-de': facet, 'nguyen-tac': facet, loai: { ...facet, buckets: [{ key: 'doan', doc_count: 3, pages: { value: 1 } }] } } },
};
const fromMeili = {
  results: [
    { indexUid: 'ky-yeu', hits: [source], query: 'hóa đơn', processingTimeMs: 1, limit: 60, offset: 0, estimatedTotalHits: 1 },
    { indexUid: 'ky-yeu', hits: [source], query: 'hoá đơn', processingTimeMs: 1, limit: 60, offset: 0, estimatedTotalHits: 1 },
    { indexUid: 'ky-yeu', hits: [], query: 'hóa đơn', processingTimeMs: 1, limit: 0, offset: 0, estimatedTotalHits: 3, facetDistribution: { nam: { 2024: 3 }, kind: { doan: 3 } } },
  ],
};

for (const [server, body, year] of [[open, fromOpen, 1], [meili, fromMeili, 3]] as const)
  test(`${server.kind}: an answer is read, each passage once`, () => {
    const { hits, counts } = answerOf(server, body);
    const { id: _, url: __, nam, ...own } = source;
    assert.deepEqual(hits, [{ ...own, facets: { nam } }]);
    assert.deepEqual(counts?.nam, [['2024', year]]);
    assert.deepEqual(counts?.loai, [['doan', year]]);
    assert.deepEqual(counts?.['co-quan'], []);
  });

test('an answer of something else is an error, half an answer too', () => {
  assert.throws(() => answerOf(open, { message: 'xin chào' }));
  assert.throws(() => answerOf(meili, { message: 'xin chào' }));
  assert.throws(() => answerOf(open, { ...fromOpen, timed_out: true }));
});

const hit = (block: string, text: string, more: Partial<Hit> = {}): Hit => ({ kind: 'doan', label: '', text, context: 'Bắc Ninh', conference: '', date: '2024-07-19', title: 'Bài một', page: '/ban-tin/a/', pageKind: 'ban-tin', target: `#${block}`, block, facets: { nam: ['2024'] }, ...more });
const HITS: readonly Hit[] = [
  hit('doan-1', 'Hóa đơn giấy và thư điện.'),
  hit('doan-2', 'Triển khai hóa đơn điện tử cho bậc 18,3.'),
  hit('doan-3', 'Đẩy mạnh chuyển đổi số.', { kind: 'chi-dao', label: 'Chuyển đổi số' }),
  hit('doan-4', 'Xếp hạng tăng 183.', { page: '/ban-tin/b/', title: 'Bài hai', date: '2025-01-01', facets: { nam: ['2025'] } }),
];
const RANKED: readonly (readonly [query: string, strong: readonly string[], weak: readonly string[], why: string])[] = [
  ['hóa đơn điện tử', ['/ban-tin/a/#doan-2'], ['/ban-tin/a/#doan-1'], 'a passage without all words is a near-miss, whatever the server put first'],
  ['hoá don dien tu', ['/ban-tin/a/#doan-2'], ['/ban-tin/a/#doan-1'], 'marks left out'],
  ['CĐS', ['/ban-tin/a/#doan-3'], [], 'a name by its other form'],
  ['18.3', ['/ban-tin/a/#doan-2'], [], 'a number in another notation, and no other number'],
  ['blockchain', [], [], 'what the server guessed at is not shown'],
];
for (const [query, strong, weak, why] of RANKED)
  test(`${query}: ${why}`, async () => {
    const { results } = await answer({ query, chosen: [], count: false }, engineOf(HITS, names));
    assert.deepEqual(results.filter((one) => one.strong).map(({ address }) => address), strong);
    assert.deepEqual(results.filter((one) => !one.strong).map(({ address }) => address), weak);
  });

const fact = (target: string, label: string, text: string, block: string): Hit => hit(block, text, { kind: 'so-lieu', target, label });
const SENTENCE = 'Hóa đơn đạt 100%; thương mại điện tử đạt 11,27%.';
const FACTS: readonly Hit[] = [hit('doan-9', SENTENCE), fact('#hoa-don', 'Tỷ lệ dùng hóa đơn: 100%', SENTENCE, 'doan-9'), fact('#thuong-mai', 'Tỷ trọng thương mại điện tử: 11,27%', SENTENCE, 'doan-9'), hit('doan-10', 'Vùng Bắc bộ và tỉnh Tây Ninh họp.'), hit('doan-11', 'Tỉnh Bắc Ninh họp.')];
const places = lexiconOf([['dia-phuong', '/dia-phuong/bac-ninh/', 'Bắc Ninh', [], [], '']]);
const MEANT: readonly (readonly [query: string, first: string, strong: number, why: string])[] = [
  ['11.27%', '/ban-tin/a/#thuong-mai', 1, 'of the figures in one sentence the one whose own line says it'],
  ['hóa đơn', '/ban-tin/a/#hoa-don', 1, 'and not the first of the sentence'],
  ['đạt', '/ban-tin/a/#doan-9', 1, 'when no line says it, the paragraph'],
  ['Bắc Ninh họp', '/ban-tin/a/#doan-11', 1, 'parts of a name that stand apart are not the name'],
];
for (const [query, first, strong, why] of MEANT)
  test(`${query}: ${why}`, async () => {
    const { results } = await answer({ query, chosen: [], count: false }, engineOf(FACTS.map((one) => ({ ...one, context: '' })), async () => places));
    assert.equal(results[0]?.address, first);
    assert.equal(results.filter((one) => one.strong).length, strong);
  });

test('found words are marked, and more passages than a page of the index would fetch are ranked', async () => {
  const many = Array.from({ length: 60 }, (_, place) => hit('doan-1', `Hóa đơn điện tử số ${place}`, { page: `/ban-tin/${place}/`, title: `Bài ${place}` }));
  const { results } = await answer({ query: 'hóa đơn', chosen: [], count: false }, engineOf(many, names));
  assert.equal(results.length, 60);
  assert.deepEqual(results[0]?.excerpt.filter(({ found }) => found).map(({ text }) => text), ['Hóa đơn']);
});

test('no words: the newest page first', async () => {
  const { results } = await answer({ query: '', chosen: [['loai', 'doan']], count: false }, engineOf(HITS, names));
  assert.deepEqual(results.map(({ address }) => address), ['/ban-tin/b/#doan-4', '/ban-tin/a/#doan-1', '/ban-tin/a/#doan-2']);
});
