import { randomUUID } from 'node:crypto';
import { copyFileSync, constants, linkSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRunning } from './processes.ts';

/** Where files are written before they stand in their place: the folders of the record never hold a half one. */
const STAGING = '.cache/ghi';

/**
 * Puts a new file in its place, whole or not at all, and never over another.
 * @param file - Path from the project root.
 * @throws The error of the system; `EEXIST` when the place is taken.
 */
export function addFile(root: string, file: string, content: Uint8Array | string): void {
  const staged = stage(root, content);
  try {
    linkSync(staged, join(root, file));
  } catch (error) {
    // Disks without hard links, or another disk: the copy is whole unless the power goes in this moment.
    if (!['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK', 'EXDEV'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    copyFileSync(staged, join(root, file), constants.COPYFILE_EXCL);
  } finally {
    rmSync(staged, { force: true });
  }
}

/** Puts another content in a file's place: a reader sees the old one or the new one, nothing between. */
export function replaceFile(root: string, file: string, content: string): void {
  const staged = stage(root, content);
  try {
    renameSync(staged, join(root, file));
  } finally {
    rmSync(staged, { force: true });
  }
}

/** Takes away what a killed run left behind. */
export function clearStaging(root: string): void {
  const folder = join(root, STAGING);
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) if (!isRunning(Number.parseInt(name, 10))) rmSync(join(folder, name), { recursive: true, force: true });
}

function stage(root: string, content: Uint8Array | string): string {
  const folder = join(root, STAGING);
  mkdirSync(folder, { recursive: true });
  const staged = join(folder, `${process.pid}-${randomUUID()}`);
  try {
    writeFileSync(staged, content, { flag: 'wx', flush: true });
  } catch (error) {
    rmSync(staged, { force: true });
    throw error;
  }
  return staged;
}
