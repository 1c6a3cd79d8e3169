import { addressOf } from '../domain/address.ts';
import { titled } from '../domain/names.ts';
import { inTimeOrder } from '../domain/metrics.ts';
import type { RecordSection } from '../domain/record-page.ts';
import type { EntityUses } from '../domain/record.ts';
import { capitalise } from '../domain/text.ts';
import type { RecordContent } from '../exports/record-content.ts';
import { briefingRow, conferenceRow, directiveRow, documentRow, indicatorRow, organisationRow, personRow, principleRow, provinceRow, type Row, themeRow } from '../exports/rows.ts';
import { usesOf } from './entities.ts';
import { documentName } from './open-data.ts';
import { perRecord } from './per-record.ts';
import { accountsOf, factsOf, type PublicRecord } from './record.ts';
import { siteUrl } from './site-url.ts';

/** Every record that has a page of its own, by `<section>/<id>`, in the order of the site's menu. */
export const recordContents = perRecord(async (record): Promise<ReadonlyMap<string, RecordContent>> => new Map((await collect(record)).map((content) => [`${content.section}/${content.id}`, content])));

/** @throws Error when there is no such record: a page that is built always has one. */
export async function recordContent(section: RecordSection, id: string): Promise<RecordContent> {
  const content = (await recordContents()).get(`${section}/${id}`);
  if (!content) throw new Error(`no record ${section}/${id}`);
  return content;
}

async function collect(record: PublicRecord): Promise<RecordContent[]> {
  const { vocabulary, briefings, directives } = record;
  const content = (section: RecordSection, id: string, title: string, description: string | null, row: () => Row, uses: Pick<EntityUses, 'briefings' | 'metrics' | 'directives'>, more: Partial<RecordContent> = {}): RecordContent => ({ section, id, title, description, row, address: addressOf(section, id), briefings: uses.briefings, metrics: uses.metrics, directives: uses.directives, ...more });
  const of = <K extends Exclude<RecordSection, 'briefings' | 'directives'>, E extends { readonly id: string }>(section: K, entities: Iterable<E>, describe: (entity: E, uses: EntityUses) => readonly [title: string, description: string | null, row: () => Row]): Promise<RecordContent[]> =>
    Promise.all([...entities].map(async (entity) => {
      const uses = await usesOf(section, entity.id);
      return content(section, entity.id, ...describe(entity, uses), uses);
    }));
  return [
    ...briefings.map((briefing) => content('briefings', briefing.id, briefing.title, briefing.summary, () => briefingRow(briefing, siteUrl), { briefings: [], ...factsOf(record, briefing) }, { briefing })),
    ...directives.map((directive) => content('directives', directive.key, directive.action, null, () => directiveRow(directive, siteUrl), { briefings: [directive.briefing], metrics: [], directives: [] }, { directive })),
    ...[...vocabulary.conferences.values()].map((conference) => {
      const own = accountsOf(record, conference.id);
      return content('conferences', conference.id, conference.name, null, () => conferenceRow(conference, own, (id) => documentName(vocabulary, id), siteUrl), { briefings: own, ...factsOf(record, ...own) });
    }),
    ...(await of('indicators', vocabulary.indicators.values(), (indicator, uses) => [indicator.name, indicator.definition, () => indicatorRow(indicator, uses.briefings, siteUrl)])).map((indicator) => ({ ...indicator, metrics: inTimeOrder([...indicator.metrics]) })),
    ...(await of('principles', vocabulary.principles.values(), (principle, uses) => [principle.name, principle.explanation, () => principleRow(principle, uses.briefings, siteUrl)])),
    ...(await of('themes', vocabulary.themes.values(), (theme, uses) => [theme.name, theme.description, () => themeRow(theme, uses.briefings, siteUrl)])),
    ...(await of('provinces', vocabulary.provinces.values(), (province, uses) => [capitalise(titled(province)), province.note, () => provinceRow(province, uses.briefings, siteUrl)])),
    ...(await of('organisations', vocabulary.organisations.values(), (organisation, uses) => [organisation.name, organisation.note, () => organisationRow(organisation, uses.briefings, siteUrl)])),
    ...(await of('people', vocabulary.people.values(), (person, uses) => [person.name, null, () => personRow(person, uses.briefings, siteUrl)])),
    ...(await of('documents', vocabulary.documents.values(), (document, uses) => [`${[document.type, document.number].filter(Boolean).join(' ')}: ${document.title}`, document.note, () => documentRow(document, uses.briefings, siteUrl)])),
  ];
}
