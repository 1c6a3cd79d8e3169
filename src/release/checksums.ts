import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from './build-record.ts';
import { isCompressedCopy } from './compress.ts';
import { filesUnder } from './files.ts';

export const CHECKSUMS = 'SHA256SUMS';

/** Writes `SHA256SUMS` beside the pages: one line a file, as `sha256sum --check SHA256SUMS` reads it. Compressed copies are left out; they say nothing of their own. */
export function writeChecksums(dist: string): void {
  const files = filesUnder(dist).filter((file) => file !== CHECKSUMS && !isCompressedCopy(file));
  writeFileSync(join(dist, CHECKSUMS), files.map((file) => `${sha256(readFileSync(join(dist, file)))}  ${file}\n`).join(''));
}
