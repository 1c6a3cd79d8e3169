import type { Engine } from './engine.ts';
import { excerptPieces, labelPieces, type Piece } from './excerpt.ts';
import { FACETS, type Facet } from './facets.ts';
import { find, type Finding } from './find.ts';
import type { FacetIndex } from './layout.ts';
import type { Entry } from './query/lexicon.ts';
import { passagesOf, type Score } from './rank.ts';
import type { Kind } from './records.ts';

/** What a page asks the worker. */
export interface Question {
  /** '' asks for the newest pages that have what is chosen. */
  readonly query: string;
  readonly chosen: readonly (readonly [Facet, string])[];
  /** Should the filters be counted? They cost a file of their own. */
  readonly count: boolean;
  /** Characters of an excerpt; a good deal by default. */
  readonly excerpt?: number;
  /** Reads on where a first answer stopped ({@link Answer.more}). */
  readonly further?: boolean;
}

/** What the worker answers: plain data, ready to be shown. */
export interface Answer {
  /** Best first: all strong ones, then the near-misses. */
  readonly results: readonly Result[];
  readonly named: readonly Pick<Entry, 'kind' | 'address' | 'name' | 'note'>[];
  readonly suggestion: string | undefined;
  /** For each filter its values with the number of found pages that have them; none left out, in the order of the record. */
  readonly counts: Readonly<Record<Facet, readonly (readonly [value: string, pages: number])[]>> | undefined;
  /** There are pages that may hold more results and were not read. */
  readonly more: boolean;
  /** Set when a search server was to answer and did not. */
  readonly withoutServer?: true;
}

export interface Result {
  readonly kind: Kind;
  readonly address: string;
  /** Every word that matters is there. */
  readonly strong: boolean;
  readonly label: readonly Piece[];
  readonly excerpt: readonly Piece[];
  /** Where it stands. */
  readonly page: { readonly url: string; readonly title: string; readonly kind: Kind; readonly date: string };
}

const facetNames = Object.keys(FACETS) as Facet[];
const NEWEST = 40;

/** Finds, and writes what was found as it is shown. */
export async function answer({ query, chosen, count, excerpt, further = false }: Question, engine: Engine): Promise<Answer> {
  const facets = count || chosen.length > 0 ? await engine.facets() : undefined;
  const allowed = (page: number): boolean => facets === undefined || hasChosen(facets, page, chosen);
  const finding = query === '' ? undefined : await find(query, engine, allowed, (score) => isOfChosen(score, chosen), chosen.some(([facet]) => facet === 'loai'), further);
  const scores = finding ? finding.results : await newest(engine, facets!, chosen);
  return {
    results: scores.map((score) => resultOf(score, excerpt)),
    named: (finding?.named ?? []).map(({ kind, address, name, note }) => ({ kind, address, name, note })),
    suggestion: finding?.suggestion,
    more: finding?.more ?? false,
    counts: facets && counted(facets, finding),
  };
}

function resultOf(score: Score, length?: number): Result {
  const { chunk, record } = score.passage;
  const { url, title, kind, date } = chunk;
  return { kind: record[0], address: record[1] === '' || record[1].startsWith('#') ? url + record[1] : record[1], strong: score.strong, label: labelPieces(score), excerpt: excerptPieces(score, length), page: { url, title, kind, date } };
}

/** Pages of the chosen filters, newest first, when nothing was typed. */
async function newest(engine: Engine, facets: FacetIndex, chosen: Question['chosen']): Promise<Score[]> {
  const pages = [...facets.pages.keys()].filter((page) => hasChosen(facets, page, chosen)).slice(0, NEWEST);
  const lists = await Promise.all(pages.map(async (page) => passagesOf(page, await engine.chunk(page, 1))));
  const kind = chosen.find(([facet]) => facet === 'loai')?.[1];
  return lists.flatMap((passages) => (kind === undefined ? passages.slice(0, 1) : passages.filter(({ record }) => record[0] === kind))).map((passage) => ({ passage, value: 1, coverage: 1, adjacency: 1, label: 0, strong: true, marked: [], found: [] }));
}

/** Does the page as a whole have what is chosen? */
function hasChosen(facets: FacetIndex, page: number, chosen: Question['chosen']): boolean {
  const [, ...values] = facets.pages[page] ?? [''];
  return chosen.every(([facet, value]) => values[facetNames.indexOf(facet)]?.includes(facets.values[facet].indexOf(value)));
}

/** Does the passage itself? A directive has themes and bodies of its own. */
function isOfChosen({ passage: { record } }: Score, chosen: Question['chosen']): boolean {
  const [kind, , , , , own] = record;
  return chosen.every(([facet, value]) => (facet === 'loai' ? kind === value : own?.[facet] === undefined || own[facet].includes(value)));
}

function counted(facets: FacetIndex, finding: Finding | undefined): Answer['counts'] {
  const pages = finding ? finding.pages : [...facets.pages.keys()];
  return Object.fromEntries(facetNames.map((facet, place) => {
    const counts = facets.values[facet].map(() => 0);
    for (const page of pages) for (const value of facets.pages[page]![place + 1] as readonly number[]) counts[value]! += 1;
    return [facet, facets.values[facet].map((value, index) => [value, counts[index]!] as const)];
  })) as unknown as Answer['counts'];
}

