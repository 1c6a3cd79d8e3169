import { stringify } from 'yaml';
import { VOCABULARY_SCHEMAS, type VocabularyName } from '../domain/vocabulary.ts';
import type { Proposal } from '../ingest/proposals.ts';

/** What every entry of a list has to say; the drafter knows only part of it. */
const BLANK: { readonly [K in VocabularyName]: Readonly<Record<string, unknown>> } = {
  conferences: { name: '', shortName: '', kind: 'hoi-nghi', number: null, date: '', partOfDay: null, chairs: [], hosts: [], form: null },
  people: { name: '' },
  provinces: { name: '', typeThen: 'tỉnh', codeThen: '', until: null, mergedInto: null, codeNow: '', typeNow: 'tỉnh' },
  organisations: { name: '', kind: 'khac' },
  indicators: { name: '', unit: '', population: null, method: null, publisher: null, better: null, definition: null },
  principles: { name: '', kind: 'formula', explanation: '' },
  themes: { name: '', description: '' },
  documents: { number: null, type: '', issuer: '', date: null, title: '' },
  glossary: { name: '', definition: '' },
};

/**
 * New entries of one list, as they go to the end of its file. Empty places are for the editor.
 * @param seed - Name of the article's file, where the entries were read.
 */
export function entriesYaml(list: VocabularyName, proposals: readonly Proposal[], seed: string): string {
  const keys = Object.keys(VOCABULARY_SCHEMAS[list].shape);
  const entries = proposals.filter((proposal) => proposal.list === list).map(({ id, name, fields }) => {
    const known = Object.fromEntries(Object.entries(fields).filter(([key]) => keys.includes(key) && key !== 'posts'));
    const named = list === 'documents' ? { title: name, type: name.split(' số ')[0] } : { name, ...(list === 'conferences' && { shortName: name }) };
    return [id, { ...BLANK[list], ...named, ...known, ...(keys.includes('sources') && { sources: [seed] }) }] as const;
  });
  return stringify(Object.fromEntries(entries), { lineWidth: 0 });
}

/** Lists that get something new. */
export const listsIn = (proposals: readonly Proposal[]): VocabularyName[] => [...new Set(proposals.map(({ list }) => list))];

/** Proposals that the fields still name: a fact that was removed needs no entry. */
export function usedProposals(proposals: readonly Proposal[], fields: object): Proposal[] {
  const words = new Set<unknown>();
  const walk = (value: unknown): void => {
    if (value !== null && typeof value === 'object') for (const inner of Object.values(value)) walk(inner);
    else words.add(value);
  };
  walk(fields);
  return proposals.filter(({ id }) => words.has(id));
}
