import { period as periodSchema, partialDay } from '../domain/day.ts';
import { capitalise, contains } from '../domain/text.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import { proposedDocumentId } from './documents.ts';
import type { Draft } from './draft.ts';
import { namesIn } from './names.ts';
import { readEventName } from './event-name.ts';
import { leftOutOf } from './left-out.ts';
import { PLACEHOLDERS } from '../domain/placeholders.ts';
import { type Proposal, Register, slugOf } from './proposals.ts';

/** The article's own file. */
export interface SourceFile {
  /** Name under `seeds/`. */
  readonly file: string;
  readonly sha256: string;
}

/** The fields of a briefing as far as the article gives them; what has to be filled in is a placeholder that the check names. */
export function frontmatterOf(draft: Draft, source: SourceFile, vocabulary: Vocabulary): { id: string; frontmatter: object; proposals: readonly Proposal[] } {
  const register = new Register(vocabulary);
  const { article, day, provinces } = draft;
  const date = day === null ? PLACEHOLDERS.year : dateValue(day.value);
  const place = provinces[0]?.id ?? draft.localChairs[0]?.place ?? 'toan-quoc';
  const person = (name: string, office: string) => register.idFor('people', name, { posts: [office] });
  const attendance = ({ name, office, evidence }: { name: string; office: string; evidence: string }) => ({ person: person(name, office), office: office || name, quote: evidence });
  const chairs = draft.chairs.map(attendance);
  const taken = new Map<string, number>();
  const people = new Set([...draft.chairs, ...draft.localChairs, ...draft.attendees].map(({ name }) => name));
  const frontmatter = {
    draft: true,
    title: article.title ?? `${PLACEHOLDERS.text} ${firstWords(article.blocks[0]?.text ?? 'bài không có chữ')}`,
    titleBy: article.title === null ? 'editor' : 'source',
    summary: PLACEHOLDERS.summary,
    conference: conferenceFor(draft, date, chairs.map(({ person }) => person), vocabulary, register),
    date: {
      value: date,
      basis: day?.basis ?? 'inferred',
      quote: day?.evidence ?? null,
      explanation: day === null ? 'Bài không in ngày của sự kiện; cần tìm từ nguồn khác.' : day.explanation,
      partOfDay: day?.partOfDay ?? null,
    },
    chairs,
    localChairs: draft.localChairs.flatMap((chair) => (chair.place === null ? [] : [{ ...attendance(chair), province: chair.place }])),
    attendees: draft.attendees.map(attendance),
    provinces: provinces.map(({ id, evidence }) => ({ id, quote: evidence })),
    source: { ...source, outlet: draft.outlet?.isName ? draft.outlet.value : null, outletBasis: null, byline: draft.byline?.value ?? null, published: draft.published?.value ?? null, url: null },
    themes: themesOf(draft, register),
    documents: unique(draft.documents.map(({ id, number, name, quote }) => ({ id: id ?? register.idFor('documents', name, { number }, proposedDocumentId(number, provinces.map(({ id }) => id))), quote }))),
    principles: draft.principles.map((principle) => ({
      id: principle.isKnown ? principle.id : register.idFor('principles', principle.label, {}, principle.id),
      label: principle.label,
      items: principle.items.map((text) => ({ text, clauses: clausesIn(text, principle.id, vocabulary) })),
      quote: principle.quote,
    })),
    metrics: draft.metrics.map((metric) => metricOf(metric, register, taken)),
    directives: draft.directives.map((directive) => directiveOf(directive, register, taken, people)),
    leftOut: leftOutOf(draft),
  };
  return { id: `${day === null ? 'chua-ro-ngay' : date}-${place}`, frontmatter, proposals: [...register.proposals.values()] };
}

/** A day without its year keeps month and day behind a year that does not exist; the check refuses it in a finished briefing. */
const dateValue = (value: string): string => (!value.startsWith('--') ? value : partialDay.safeParse(`${PLACEHOLDERS.year}${value.slice(1)}`).success ? `${PLACEHOLDERS.year}${value.slice(1)}` : `${PLACEHOLDERS.year}-${value.slice(2, 4)}`);

const firstWords = (text: string): string => text.split(' ').slice(0, 12).join(' ');

/** The conference of that day in the vocabulary, if there is one and the chair agrees; otherwise a new id in the words of the article. */
function conferenceFor(draft: Draft, date: string, chairs: readonly string[], vocabulary: Vocabulary, register: Register): string {
  const sameDay = [...vocabulary.conferences.values()].filter((conference) => conference.date === date && (chairs.length === 0 || conference.chairs.some((id) => chairs.includes(id))));
  if (sameDay.length === 1) return sameDay[0]!.id;
  const event = readEventName(draft.article);
  const name = event?.name ?? draft.article.title ?? 'Hội nghị';
  const id = `${slugOf(name, 7)}-${date.startsWith(PLACEHOLDERS.year) ? 'chua-ro-ngay' : date}`;
  return register.idFor('conferences', capitalise(name), { kind: event?.kind ?? 'hoi-nghi', date, chairs }, id);
}

function themesOf({ themes, proposedThemes }: Draft, register: Register): string[] {
  if (themes.length > 0) return [...themes];
  return proposedThemes.length > 0 ? proposedThemes.map(({ id, name }) => register.idFor('themes', name, {}, id)) : [PLACEHOLDERS.id];
}

function metricOf(metric: Draft['metrics'][number], register: Register, taken: Map<string, number>): object {
  const name = metric.indicator ?? `${metric.unit}`;
  const indicator = register.idFor('indicators', name, { unit: metric.unit }, slugOf(name, 12));
  const period = metric.period !== null && periodSchema.safeParse(metric.period).success ? metric.period : null;
  const compared = metric.comparedWith !== null && periodSchema.safeParse(metric.comparedWith).success ? metric.comparedWith : null;
  const id = freeId(`${indicator}${period === null ? '' : `-${slugOf(period)}`}${metric.kind === 'target' ? '-muc-tieu' : metric.kind === 'change' ? '-thay-doi' : ''}`, taken);
  return {
    id, indicator, value: metric.value,
    ...(metric.valueMax === null ? {} : { valueMax: metric.valueMax }),
    ...(metric.of === null ? {} : { of: metric.of }),
    unit: metric.unit, kind: metric.kind,
    ...(metric.qualifier === null ? {} : { qualifier: metric.qualifier }),
    period, scope: metric.scope ?? PLACEHOLDERS.id,
    ...(compared === null ? {} : { comparedWith: compared }),
    reportedBy: null, quote: metric.quote,
  };
}

function directiveOf(directive: Draft['directives'][number], register: Register, taken: Map<string, number>, people: ReadonlySet<string>): object {
  const isPerson = (name: string) => people.has(name) || namesIn(name, new Set())[0]?.name === name;
  const actor = (name: string) => register.known('organisations', name) ?? register.idFor(isPerson(name) ? 'people' : 'organisations', name);
  return {
    id: freeId(slugOf(directive.quote, 8), taken),
    issuer: directive.issuerId ?? (directive.issuer === null ? PLACEHOLDERS.id : actor(directive.issuer)),
    addressees: [...new Set(directive.addressees.map(actor))],
    action: capitalise(directive.quote.replace(/[.;,:…\s]+$/u, '')) || directive.quote,
    due: directive.due !== null && partialDay.safeParse(directive.due).success ? directive.due : null,
    kind: directive.kind,
    quote: directive.quote,
  };
}

/** Anchors of one briefing are unique. */
function freeId(wanted: string, taken: Map<string, number>): string {
  let number = taken.get(wanted) ?? 0;
  let id: string;
  do id = ++number === 1 ? wanted : `${wanted}-${number}`; while (id !== wanted && taken.has(id));
  taken.set(wanted, number);
  if (id !== wanted) taken.set(id, 1);
  return id;
}

/** Clauses of a known set whose wording an item holds. */
function clausesIn(text: string, set: string, vocabulary: Vocabulary): string[] {
  const clauses = vocabulary.principles.get(set)?.clauses ?? [];
  return clauses.filter((id) => {
    const clause = vocabulary.principles.get(id);
    return clause !== undefined && [clause.name, ...clause.aliases, ...clause.phrases].some((phrase) => contains(text.toLowerCase(), phrase.toLowerCase()));
  });
}

const unique = <T extends { readonly id: string }>(items: readonly T[]): T[] => [...new Map(items.map((item) => [item.id, item])).values()];
