import type { BriefingRecord } from '../domain/record.ts';
import { citeFacts, type FactCitation } from '../exports/cite-facts.ts';
import { cacheKeys } from './page-keys.ts';
import { factsOf, publicRecord } from './record.ts';
import { siteUrl } from './site-url.ts';

/** For `getStaticPaths`: every briefing has a page of citations, and the same as files. */
export async function citationPaths() {
  const cacheKey = await cacheKeys();
  return (await publicRecord()).briefings.map((briefing) => ({ params: { id: briefing.id }, props: { briefing }, ...cacheKey('briefings', briefing.id) }));
}

/** How to cite every figure, directive and quote of a briefing. Reference managers need ids that differ: words that are no fact are numbered. */
export async function factCitations(briefing: BriefingRecord): Promise<readonly FactCitation[]> {
  const record = await publicRecord();
  const { metrics, directives } = factsOf(record, briefing);
  return citeFacts(briefing, metrics, directives, record.vocabulary, siteUrl).map((one, index) => (one.id === null ? { ...one, csl: { ...one.csl, id: `${one.csl.id}-${index + 1}` } } : one));
}
