import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRunning } from './processes.ts';

/** The built site, from the project root: it is always one whole build. */
export const SITE = 'dist';
/** Builds under way, each in a folder of its own, and the site before the last one. */
const BUILDS = '.cache/build';
/** The site that was replaced last: a page opened before still finds its style sheet and its scripts there. */
export const PREVIOUS = `${BUILDS}/truoc`;
/** What its search index was made from, for `npm run export:search`. */
export const SEARCH_RECORDS = '.cache/search';
const DONE = 'xong';
const TRIES = 20;

/** A new folder for one build: `dist` and `search` in it are filled by the build. @returns Its path from the root. */
export function newBuild(root: string): string {
  const folder = `${BUILDS}/${process.pid}-${randomUUID().slice(0, 8)}`;
  mkdirSync(join(root, folder), { recursive: true });
  return folder;
}

/**
 * Puts a finished build in the place of the site by two renames. A run killed between them leaves the whole new site marked as done, and {@link repairSite} ends its work.
 * @param build - What {@link newBuild} gave.
 */
export function swapIn(root: string, build: string): void {
  const from = join(root, build);
  if (!existsSync(join(from, DONE))) writeFileSync(join(from, DONE), '', { flush: true });
  const old = exchange(join(from, 'dist'), join(root, SITE), join(from, 'cu'));
  if (existsSync(join(from, 'search'))) exchange(join(from, 'search'), join(root, SEARCH_RECORDS), join(from, 'search-cu'));
  if (old) exchange(old, join(root, PREVIOUS), join(from, 'cu-nua'));
  discard(root, build);
}

export const discard = (root: string, build: string): void => rmSync(join(root, build), { recursive: true, force: true, maxRetries: 3 });

/**
 * Moves `from` to `to`; what stood there goes to a folder whose name begins with `aside`. Another run may do the same at the same time: the last one stays.
 * @returns Where the old folder went, if there was one.
 */
function exchange(from: string, to: string, aside: string): string | undefined {
  let old: string | undefined;
  for (let attempt = 0; ; attempt++) {
    if (existsSync(to)) {
      const place = `${aside}-${attempt}`;
      try {
        renameSync(to, place);
        old = place;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      }
    }
    try {
      renameSync(from, to);
      return old;
    } catch (error) {
      if (attempt >= TRIES || !existsSync(to) || !existsSync(from)) throw error;
    }
  }
}

/**
 * Ends what a killed build left: a missing site is put back from the newest whole one, and folders of dead runs go.
 * @returns `finished` when a finished build was put in its place, `restored` when the old site was put back.
 */
export function repairSite(root: string): 'finished' | 'restored' | undefined {
  const stale = staleBuilds(root);
  let outcome: 'finished' | 'restored' | undefined;
  if (!existsSync(join(root, SITE))) {
    const done = stale.filter((build) => existsSync(join(root, build, DONE)) && existsSync(join(root, build, 'dist'))).at(-1);
    const old = stale.flatMap((build) => readdirSync(join(root, build)).filter((name) => /^cu-\d+$/u.test(name)).map((name) => `${build}/${name}`)).at(-1) ?? (existsSync(join(root, PREVIOUS)) ? PREVIOUS : undefined);
    if (done) swapIn(root, done);
    else if (old) renameSync(join(root, old), join(root, SITE));
    outcome = done ? 'finished' : old ? 'restored' : undefined;
  }
  for (const build of stale) discard(root, build);
  return outcome;
}

/** Folders of builds whose process is gone, the oldest first. */
function staleBuilds(root: string): string[] {
  const folder = join(root, BUILDS);
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => /^\d+-[0-9a-f]+$/u.test(name) && !isRunning(Number.parseInt(name, 10)));
  const changed = (name: string): number => statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return names.sort((a, b) => changed(a) - changed(b)).map((name) => `${BUILDS}/${name}`);
}
