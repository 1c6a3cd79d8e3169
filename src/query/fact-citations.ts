import type { BriefingRecord } from '../domain/record.ts';
import { citeFacts, type FactCitation } from '../exports/cite-facts.ts';
import { perRecord } from './per-record.ts';
import { siteUrl } from './site-url.ts';

/** How to cite every figure, directive and quote, by briefing. Reference managers need ids that differ: words that are no fact are numbered. */
export const factCitations = perRecord(({ briefings, metrics, directives, vocabulary }): ReadonlyMap<string, { readonly briefing: BriefingRecord; readonly citations: readonly FactCitation[] }> => {
  const [figures, orders] = [Map.groupBy(metrics, ({ briefing }) => briefing), Map.groupBy(directives, ({ briefing }) => briefing)];
  return new Map(briefings.map((briefing) => {
    const citations = citeFacts(briefing, figures.get(briefing) ?? [], orders.get(briefing) ?? [], vocabulary, siteUrl);
    return [briefing.id, { briefing, citations: citations.map((one, index) => (one.id === null ? { ...one, csl: { ...one.csl, id: `${one.csl.id}-${index + 1}` } } : one)) }];
  }));
});
