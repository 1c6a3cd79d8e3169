import type { Facet } from './facets.ts';
import type { Kind } from './records.ts';

/**
 * How the index lies on disk, beside Pagefind's own files in `dist/pagefind/`. Builder and browser share this file.
 *
 * Pagefind holds one record a page and answers where a word stands in it; it is never asked for excerpts. The text of a page is cut into chunks
 * of whole passages; chunk `n` begins at word position `n × STRIDE`, so that a position names the chunk to fetch. Chunk 0 is the context of the page.
 */
export const STRIDE = 512;
/** Different words of one chunk at most: half of the places stay empty, so that a word finds the same place free in nearly every chunk. */
export const CHUNK_WORDS = 256;
/** Pages above which words that are (nearly) everywhere are indexed on the newest pages only. */
export const MANY_PAGES = 400;
/** How many of the newest pages hold the words that are everywhere. */
export const NEWEST_PAGES = 150;

export const OVERVIEW_FILE = 'tong-quan.bin';
export const LEXICON_FILE = 'ten-goi.bin';
export const VOCABULARY_FILE = 'tu-vung.bin';
export const FACETS_FILE = 'bo-loc.bin';
/** @example chunkFile('vi_9732842', 3) // 'doan/9732842-3.bin' */
export const chunkFile = (page: string, number: number): string => `doan/${page.replace(/^\w+_/u, '')}-${number}.bin`;

/** What the browser must know before the first question. */
export interface Overview {
  readonly pages: number;
  readonly chunks: number;
  /** Bare words that are indexed on the newest pages only. */
  readonly common: readonly string[];
}

/** One passage of a chunk: kind, target, text, label, block, own values of facets. */
export type ChunkPassage = readonly [kind: Kind, target: string, text: string, label: string, block: string, facets?: Readonly<Partial<Record<Facet, readonly string[]>>>];

export interface Chunk {
  readonly url: string;
  readonly title: string;
  readonly kind: Kind;
  readonly date: string;
  readonly conference: string;
  readonly context: string;
  readonly passages: readonly ChunkPassage[];
}

/** Values of the facets, and for each page (by Pagefind's id) its date and the places of its values in these lists. */
export interface FacetIndex {
  readonly values: Readonly<Record<Facet, readonly string[]>>;
  readonly pages: Readonly<Record<string, readonly [date: string, ...values: (readonly number[])[]]>>;
}
