import { addressOf } from '../domain/address.ts';
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
export const indicatorRow = (indicator: Indicator, briefings: readonly BriefingRecord[], url: ToUrl) =>
  ({
    id: indicator.id,
    url: url(addressOf('indicators', indicator.id)),
    name: indicator.name,
    aliases: indicator.aliases,
    unit: indicator.unit,
    population: indicator.population,
    method: indicator.method,
    publisher: indicator.publisher,
    better: indicator.better,
    definition: indicator.definition,
    themes: indicator.themes,
    sources: indicator.sources,
    briefings: idsOf(briefings),
  }) satisfies Row;

/** A row of `nguyen-tac.json`. */
export const principleRow = (principle: Principle, briefings: readonly BriefingRecord[], url: ToUrl) =>
  ({
    id: principle.id,
    url: url(addressOf('principles', principle.id)),
    name: principle.name,
    kind: principle.kind,
    aliases: principle.aliases,
    phrases: principle.phrases,
    conference: principle.conference,
    clauses: principle.clauses,
    explanation: principle.explanation,
    note: principle.note,
    sources: principle.sources,
    briefings: idsOf(briefings),
  }) satisfies Row;

/** A row of `chu-de.json`. */
export const themeRow = (theme: Theme, briefings: readonly BriefingRecord[], url: ToUrl) =>
  ({
    id: theme.id,
    url: url(addressOf('themes', theme.id)),
    name: theme.name,
    aliases: theme.aliases,
    phrases: theme.phrases,
    description: theme.description,
    briefings: idsOf(briefings),
  }) satisfies Row;

/** A row of `dia-phuong.json`: a province of the day, and what became of it. */
export const provinceRow = (province: Province, briefings: readonly BriefingRecord[], url: ToUrl) =>
  ({
    id: province.id,
    url: url(addressOf('provinces', province.id)),
    name: province.name,
    aliases: province.aliases,
    typeThen: province.typeThen,
    codeThen: province.codeThen,
    until: province.until,
    mergedInto: province.mergedInto,
    joinedBy: province.joinedBy,
    codeNow: province.codeNow,
    typeNow: province.typeNow,
    citySince: province.citySince,
    note: province.note,
    sources: province.sources,
    briefings: idsOf(briefings),
  }) satisfies Row;

/** A row of `co-quan.json`. */
export const organisationRow = (organisation: Organisation, briefings: readonly BriefingRecord[], url: ToUrl) =>
  ({
    id: organisation.id,
    url: url(addressOf('organisations', organisation.id)),
    name: organisation.name,
    abbreviation: organisation.abbreviation,
    aliases: organisation.aliases,
    kind: organisation.kind,
    province: organisation.province,
    from: organisation.from,
    until: organisation.until,
    successor: organisation.successor,
    note: organisation.note,
    sources: organisation.sources,
    briefings: idsOf(briefings),
  }) satisfies Row;

/** A row of `nguoi.json`. */
export const personRow = (person: Person, briefings: readonly BriefingRecord[], url: ToUrl) =>
  ({
    id: person.id,
    url: url(addressOf('people', person.id)),
    name: person.name,
    aliases: person.aliases,
    posts: person.posts.map(formatPost),
    briefings: idsOf(briefings),
  }) satisfies Row;

/** A row of `van-ban.json`; its name is its title. */
export const documentRow = (document: Document, briefings: readonly BriefingRecord[], url: ToUrl) =>
  ({
    id: document.id,
    url: url(addressOf('documents', document.id)),
    name: document.title,
    number: document.number,
    type: document.type,
    issuer: document.issuer,
    date: document.date,
    aliases: document.aliases,
    note: document.note,
    sources: document.sources,
    briefings: idsOf(briefings),
  }) satisfies Row;

/**
 * An office with the time it was held as an EDTF interval; an end that no source gives stays open.
 * @example formatPost({ title: 'Phó Thủ tướng Chính phủ', from: null, until: '2023-01-05', … }) // 'Phó Thủ tướng Chính phủ [/2023-01-05]'
 */
export const formatPost = ({ title, from, until }: Pick<Person['posts'][number], 'title' | 'from' | 'until'>): string =>
  from === null && until === null ? title : `${title} [${from ?? ''}/${until ?? ''}]`;

const statusOf = ({ outcome }: DirectiveRecord): (typeof OUTCOME_STATUS_NAMES)[OutcomeStatus] | typeof NO_OUTCOME => (outcome ? OUTCOME_STATUS_NAMES[outcome.status] : NO_OUTCOME);

const precision = (date: Edtf): DatePrecision => precisionOf(date) ?? 'day';

const idsOf = (briefings: readonly BriefingRecord[]): readonly string[] => briefings.map(({ id }) => id);
