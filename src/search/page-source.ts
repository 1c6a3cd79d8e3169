import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isEntity, type PageRecord, type PageSource } from './records.ts';

/** A page with its passages at hand. @param passages - Where to read them again, when they shall not be kept. */
export function sourceOf(page: PageRecord, passages: PageSource['passages'] = () => page.passages): PageSource {
  const { passages: own, ...rest } = page;
  return { ...rest, kinds: [...new Set(own.map(({ kind }) => kind))], made: createHash('sha256').update(JSON.stringify(page)).digest('hex'), passages };
}

/** The pages of a folder of files, each a list of {@link PageRecord}. The file of an article is read again when its passages are asked for; entries of the vocabulary are short and many in a file. */
export function sourcesIn(folder: string): PageSource[] {
  const pagesOf = (file: string): PageRecord[] => JSON.parse(readFileSync(join(folder, file), 'utf8')) as PageRecord[];
  return readdirSync(folder).sort().flatMap((file) => pagesOf(file).map((page, place) => (isEntity(page.kind) ? sourceOf(page) : sourceOf(page, () => pagesOf(file)[place]!.passages))));
}
