import type { Section } from '../domain/address.ts';
import { longLists, type UseList } from '../domain/long-lists.ts';
import { titled } from '../domain/names.ts';
import type { EntityUses } from '../domain/record.ts';
import { capitalise } from '../domain/text.ts';
import { usesOf } from './entities.ts';
import { publicRecord } from './record.ts';

/** The entities whose page shows what names them. */
const SECTIONS_WITH_USES = ['principles', 'themes', 'provinces', 'organisations', 'people', 'documents'] as const satisfies readonly Section[];

/** One list that is too long for the page of its entity. */
export interface LongList {
  readonly section: (typeof SECTIONS_WITH_USES)[number];
  readonly id: string;
  /** Name of the entity. */
  readonly name: string;
  readonly list: UseList;
  readonly uses: EntityUses;
}

/** Every list that goes on, on pages of its own. */
export async function everyLongList(): Promise<LongList[]> {
  const { vocabulary } = await publicRecord();
  const entities = SECTIONS_WITH_USES.flatMap((section) => [...vocabulary[section].values()].map((entity) => ({ section, id: entity.id, name: 'title' in entity ? (entity.number ?? entity.title) : 'typeThen' in entity ? capitalise(titled(entity)) : entity.name })));
  const all = await Promise.all(entities.map(async (entity) => ({ ...entity, uses: await usesOf(entity.section, entity.id) })));
  return all.flatMap((entity) => longLists(entity.uses).map((list) => ({ ...entity, list })));
}
