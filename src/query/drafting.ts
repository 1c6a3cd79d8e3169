import { addressOf } from '../domain/address.ts';
import type { DirectiveFile, DraftingData } from '../domain/drafting-data.ts';
import { compareVietnamese } from '../domain/text.ts';
import { VOCABULARY_SCHEMAS, type VocabularyName } from '../domain/vocabulary.ts';
import { readSeeds } from '../checks/seeds.ts';
import { publicRecord } from './record.ts';

/** What the drafting page needs to know of the record as soon as it reads an article. */
export async function draftingData(): Promise<DraftingData> {
  const { vocabulary, seeds } = await publicRecord();
  const lists = Object.keys(VOCABULARY_SCHEMAS) as VocabularyName[];
  const known = [...readSeeds(process.cwd()).seeds.values()];
  return {
    vocabulary: Object.fromEntries(lists.map((list) => [list, [...vocabulary[list].values()]])) as unknown as DraftingData['vocabulary'],
    seeds: known.map(({ name, sha256 }) => ({ name, sha256, briefing: seeds.get(name)?.address ?? null })),
    briefings: [...seeds.values()].map(({ address }) => address.slice(addressOf('briefings', '').length - 1, -1)),
  };
}

/** Every directive of the record, for an article that tells what became of one. */
export async function draftingDirectives(): Promise<DirectiveFile> {
  const { briefings } = await publicRecord();
  const latestFirst = briefings
    .filter(({ directives }) => directives.length > 0)
    .sort((a, b) => (a.date.value === b.date.value ? compareVietnamese(a.title, b.title) : a.date.value < b.date.value ? 1 : -1));
  return {
    briefings: latestFirst.map(({ id, title, date, directives }) => ({
      id,
      title,
      given: date.value,
      directives: directives.map(({ id: own, action, due }) => (due === null ? [own, action] : [own, action, due])),
    })),
  };
}
