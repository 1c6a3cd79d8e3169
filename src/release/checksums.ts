import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isCompressedCopy } from './compress.ts';
import { filesUnder } from './files.ts';

export const CHECKSUMS = 'SHA256SUMS';

/** Files are read through one buffer: a new one for each would make the whole memory be searched for what can go, again and again. */
const buffer = Buffer.alloc(256 * 1024);

/**
 * Writes `SHA256SUMS` beside the pages: one line a file, as `sha256sum --check SHA256SUMS` reads it. Compressed copies are left out; they say nothing of their own.
 * @param known - Sums of files that need not be read.
 * @returns The files.
 */
export function writeChecksums(dist: string, known: ReadonlyMap<string, string> = new Map()): readonly string[] {
  const files = filesUnder(dist).filter((file) => file !== CHECKSUMS && !isCompressedCopy(file));
  writeFileSync(join(dist, CHECKSUMS), files.map((file) => `${known.get(file) ?? sumOf(join(dist, file))}  ${file}\n`).join(''));
  return files;
}

/** SHA-256 of a file, in hexadecimal. */
export function sumOf(file: string): string {
  const hash = createHash('sha256');
  const handle = openSync(file, 'r');
  try {
    for (let read = readSync(handle, buffer); read > 0; read = readSync(handle, buffer)) hash.update(buffer.subarray(0, read));
  } finally {
    closeSync(handle);
  }
  return hash.digest('hex');
}
