import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { filesUnder } from './files.ts';

/** Text, which shrinks; pictures, fonts, WebAssembly of Pagefind and its index are packed already. */
const TEXT = /\.(?:atom|css|csv|geojson|html|ics|js|json|map|mjs|rss|svg|txt|webmanifest|xml)$/u;
/** Below this a response fits into one packet anyway. */
const SMALLEST = 1024;
/** Files on their way through zlib at one time; its thread pool has four threads. */
const AT_ONCE = 8;

/** A compressed copy of a text file: `index.html.br`. */
export const isCompressedCopy = (file: string): boolean => /\.(?:br|gz)$/u.test(file) && TEXT.test(file.slice(0, -3));

const pack = {
  br: (bytes: Uint8Array) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
  gz: (bytes: Uint8Array) => promisify(gzip)(bytes, { level: 9 }),
};

/** Bytes before and after. */
export interface Compression {
  readonly files: number;
  readonly plain: number;
  readonly br: number;
  readonly gz: number;
}

/**
 * Writes `FILE.br` and `FILE.gz` beside every text file of 1 KiB or more, for servers that send such copies instead of packing each answer anew.
 * Both hold no clock: the same file gives the same copies.
 */
export async function compressFolder(folder: string): Promise<Compression> {
  const total = { files: 0, plain: 0, br: 0, gz: 0 };
  const waiting = filesUnder(folder).filter((file) => TEXT.test(file));
  const work = async () => {
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
      const bytes = readFileSync(join(folder, file));
      if (bytes.length < SMALLEST) continue;
      total.files += 1;
      total.plain += bytes.length;
      for (const kind of ['br', 'gz'] as const) {
        const packed = await pack[kind](bytes);
        total[kind] += packed.length;
        writeFileSync(join(folder, `${file}.${kind}`), packed);
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return total;
}
