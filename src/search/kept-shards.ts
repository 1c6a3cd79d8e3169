import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { decode, encode } from 'cborg';
import { close } from 'pagefind';
import type { PageSource } from './records.ts';
import { type Frame, frame, makeShard, type Shard } from './shard.ts';

/** Where shards stay from one build to the next, and what names the program that made them. */
export interface Keeping {
  readonly folder: string;
  readonly program: string;
}

/** Pages of a shard on average: making one anew takes about a second, and each has some 15 ms of its own. */
const PAGES_OF_SHARD = 40;

/** A shard and what it was made from. */
export interface ShardOfPages extends Shard {
  readonly pages: readonly PageSource[];
  /** Digest of the pages. */
  readonly made: string;
}

/** The shards of all pages; of those that are kept only what changed is indexed. @throws Error when Pagefind complains. */
export async function shardsOf(pages: readonly PageSource[], keeping?: Keeping): Promise<{ readonly frame: Frame; readonly shards: readonly ShardOfPages[] }> {
  // A power of two: most pages stay in their shard when pages are added.
  const count = 2 ** Math.max(0, Math.ceil(Math.log2(pages.length / PAGES_OF_SHARD)));
  const groups = Map.groupBy(pages.toSorted((a, b) => (a.url < b.url ? -1 : a.url > b.url ? 1 : 0)), ({ url }) => createHash('sha256').update(url).digest().readUInt32BE() % count);
  const used = new Set<string>();
  const shards: ShardOfPages[] = [];
  try {
    const whole = await frame();
    for (const [, group] of [...groups].sort(([a], [b]) => a - b)) {
      const made = digest(group.map((page) => page.made).join()).toString('hex');
      const name = digest(`${keeping?.program} ${made}`).toString('hex').slice(0, 32);
      used.add(name);
      const kept = keeping && readShard(keeping.folder, name);
      const shard = kept ?? (await makeShard(group.map((page) => ({ ...page, passages: page.passages() }))));
      if (keeping && !kept) keepShard(keeping.folder, name, shard);
      shards.push({ ...shard, pages: group, made });
    }
    if (keeping) for (const name of readdirSync(keeping.folder)) if (!used.has(name)) rmSync(join(keeping.folder, name), { recursive: true, force: true });
    return { frame: whole, shards };
  } finally {
    await close();
  }
}

/** The shard behind its digest; nothing when it is not there, or a disk has left other bytes than were written. */
function readShard(folder: string, name: string): Shard | undefined {
  try {
    const bytes = readFileSync(join(folder, name));
    const content = bytes.subarray(DIGEST);
    return digest(content).equals(bytes.subarray(0, DIGEST)) ? (decode(content) as Shard) : undefined;
  } catch {
    return undefined;
  }
}

/** Writes beside and renames: another build may keep the same, and nobody reads half a file. */
function keepShard(folder: string, name: string, shard: Shard): void {
  const content = encode(shard);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.${process.pid}`), Buffer.concat([digest(content), content]));
  try {
    renameSync(join(folder, `${name}.${process.pid}`), join(folder, name));
  } catch {
    // Another build has tidied up in the meantime: this shard is made again next time.
  }
}

const digest = (content: Uint8Array | string): Buffer => createHash('sha256').update(content).digest();
const DIGEST = 32;
