import { addressOf, type Section } from '../domain/address.ts';
import { NO_OUTCOME, OUTCOME_STATUS_NAMES, type OutcomeStatus } from '../domain/briefing.ts';
import { type DatePrecision, type Edtf, precisionOf } from '../domain/day.ts';
import type { BriefingRecord, DirectiveRecord, MetricRecord } from '../domain/record.ts';
import type { Conference, Document, Indicator, Organisation, Person, Principle, Province, Theme } from '../domain/vocabulary.ts';

/** Turns a root-relative address into what `url` shall be: absolute when the site's address is configured. */
export type ToUrl = (address: string) => string;

/** One row of open data: JSON values only, lists flat. */
export type Row = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

/** A row of `ban-tin.json`. */
export const briefingRow = (briefing: BriefingRecord, url: ToUrl) =>
  ({
    id: briefing.id,
    url: url(addressOf('briefings', briefing.id)),
    title: briefing.title,
    date: briefing.date.value,
    datePrecision: precision(briefing.date.value),
    dateBasis: briefing.date.basis,
    conference: briefing.conference,
    chairs: briefing.chairs.map(({ person }) => person),
    provinces: briefing.provinces.map(({ id }) => id),
    themes: briefing.themes,
    principles: briefing.principles.map(({ id }) => id),
    seed: briefing.source.file,
    sourceSha256: briefing.source.sha256,
    outlet: briefing.source.outlet,
    byline: briefing.source.byline,
    published: briefing.source.published,
  }) satisfies Row;

/** A row of `hoi-nghi.json`. */
export const conferenceRow = (conference: Conference, briefings: readonly BriefingRecord[], documentName: (id: string) => string, url: ToUrl) =>
  ({
    id: conference.id,
    url: url(addressOf('conferences', conference.id)),
    name: conference.name,
    kind: conference.kind,
    number: conference.number,
    date: conference.date,
    datePrecision: precision(conference.date),
    partOfDay: conference.partOfDay,
    chairs: conference.chairs,
    briefings: idsOf(briefings),
    outcomeDocuments: conference.outcomeDocuments.map(documentName),
  }) satisfies Row;

/** A row of `so-lieu.json`. */
export const metricRow = (metric: MetricRecord, indicatorName: string, url: ToUrl) =>
  ({
    id: metric.key,
    url: url(metric.address),
    briefing: metric.briefing.id,
    seed: metric.briefing.source.file,
    conference: metric.briefing.conference,
    date: metric.briefing.date.value,
    indicator: metric.indicator,
    indicatorName,
    value: metric.value,
    valueMax: metric.valueMax,
    of: metric.of,
    unit: metric.unit,
    kind: metric.kind,
    qualifier: metric.qualifier,
    period: metric.period,
    scope: metric.scope,
    comparedWith: metric.comparedWith,
    reportedBy: metric.reportedBy,
    quote: metric.context.quote,
  }) satisfies Row;

/** A row of `chi-dao.json`. `status` stays “chưa có dữ liệu” until a later source proves an outcome. */
export const directiveRow = (directive: DirectiveRecord, url: ToUrl) =>
  ({
    id: directive.key,
    url: url(addressOf('directives', directive.key)),
    briefing: directive.briefing.id,
    seed: directive.briefing.source.file,
    conference: directive.briefing.conference,
    date: directive.given,
    issuer: directive.issuer,
    addressees: directive.addressees,
    action: directive.action,
    due: directive.due,
    kind: directive.kind,
    themes: directive.themes,
    principles: directive.principles,
    status: statusOf(directive),
    quote: directive.context.quote,
  }) satisfies Row;

/** An indicator; its figures are the rows of `so-lieu.json` that name it. */
export const indicatorRow = entityRow('indicators', (indicator: Indicator) => pick(indicator, 'aliases', 'unit', 'population', 'method', 'publisher', 'better', 'definition', 'themes', 'sources'));

/** A row of `nguyen-tac.json`. */
export const principleRow = entityRow('principles', (principle: Principle) => pick(principle, 'kind', 'aliases', 'phrases', 'conference', 'clauses', 'explanation', 'note', 'sources'));

/** A row of `chu-de.json`. */
export const themeRow = entityRow('themes', (theme: Theme) => pick(theme, 'aliases', 'phrases', 'description'));

/** A row of `dia-phuong.json`: a province of the day, and what became of it. */
export const provinceRow = entityRow('provinces', (province: Province) => pick(province, 'aliases', 'typeThen', 'codeThen', 'until', 'mergedInto', 'joinedBy', 'codeNow', 'typeNow', 'citySince', 'note', 'sources'));

/** A row of `co-quan.json`. */
export const organisationRow = entityRow('organisations', (organisation: Organisation) => pick(organisation, 'abbreviation', 'aliases', 'kind', 'province', 'from', 'until', 'successor', 'note', 'sources'));

/** A row of `nguoi.json`. */
export const personRow = entityRow('people', ({ aliases, posts }: Person) => ({ aliases, posts: posts.map(formatPost) }));

/** A row of `van-ban.json`; its name is its title. */
export const documentRow = entityRow('documents', (document: Document) => pick(document, 'number', 'type', 'issuer', 'date', 'aliases', 'note', 'sources'));

/** Makes the builder of the rows of one vocabulary: id, address and name, the fields of its own, the briefings that name the entity. */
function entityRow<E extends { readonly id: string } & ({ readonly name: string } | { readonly title: string }), F extends Row>(section: Section, fieldsOf: (entity: E) => F) {
  return (entity: E, briefings: readonly BriefingRecord[], url: ToUrl) =>
    ({ id: entity.id, url: url(addressOf(section, entity.id)), name: 'name' in entity ? entity.name : entity.title, ...fieldsOf(entity), briefings: idsOf(briefings) }) satisfies Row;
}

/** These fields of an object, in this order. */
function pick<E extends object, K extends keyof E>(entity: E, ...fields: readonly K[]): Pick<E, K> {
  return Object.fromEntries(fields.map((field) => [field, entity[field]])) as Pick<E, K>;
}

/**
 * An office with the time it was held as an EDTF interval; an end that no source gives stays open.
 * @example formatPost({ title: 'Phó Thủ tướng Chính phủ', from: null, until: '2023-01-05', … }) // 'Phó Thủ tướng Chính phủ [/2023-01-05]'
 */
export const formatPost = ({ title, from, until }: Pick<Person['posts'][number], 'title' | 'from' | 'until'>): string =>
  from === null && until === null ? title : `${title} [${from ?? ''}/${until ?? ''}]`;

const statusOf = ({ outcome }: DirectiveRecord): (typeof OUTCOME_STATUS_NAMES)[OutcomeStatus] | typeof NO_OUTCOME => (outcome ? OUTCOME_STATUS_NAMES[outcome.status] : NO_OUTCOME);

const precision = (date: Edtf): DatePrecision => precisionOf(date) ?? 'day';

const idsOf = (briefings: readonly BriefingRecord[]): readonly string[] => briefings.map(({ id }) => id);
