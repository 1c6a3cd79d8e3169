import type { EditorNote } from '../../domain/briefing.ts';
import { fold, sentences } from '../../domain/text.ts';
import { type Article, figuresOf } from './article.ts';
import { changes } from './changes.ts';
import { dates } from './dates.ts';
import { ratios } from './ratios.ts';
import { type Relation, RELATION_KINDS } from './relation.ts';
import { repetitions } from './repetitions.ts';
import { sameFigures } from './same-figures.ts';
import { sums } from './sums.ts';

/**
 * Everything in one article that can be held against something else, those that fit included: by kind, then as they are found.
 * Pure; nothing is corrected.
 * @example auditOf(yenBai)[1].statement // '14/38 là 36,8%, bài ghi 36,8%.'
 */
export function auditOf(article: Article): Relation[] {
  const figures = figuresOf(article);
  const found = [...ratios(figures), ...sums(figures, article.blocks), ...changes(figures, article), ...sameFigures(figures, article), ...dates(article), ...repetitions(article.blocks)];
  return found.sort((a, b) => RELATION_KINDS.indexOf(a.kind) - RELATION_KINDS.indexOf(b.kind));
}

/** The editor's note beside the words of a relation: one whose quote shares words with one of its sentences. */
export function noteOn({ sentences: places }: Relation, notes: readonly EditorNote[]): EditorNote | undefined {
  return notes.find(({ quote }) => {
    // A quote over a full stop ends one sentence and opens another.
    const pieces = sentences(quote);
    return places.some((place) => pieces.some((piece) => place.includes(piece)) || fold(quote).includes(place));
  });
}
