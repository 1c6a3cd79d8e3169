import { addressOf } from '../domain/address.ts';
import type { DraftingData } from '../domain/drafting-data.ts';
import { VOCABULARY_SCHEMAS, type VocabularyName } from '../domain/vocabulary.ts';
import { readSeeds } from '../checks/seeds.ts';
import { publicRecord } from './record.ts';

/** What the drafting page needs to know of the record. */
export async function draftingData(): Promise<DraftingData> {
  const { vocabulary, seeds } = await publicRecord();
  const lists = Object.keys(VOCABULARY_SCHEMAS) as VocabularyName[];
  const known = [...readSeeds(process.cwd()).seeds.values()];
  return {
    vocabulary: Object.fromEntries(lists.map((list) => [list, [...vocabulary[list].values()]])) as unknown as DraftingData['vocabulary'],
    seeds: known.map(({ name, sha256 }) => ({ name, sha256, briefing: seeds.get(name) ?? null })),
    briefings: [...seeds.values()].map((address) => address.slice(addressOf('briefings', '').length - 1, -1)),
  };
}
