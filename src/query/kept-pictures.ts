import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const CACHE = join(process.cwd(), '.cache', 'anh');

/** Raise it when a rasteriser or a typeface changes: what was drawn with the old one is then drawn anew. */
const DRAWN_WITH = 4;

/**
 * A picture or a drawing with its fonts, kept from one build to the next by what is drawn on it, so that a build draws only what has changed.
 * @param content - The whole drawing, and what form it is wanted in.
 * @param draw - Called when it is not there yet.
 */
export function keptPicture(content: string, draw: () => Promise<Buffer>): Promise<Buffer> {
  const file = join(CACHE, createHash('sha256').update(`${DRAWN_WITH} ${content}`).digest('hex').slice(0, 32));
  // Several pages are made at a time, and two of them may show the same picture.
  const same = underWay.get(file);
  if (same) return same;
  const picture = openOrDraw(file, draw).finally(() => underWay.delete(file));
  underWay.set(file, picture);
  return picture;
}

const underWay = new Map<string, Promise<Buffer>>();

async function openOrDraw(file: string, draw: () => Promise<Buffer>): Promise<Buffer> {
  const kept = existsSync(file) ? opened(readFileSync(file)) : undefined;
  if (kept) return kept;
  const picture = await draw();
  mkdirSync(CACHE, { recursive: true });
  // Another build may write the same picture: the last one wins, and nobody reads half a file.
  writeFileSync(`${file}.${process.pid}`, Buffer.concat([digest(picture), picture]));
  renameSync(`${file}.${process.pid}`, file);
  return picture;
}

const digest = (picture: Buffer): Buffer => createHash('sha256').update(picture).digest();
const DIGEST = 32;

/** The picture behind its digest; nothing when a machine that went dark, or a disk, has left other bytes than were written. */
function opened(kept: Buffer): Buffer | undefined {
  const picture = kept.subarray(DIGEST);
  return digest(picture).equals(kept.subarray(0, DIGEST)) ? picture : undefined;
}
