import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Every file under `folder`, as paths from it with forward slashes, in the order of their code units: the same on every machine and in every locale.
 * A folder that does not exist holds no file.
 */
export function filesUnder(folder: string): string[] {
  const inside = (path: string): string[] =>
    readdirSync(join(folder, path), { withFileTypes: true }).flatMap((entry) => {
      const inner = path === '' ? entry.name : `${path}/${entry.name}`;
      return entry.isDirectory() ? inside(inner) : [inner];
    });
  try {
    return inside('').sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
