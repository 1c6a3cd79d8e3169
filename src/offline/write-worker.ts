import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { SITE } from '../domain/site.ts';
import type { Build } from './worker.ts';

/** At most this much of the search index is kept on a reader's device, in bytes; a larger one is kept file by file, as it is used. */
const SEARCH_KEPT = 1024 * 1024;

/** Checksums of every other file (`release/checksums.ts`). */
const CHECKSUMS = 'SHA256SUMS';
const WORKER = 'doc-ngoai-tuyen.js';

/**
 * Writes the service worker into the root of a built site, so that it may serve all of it. Goes after the checksums: the worker's name for this build
 * is made of those of all other files, and its own is added to them.
 * @param site - Folder of the site.
 * @param base - Path prefix of the site, with a slash at both ends.
 */
export function writeWorker(site: string, base: string): void {
  const sums = readFileSync(join(site, CHECKSUMS), 'utf8');
  const worker = SITE.offline ? workerFor(site, base, digestOf(sums).slice(0, 12)) : sourceOf('goodbye.js');
  writeFileSync(join(site, WORKER), worker);
  const lines = [...sums.trimEnd().split('\n'), `${digestOf(worker)}  ${WORKER}`];
  const nameOf = (line: string): string => line.slice(line.indexOf('  ') + 2);
  writeFileSync(join(site, CHECKSUMS), `${lines.sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1)).join('\n')}\n`);
}

/** The worker with what it has to know of this build: its digest, the files to fetch at once, those of the search index. */
function workerFor(folder: string, base: string, id: string): string {
  const html = readFileSync(join(folder, 'ngoai-tuyen/index.html'), 'utf8');
  const parts = [...html.matchAll(/(?:href|src)="([^"]*\/_astro\/[^"]+)"/gu)].map(([, address]) => address!);
  const index = readdirSync(join(folder, 'pagefind'), { recursive: true, encoding: 'utf8' }).map((file) => `pagefind/${file.replaceAll('\\', '/')}`).filter((file) => statSync(join(folder, file)).isFile()).sort();
  const size = index.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
  const build: Build = { id, base, first: [`${base}ngoai-tuyen/`, ...new Set(parts)], search: size <= SEARCH_KEPT ? index.map((file) => base + file) : [] };
  return `const BUILD = ${JSON.stringify(build)};\n${stripTypeScriptTypes(sourceOf('worker.ts'))}`;
}

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');
const sourceOf = (file: string): string => readFileSync(join(import.meta.dirname, file), 'utf8');
