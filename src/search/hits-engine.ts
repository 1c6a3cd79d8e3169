import type { Engine } from './engine.ts';
import { FACETS, type Facet } from './facets.ts';
import { type Chunk, CHUNKS_OF_PAGE, type FacetIndex } from './layout.ts';
import type { AskNames } from './names.ts';
import { bareCode, exactCode } from './query/code.ts';
import { words } from './query/words.ts';
import type { Hit } from './server.ts';

const facetNames = Object.keys(FACETS) as Facet[];

/**
 * The passages that a server returned, as an engine of their own: the same code then decides which are near-misses, what is marked and what is
 * suggested. How rare a word is, it knows from these passages alone.
 */
export function engineOf(hits: readonly Hit[], names: AskNames): Engine {
  const pages = [...Map.groupBy(hits, ({ page, title }) => `${page} ${title}`).values()].sort(([a], [b]) => (a!.date < b!.date ? 1 : a!.date > b!.date ? -1 : 0));
  const chunks = pages.map((own): Chunk => {
    const { page, title, pageKind, date, conference, context } = own[0]!;
    return { url: page, title, kind: pageKind, date, conference, context, passages: own.map(({ kind, target, text, label, block, facets }) => [kind, target, text, label, block, facets]) };
  });
  const places = new Map<string, Set<number>>();
  const spellings = new Map<string, number>();
  for (const [page, { context, passages }] of chunks.entries())
    for (const [number, text] of [context, passages.map(([, , own, label]) => `${label} ${own}`).join('\n')].entries())
      for (const { key, bare, text: written } of words(text)) {
        for (const code of [bareCode(bare), exactCode(key, bare)]) places.set(code, (places.get(code) ?? new Set()).add(page * CHUNKS_OF_PAGE + number));
        const spelling = written.toLowerCase();
        if (/^\p{L}{2,}$/u.test(spelling)) spellings.set(spelling, (spellings.get(spelling) ?? 0) + 1);
      }
  const vocabulary = [...spellings].sort((a, b) => b[1] - a[1]).map(([spelling]) => spelling);
  return {
    atHand: true,
    overview: { version: '', pages: pages.length, chunks: pages.length, buckets: 1, nameBuckets: 1, common: [] },
    lexicon: names,
    postings: async (code) => [...(places.get(code) ?? [])],
    chunk: async (page) => chunks[page]!,
    vocabulary: async () => vocabulary,
    facets: async () => facetsOf(pages),
  };
}

function facetsOf(pages: readonly (readonly Hit[])[]): FacetIndex {
  const own = (page: readonly Hit[], facet: Facet): readonly string[] => [...new Set(page.flatMap((hit) => (facet === 'loai' ? [hit.kind] : (hit.facets[facet] ?? []))))];
  const values = Object.fromEntries(facetNames.map((facet) => [facet, [...new Set(pages.flatMap((page) => own(page, facet)))]])) as Record<Facet, string[]>;
  return { values, pages: pages.map((page) => [page[0]!.date, ...facetNames.map((facet) => own(page, facet).map((value) => values[facet].indexOf(value)))]) };
}
