import { z } from 'zod';
import { day, PARTS_OF_DAY, partialDay } from './day.ts';
import { id } from './id.ts';
import { isWebAddress } from './web-address.ts';

/**
 * The controlled lists of `content/vocabulary/`, one schema a file. Entries are keyed by id; an id never dies:
 * what ended keeps its entry with `until` and, where known, a successor.
 */

/** Where a statement about the world was read: a web address, or the name of a file under `seeds/`. */
const source = z.string().refine((text) => isWebAddress(text) || /^\d{3}_[0-9a-f]{16}\.txt$/.test(text), 'Nguồn là một địa chỉ https:// hoặc tên tệp trong `seeds/`.');
const sources = z.array(source).min(1, 'Mỗi điều ghi ở đây phải có nguồn.');
const name = z.string().min(1);
const aliases = z.array(name).default([]);

export const CONFERENCE_KINDS = ['hoi-nghi', 'phien-hop'] as const;
export const CONFERENCE_KIND_NAMES = { 'hoi-nghi': 'Hội nghị', 'phien-hop': 'Phiên họp' } as const;

const conference = z.strictObject({
  name,
  /** Short form for lists and search results. */
  shortName: name,
  kind: z.enum(CONFERENCE_KINDS),
  /** Session number, where the series is numbered. */
  number: z.int().nullable(),
  date: partialDay,
  partOfDay: z.enum(PARTS_OF_DAY).nullable(),
  chairs: z.array(id),
  /** Organisation that convenes it. */
  hosts: z.array(id),
  /** How it was held, in a few words. */
  form: z.string().nullable(),
  /** Documents that came out of it: ids of `documents.yml`. */
  outcomeDocuments: z.array(id).default([]),
  /** Set when no outcome document could be found, so that nobody takes silence for none. */
  outcomeNote: z.string().nullable().default(null),
  /** Other accounts: links only. */
  coverage: z.array(z.strictObject({ about: name, url: source })).default([]),
  sources,
});

const person = z.strictObject({
  name,
  aliases,
  /** Offices held, oldest first. */
  posts: z.array(z.strictObject({ title: name, from: partialDay.nullable(), until: partialDay.nullable(), sources })).default([]),
});

const province = z.strictObject({
  name,
  aliases,
  /** Kind of unit on 30/6/2025 (the last day of the 63). */
  typeThen: z.enum(['tỉnh', 'thành phố']),
  /** Two-digit code before 1/7/2025. A code is not an identity: seven of them changed owner that day. */
  codeThen: z.string().regex(/^\d{2}$/),
  /** Last day as a unit of its own; null while it still exists. */
  until: day.nullable(),
  /** Successor, for a unit that ended. */
  mergedInto: id.nullable(),
  /** For a unit whose name goes on: the units that joined it on 1/7/2025. */
  joinedBy: z.array(id).default([]),
  /** Code from 1/7/2025 of the unit itself or of its successor. */
  codeNow: z.string().regex(/^\d{2}$/),
  /** Kind of unit today, of the unit itself or of its successor. */
  typeNow: z.enum(['tỉnh', 'thành phố']),
  /** Since when it is a centrally-run city, if that came after 1/7/2025. */
  citySince: day.nullable().default(null),
  /** Notes for readers, e.g. an earlier name. */
  note: z.string().nullable().default(null),
  sources,
});

export const ORGANISATION_KINDS = ['chinh-phu', 'bo', 'lien-nganh', 'uy-ban-nhan-dan', 'so', 'cong-an', 'dang', 'tap-the', 'khac'] as const;
export const ORGANISATION_KIND_NAMES = {
  'chinh-phu': 'Chính phủ và cơ quan của Chính phủ',
  bo: 'Bộ, cơ quan ngang bộ',
  'lien-nganh': 'Tổ chức phối hợp liên ngành',
  'uy-ban-nhan-dan': 'Ủy ban nhân dân',
  so: 'Sở',
  'cong-an': 'Công an',
  dang: 'Cơ quan của Đảng',
  'tap-the': 'Nhóm cơ quan gọi chung',
  khac: 'Khác',
} as const satisfies Record<(typeof ORGANISATION_KINDS)[number], string>;

const organisation = z.strictObject({
  name,
  abbreviation: z.string().nullable().default(null),
  aliases,
  kind: z.enum(ORGANISATION_KINDS),
  province: id.nullable().default(null),
  from: partialDay.nullable().default(null),
  until: partialDay.nullable().default(null),
  /** The body that carries on its work today. */
  successor: id.nullable().default(null),
  /** What changed, for the reader. */
  note: z.string().nullable().default(null),
  sources,
});

const indicator = z.strictObject({
  name,
  aliases,
  unit: name,
  /** What counts as the whole (the denominator), if stated. */
  population: z.string().nullable(),
  /** How it is measured, and what it must not be mixed up with. */
  method: z.string().nullable(),
  publisher: id.nullable(),
  /** Whether more is better; null where neither is. */
  better: z.enum(['cao', 'thap']).nullable(),
  definition: z.string().nullable(),
  themes: z.array(id).default([]),
  /** Indicators that are easily taken for this one, and what sets them apart. Their figures are never mixed. */
  similar: z.array(z.strictObject({ id, difference: z.string().min(1) })).default([]),
  /** Days on which the method changed: a break in the chart. */
  breaks: z.array(z.strictObject({ date: partialDay, why: z.string().min(1), sources })).default([]),
  sources,
});

export const PRINCIPLE_KINDS = ['set', 'clause', 'formula'] as const;

const principle = z.strictObject({
  name,
  /** `set`: a numbered label of one event. `clause`: one atomic clause of a set. `formula`: a fixed phrase. */
  kind: z.enum(PRINCIPLE_KINDS),
  aliases,
  /** Wordings that mean it; they are linked in briefings. Longest wins. */
  phrases: z.array(name).default([]),
  /** For a set: the event it belongs to; the same label at another event is another set. */
  conference: id.nullable().default(null),
  /** For a set: its clauses, in the order of neither article; empty when no article lists them. */
  clauses: z.array(id).default([]),
  /** In plain words, for a citizen. */
  explanation: z.string().min(1),
  /** What is odd or unknown about it. */
  note: z.string().nullable().default(null),
  sources,
});

const theme = z.strictObject({ name, aliases, phrases: z.array(name).default([]), description: z.string().min(1) });

const document = z.strictObject({
  /** Number and symbol as issued; null when only the name is known. */
  number: z.string().nullable(),
  type: name,
  issuer: name,
  /** Only as far as a source says. */
  date: partialDay.nullable(),
  title: name,
  aliases,
  /** What a reader must not mix up. */
  note: z.string().nullable().default(null),
  sources,
});

const term = z.strictObject({ name, aliases, definition: z.string().min(1), source: source.nullable().default(null) });

/** One schema per file of `content/vocabulary/`; the key is the file name without `.yml`. */
export const VOCABULARY_SCHEMAS = {
  conferences: conference,
  people: person,
  provinces: province,
  organisations: organisation,
  indicators: indicator,
  principles: principle,
  themes: theme,
  documents: document,
  glossary: term,
} as const;

export type VocabularyName = keyof typeof VOCABULARY_SCHEMAS;
export type Entry<K extends VocabularyName> = z.infer<(typeof VOCABULARY_SCHEMAS)[K]> & { readonly id: string };

/** Every controlled list, each a map from id to entry in the order of its file. */
export type Vocabulary = { readonly [K in VocabularyName]: ReadonlyMap<string, Entry<K>> };

export type Conference = Entry<'conferences'>;
export type Person = Entry<'people'>;
export type Province = Entry<'provinces'>;
export type Organisation = Entry<'organisations'>;
export type Indicator = Entry<'indicators'>;
export type Principle = Entry<'principles'>;
export type Theme = Entry<'themes'>;
export type Document = Entry<'documents'>;
export type Term = Entry<'glossary'>;
