import type { Facet } from './facets.ts';
import type { LexiconRow } from './query/lexicon.ts';
import type { Kind } from './records.ts';

/**
 * How the index lies on disk, in `dist/pagefind/`. Builder and browser share this file. All files are packed with gzip, whatever the host does.
 *
 * Pagefind holds one record a page and answers where a word stands in it; it is never asked for excerpts. The text of a page is cut into chunks
 * of whole passages; chunk `n` begins at word position `n × STRIDE`, so that a position names the chunk to fetch. Chunk 0 is the context of the page.
 * Words and names lie in buckets, so that a query loads what its own words need and little else.
 */
export const STRIDE = 512;
/** Different words of one chunk at most: half of the places stay empty, so that a word finds the same place free in nearly every chunk. */
export const CHUNK_WORDS = 256;
/** A chunk as one number: of page 17 the third is `17 × CHUNKS_OF_PAGE + 3`. No article has so many. */
export const CHUNKS_OF_PAGE = 1024;
/** Pages above which words that are (nearly) everywhere are indexed on the newest pages only. */
export const MANY_PAGES = 400;
/** How many of the newest pages hold the words that are everywhere. */
export const NEWEST_PAGES = 150;

/** The two files with a fixed name; all others lie in a folder that {@link Overview.version} names. */
export const PROGRAM_FILE = 'wasm.unknown.pagefind';
export const OVERVIEW_FILE = 'tong-quan.bin';
export const META_FILE = 'trang.bin';
export const VOCABULARY_FILE = 'tu-vung.bin';
export const FACETS_FILE = 'bo-loc.bin';
export const wordsFile = (bucket: number): string => `tu/${bucket}.bin`;
export const namesFile = (bucket: number): string => `ten-goi/${bucket}.bin`;
/** @example chunkFile(17, 3) // 'doan/17-3.bin' */
export const chunkFile = (page: number, number: number): string => `doan/${page}-${number}.bin`;

/** The bucket of a word's code; all codes of one bare word (`bareCode`) share it. */
export function bucketOf(code: string, count: number): number {
  const end = code.indexOf('zz');
  let bucket = 0;
  for (const letter of end < 0 ? code : code.slice(0, end)) bucket = (bucket * 31 + letter.charCodeAt(0)) % 1_000_003;
  return bucket % count;
}

/** What the browser must know before the first question. */
export interface Overview {
  /** Folder of this state of the index: files of two states are never mixed. */
  readonly version: string;
  readonly pages: number;
  readonly chunks: number;
  /** Numbers of buckets of words and of names. */
  readonly buckets: number;
  readonly nameBuckets: number;
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

/** The rows of the lexicon that have a form beginning with a word of the bucket, each with its place in the whole list. */
export type NameBucket = readonly (readonly [place: number, row: LexiconRow])[];

/** Values of the facets, and for each page, newest first, its date and the places of its values in these lists. */
export interface FacetIndex {
  readonly values: Readonly<Record<Facet, readonly string[]>>;
  readonly pages: readonly (readonly [date: string, ...values: (readonly number[])[]])[];
}
