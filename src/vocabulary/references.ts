import type { Vocabulary, VocabularyName } from '../domain/vocabulary.ts';

/** An id inside one list that names an entry of another. */
export interface Reference {
  readonly list: VocabularyName;
  readonly path: readonly (string | number)[];
  readonly target: VocabularyName;
  readonly wanted: string;
}

/** Fields that hold ids, and the list the ids belong to. A field may hold one id, a list of ids, a list of entries with an `id`, or null. */
const FIELDS: { readonly [K in VocabularyName]?: Readonly<Record<string, VocabularyName>> } = {
  conferences: { chairs: 'people', hosts: 'organisations', outcomeDocuments: 'documents' },
  provinces: { mergedInto: 'provinces', joinedBy: 'provinces' },
  organisations: { province: 'provinces', successor: 'organisations' },
  indicators: { publisher: 'organisations', themes: 'themes', similar: 'indicators' },
  principles: { conference: 'conferences', clauses: 'principles' },
};

/** Every id in the vocabulary that names an entry, whether or not there is one. */
export function vocabularyReferences(vocabulary: Vocabulary): Reference[] {
  const references: Reference[] = [];
  for (const [list, fields] of Object.entries(FIELDS) as [VocabularyName, Record<string, VocabularyName>][])
    for (const [key, entry] of vocabulary[list])
      for (const [field, target] of Object.entries(fields)) {
        const value = (entry as unknown as Record<string, unknown>)[field];
        const ids = Array.isArray(value) ? value : value === null ? [] : [value];
        ids.map((item: string | { readonly id: string }) => (typeof item === 'string' ? item : item.id)).forEach((wanted, index) => {
          references.push({ list, path: Array.isArray(value) ? [key, field, index] : [key, field], target, wanted });
        });
      }
  return references;
}

/** Every id in the vocabulary that points nowhere. */
export const brokenReferences = (vocabulary: Vocabulary): Reference[] => vocabularyReferences(vocabulary).filter(({ target, wanted }) => !vocabulary[target].has(wanted));
