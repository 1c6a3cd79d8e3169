import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { SITE } from '../domain/site.ts';
import type { Build } from './worker.ts';

/** At most this much of the search index is kept on a reader's device, in bytes; a larger one is kept file by file, as it is used. */
const SEARCH_KEPT = 1024 * 1024;

/** Writes the service worker into the root of the built site, so that it may serve all of it; goes last, when every file is there. */
export function offlineIntegration(): AstroIntegration {
  let base = '/';
  return {
    name: 'offline',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/*$/u, '/');
      },
      'astro:build:done': ({ dir }) => {
        writeFileSync(join(fileURLToPath(dir), 'doc-ngoai-tuyen.js'), SITE.offline ? workerFor(fileURLToPath(dir), base) : sourceOf('goodbye.js'));
      },
    },
  };
}

/** The worker with what it has to know of this build: its digest, the files to fetch at once, those of the search index. */
function workerFor(folder: string, base: string): string {
  const files = globSync('**/*', { cwd: folder }).map((file) => file.replaceAll('\\', '/')).filter((file) => statSync(join(folder, file)).isFile()).sort();
  const digest = createHash('sha256');
  for (const file of files) digest.update(file).update(readFileSync(join(folder, file)));
  const html = readFileSync(join(folder, 'ngoai-tuyen/index.html'), 'utf8');
  const parts = [...html.matchAll(/(?:href|src)="([^"]*\/_astro\/[^"]+)"/gu)].map(([, address]) => address!);
  const index = files.filter((file) => file.startsWith('pagefind/'));
  const size = index.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
  const build: Build = { id: digest.digest('hex').slice(0, 12), base, first: [`${base}ngoai-tuyen/`, ...new Set(parts)], search: size <= SEARCH_KEPT ? index.map((file) => base + file) : [] };
  return `const BUILD = ${JSON.stringify(build)};\n${stripTypeScriptTypes(sourceOf('worker.ts'))}`;
}

const sourceOf = (file: string): string => readFileSync(join(import.meta.dirname, file), 'utf8');
