import type { Briefing } from '../domain/briefing.ts';
import { capitalise } from '../domain/text.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';

/**
 * The vocabulary with a stand-in for every id that a draft on a preview names before an editor has entered it, so that its page can be looked at.
 * Without drafts, as on the public site, it is the vocabulary itself.
 */
export function withDrafts(vocabulary: Vocabulary, drafts: readonly Briefing[]): Vocabulary {
  if (drafts.length === 0) return vocabulary;
  const lists = Object.fromEntries(Object.entries(vocabulary).map(([name, list]) => [name, new Map<string, object>(list)])) as Record<keyof Vocabulary, Map<string, object>>;
  const add = (list: keyof Vocabulary, id: string, fields: object) => {
    if (!lists[list].has(id)) lists[list].set(id, { id, name: nameFrom(id), aliases: [], sources: [], ...fields });
  };
  const actor = (id: string) => lists.people.has(id) || add('organisations', id, ORGANISATION);
  for (const briefing of drafts) {
    const { conference, date, chairs, localChairs, attendees, themes, documents, principles, metrics, directives } = briefing;
    for (const { person } of [...chairs, ...localChairs, ...attendees]) add('people', person, { posts: [] });
    const event = { shortName: nameFrom(conference), kind: 'hoi-nghi', number: null, date: date.value, partOfDay: date.partOfDay, chairs: chairs.map(({ person }) => person), hosts: [], form: null, outcomeDocuments: [], outcomeNote: null, coverage: [] };
    add('conferences', conference, event);
    for (const id of [...themes, ...directives.flatMap(({ themes }) => themes)]) add('themes', id, { phrases: [], description: NOT_YET });
    for (const { id } of documents) add('documents', id, { number: null, type: 'Văn bản', issuer: 'chưa rõ', date: null, title: nameFrom(id), note: NOT_YET });
    for (const { id, label } of principles) add('principles', id, { name: label, kind: 'set', phrases: [], conference, clauses: [], explanation: NOT_YET, note: null });
    for (const { indicator, unit, reportedBy } of metrics) {
      add('indicators', indicator, { unit, population: null, method: null, publisher: null, better: null, definition: null, themes: [], similar: [], breaks: [] });
      if (reportedBy !== null) actor(reportedBy);
    }
    for (const { issuer, addressees } of directives) for (const id of [issuer, ...addressees]) actor(id);
  }
  return lists as unknown as Vocabulary;
}

const NOT_YET = 'Chưa có trong danh mục: mục tạm của một bản nháp.';
const ORGANISATION = { abbreviation: null, kind: 'khac', province: null, from: null, until: null, successor: null, note: NOT_YET };

/** An id says little, but enough for a preview. @example nameFrom('lo-minh-khang') // 'Lo minh khang (mục tạm)' */
const nameFrom = (id: string): string => `${capitalise(id.replaceAll('-', ' '))} (mục tạm)`;
