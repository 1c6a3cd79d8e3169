import { briefingRow, conferenceRow, directiveRow, ENTITY_SECTIONS, entityRow, fileNameOf, metricRow, type Row, type ToUrl } from '../exports/rows.ts';
import { usesOf } from './entities.ts';
import { publicRecord } from './record.ts';

/** Every open-data table by file name (without ending), as `CONTRACTS` fixes them. */
export async function openDataTables(url: ToUrl): Promise<ReadonlyMap<string, readonly Row[]>> {
  const { vocabulary, briefings, metrics, directives } = await publicRecord();
  const documentName = (id: string): string => vocabulary.documents.get(id)?.number ?? id;
  const tables = new Map<string, readonly Row[]>([
    ['ban-tin', briefings.map((briefing) => briefingRow(briefing, url))],
    ['hoi-nghi', [...vocabulary.conferences.values()].map((conference) => conferenceRow(conference, briefings.filter((briefing) => briefing.conference === conference.id), documentName, url))],
    ['so-lieu', metrics.map((metric) => metricRow(metric, vocabulary.indicators.get(metric.indicator)?.name ?? metric.indicator, url))],
    ['chi-dao', directives.map((directive) => directiveRow(directive, url))],
  ]);
  for (const section of ENTITY_SECTIONS) {
    const rows = await Promise.all([...vocabulary[section].values()].map(async (entity) => entityRow(section, entity, (await usesOf(section, entity.id)).briefings, url)));
    tables.set(fileNameOf(section), rows);
  }
  return tables;
}
