import { addressOf, SECTIONS, type Section } from '../domain/address.ts';
import { CONFERENCE_KIND_NAMES } from '../domain/vocabulary.ts';
import { contextOf } from '../domain/context.ts';
import { formatDay, formatLongDay, formatPeriod } from '../domain/day.ts';
import { actor, scopeName, titled, today } from '../domain/names.ts';
import { formatQuantity, METRIC_KIND_NAMES } from '../domain/quantity.ts';
import type { BriefingRecord } from '../domain/record.ts';
import { capitalise } from '../domain/text.ts';
import type { Province, Vocabulary } from '../domain/vocabulary.ts';
import type { FacetValues } from '../search/facets.ts';
import type { Kind, PageRecord, PassageRecord } from '../search/records.ts';
import { accountsOf, factsOf, publicRecord, type PublicRecord } from './record.ts';
import { sitePath } from './site-url.ts';

/** The pages of one file of the search index: those of a briefing, or all entries of the vocabulary. */
export async function searchRecords(briefing: BriefingRecord | undefined): Promise<readonly PageRecord[]> {
  const record = await publicRecord();
  return briefing ? [briefingPage(briefing, record)] : entityPages(record);
}

/** A briefing as passages: its summary, every block of the article, every directive and every figure. */
function briefingPage(briefing: BriefingRecord, record: PublicRecord): PageRecord {
  const { vocabulary } = record;
  const names = (section: 'themes' | 'principles', ids: Iterable<string>): string[] => [...new Set(ids)].flatMap((id) => vocabulary[section].get(id)?.name ?? []);
  const own = factsOf(record, briefing);
  const bodies = (ids: Iterable<string>): string[] => [...new Set(ids)].flatMap((id) => vocabulary.organisations.get(id)?.name ?? []);
  const passages: PassageRecord[] = [
    { kind: 'ban-tin', target: '#phan-tom-tat', label: briefing.title, text: briefing.summary, block: '' },
    ...briefing.blocks.map(({ anchor, text }): PassageRecord => ({ kind: 'doan', target: `#${anchor}`, label: '', text, block: anchor })),
    ...own.directives.map((directive): PassageRecord => ({
      kind: 'chi-dao',
      target: sitePath(addressOf('directives', directive.key)),
      label: [directive.action, directive.addressees.map((id) => actor(vocabulary, id).name).join(', '), directive.due && `hạn: ${formatDay(directive.due)}`].filter(Boolean).join(' · '),
      ...wordsOf(briefing, directive.quote),
      facets: { 'chu-de': names('themes', directive.themes), 'nguyen-tac': names('principles', directive.principles), 'co-quan': bodies([directive.issuer, ...directive.addressees]) },
    })),
    ...own.metrics.map((metric): PassageRecord => ({
      kind: 'so-lieu',
      target: `#${metric.id}`,
      label: [`${vocabulary.indicators.get(metric.indicator)?.name ?? metric.indicator}: ${formatQuantity(metric)}`, METRIC_KIND_NAMES[metric.kind], scopeName(vocabulary, metric.scope), metric.period && formatPeriod(metric.period)].filter(Boolean).join(' · '),
      ...wordsOf(briefing, metric.quote),
      facets: { 'chu-de': names('themes', vocabulary.indicators.get(metric.indicator)?.themes ?? []), 'co-quan': metric.reportedBy === null ? [] : bodies([metric.reportedBy]) },
    })),
  ];
  const places = briefing.provinces.flatMap(({ id }) => vocabulary.provinces.get(id) ?? []);
  return {
    url: sitePath(addressOf('briefings', briefing.id)),
    title: briefing.title,
    kind: 'ban-tin',
    date: briefing.date.value,
    conference: briefing.event.shortName,
    context: [briefing.title, briefing.event.name, briefing.event.shortName, formatDay(briefing.date.value), formatLongDay(briefing.date.value), ...places.flatMap((place) => placeNames(place, vocabulary)), ...briefing.chairs.map(({ person }) => actor(vocabulary, person).name)].filter(Boolean).join('; '),
    facets: {
      nam: [briefing.date.value.slice(0, 4)],
      'dia-phuong': places.map(({ name }) => name),
      'chu-de': names('themes', briefing.themes),
      'nguyen-tac': names('principles', briefing.principles.flatMap(({ id, items }) => [id, ...items.flatMap(({ clauses }) => clauses)])),
      'co-quan': bodies([...own.directives.flatMap(({ issuer, addressees }) => [issuer, ...addressees]), ...own.metrics.flatMap(({ reportedBy }) => reportedBy ?? [])]),
    },
    passages,
  };
}

/** Characters on either side of a quote: who is told what may stand far from it. */
const CONTEXT = 300;

/** The sentences of a quote, nearly always whole. */
function wordsOf({ blocks }: BriefingRecord, words: string): Pick<PassageRecord, 'text' | 'block'> {
  const { before, quote, after, anchor } = contextOf(blocks, words, undefined, CONTEXT);
  return { text: `${before}${quote}${after}`.trim(), block: anchor };
}

/** Who chaired, as the articles about the conference say. @example 'Chủ trì: Thủ tướng Chính phủ Phạm Minh Chính.' */
function chairsOf(conference: string, record: PublicRecord): string {
  const chairs = new Map(accountsOf(record, conference).flatMap((briefing) => briefing.chairs.map(({ person, office }) => [person, [office, actor(record.vocabulary, person).name].filter(Boolean).join(' ')] as const)));
  return chairs.size === 0 ? '' : `Chủ trì: ${[...chairs.values()].join('; ')}.`;
}

/** A province by the names of then and now, its successor or the units that joined it. */
const placeNames = (place: Province, vocabulary: Vocabulary): string[] => [
  titled(place),
  ...place.aliases,
  ...[place.mergedInto, ...place.joinedBy].flatMap((id) => (id === null ? [] : (vocabulary.provinces.get(id)?.name ?? []))),
];

/** One entry of the vocabulary as one passage. */
function entityPages(record: PublicRecord): PageRecord[] {
  const page = (kind: Kind, section: Section, id: string, name: string, text: readonly (string | null | undefined)[], facets: FacetValues = {}): PageRecord => ({
    url: section === 'glossary' ? sitePath(SECTIONS.glossary.path) : sitePath(addressOf(section, id)),
    title: name,
    kind,
    date: '',
    conference: '',
    context: '',
    facets,
    passages: [{ kind, target: section === 'glossary' ? `#${id}` : '', label: name, text: text.filter(Boolean).join(' '), block: '' }],
  });
  const { provinces, organisations, people, documents, indicators, principles, themes, conferences } = record.vocabulary;
  return [
    ...[...conferences.values()].map((one) => page('hoi-nghi', 'conferences', one.id, one.shortName, [`${one.name}.`, `${CONFERENCE_KIND_NAMES[one.kind]} ${formatLongDay(one.date)}.`, one.form && `${one.form}.`, chairsOf(one.id, record)], { nam: [one.date.slice(0, 4)], 'dia-phuong': [...new Set(accountsOf(record, one.id).flatMap((briefing) => briefing.provinces.flatMap(({ id }) => provinces.get(id)?.name ?? [])))] })),
    ...[...indicators.values()].map((one) => page('chi-tieu', 'indicators', one.id, one.name, [one.definition, one.method], { 'chu-de': one.themes.flatMap((id) => themes.get(id)?.name ?? []) })),
    ...[...principles.values()].map((one) => page('nguyen-tac', 'principles', one.id, one.name, [one.explanation, one.note], { 'nguyen-tac': [one.name] })),
    ...[...themes.values()].map((one) => page('chu-de', 'themes', one.id, one.name, [one.description], { 'chu-de': [one.name] })),
    ...[...provinces.values()].map((one) => page('dia-phuong', 'provinces', one.id, capitalise(titled(one)), [today(record.vocabulary, one) && `${capitalise(today(record.vocabulary, one)!)}.`, one.note], { 'dia-phuong': [one.name] })),
    ...[...organisations.values()].map((one) => page('co-quan', 'organisations', one.id, one.name, [one.abbreviation && `Viết tắt: ${one.abbreviation}.`, one.note], { 'co-quan': [one.name] })),
    ...[...people.values()].map((one) => page('nguoi', 'people', one.id, one.name, one.posts.map(({ title }) => `${title}.`))),
    ...[...documents.values()].map((one) => page('van-ban', 'documents', one.id, one.number ? `${one.type} ${one.number}` : one.title, [`${one.title}.`, one.issuer && `${one.issuer}.`, one.note], one.date ? { nam: [one.date.slice(0, 4)] } : {})),
    ...[...record.vocabulary.glossary.values()].map((one) => page('thuat-ngu', 'glossary', one.id, one.name, [one.aliases.length > 0 ? `(${one.aliases.join(', ')})` : '', one.definition])),
  ];
}
