import { compareVietnamese } from '../domain/text.ts';
import type { BriefingRecord, MetricRecord } from '../domain/record.ts';
import type { Entry, Vocabulary } from '../domain/vocabulary.ts';
import type { RowOf, TableName } from '../exports/fields.ts';
import { briefingRow, conferenceRow, directiveRow, documentRow, metricRow, organisationRow, personRow, principleRow, provinceRow, type Row, themeRow, type ToUrl } from '../exports/rows.ts';
import { usesOf } from './entities.ts';
import { accountsOf, publicRecord, type PublicRecord } from './record.ts';
import { siteUrl } from './site-url.ts';

/** The rows of one open-data table, as `CONTRACTS` fixes them. Made anew each time: all tables together would fill the memory of a build. */
export async function openDataTable(name: TableName): Promise<readonly Row[]> {
  return ROWS[name](await publicRecord());
}

/** Rows of `so-lieu` for some of its figures. */
export async function metricRows(metrics: readonly MetricRecord[]): Promise<readonly RowOf['so-lieu'][]> {
  const { vocabulary } = await publicRecord();
  return metrics.map((metric) => metricRow(metric, vocabulary.indicators.get(metric.indicator)?.name ?? metric.indicator, siteUrl));
}

const ROWS: { readonly [T in TableName]: (record: PublicRecord) => readonly RowOf[T][] | Promise<readonly RowOf[T][]> } = {
  'ban-tin': ({ briefings }) => briefings.map((briefing) => briefingRow(briefing, siteUrl)),
  'hoi-nghi': (record) => [...record.vocabulary.conferences.values()].map((conference) => conferenceRow(conference, accountsOf(record, conference.id), (id) => documentName(record.vocabulary, id), siteUrl)),
  'so-lieu': ({ metrics }) => metricRows(metrics),
  'chi-dao': ({ directives }) => directives.map((directive) => directiveRow(directive, siteUrl)),
  'nguyen-tac': () => entityRows('principles', principleRow),
  'chu-de': () => entityRows('themes', themeRow),
  'dia-phuong': () => entityRows('provinces', provinceRow),
  'co-quan': () => entityRows('organisations', organisationRow),
  nguoi: () => entityRows('people', personRow),
  'van-ban': () => entityRows('documents', documentRow),
};

/** Where the articles appeared, each outlet once; one entry for all articles whose outlet is not known. */
export async function outlets(): Promise<readonly string[]> {
  const { briefings } = await publicRecord();
  const known = briefings.flatMap(({ source }) => source.outlet ?? []);
  const unknown = briefings.some(({ source }) => source.outlet === null) ? ['Báo không rõ tên'] : [];
  return [...[...new Set(known)].sort(compareVietnamese), ...unknown];
}

/** A document as the tables name it. */
export const documentName = ({ documents }: Vocabulary, id: string): string => documents.get(id)?.number ?? documents.get(id)?.title ?? id;

type EntitySection = 'principles' | 'themes' | 'provinces' | 'organisations' | 'people' | 'documents';

async function entityRows<K extends EntitySection, R extends Row>(section: K, row: (entity: Entry<K>, briefings: readonly BriefingRecord[], url: ToUrl) => R): Promise<R[]> {
  const { vocabulary } = await publicRecord();
  const entities: Iterable<Entry<K>> = vocabulary[section].values();
  return Promise.all([...entities].map(async (entity) => row(entity, (await usesOf(section, entity.id)).briefings, siteUrl)));
}
