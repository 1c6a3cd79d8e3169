import { linkSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { holderOf, isRunning } from './processes.ts';

/** Pages of the build before, for those that need not be made anew; may be deleted at any time between two builds. */
const CACHE = '.cache/trang';
const LOCK = 'dang-dung';

/**
 * Takes the kept pages for one build. A build writes into them while it runs: what a killed one left is not trusted and is emptied,
 * and a second build at the same time does without.
 * @returns The folder from the project root, or `undefined` when another build has it.
 */
export function takeCache(root: string): string | undefined {
  const lock = join(root, CACHE, LOCK);
  const holder = holderOf(lock);
  if (holder !== undefined && holder !== process.pid && isRunning(holder)) return undefined;
  if (holder !== undefined) rmSync(join(root, CACHE), { recursive: true, force: true });
  mkdirSync(join(root, CACHE), { recursive: true });
  const own = join(root, CACHE, `${LOCK}-${process.pid}`);
  try {
    writeFileSync(own, String(process.pid));
    linkSync(own, lock);
    return CACHE;
  } catch {
    return undefined; // another build was faster, or the disk knows no links
  } finally {
    rmSync(own, { force: true });
  }
}

/** Gives them back. @param isWhole - Did the build end well? If not, they are emptied. */
export function returnCache(root: string, isWhole: boolean): void {
  rmSync(join(root, CACHE, ...(isWhole ? [LOCK] : [])), { recursive: true, force: true });
}
