import type { SearchServer } from '../domain/site.ts';
import type { Answer, Question } from './answer.ts';
import { FACETS, type Facet, type FacetValues } from './facets.ts';
import { decodeKeys } from './query/telex.ts';
import type { Understood } from './query/understand.ts';
import { words } from './query/words.ts';
import type { Kind } from './records.ts';

/** One passage as `npm run export:search` writes it for a server and the server returns it; values of filters stand beside these. */
export interface Hit {
  readonly kind: Kind;
  readonly label: string;
  readonly text: string;
  readonly context: string;
  readonly conference: string;
  readonly date: string;
  readonly title: string;
  /** Address of the page, its kind, and where in it the passage stands. */
  readonly page: string;
  readonly pageKind: Kind;
  readonly target: string;
  readonly block: string;
  readonly facets: FacetValues;
}

export interface ServerRequest {
  readonly url: string;
  readonly method: 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What a server answered, whichever it is. `counts` are pages with OpenSearch, passages with Meilisearch, which does not count pages. */
export interface ServerAnswer {
  readonly hits: readonly Hit[];
  readonly counts: Answer['counts'];
}

/** Passages asked for: they are ranked again here, and what the server put 60th is hardly the best. */
const HITS = 60;
/** Other wordings that Meilisearch is asked for, each a query of its own. */
const WORDINGS = 4;
const VALUES = 300;
const FIELDS = ['text^3', 'label^2', 'title', 'context^0.5'];
const FOLDED = ['text.khong_dau^2', 'label.khong_dau', 'title.khong_dau^0.5', 'context.khong_dau^0.3'];
const facetNames = Object.keys(FACETS) as Facet[];
const fieldOf = (facet: Facet): string => (facet === 'loai' ? 'kind' : facet);

/** The question as the server understands it: words in any order, marks or not, names by all their forms; the filters are the server's. */
export function requestTo(server: SearchServer, query: Understood, { chosen, count }: Pick<Question, 'chosen' | 'count'>): ServerRequest {
  const { url, index, key, kind } = server;
  const openSearch = kind === 'opensearch';
  return {
    url: openSearch ? `${url}/${encodeURIComponent(index)}/_search` : `${url}/multi-search`,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...(key !== null && { Authorization: openSearch ? key : `Bearer ${key}` }) },
    body: JSON.stringify(openSearch ? forOpenSearch(query, chosen, count) : forMeilisearch(query, chosen, count, index)),
  };
}

/** @throws Error when it is not an answer of such a server. */
export function answerOf({ kind }: SearchServer, body: unknown): ServerAnswer {
  return kind === 'opensearch' ? fromOpenSearch(body as OpenSearchBody) : fromMeilisearch(body as MeilisearchBody);
}

function forOpenSearch(query: Understood, chosen: Question['chosen'], count: boolean): object {
  const { terms, alternatives, phrases, text } = query;
  const filter = chosen.map(([facet, value]) => ({ term: { [fieldOf(facet)]: value } }));
  const clauses = terms.map(({ word, importance, quoted }, place) => {
    const meant = decodeKeys(word.text);
    const other = alternatives.filter(({ from, until }) => from <= place && place < until).map(({ words: form, quality }) => ({ multi_match: { query: form.map((one) => one.text).join(' '), type: 'phrase', fields: [...FIELDS, ...FOLDED], boost: quality } }));
    const queries = [
      { multi_match: { query: word.text, type: 'most_fields', fields: [...FIELDS, ...FOLDED] } },
      ...(meant === undefined || quoted ? [] : [{ multi_match: { query: meant, type: 'most_fields', fields: [...FIELDS, ...FOLDED], boost: 0.9 } }]),
      ...(quoted || /\d/u.test(word.text) ? [] : [{ multi_match: { query: word.text, fields: FOLDED, fuzziness: 'AUTO', prefix_length: 1, boost: 0.3 } }]),
      ...other,
    ];
    return { important: importance === 1, clause: { dis_max: { queries, boost: importance } } };
  });
  const must = phrases.map(([from, until]) => ({ multi_match: { query: terms.slice(from, until).map(({ word }) => word.text).join(' '), type: 'phrase', fields: FIELDS } }));
  const should = clauses.map(({ clause }) => clause);
  const near = terms.length > 1 ? [{ multi_match: { query: text, type: 'phrase', slop: 2, fields: [...FIELDS, ...FOLDED], boost: 2 } }] : [];
  // Of four words three must be there to be counted, of two both.
  const counted = { bool: { should: clauses.filter(({ important }) => important).map(({ clause }) => clause), minimum_should_match: '-25%' } };
  const byFacet = Object.fromEntries(facetNames.map((facet) => [facet, { terms: { field: fieldOf(facet), size: VALUES }, aggs: { pages: { cardinality: { field: 'page' } } } }]));
  return {
    size: HITS,
    ...(terms.length === 0 ? { query: { bool: { filter } }, sort: [{ date: 'desc' }], ...newestOf(chosen, { collapse: { field: 'page' } }) } : { query: { bool: { filter, must: [...must, { bool: { should, minimum_should_match: 1 } }], should: near } } }),
    ...(count && { aggs: { counted: { filter: terms.length === 0 ? { match_all: {} } : counted, aggs: byFacet } } }),
  };
}

/** With no words and no kind asked for, one passage stands for its page. */
const newestOf = <T extends object>(chosen: Question['chosen'], once: T): T | Record<string, never> => (chosen.some(([facet]) => facet === 'loai') ? {} : once);

function forMeilisearch(query: Understood, chosen: Question['chosen'], count: boolean, indexUid: string): object {
  const filter = chosen.map(([facet, value]) => `${fieldOf(facet)} = ${JSON.stringify(value)}`);
  const newest = query.terms.length === 0;
  const asked = wordings(query).map((q) => ({ indexUid, q, filter, limit: HITS, matchingStrategy: 'last', ...(newest && { sort: ['date:desc'], ...newestOf(chosen, { distinct: 'page' }) }) }));
  return { queries: [...asked, ...(count ? [{ indexUid, q: query.text, filter, limit: 0, matchingStrategy: 'all', facets: facetNames.map(fieldOf) }] : [])] };
}

/** The text as typed, decoded from Telex or VNI keys, and with each name by its other forms; the surest first. */
function wordings({ text, terms, alternatives }: Understood): string[] {
  const plain = terms.map(({ word }) => word.text);
  const decoded = terms.map(({ word, quoted }) => (quoted ? word.text : (decodeKeys(word.text) ?? word.text)));
  const others = [...alternatives].sort((a, b) => b.quality - a.quality).map(({ from, until, words: form }) => [...plain.slice(0, from), ...form.map((one) => one.text), ...plain.slice(until)].join(' '));
  return [text, ...new Set([decoded.join(' '), ...others])].filter((one, place, all) => place === 0 || words(one).some(({ key }, at) => key !== words(all[0]!)[at]?.key)).slice(0, 1 + WORDINGS);
}

type Source = Omit<Hit, 'facets'> & FacetValues;
interface OpenSearchBody {
  readonly timed_out: boolean;
  readonly hits: { readonly hits: readonly { readonly _source: Source }[] };
  readonly aggregations?: { readonly counted: Readonly<Record<Facet, { readonly buckets: readonly { readonly key: string; readonly pages: { readonly value: number } }[] }>> };
}
interface MeilisearchBody {
  readonly results: readonly { readonly hits: readonly Source[]; readonly facetDistribution?: Readonly<Record<string, Readonly<Record<string, number>>>> }[];
}

function fromOpenSearch({ timed_out: late, hits, aggregations }: OpenSearchBody): ServerAnswer {
  if (late) throw new Error('Máy chủ tìm kiếm trả lời dở dang.');
  const counts = aggregations && byFacets((facet) => aggregations.counted[facet].buckets.map(({ key, pages }) => [key, pages.value] as const));
  return { hits: hits.hits.map(({ _source: source }) => hitOf(source)), counts };
}

function fromMeilisearch({ results }: MeilisearchBody): ServerAnswer {
  const sources = new Map(results.flatMap(({ hits }) => hits).map((source) => [`${source.page} ${source.kind} ${source.target} ${source.text}`, source]));
  const distribution = results.find(({ facetDistribution }) => facetDistribution !== undefined)?.facetDistribution;
  return { hits: [...sources.values()].map(hitOf), counts: distribution && byFacets((facet) => Object.entries(distribution[fieldOf(facet)] ?? {})) };
}

const byFacets = (values: (facet: Facet) => readonly (readonly [string, number])[]): Answer['counts'] => Object.fromEntries(facetNames.map((facet) => [facet, values(facet)])) as unknown as Answer['counts'];

function hitOf({ kind, label, text, context, conference, date, title, page, pageKind, target, block, ...values }: Source): Hit {
  return { kind, label, text, context, conference, date, title, page, pageKind, target, block, facets: Object.fromEntries(facetNames.flatMap((facet) => (values[facet] ? [[facet, values[facet]]] : []))) };
}
