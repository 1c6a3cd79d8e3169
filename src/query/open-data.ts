import { compareVietnamese } from '../domain/text.ts';
import type { BriefingRecord } from '../domain/record.ts';
import type { Entry } from '../domain/vocabulary.ts';
import type { RowOf, TableName } from '../exports/fields.ts';
import { briefingRow, conferenceRow, directiveRow, documentRow, metricRow, organisationRow, personRow, principleRow, provinceRow, type Row, themeRow, type ToUrl } from '../exports/rows.ts';
import { usesOf } from './entities.ts';
import { accountsOf, publicRecord } from './record.ts';

/** Every open-data table by file name (without ending), as `CONTRACTS` fixes them. */
export async function openDataTables(url: ToUrl): Promise<ReadonlyMap<TableName, readonly Row[]>> {
  const record = await publicRecord();
  const { vocabulary, briefings, metrics, directives } = record;
  const documentName = (id: string): string => vocabulary.documents.get(id)?.number ?? vocabulary.documents.get(id)?.title ?? id;
  const tables: { readonly [T in TableName]: readonly RowOf[T][] } = {
    'ban-tin': briefings.map((briefing) => briefingRow(briefing, url)),
    'hoi-nghi': [...vocabulary.conferences.values()].map((conference) => conferenceRow(conference, accountsOf(record, conference.id), documentName, url)),
    'so-lieu': metrics.map((metric) => metricRow(metric, vocabulary.indicators.get(metric.indicator)?.name ?? metric.indicator, url)),
    'chi-dao': directives.map((directive) => directiveRow(directive, url)),
    'nguyen-tac': await entityRows('principles', principleRow, url),
    'chu-de': await entityRows('themes', themeRow, url),
    'dia-phuong': await entityRows('provinces', provinceRow, url),
    'co-quan': await entityRows('organisations', organisationRow, url),
    nguoi: await entityRows('people', personRow, url),
    'van-ban': await entityRows('documents', documentRow, url),
  };
  return new Map(Object.entries(tables) as [TableName, readonly Row[]][]);
}

/** Where the articles appeared, each outlet once; one entry for all articles whose outlet is not known. */
export async function outlets(): Promise<readonly string[]> {
  const { briefings } = await publicRecord();
  const known = briefings.flatMap(({ source }) => source.outlet ?? []);
  const unknown = briefings.some(({ source }) => source.outlet === null) ? ['Báo không rõ tên'] : [];
  return [...[...new Set(known)].sort(compareVietnamese), ...unknown];
}

type EntitySection = 'principles' | 'themes' | 'provinces' | 'organisations' | 'people' | 'documents';

async function entityRows<K extends EntitySection, R extends Row>(section: K, row: (entity: Entry<K>, briefings: readonly BriefingRecord[], url: ToUrl) => R, url: ToUrl): Promise<R[]> {
  const { vocabulary } = await publicRecord();
  const entities: Iterable<Entry<K>> = vocabulary[section].values();
  return Promise.all([...entities].map(async (entity) => row(entity, (await usesOf(section, entity.id)).briefings, url)));
}
