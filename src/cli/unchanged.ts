import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { programDigest } from '../checks/keep.ts';
import { type BuildSettings, buildRecord, contentDigest } from '../release/build-record.ts';
import { isCompressedCopy } from '../release/compress.ts';
import { filesUnder } from '../release/files.ts';
import { stampOf } from '../release/kept-pages.ts';
import { SEARCH_RECORDS, SITE } from './site-folders.ts';

/** What the last build was made from, and what it made; may be deleted at any time, and then the next build is made anew. */
const LAST_BUILD = '.cache/dung-xong.txt';

/** Says in one word what a build is made from. The same word, the same bytes. @param settings - Those of `dist/build.json`. */
export function inputsOf(root: string, settings: BuildSettings): string {
  return createHash('sha256').update(JSON.stringify([buildRecord(root, settings), programDigest(root), contentDigest(root, ['public']), historyOf(root)])).digest('hex');
}

/** Is what the last build made still there, file for file, and would a build make the same again? @param inputs - See {@link inputsOf}. */
export function isBuilt(root: string, inputs: string): boolean {
  try {
    const [madeFrom, made] = readFileSync(join(root, LAST_BUILD), 'utf8').split('\n');
    return madeFrom === inputs && made === outputsOf(root);
  } catch {
    return false;
  }
}

/**
 * Remembers that the site is what a build makes of `inputs`. What was edited in the meantime may be in the site or not; then nothing is remembered.
 * Nor when it cannot be written: the site is there all the same, and the next build is made anew.
 */
export function rememberBuild(root: string, settings: BuildSettings, inputs: string): void {
  if (inputsOf(root, settings) !== inputs) return;
  try {
    writeFileSync(join(root, LAST_BUILD), `${inputs}\n${outputsOf(root)}\n`);
  } catch {
    // Half of it says of no site that it was built.
  }
}

/** Path, size and time of writing of every file of the site and of its search records. Compressed copies are made from it, and do not count. */
function outputsOf(root: string): string {
  const hash = createHash('sha256');
  for (const folder of [SITE, SEARCH_RECORDS])
    for (const file of filesUnder(join(root, folder))) if (!isCompressedCopy(file)) hash.update(`${stampOf(join(root, folder, file))} ${folder}/${file}\n`);
  return hash.digest('hex');
}

/** What decides which history the pages show: the commit, whether all before it is there, and whether `root` is the top of the clone. */
function historyOf(root: string): string {
  try {
    return execFileSync('git', ['rev-parse', 'HEAD', '--is-shallow-repository', '--show-prefix'], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return '';
  }
}
