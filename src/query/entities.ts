import { addressOf, type Section } from '../domain/address.ts';
import { contextOf } from '../domain/context.ts';
import type { BriefingRecord, DirectiveRecord, EntityUses, Mention, MetricRecord } from '../domain/record.ts';
import { publicRecord, type PublicRecord } from './record.ts';

const NONE: EntityUses = { briefings: [], directives: [], metrics: [], mentions: [] };
let index: { record: PublicRecord; uses: ReadonlyMap<string, EntityUses> } | undefined;

/** What names this entity, in the order of the record; empty lists when nothing does. */
export async function usesOf(section: Section, id: string): Promise<EntityUses> {
  const record = await publicRecord();
  if (index?.record !== record) index = { record, uses: indexUses(record) };
  return index.uses.get(`${section}/${id}`) ?? NONE;
}

interface Collected {
  briefings: Set<BriefingRecord>;
  directives: Set<DirectiveRecord>;
  metrics: Set<MetricRecord>;
  mentions: Map<string, Mention>;
  /** Blocks that name it already: `<briefing>#<anchor>`. */
  places: Set<string>;
}

function indexUses({ briefings, directives, metrics, vocabulary }: PublicRecord): ReadonlyMap<string, EntityUses> {
  const collected = new Map<string, Collected>();
  const at = (section: Section, id: string): Collected => {
    const key = `${section}/${id}`;
    const found = collected.get(key) ?? { briefings: new Set(), directives: new Set(), metrics: new Set(), mentions: new Map(), places: new Set() };
    collected.set(key, found);
    return found;
  };
  const mention = (section: Section, id: string, briefing: BriefingRecord, relation: string, quote: string) => {
    const uses = at(section, id);
    const context = contextOf(briefing.blocks, quote);
    const key = `${briefing.id}#${context.anchor}#${context.quote}`;
    uses.briefings.add(briefing);
    uses.places.add(`${briefing.id}#${context.anchor}`);
    if (!uses.mentions.has(key)) uses.mentions.set(key, { briefing, relation, context, address: `${addressOf('briefings', briefing.id)}${context.anchor && `#${context.anchor}`}` });
  };
  /** Issuers and addressees may be persons or organisations. */
  const actor = (id: string): Section => (vocabulary.people.has(id) ? 'people' : 'organisations');

  for (const briefing of briefings) {
    at('conferences', briefing.conference).briefings.add(briefing);
    for (const theme of briefing.themes) at('themes', theme).briefings.add(briefing);
    for (const host of briefing.event.hosts) at('organisations', host).briefings.add(briefing);
    for (const { id, quote } of briefing.provinces) mention('provinces', id, briefing, 'Điểm cầu báo cáo', quote);
    for (const { person, quote } of briefing.chairs) mention('people', person, briefing, 'Chủ trì', quote);
    for (const { person, province, quote } of briefing.localChairs) {
      mention('people', person, briefing, 'Chủ trì tại điểm cầu', quote);
      mention('provinces', province, briefing, 'Chủ trì tại điểm cầu', quote);
    }
    for (const { person, quote } of briefing.attendees) mention('people', person, briefing, 'Có tên trong bài', quote);
    for (const { id, quote } of briefing.documents) mention('documents', id, briefing, 'Được nhắc đến', quote);
    for (const { id, quote, items } of briefing.principles) {
      mention('principles', id, briefing, 'Được nêu', quote);
      for (const item of items) for (const clause of item.clauses) mention('principles', clause, briefing, 'Được nêu', item.text);
    }
    for (const { section, id, anchor, words } of briefing.textMentions) {
      const uses = at(section, id);
      uses.briefings.add(briefing);
      const place = `${briefing.id}#${anchor}`;
      if (uses.places.has(place)) continue;
      uses.places.add(place);
      const context = contextOf(briefing.blocks.filter((block) => block.anchor === anchor), words);
      uses.mentions.set(`${briefing.id}#${anchor}#${words}`, { briefing, relation: 'Được nhắc trong bài', context, address: `${addressOf('briefings', briefing.id)}#${anchor}` });
    }
  }
  for (const directive of directives) {
    for (const id of new Set([directive.issuer, ...directive.addressees])) at(actor(id), id).directives.add(directive);
    for (const id of directive.themes) at('themes', id).directives.add(directive);
    for (const id of directive.principles) at('principles', id).directives.add(directive);
  }
  for (const metric of metrics) {
    at('indicators', metric.indicator).metrics.add(metric);
    if (vocabulary.provinces.has(metric.scope)) at('provinces', metric.scope).metrics.add(metric);
    if (metric.reportedBy !== null) at(actor(metric.reportedBy), metric.reportedBy).metrics.add(metric);
    for (const theme of vocabulary.indicators.get(metric.indicator)?.themes ?? []) at('themes', theme).metrics.add(metric);
  }
  for (const uses of collected.values()) for (const fact of [...uses.directives, ...uses.metrics]) uses.briefings.add(fact.briefing);
  const rank = new Map(briefings.map((briefing, index) => [briefing, index]));
  const inOrder = (some: ReadonlySet<BriefingRecord>): BriefingRecord[] => [...some].sort((a, b) => rank.get(a)! - rank.get(b)!);
  return new Map([...collected].map(([key, uses]) => [key, { briefings: inOrder(uses.briefings), directives: [...uses.directives], metrics: [...uses.metrics], mentions: [...uses.mentions.values()] }]));
}
