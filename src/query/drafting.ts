import { addressOf } from '../domain/address.ts';
import type { DraftingData } from '../domain/drafting-data.ts';
import { compareVietnamese } from '../domain/text.ts';
import { VOCABULARY_SCHEMAS, type VocabularyName } from '../domain/vocabulary.ts';
import { readSeeds } from '../checks/seeds.ts';
import { publicRecord } from './record.ts';

/** What the drafting page needs to know of the record. */
export async function draftingData(): Promise<DraftingData> {
  const { vocabulary, seeds, directives } = await publicRecord();
  const lists = Object.keys(VOCABULARY_SCHEMAS) as VocabularyName[];
  const known = [...readSeeds(process.cwd()).seeds.values()];
  return {
    vocabulary: Object.fromEntries(lists.map((list) => [list, [...vocabulary[list].values()]])) as unknown as DraftingData['vocabulary'],
    seeds: known.map(({ name, sha256 }) => ({ name, sha256, briefing: seeds.get(name)?.address ?? null })),
    briefings: [...seeds.values()].map(({ address }) => address.slice(addressOf('briefings', '').length - 1, -1)),
    directives: directives.map(({ key, action, due, given, briefing }) => ({ key, action, due, given, title: briefing.title })).sort((a, b) => (a.given === b.given ? compareVietnamese(a.title, b.title) : a.given < b.given ? 1 : -1)),
  };
}
