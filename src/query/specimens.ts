import { METRIC_KINDS } from '../domain/quantity.ts';
import type { BriefingRecord, DirectiveRecord, MetricRecord } from '../domain/record.ts';
import type { Indicator } from '../domain/vocabulary.ts';
import { reportedIndicators, type Series, seriesOf } from './indicators.ts';
import { articleHtml, type PublicRecord } from './record.ts';

/** Records of the site that show every part of the interface in every state the record has an example of. */
export interface Specimens {
  readonly briefing: BriefingRecord;
  /** Two blocks of its article with their margins, as HTML. */
  readonly passages: string;
  /** Facts whose words stand in {@link passages}. */
  readonly metrics: readonly MetricRecord[];
  readonly directives: readonly DirectiveRecord[];
  /** One figure of each kind. */
  readonly kinds: readonly MetricRecord[];
  readonly withDue: DirectiveRecord | undefined;
  readonly withOutcome: DirectiveRecord | undefined;
}

/**
 * Chooses them: the briefing with most notes, its first block with a directive and its first with several figures.
 * @throws Error when no briefing is published.
 */
export function specimens({ briefings, metrics, directives }: PublicRecord): Specimens {
  const briefing = briefings.toSorted((a, b) => b.notes.length - a.notes.length)[0];
  if (!briefing) throw new Error('No briefing is published.');
  const blocks = [...articleHtml(briefing).matchAll(/<div class="passage">.*?<\/details><\/div>/gsu)].map(([block]) => block);
  const passages = [...new Set([blocks.find((block) => block.includes('class="directive ')), blocks.find((block) => (block.match(/class="metric /gu)?.length ?? 0) > 2)])].filter((block) => block !== undefined).join('\n');
  const here = <T extends { readonly id: string; readonly briefing: BriefingRecord }>(fact: T): boolean => fact.briefing === briefing && passages.includes(` id="${fact.id}"`);
  return {
    briefing,
    passages,
    metrics: metrics.filter(here),
    directives: directives.filter(here),
    kinds: METRIC_KINDS.flatMap((kind) => metrics.find((metric) => metric.kind === kind) ?? []),
    withDue: directives.find(({ due, outcome }) => due !== null && outcome === null),
    withOutcome: directives.find(({ outcome }) => outcome !== null),
  };
}

/** Figures of the series that is shown, at most: the page stays the same size however large the record grows. */
const MOST_FIGURES = 20;

/** The first short series that has a chart; undefined when none has. */
export async function firstChart(): Promise<(Series & { readonly indicator: Indicator }) | undefined> {
  for (const indicator of await reportedIndicators()) {
    const series = (await seriesOf(indicator)).find(({ drawn, metrics }) => drawn.length > 0 && metrics.length <= MOST_FIGURES);
    if (series) return { indicator, ...series };
  }
  return undefined;
}
