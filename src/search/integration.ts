import { mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { buildIndex } from './build-index.ts';
import type { LexiconRow } from './query/lexicon.ts';
import { sourcesIn } from './page-source.ts';

/** Where the records of the last build stay for `npm run export:search`. */
export const RECORDS_FOLDER = '.cache/search';
/** What Pagefind made of the pages in the last build; may be deleted at any time. */
const SHARDS_FOLDER = '.cache/tim-kiem';
/** Where its names stay for `npm run bench:corpus`. */
const NAMES_FILE = '.cache/ten-goi.json';

/**
 * Builds the search index into `dist/pagefind/` from the records that the pages wrote, and takes those out of the published site.
 * @param programOf - Names the program in the folder given: another program makes its index from nothing.
 * @param recordsFolder - Where the records go, from the project root; a build that has a folder of its own names one in it.
 */
export function searchIntegration(programOf: (root: string) => string, recordsFolder = RECORDS_FOLDER): AstroIntegration {
  let root = '';
  return {
    name: 'search',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const kept = join(root, recordsFolder);
        rmSync(kept, { recursive: true, force: true });
        mkdirSync(dirname(kept), { recursive: true });
        renameSync(join(folder, 'tim-kiem/ban-ghi'), kept);
        const pages = sourcesIn(kept);
        const namesFile = join(root, NAMES_FILE);
        renameSync(join(folder, 'tim-kiem/ten-goi.json'), namesFile);
        const lexicon = JSON.parse(readFileSync(namesFile, 'utf8')) as LexiconRow[];
        await buildIndex(pages, lexicon, join(folder, 'pagefind'), { folder: join(root, SHARDS_FOLDER), program: programOf(root) });
      },
    },
  };
}
