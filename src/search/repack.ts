import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';
import { bucketOf } from './layout.ts';

/** A file as Pagefind's Node API hands it over. */
export interface PagefindFile {
  readonly path: string;
  readonly content: Uint8Array;
}

export interface Repacked {
  /** What `init_pagefind` reads: the pages, each by the name that {@link repack} was told, and no table of chunks. */
  readonly meta: Uint8Array;
  /** What `load_index_chunk` reads, one file a bucket. */
  readonly buckets: readonly Uint8Array[];
}

/** `[version, [[page, words]…], chunks, filters, sorts, …]` and `[[word, [[page, positions, …]…], …]…]`: CBOR, as Pagefind 1.4 writes it. */
type Meta = [version: string, pages: [id: string, words: number][], chunks: unknown[], ...rest: unknown[]];
type Word = [code: string, pages: [page: number, positions: number[]][], ...rest: unknown[]];

const SIGNATURE = 'pagefind_dcd';
/** Positions of one bucket on average: about half a kB packed; a smaller file would be mostly its own HTTP headers. */
const POSITIONS_OF_BUCKET = 250;
const MOST_BUCKETS = 16_384;

/**
 * Cuts Pagefind's index into small files. As it comes, one word costs a chunk of 20,000 positions (34 kB, not to be configured) and the list of pages
 * holds a hash for each; here a word costs its bucket, and a page is named by its place.
 * @param nameOf - The name of the page for each of Pagefind's page ids.
 * @throws Error when the files are not what this version of Pagefind writes.
 */
export function repack(files: readonly PagefindFile[], nameOf: ReadonlyMap<string, string>): Repacked {
  const words: { readonly code: string; readonly packed: Uint8Array }[] = [];
  let positions = 0;
  let meta: Meta | undefined;
  for (const { path, content } of files) {
    if (path.endsWith('.pf_meta')) meta = decode(body(path, content)) as Meta;
    if (!path.endsWith('.pf_index')) continue;
    for (const word of (decode(body(path, content)) as [Word[]])[0]) {
      for (const [, found] of word[1]) positions += found.length;
      words.push({ code: word[0], packed: encode(word) });
    }
  }
  if (!meta) throw new Error('Pagefind không ghi tệp .pf_meta.');
  const [version, pages, , ...rest] = meta;
  const named = pages.map(([id]) => {
    const name = nameOf.get(id);
    if (name === undefined) throw new Error(`Pagefind ghi một trang lạ: ${id}.`);
    return [name, 1];
  });
  const count = Math.min(MOST_BUCKETS, Math.max(1, Math.ceil(positions / POSITIONS_OF_BUCKET)));
  const byBucket = Array.from({ length: count }, (): Uint8Array[] => []);
  for (const { code, packed } of words) byBucket[bucketOf(code, count)]!.push(packed);
  return { meta: pack(encode([version, named, [], ...rest])), buckets: byBucket.map((own) => pack(encode([own.map((one) => decode(one) as unknown)]))) };
}

function body(path: string, content: Uint8Array): Uint8Array {
  const bytes = gunzipSync(content);
  if (bytes.subarray(0, SIGNATURE.length).toString() !== SIGNATURE) throw new Error(`Tệp lạ của Pagefind: ${path}.`);
  return bytes.subarray(SIGNATURE.length);
}

const pack = (bytes: Uint8Array): Uint8Array => gzipSync(bytes, { level: 9 });
