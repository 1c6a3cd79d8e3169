import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const CACHE = join(process.cwd(), '.cache', 'anh');

/** Raise it when a rasteriser or a typeface changes: what was drawn with the old one is then drawn anew. */
const DRAWN_WITH = 2;

/**
 * A picture or a drawing with its fonts, kept from one build to the next by what is drawn on it, so that a build draws only what has changed.
 * @param content - The whole drawing, and what form it is wanted in.
 * @param draw - Called when it is not there yet.
 */
export async function keptPicture(content: string, draw: () => Buffer | Promise<Buffer>): Promise<Buffer> {
  const file = join(CACHE, createHash('sha256').update(`${DRAWN_WITH} ${content}`).digest('hex').slice(0, 32));
  if (existsSync(file)) return readFileSync(file);
  const picture = await draw();
  mkdirSync(CACHE, { recursive: true });
  // Another build may write the same picture: the last one wins, and nobody reads half a file.
  writeFileSync(`${file}.${process.pid}`, picture);
  renameSync(`${file}.${process.pid}`, file);
  return picture;
}
