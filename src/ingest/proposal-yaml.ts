import { Document } from 'yaml';
import type { VocabularyName } from '../domain/vocabulary.ts';
import type { Proposal } from './proposals.ts';
import { quoteDays } from './quoted-days.ts';

const TO_FILL = 'chưa rõ';

/** What each list asks for; what the article does not say is null, or says that it has to be filled in. */
const SKELETONS: { readonly [List in VocabularyName]: (proposal: Proposal, source: string) => object } = {
  people: ({ name, fields }, source) => ({ name, posts: [fields['posts']].flat().filter(Boolean).map((title) => ({ title, from: null, until: null, sources: [source] })) }),
  conferences: ({ name, fields }, source) => ({ name, shortName: name, kind: fields['kind'], number: null, date: fields['date'], partOfDay: null, chairs: fields['chairs'] ?? [], hosts: [], form: null, sources: [source] }),
  indicators: ({ name, fields }, source) => ({ name, aliases: [], unit: fields['unit'], population: null, method: null, publisher: null, better: null, definition: null, sources: [source] }),
  documents: ({ name, fields }, source) => ({ number: fields['number'] ?? null, type: name.split(/\s(?:số\s)?\d/u)[0], issuer: TO_FILL, date: null, title: name, aliases: [], sources: [source] }),
  organisations: ({ name }, source) => ({ name, kind: 'khac', sources: [source] }),
  principles: ({ name }, source) => ({ name, kind: 'set', aliases: [], conference: null, clauses: [], explanation: TO_FILL, sources: [source] }),
  themes: ({ name }) => ({ name, aliases: [], phrases: [], description: TO_FILL }),
  provinces: ({ name }) => ({ name }),
  glossary: ({ name }) => ({ name, aliases: [], definition: TO_FILL }),
};

/**
 * New entries as YAML to paste into the vocabulary, list by list.
 * @param source - The seed's file name.
 */
export function proposalYaml(proposals: readonly Proposal[], source: string): { readonly list: VocabularyName; readonly yaml: string }[] {
  return [...Map.groupBy(proposals, ({ list }) => list)].map(([list, entries]) => {
    const document = new Document(Object.fromEntries(entries.map((entry) => [entry.id, SKELETONS[list](entry, source)])));
    quoteDays(document);
    return { list, yaml: document.toString({ lineWidth: 0 }) };
  });
}
