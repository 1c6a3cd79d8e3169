import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { FACETS, type Facet } from './facets.ts';
import { type Keeping, shardsOf } from './kept-shards.ts';
import { bucketOf, chunkFile, FACETS_FILE, type FacetIndex, MANY_PAGES, META_FILE, type NameBucket, NEWEST_PAGES, namesFile, OVERVIEW_FILE, type Overview, PROGRAM_FILE, VOCABULARY_FILE, wordsFile } from './layout.ts';
import { bareCode } from './query/code.ts';
import type { LexiconRow } from './query/lexicon.ts';
import { words } from './query/words.ts';
import { isEntity, type PageSource } from './records.ts';
import { repack } from './repack.ts';

/** Share of the pages above which a word is “everywhere”. */
const EVERYWHERE = 0.2;
/** Names of the vocabulary in one file: about half a kB packed. */
const NAMES_OF_BUCKET = 5;
/** Spellings that a query is corrected to, the most frequent ones. */
const MOST_SPELLINGS = 12_000;
const facetNames = Object.keys(FACETS) as Facet[];

/**
 * Writes the search index of `pages` into `folder` (`dist/pagefind/`).
 * @param keeping - Where what Pagefind made of unchanged pages stays between builds; without it all are indexed.
 * @returns How many pages and chunks it holds.
 * @throws Error when Pagefind complains, or no longer does what the layout leans on.
 */
export async function buildIndex(pages: readonly PageSource[], lexicon: readonly LexiconRow[], folder: string, keeping?: Keeping): Promise<Overview> {
  const newestFirst = [...pages].sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
  const { frame, shards } = await shardsOf(newestFirst, keeping);
  const articles = newestFirst.filter(({ kind }) => !isEntity(kind)).length;
  const common = pages.length < MANY_PAGES ? [] : [...sum(shards.map((shard) => shard.counts))].flatMap(([bare, count]) => (count > EVERYWHERE * articles ? [bare] : []));
  const commonCodes = new Set(common.map(bareCode));
  // Entries of the vocabulary are few and short: they keep all their words.
  const { meta, buckets } = repack(frame, shards, newestFirst, (code, place) => place >= NEWEST_PAGES && commonCodes.has(code.slice(0, code.indexOf('zz') + 2)) && !isEntity(newestFirst[place]!.kind));

  rmSync(folder, { recursive: true, force: true });
  const folders = new Set<string>();
  const write = (path: string, content: Uint8Array | string) => {
    const file = join(folder, path);
    if (!folders.has(dirname(file))) mkdirSync(dirname(file), { recursive: true });
    folders.add(dirname(file));
    writeFileSync(file, content);
  };
  const pack = (path: string, content: unknown) => write(path, gzipSync(JSON.stringify(content), { level: 9 }));
  write(PROGRAM_FILE, frame.program);
  const digest = createHash('sha256').update(JSON.stringify([shards.map(({ made }) => made), newestFirst.map(({ url }) => url), lexicon]));
  for (const content of buckets) digest.update(content);
  const version = digest.digest('hex').slice(0, 10);
  write(`${version}/${META_FILE}`, meta);
  for (const [bucket, content] of buckets.entries()) write(`${version}/${wordsFile(bucket)}`, content);
  let chunks = 0;
  const chunksOf = new Map(shards.flatMap((shard) => shard.pages.map((page, place) => [page, shard.chunks[place]!])));
  for (const [place, page] of newestFirst.entries())
    for (const [number, content] of chunksOf.get(page)!.entries()) {
      write(`${version}/${chunkFile(place, number + 1)}`, content);
      chunks++;
    }
  const names = nameBuckets(lexicon);
  for (const [bucket, rows] of names.entries()) pack(`${version}/${namesFile(bucket)}`, rows);
  const rare = pages.length < MANY_PAGES ? 1 : 3;
  const spellings = [...sum(shards.map((shard) => shard.spellings))].filter(([, times]) => times >= rare).sort(([a, times], [b, others]) => others - times || (a < b ? -1 : 1));
  pack(`${version}/${VOCABULARY_FILE}`, spellings.slice(0, MOST_SPELLINGS).map(([spelling]) => spelling).join(' '));
  pack(`${version}/${FACETS_FILE}`, facetIndex(newestFirst));
  const overview: Overview = { version, pages: pages.length, chunks, buckets: buckets.length, nameBuckets: names.length, common };
  pack(OVERVIEW_FILE, overview);
  return overview;
}

/** Counts of several lists together. */
function sum(lists: readonly (readonly (readonly [string, number])[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const list of lists) for (const [name, count] of list) counts.set(name, (counts.get(name) ?? 0) + count);
  return counts;
}

/** The names by the words their forms begin with. */
function nameBuckets(lexicon: readonly LexiconRow[]): NameBucket[] {
  const buckets = Array.from({ length: Math.max(1, Math.ceil(lexicon.length / NAMES_OF_BUCKET)) }, () => new Map<number, LexiconRow>());
  for (const [place, row] of lexicon.entries())
    for (const form of [row[2], ...row[3]]) {
      const first = words(form)[0];
      if (first) buckets[bucketOf(bareCode(first.bare), buckets.length)]!.set(place, row);
    }
  return buckets.map((rows) => [...rows]);
}

function facetIndex(pages: readonly PageSource[]): FacetIndex {
  const values = Object.fromEntries(facetNames.map((facet) => [facet, [...new Set(pages.flatMap((page) => valuesOf(page, facet)))]])) as Record<Facet, string[]>;
  const places = new Map(facetNames.map((facet) => [facet, new Map(values[facet].map((value, place) => [value, place]))]));
  return { values, pages: pages.map((page) => [page.date, ...facetNames.map((facet) => valuesOf(page, facet).map((value) => places.get(facet)!.get(value)!))]) };
}

const valuesOf = (page: PageSource, facet: Facet): readonly string[] => (facet === 'loai' ? page.kinds : (page.facets[facet] ?? []));
