import { gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';
import type { ShardOfPages } from './kept-shards.ts';
import { bucketOf } from './layout.ts';
import type { PageSource } from './records.ts';
import type { Frame, Places } from './shard.ts';

export interface Repacked {
  /** What `init_pagefind` reads: the pages, each named by its place, and no table of chunks. */
  readonly meta: Uint8Array;
  /** What `load_index_chunk` reads, one file a bucket. */
  readonly buckets: readonly Uint8Array[];
}

/** Positions of one bucket on average: about half a kB packed; a smaller file would be mostly its own HTTP headers. */
const POSITIONS_OF_BUCKET = 250;
const MOST_BUCKETS = 16_384;

/**
 * Joins shards into one index of small files. As it comes, one word costs a chunk of 20,000 positions (34 kB, not to be configured) and the list of
 * pages holds a hash for each; here a word costs its bucket, and a page is named by its place.
 * @param all - All pages in their order; a page is named by its place.
 * @param isLeftOut - Is this word not to be found on this page?
 */
export function repack({ version, rest }: Frame, shards: readonly ShardOfPages[], all: readonly PageSource[], isLeftOut: (code: string, place: number) => boolean): Repacked {
  const parts = new Map<string, [shard: number, places: Uint8Array][]>();
  for (const [shard, { words }] of shards.entries())
    for (const [code, places] of words) {
      const known = parts.get(code);
      if (known) known.push([shard, places]);
      else parts.set(code, [[shard, places]]);
    }
  const placeOf = new Map(all.map((page, place) => [page, place]));
  const places = shards.map(({ pages }) => pages.map((page) => placeOf.get(page)!));
  let positions = 0;
  const words = [...parts.keys()].sort().flatMap((code) => {
    const whole: [page: number, positions: readonly number[]][] = [];
    for (const [shard, packed] of parts.get(code)!)
      for (const [page, found] of decode(packed) as Places) {
        const place = places[shard]![page]!;
        if (isLeftOut(code, place)) continue;
        whole.push([place, found]);
        positions += found.length;
      }
    return whole.length === 0 ? [] : [{ code, packed: encode([code, whole.sort(([a], [b]) => a - b)]) }];
  });
  const count = Math.min(MOST_BUCKETS, Math.max(1, Math.ceil(positions / POSITIONS_OF_BUCKET)));
  const byBucket = Array.from({ length: count }, (): Uint8Array[] => []);
  for (const { code, packed } of words) byBucket[bucketOf(code, count)]!.push(packed);
  const pages = Array.from({ length: all.length }, (_, place) => [String(place), 1]);
  return { meta: pack(encode([version, pages, [], ...rest])), buckets: byBucket.map((own) => pack(Buffer.concat([Uint8Array.of(ARRAY | 1), arrayHead(own.length), ...own]))) };
}

const ARRAY = 4 << 5;

/** The head of a CBOR array whose items are encoded already. @see https://www.rfc-editor.org/rfc/rfc8949#section-3 */
function arrayHead(items: number): Uint8Array {
  if (items < 24) return Uint8Array.of(ARRAY | items);
  if (items < 0x100) return Uint8Array.of(ARRAY | 24, items);
  if (items < 0x10000) return Uint8Array.of(ARRAY | 25, items >> 8, items & 0xff);
  throw new RangeError(`${items} words in one bucket`);
}

const pack = (bytes: Uint8Array): Uint8Array => gzipSync(bytes, { level: 9 });
