import { addressOf, SECTIONS } from '../domain/address.ts';
import { formatDay, formatLongDay } from '../domain/day.ts';
import { titled, today } from '../domain/names.ts';
import { capitalise } from '../domain/text.ts';
import type { Document } from '../domain/vocabulary.ts';
import type { LexiconRow } from '../search/query/lexicon.ts';
import { publicRecord } from './record.ts';
import { sitePath } from './site-url.ts';

/** Every name the vocabulary knows, with the other ways to write it, for search to understand queries by. */
export async function searchLexicon(): Promise<LexiconRow[]> {
  const { vocabulary } = await publicRecord();
  const { provinces, organisations, people, documents, indicators, principles, themes, glossary, conferences } = vocabulary;
  const rows = [
    ...[...provinces.values()].map((one): LexiconRow => {
      const related = [one.mergedInto, ...one.joinedBy].flatMap((id) => (id === null ? [] : (provinces.get(id)?.name ?? [])));
      return ['dia-phuong', sitePath(addressOf('provinces', one.id)), one.name, one.aliases, related, `${capitalise(titled(one))}${today(vocabulary, one) ? `, ${today(vocabulary, one)}` : ''}`];
    }),
    ...[...organisations.values()].map((one): LexiconRow => {
      const before = [...organisations.values()].filter(({ successor }) => successor === one.id).map(({ name }) => name);
      const after = one.successor === null ? [] : [organisations.get(one.successor)?.name ?? ''].filter(Boolean);
      return ['co-quan', sitePath(addressOf('organisations', one.id)), one.name, [one.abbreviation, ...one.aliases].filter((form) => form !== null), [...after, ...before].slice(0, 3), one.note ?? ''];
    }),
    ...[...people.values()].map((one): LexiconRow => ['nguoi', sitePath(addressOf('people', one.id)), one.name, one.aliases, [], one.posts.at(-1)?.title ?? '']),
    ...[...documents.values()].map((one): LexiconRow => ['van-ban', sitePath(addressOf('documents', one.id)), one.number ? `${one.type} ${one.number}` : one.title, documentForms(one), [], one.title]),
    ...[...principles.values()].map((one): LexiconRow => ['nguyen-tac', sitePath(addressOf('principles', one.id)), one.name, one.aliases, [], one.explanation]),
    ...[...themes.values()].map((one): LexiconRow => ['chu-de', sitePath(addressOf('themes', one.id)), one.name, one.aliases.filter((alias) => /^\p{Lu}+$/u.test(alias)), one.aliases, one.description]),
    ...[...indicators.values()].map((one): LexiconRow => ['chi-tieu', sitePath(addressOf('indicators', one.id)), one.name, one.aliases, [], '']),
    ...[...conferences.values()].map((one): LexiconRow => ['hoi-nghi', sitePath(addressOf('conferences', one.id)), one.shortName, [formatDay(one.date), one.name], [], `${capitalise(formatLongDay(one.date))}.`]),
    ...[...glossary.values()].map((one): LexiconRow => ['thuat-ngu', `${sitePath(SECTIONS.glossary.path)}#${one.id}`, one.name, one.aliases, [], one.definition]),
  ];
  // The list goes over the wire before the first answer: a line each, no more.
  return rows.map(([kind, address, name, forms, near, note]) => [kind, address, name, forms, near, note.length <= NOTE ? note : `${note.slice(0, note.lastIndexOf(' ', NOTE))} …`]);
}

const NOTE = 80;

/** Ways to name a document: its aliases, “Quyết định 06”, “06/QĐ-TTg”. */
const documentForms = ({ number, type, aliases }: Document): string[] => {
  const head = number === null ? undefined : /^\d+/u.exec(number)?.[0];
  return [...new Set([...aliases, ...(number ? [number, `${type} số ${number}`] : []), ...(head ? [`${type} ${head}`] : [])])];
};
