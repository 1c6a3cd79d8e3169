import { hash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate as others } from 'node:timers/promises';

/** A file that is no page, by its path in the site. */
export interface FileToMake {
  readonly file: string;
  readonly make: () => Promise<string | Uint8Array>;
}

/** How many files are made at a time: while one waits for a picture, others go on. */
const AT_A_TIME = 4;
/** After so many files, whatever else is under way has its turn. */
const TURN = 16;

/**
 * Makes files and writes them.
 * @param written - Called with each file and the SHA-256 of what it holds.
 * @throws Error that names the file; the first fault stops all.
 */
export async function makeFiles(files: readonly FileToMake[], dist: string, written: (file: string, sum: string) => void): Promise<void> {
  const folders = new Set<string>();
  const next = files.values();
  let count = 0;
  const work = async (): Promise<void> => {
    for (const { file, make } of next) {
      try {
        const made = await make();
        const bytes = typeof made === 'string' ? Buffer.from(made) : made;
        const folder = dirname(file);
        if (!folders.has(folder)) mkdirSync(join(dist, folder), { recursive: true });
        folders.add(folder);
        writeFileSync(join(dist, file), bytes);
        written(file, hash('sha256', bytes));
      } catch (error) {
        next.return?.();
        throw new Error(`/${file}: ${(error as Error).message}`, { cause: error });
      }
      if ((count += 1) % TURN === 0) await others();
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, work));
}
