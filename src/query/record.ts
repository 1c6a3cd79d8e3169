import { getCollection } from 'astro:content';
import { addressOf, factAddress } from '../domain/address.ts';
import { contextOf } from '../domain/context.ts';
import { formatDay } from '../domain/day.ts';
import { type Named, viewpoint } from '../domain/names.ts';
import type { BriefingRecord, DirectiveRecord, MetricRecord, OutcomeRecord } from '../domain/record.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import { loadVocabulary } from '../vocabulary/load.ts';
import { withDrafts } from './drafts.ts';

/** Everything the site is made of, joined once a build. */
export interface PublicRecord {
  readonly vocabulary: Vocabulary;
  /** Newest event first; drafts are left out of the public site. */
  readonly briefings: readonly BriefingRecord[];
  readonly metrics: readonly MetricRecord[];
  readonly directives: readonly DirectiveRecord[];
  /** The briefing made from each seed file: “bài từ Bắc Ninh, 19/7/2024”, and where it is. */
  readonly seeds: ReadonlyMap<string, Named>;
}

let record: Promise<PublicRecord> | undefined;

/** The public record. Built on first use and shared by every page; the development server builds it anew for each request. */
export function publicRecord(): Promise<PublicRecord> {
  if (import.meta.env.DEV) return buildRecord();
  return (record ??= buildRecord());
}

/** Drafts are shown on a development server and on previews built with `SHOW_DRAFTS=1`, never on the public site. */
const showDrafts = import.meta.env.DEV || process.env['SHOW_DRAFTS'] === '1';

async function buildRecord(): Promise<PublicRecord> {
  const entries = await getCollection('briefings', ({ data }) => showDrafts || !data.draft);
  const vocabulary = withDrafts(loadVocabulary(process.cwd()), entries.map(({ data }) => data).filter(({ draft }) => draft));
  const briefings = entries
    .map(({ id, data }): BriefingRecord => {
      const event = vocabulary.conferences.get(data.conference);
      if (!event) throw new Error(`content/briefings/${id}.mdx: không có hội nghị \`${data.conference}\` trong conferences.yml`);
      return { id, ...data, event };
    })
    .sort((a, b) => (a.date.value < b.date.value ? 1 : a.date.value > b.date.value ? -1 : a.id < b.id ? -1 : 1));
  const located = <T extends { id: string; quote: string }>(briefing: BriefingRecord, fact: T) => ({
    ...fact,
    key: `${briefing.id}/${fact.id}`,
    briefing,
    context: contextOf(briefing.blocks, fact.quote, fact.id),
    address: factAddress(briefing.id, fact.id),
  });
  const outcomes = new Map(
    briefings.toReversed().flatMap((briefing) =>
      briefing.outcomes.map(({ directive, status, explanation, quote }): [string, OutcomeRecord] => {
        const context = contextOf(briefing.blocks, quote);
        return [directive, { status, explanation, briefing, context, address: `${addressOf('briefings', briefing.id)}#${context.anchor}` }];
      }),
    ),
  );
  return {
    vocabulary,
    briefings,
    seeds: new Map(briefings.map((briefing) => [briefing.source.file, { name: `${viewpoint(vocabulary, briefing)}, ${formatDay(briefing.date.value)}`, address: addressOf('briefings', briefing.id) }])),
    metrics: briefings.flatMap((briefing) => briefing.metrics.map((metric): MetricRecord => located(briefing, metric))),
    directives: briefings.flatMap((briefing) => briefing.directives.map((directive): DirectiveRecord => ({ ...located(briefing, directive), given: briefing.date.value, outcome: outcomes.get(`${briefing.id}/${directive.id}`) ?? null }))),
  };
}

/** Address of a directive's own page. */
export const directiveAddress = ({ key }: DirectiveRecord): string => addressOf('directives', key);
