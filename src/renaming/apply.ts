import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type CheckResult, checkRecord } from '../checks/run.ts';
import type { RenamePlan } from './plan.ts';

/** What the content check would say after the change; the project itself is not touched. */
export function rehearse(root: string, { files }: RenamePlan): CheckResult {
  const stage = mkdtempSync(join(tmpdir(), 'ky-yeu-doi-ma-'));
  try {
    for (const folder of ['content', 'seeds']) cpSync(join(root, folder), join(stage, folder), { recursive: true });
    for (const [file, text] of files) put(join(stage, file), text);
    return checkRecord(stage);
  } finally {
    rmSync(stage, { recursive: true, force: true });
  }
}

/**
 * Writes the change; when one file cannot be written, those before it are put back as they were.
 * @throws Error of the file that could not be written.
 */
export function apply(root: string, { files }: RenamePlan): void {
  const done: [path: string, before: string | null][] = [];
  try {
    for (const [file, text] of files) {
      const path = join(root, file);
      done.push([path, existsSync(path) ? readFileSync(path, 'utf8') : null]);
      put(path, text);
    }
  } catch (error) {
    for (const [path, before] of done.reverse()) put(path, before);
    throw error;
  }
}

function put(path: string, text: string | null): void {
  if (text === null) {
    rmSync(path, { force: true });
    return;
  }
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
