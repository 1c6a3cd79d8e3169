import { getCollection } from 'astro:content';
import { type FigureIndex, figureIndex } from '../checks/audit/article.ts';
import { KEPT_FOLDER, readKept } from '../checks/keep.ts';
import { addressOf, factAddress } from '../domain/address.ts';
import { contextOf } from '../domain/context.ts';
import type { Briefing } from '../domain/briefing.ts';
import { formatDay } from '../domain/day.ts';
import { type Named, viewpoint } from '../domain/names.ts';
import type { BriefingRecord, DirectiveRecord, LoadedBody, MetricRecord, OutcomeRecord } from '../domain/record.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import { loadVocabulary } from '../vocabulary/load.ts';
import { withDrafts } from './drafts.ts';
import { edits } from './edits.ts';

/** Everything the site is made of, joined once a build. */
export interface PublicRecord {
  readonly vocabulary: Vocabulary;
  /** Newest event first; drafts are left out of the public site. */
  readonly briefings: readonly BriefingRecord[];
  readonly metrics: readonly MetricRecord[];
  readonly directives: readonly DirectiveRecord[];
  /** Figures and directives of each briefing, by its id. */
  readonly facts: ReadonlyMap<string, Facts>;
  /** The briefings of each conference that has any, by its id; newest first. */
  readonly accounts: ReadonlyMap<string, readonly BriefingRecord[]>;
  /** Figures by what and whose they are, for the audit. */
  readonly figures: FigureIndex;
  /** The briefing made from each seed file: “bài từ Bắc Ninh, 19/7/2024”, and where it is. */
  readonly seeds: ReadonlyMap<string, Named>;
}

/** What was read from one article, or from all articles on one event, in the order of the articles. */
export interface Facts {
  readonly metrics: readonly MetricRecord[];
  readonly directives: readonly DirectiveRecord[];
}

let record: Promise<PublicRecord> | undefined;

/** The public record. Built on first use and shared by every page; the development server looks at each request whether something was edited. */
export function publicRecord(): Promise<PublicRecord> {
  if (!import.meta.env.DEV) return (record ??= buildRecord());
  const { count } = edits();
  if (shown?.count !== count) shown = { count, record: shown ? shown.record.catch(() => undefined).then(buildRecord) : buildRecord() };
  return shown.record;
}

let shown: { readonly count: number; readonly record: Promise<PublicRecord> } | undefined;

/** Drafts are shown on a development server and on previews built with `SHOW_DRAFTS=1`, never on the public site. */
const showDrafts = import.meta.env.DEV || process.env['SHOW_DRAFTS'] === '1';

/** Id of every briefing, with the name under which it is kept. */
const briefingKeys = async (): Promise<[string, string][]> => (await getCollection('briefings')).map(({ id, data: { key } }) => [id, (import.meta.env.DEV && edits().keys.get(id)) || key]);

/** @param before - An earlier record: articles that have not changed are not read again. */
async function buildRecord(before?: PublicRecord): Promise<PublicRecord> {
  const known = new Map(before?.briefings.map((briefing) => [briefing.digest, briefing]));
  const entries = (await briefingKeys()).map(([id, key]) => ({ id, key, data: known.get(key) ?? keptBriefing(id, key) })).filter(({ data }) => showDrafts || !data.draft);
  const vocabulary = withDrafts(loadVocabulary(process.cwd()), entries.map(({ data }) => data).filter(({ draft }) => draft));
  const briefings = entries
    .map(({ id, key, data }): BriefingRecord => {
      const event = vocabulary.conferences.get(data.conference);
      if (!event) throw new Error(`content/briefings/${id}.mdx: không có hội nghị \`${data.conference}\` trong conferences.yml`);
      return { ...data, id, digest: key, event };
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
  const facts = new Map(
    briefings.map((briefing): [string, Facts] => [
      briefing.id,
      {
        metrics: briefing.metrics.map((metric): MetricRecord => located(briefing, metric)),
        directives: briefing.directives.map((directive): DirectiveRecord => ({ ...located(briefing, directive), given: briefing.date.value, outcome: outcomes.get(`${briefing.id}/${directive.id}`) ?? null })),
      },
    ]),
  );
  return {
    vocabulary,
    briefings,
    facts,
    accounts: Map.groupBy(briefings, ({ conference }) => conference),
    figures: figureIndex(briefings.map((briefing) => ({ id: briefing.id, briefing }))),
    seeds: new Map(briefings.map((briefing) => [briefing.source.file, { name: `${viewpoint(vocabulary, briefing)}, ${formatDay(briefing.date.value)}`, address: addressOf('briefings', briefing.id) }])),
    metrics: [...facts.values()].flatMap(({ metrics }) => metrics),
    directives: [...facts.values()].flatMap(({ directives }) => directives),
  };
}

/** The body of a briefing as HTML. Thousands of them would fill the memory, and each is needed once. */
export const articleHtml = ({ id, digest }: BriefingRecord): string => keptBody(id, digest).html;

/** Every account of a conference; none when no article on it is in the record. */
export const accountsOf = ({ accounts }: PublicRecord, conference: string): readonly BriefingRecord[] => accounts.get(conference) ?? [];

/** What these briefings say, in their order. */
export function factsOf({ facts }: PublicRecord, ...briefings: readonly BriefingRecord[]): Facts {
  const each = briefings.flatMap(({ id }) => facts.get(id) ?? []);
  return { metrics: each.flatMap(({ metrics }) => metrics), directives: each.flatMap(({ directives }) => directives) };
}

/** @throws Error when the file that the loader named is gone: somebody emptied the cache while the site was being built. */
function keptBriefing(id: string, key: string): Briefing & Omit<LoadedBody, 'html'> {
  const { html: _, ...body } = keptBody(id, key);
  return body;
}

function keptBody(id: string, key: string): Briefing & LoadedBody {
  const kept = readKept(process.cwd(), key);
  if (!kept) throw new Error(`${KEPT_FOLDER}/${key}.json (${id}): tệp tạm đã mất trong lúc dựng. Chạy lại lệnh.`);
  return { ...kept.briefing, ...(kept.body as LoadedBody) };
}

/** Address of a directive's own page. */
export const directiveAddress = ({ key }: DirectiveRecord): string => addressOf('directives', key);
