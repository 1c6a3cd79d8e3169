import { distance } from 'fastest-levenshtein';
import { type Briefing, SCOPES } from '../../domain/briefing.ts';
import type { VocabularyName } from '../../domain/vocabulary.ts';
import type { Rule } from '../rule.ts';

/** Every id in the frontmatter leads to an entry of the vocabulary. */
export const ids: Rule = function* ({ briefing, vocabulary }) {
  for (const { at, id, lists, others = [] } of idsOf(briefing)) {
    // A list that could not be read has findings of its own; it would only echo here.
    if (others.includes(id) || lists.some((list) => vocabulary[list].has(id) || vocabulary[list].size === 0)) continue;
    const known = new Map<string, string>([...others.map((other) => [other, other] as const), ...lists.flatMap((list) => [...vocabulary[list].values()].map((entry) => [entry.id, nameOf(entry)] as const))]);
    yield { at, code: 'ma-khong-ro', message: `Không có ${lists.map((list) => NOUNS[list]).join(' hoặc ')} nào mang mã \`${id}\`.`, remedy: remedyFor(id, known, lists) };
  }
};

/** An id in the frontmatter of a briefing and the lists it may belong to. */
export interface Reference {
  readonly at: readonly PropertyKey[];
  readonly id: string;
  readonly lists: readonly VocabularyName[];
  /** Further ids that are right here without being in a list. */
  readonly others?: readonly string[];
}

const NOUNS = {
  conferences: 'hội nghị', people: 'người', provinces: 'tỉnh', organisations: 'cơ quan', indicators: 'chỉ tiêu',
  principles: 'nguyên tắc', themes: 'chủ đề', documents: 'văn bản', glossary: 'thuật ngữ',
} as const satisfies Record<VocabularyName, string>;

const ACTORS = ['people', 'organisations'] as const;

/** Every id of the vocabulary that a briefing names. */
export function* idsOf(briefing: Briefing): Iterable<Reference> {
  yield { at: ['conference'], id: briefing.conference, lists: ['conferences'] };
  for (const list of ['chairs', 'localChairs', 'attendees'] as const)
    for (const [index, { person }] of briefing[list].entries()) yield { at: [list, index, 'person'], id: person, lists: ['people'] };
  for (const [index, { province }] of briefing.localChairs.entries()) yield { at: ['localChairs', index, 'province'], id: province, lists: ['provinces'] };
  for (const [index, { id }] of briefing.provinces.entries()) yield { at: ['provinces', index, 'id'], id, lists: ['provinces'] };
  for (const [index, id] of briefing.themes.entries()) yield { at: ['themes', index], id, lists: ['themes'] };
  for (const [index, { id }] of briefing.documents.entries()) yield { at: ['documents', index, 'id'], id, lists: ['documents'] };
  for (const [index, { id, items }] of briefing.principles.entries()) {
    yield { at: ['principles', index, 'id'], id, lists: ['principles'] };
    for (const [item, { clauses }] of items.entries())
      for (const [clause, id] of clauses.entries()) yield { at: ['principles', index, 'items', item, 'clauses', clause], id, lists: ['principles'] };
  }
  for (const [index, { indicator, scope, reportedBy }] of briefing.metrics.entries()) {
    yield { at: ['metrics', index, 'indicator'], id: indicator, lists: ['indicators'] };
    yield { at: ['metrics', index, 'scope'], id: scope, lists: ['provinces'], others: SCOPES };
    if (reportedBy !== null) yield { at: ['metrics', index, 'reportedBy'], id: reportedBy, lists: ACTORS };
  }
  for (const [index, { issuer, addressees, themes, principles }] of briefing.directives.entries()) {
    yield { at: ['directives', index, 'issuer'], id: issuer, lists: ACTORS };
    for (const [place, id] of addressees.entries()) yield { at: ['directives', index, 'addressees', place], id, lists: ACTORS };
    for (const [place, id] of themes.entries()) yield { at: ['directives', index, 'themes', place], id, lists: ['themes'] };
    for (const [place, id] of principles.entries()) yield { at: ['directives', index, 'principles', place], id, lists: ['principles'] };
  }
}

const nameOf = (entry: object): string => ('name' in entry ? String(entry.name) : 'title' in entry ? String(entry.title) : '');

/** The nearest id, if it is near enough to be a slip of the fingers. */
function remedyFor(id: string, known: ReadonlyMap<string, string>, lists: readonly VocabularyName[]): string {
  const near = [...known.keys()].map((other) => ({ other, far: distance(id, other) })).sort((a, b) => a.far - b.far)[0];
  if (near && near.far <= Math.max(2, id.length / 5)) return `Có phải ý bạn là \`${near.other}\` (${known.get(near.other)})?`;
  return `Sửa mã, hoặc thêm mục này vào ${lists.map((list) => `content/vocabulary/${list}.yml`).join(' hoặc ')}.`;
}
