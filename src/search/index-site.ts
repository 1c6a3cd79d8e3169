import { mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildIndex } from './build-index.ts';
import type { LexiconRow } from './query/lexicon.ts';
import { sourcesIn } from './page-source.ts';

/** What Pagefind made of the pages in the last build; may be deleted at any time. */
const SHARDS_FOLDER = '.cache/tim-kiem';
/** Where its names stay for `npm run bench:corpus`. */
const NAMES_FILE = '.cache/ten-goi.json';

/**
 * Builds the search index into `pagefind/` of a built site from the records that its pages wrote, and takes those out of it.
 * @param root - The project folder.
 * @param site - Folder of the site.
 * @param recordsFolder - Where the records go, from the project root.
 * @param program - Names the program: another one makes its index from nothing.
 * @throws Error when Pagefind complains, or a record is missing.
 */
export async function indexSite(root: string, site: string, recordsFolder: string, program: string): Promise<void> {
  const records = join(root, recordsFolder);
  rmSync(records, { recursive: true, force: true });
  mkdirSync(dirname(records), { recursive: true });
  renameSync(join(site, 'tim-kiem/ban-ghi'), records);
  const pages = sourcesIn(records);
  const namesFile = join(root, NAMES_FILE);
  renameSync(join(site, 'tim-kiem/ten-goi.json'), namesFile);
  const lexicon = JSON.parse(readFileSync(namesFile, 'utf8')) as LexiconRow[];
  await buildIndex(pages, lexicon, join(site, 'pagefind'), { folder: join(root, SHARDS_FOLDER), program });
}
