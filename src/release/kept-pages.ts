import { copyFileSync, linkSync, mkdirSync, readFileSync, renameSync, rmdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sumOf } from './checksums.ts';

/** Pages and files of the build before, from the project root; may be deleted at any time. */
export const KEPT_PAGES = '.cache/trang';
/** In the folder of a build: the list of what it took and what it left. */
export const KEPT_LIST = 'giu.txt';
const FILES = 'tep';
/** One line a file: the key it was made under, its size in bytes, when it was last written in milliseconds, the SHA-256 of its bytes, its path. */
const LIST = 'danh-sach.txt';

/**
 * What one build leaves for the next: files by their path in the site, each with the key of everything it was made from.
 *
 * A file stands in the store and in the site under two names of one thing on the disk (a hard link), so that keeping costs no copy; where the disk knows
 * no links it is copied. The list is written last and tells size and time of each file: what a killed build left half done, what another build put there
 * in the meantime and what somebody wrote into a file of the site does not fit it, and is made anew.
 */
export class KeptPages {
  readonly #folder: string;
  /** Without what was taken. */
  readonly #before: Map<string, string>;
  readonly #now = new Map<string, string>();
  readonly #made = new Set<string>();

  constructor(root: string) {
    this.#folder = join(root, KEPT_PAGES);
    this.#before = readList(join(this.#folder, LIST));
    if (this.#before.size === 0) rmSync(this.#folder, { recursive: true, force: true });
  }

  /** Puts the file into the site, if it is kept and was made under this key. @param site - Folder of the site. @returns Is it there? */
  take(file: string, key: string, site: string): boolean {
    const line = this.#before.get(file);
    if (!line?.startsWith(`${key} `)) return false;
    const place = join(site, file);
    if (!put(join(this.#folder, FILES, file), place, this.#made)) return false;
    if (!line.startsWith(`${key} ${stampOf(place)} `)) {
      rmSync(place, { force: true });
      return false;
    }
    this.#before.delete(file);
    this.#now.set(file, line);
    return true;
  }

  /** Keeps a file of the site; one that the build did not write is left out. @param sum - SHA-256 of what was written, if it is known. */
  add(file: string, key: string, site: string, sum?: string): void {
    const made = join(site, file);
    if (!statSync(made, { throwIfNoEntry: false })) return;
    const place = join(this.#folder, FILES, file);
    rmSync(place, { force: true });
    if (put(made, place, this.#made)) this.#now.set(file, `${key} ${stampOf(place)} ${sum ?? sumOf(made)}`);
  }

  /** Writes the list, and deletes what this build neither took nor added. @param copy - Where the list is written too. @throws The error of the system. */
  save(copy?: string): void {
    for (const file of this.#before.keys()) {
      if (this.#now.has(file)) continue;
      const place = join(this.#folder, FILES, file);
      rmSync(place, { force: true });
      try {
        rmdirSync(dirname(place));
      } catch {
        // Other files are in it.
      }
    }
    mkdirSync(this.#folder, { recursive: true });
    const list = join(this.#folder, LIST);
    writeFileSync(`${list}.${process.pid}`, [...this.#now].map(([file, line]) => `${line} ${file}\n`).join(''));
    if (copy) copyFileSync(`${list}.${process.pid}`, copy);
    renameSync(`${list}.${process.pid}`, list);
  }
}

/** SHA-256 of each file of a list, in hexadecimal. */
export const keptSums = (list: string): Map<string, string> => new Map([...readList(list)].map(([file, line]) => [file, line.slice(line.lastIndexOf(' ') + 1)]));

/** Size and time of writing: another file under the same name has others. The time is copied where the file is. */
export function stampOf(file: string): string {
  const { size, mtimeMs } = statSync(file);
  return `${size} ${Math.round(mtimeMs)}`;
}

/** @param made - Folders that are there. @returns `false` when `from` is not there, or something else stands at `to`. */
function put(from: string, to: string, made: Set<string>): boolean {
  const folder = dirname(to);
  if (!made.has(folder)) {
    mkdirSync(folder, { recursive: true });
    made.add(folder);
  }
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (['ENOENT', 'EEXIST'].includes((error as NodeJS.ErrnoException).code!)) return false;
  }
  const { atime, mtime } = statSync(from);
  copyFileSync(from, to);
  utimesSync(to, atime, mtime);
  return true;
}

/** @returns Lines by path, without the path; none when there is no list, and no line that is not whole. */
function readList(file: string): Map<string, string> {
  const lines = new Map<string, string>();
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return lines;
  }
  for (const [, line, path] of text.matchAll(/^(\S+ \d+ \d+ [0-9a-f]{64}) ((?!.*\.\.).+)$/gmu)) lines.set(path!, line!);
  return lines;
}
