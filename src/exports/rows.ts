import { addressOf, SECTIONS } from '../domain/address.ts';
import { NO_OUTCOME, OUTCOME_STATUS_NAMES } from '../domain/briefing.ts';
import type { BriefingRecord, DirectiveRecord, MetricRecord } from '../domain/record.ts';
import type { Conference } from '../domain/vocabulary.ts';

/** Turns a root-relative address into what `url` shall be: absolute when the site's address is configured. */
export type ToUrl = (address: string) => string;

/** One row of open data: JSON values only, lists flat. */
export type Row = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

const precision = (date: string): string => ({ 10: 'day', 7: 'month', 4: 'year' })[date.length] ?? 'day';

/** A row of `ban-tin.json`. */
export const briefingRow = (briefing: BriefingRecord, url: ToUrl): Row => ({
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
});

/** A row of `hoi-nghi.json`. */
export const conferenceRow = (conference: Conference, briefings: readonly BriefingRecord[], documentNames: (id: string) => string, url: ToUrl): Row => ({
  id: conference.id,
  url: url(addressOf('conferences', conference.id)),
  name: conference.name,
  kind: conference.kind,
  number: conference.number,
  date: conference.date,
  datePrecision: precision(conference.date),
  partOfDay: conference.partOfDay,
  chairs: conference.chairs,
  briefings: briefings.map(({ id }) => id),
  outcomeDocuments: conference.outcomeDocuments.map(documentNames),
});

/** A row of `so-lieu.json`. */
export const metricRow = (metric: MetricRecord, indicatorName: string, url: ToUrl): Row => ({
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
});

/** A row of `chi-dao.json`. `status` stays “chưa có dữ liệu” until a later source proves an outcome. */
export const directiveRow = (directive: DirectiveRecord, url: ToUrl): Row => ({
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
  status: directive.outcome ? OUTCOME_STATUS_NAMES[directive.outcome.status] : NO_OUTCOME,
  quote: directive.context.quote,
});

/** File names of the entity tables, each the path of its section. */
export const ENTITY_SECTIONS = ['principles', 'themes', 'provinces', 'organisations', 'people', 'documents'] as const;
export type EntitySection = (typeof ENTITY_SECTIONS)[number];
export const fileNameOf = (section: EntitySection): string => SECTIONS[section].path.replaceAll('/', '');

/** A row of an entity table: id, url, name, the entity's own flat fields, and the briefings that name it. */
export function entityRow(section: EntitySection, entity: { readonly id: string; readonly name?: string; readonly title?: string }, briefings: readonly BriefingRecord[], url: ToUrl): Row {
  const { id, name, ...rest } = entity;
  const own = Object.entries(rest).flatMap(([key, value]): [string, Row[string]][] => {
    if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return [[key, value as string]];
    return Array.isArray(value) && (value as unknown[]).every((item) => typeof item === 'string') ? [[key, value]] : [];
  });
  return { id, url: url(addressOf(section, id)), name: name ?? entity.title ?? id, ...Object.fromEntries(own), briefings: briefings.map((briefing) => briefing.id) };
}
