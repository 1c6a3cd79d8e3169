import type { DraftingData } from '../domain/drafting-data.ts';
import type { Vocabulary, VocabularyName } from '../domain/vocabulary.ts';

/** The lists as the readers and rules want them. */
export const vocabularyOf = ({ vocabulary }: Pick<DraftingData, 'vocabulary'>): Vocabulary => Object.fromEntries((Object.keys(vocabulary) as VocabularyName[]).map((list) => [list, new Map(vocabulary[list].map((entry) => [entry.id, entry]))])) as unknown as Vocabulary;
