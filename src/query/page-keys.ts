import { createHash } from 'node:crypto';
import { seriesKey } from '../checks/audit/article.ts';
import { commonDigest } from '../checks/keep.ts';
import { viewpoint } from '../domain/names.ts';
import type { RecordSection } from '../domain/record-page.ts';
import type { BriefingRecord, DirectiveRecord, Mention, MetricRecord } from '../domain/record.ts';
import { chartNames } from './chart-files.ts';
import { usesOf } from './entities.ts';
import { finderSetTo } from './finder.ts';
import { historyOf } from './history.ts';
import { perRecord } from './per-record.ts';
import { accountsOf, factsOf } from './record.ts';
import { imageOf } from './social-images.ts';
import { subscriptionsOf } from './subscriptions.ts';

/** Entries of these lists have pages that show what names them. */
const ENTITIES = ['indicators', 'principles', 'themes', 'provinces', 'organisations', 'people', 'documents'] as const satisfies readonly RecordSection[];

/**
 * Names of everything that the pages and files of a record are made from; the same name, the same bytes, so that a build takes them from the build
 * before. What an entry of the vocabulary shows comes from the articles that name it and, for the sake of safety, from any list of the vocabulary.
 * Pages of the whole archive have no name and are made anew, but for those of long lists ({@link cacheKeysOfPages}).
 * A test builds after a change with what was kept, and from nothing, and compares every byte.
 */
const pageKeys = perRecord(async (record): Promise<ReadonlyMap<string, string>> => {
  const { vocabulary, briefings, directives, figures, seeds } = record;
  const common = await commonOf();
  const viewpoints = new Map(briefings.map((briefing) => [briefing.id, viewpoint(vocabulary, briefing)]));
  /** What the audit of an article that prints a change may say of the figures before it. */
  const series = new Map([...figures].map(([key, printed]) => [key, digest(printed.map(({ id, metric }) => [id, viewpoints.get(id), metric]))]));
  const keys = new Map<string, string>();
  const name = async (section: RecordSection, id: string, title: string, made: readonly unknown[]): Promise<void> => {
    const around = [historyOf(section, id), await imageOf({ section, id }), await subscriptionsOf(section, id, title)];
    keys.set(`${section}/${id}`, digest([common, section, id, made, around]));
  };
  /** What other articles prove about the directives of this one. */
  const outcomes = (briefing: BriefingRecord): unknown[] => factsOf(record, briefing).directives.flatMap(({ id, outcome }) => (outcome ? [id, outcome.briefing.digest, outcome.address] : []));
  /** Articles that a source of a statement names by their file. */
  const named = (statements: unknown): unknown[] => (JSON.stringify(statements).match(/\d{3,}_[0-9a-f]{16}\.txt/gu) ?? []).map((file) => seeds.get(file) ?? null);

  for (const briefing of briefings) {
    const compared = briefing.metrics.filter(({ kind }) => kind === 'change').map((metric) => series.get(seriesKey(metric)));
    await name('briefings', briefing.id, briefing.title, [briefing.digest, outcomes(briefing), compared, accountsOf(record, briefing.conference).map(({ digest }) => digest), named([briefing.notes, briefing.event])]);
  }
  // The page of a directive shows its neighbours, with what became of them.
  for (const directive of directives) await name('directives', directive.key, directive.action, [directive.briefing.digest, outcomes(directive.briefing)]);
  for (const conference of vocabulary.conferences.values()) {
    const accounts = accountsOf(record, conference.id);
    await name('conferences', conference.id, conference.name, [conference, conference.outcomeDocuments.map((id) => vocabulary.documents.get(id)), conference.chairs.map((id) => vocabulary.people.get(id)), accounts.map((briefing) => [briefing.digest, outcomes(briefing), named(briefing.notes)]), named(conference)]);
  }
  const lists = await listsDigest();
  for (const section of ENTITIES)
    for (const entity of vocabulary[section].values()) {
      const uses = await Promise.all([entity.id, ...('joinedBy' in entity ? entity.joinedBy : [])].map((id) => usesOf(section, id)));
      const shown = uses.map((each) => [each.briefings.map((briefing) => [briefing.digest, outcomes(briefing)]), each.directives.map((directive) => [directive.key, outcomeOf(directive)]), each.metrics.map(({ key }) => key)]);
      const around = section === 'indicators' ? await chartNames(entity.id) : section === 'principles' || section === 'documents' ? null : await finderSetTo(section, entity.id);
      await name(section, entity.id, 'name' in entity ? entity.name : entity.title, [lists, shown, around ?? null, named(entity)]);
    }
  return keys;
});

const listsDigest = perRecord(({ vocabulary }) => digest((['conferences', 'people', 'indicators', 'documents'] as const).map((list) => [...vocabulary[list]])));

/** Reads the whole program: once for all keys. */
const commonOf = perRecord(({ vocabulary }) => commonDigest(process.cwd(), vocabulary, [import.meta.env.SITE ?? null, import.meta.env.BASE_URL, process.env['SHOW_DRAFTS'] ?? null]));

const outcomeOf = ({ outcome }: DirectiveRecord): unknown => outcome && [outcome.briefing.digest, outcome.address];

/** For `getStaticPaths` of files that are made from their `props` alone: the key of one, or none. */
export async function cacheKeysOfProps(): Promise<(kind: string, props: unknown) => { readonly cacheKey?: string }> {
  if (import.meta.env.DEV) return () => ({});
  const common = await commonOf();
  return (kind, props) => ({ cacheKey: digest([common, kind, props]) });
}

/** A page of a long list, as `paginate` gives it. */
interface ListPath<T> {
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly props: { readonly page: { readonly data: readonly T[]; readonly currentPage: number; readonly lastPage: number; readonly total: number } };
}

/**
 * For `getStaticPaths` of the pages of a long list: gives each path the key of what stands on it.
 * @param shown - What a page shows of an entry, beside the lists of the vocabulary.
 * @param around - What else is on each page.
 */
export async function cacheKeysOfPages<T>(kind: string, shown: (entry: T) => unknown, around?: unknown): Promise<<P extends ListPath<T>>(path: P) => P & { readonly cacheKey?: string }> {
  if (import.meta.env.DEV) return (path) => path;
  const [cacheKey, lists] = [await cacheKeysOfProps(), await listsDigest()];
  return (path) => {
    const { data, currentPage, lastPage, total } = path.props.page;
    return { ...path, ...cacheKey(kind, [lists, around, path.params, currentPage, lastPage, total, data.map(shown)]) };
  };
}

/** What a list shows of a directive. */
export const shownDirective = (directive: DirectiveRecord): unknown => [directive.key, directive.briefing.digest, outcomeOf(directive)];

/** What a list shows of a figure. */
export const shownMetric = ({ key, briefing: { digest } }: MetricRecord): unknown => [key, digest];

/** What a list shows of a briefing. */
export const shownBriefing = ({ id, digest }: BriefingRecord): unknown => [id, digest];

/** What a list shows of a mention. */
export const shownMention = ({ briefing, relation, context, address }: Mention): unknown => [shownBriefing(briefing), relation, context, address];

/** For `getStaticPaths`: the key of one path, or none. The development server renders what it is asked for. */
export async function cacheKeys(): Promise<(section: RecordSection, id: string) => { readonly cacheKey?: string }> {
  const keys = import.meta.env.DEV ? undefined : await pageKeys();
  return (section, id) => {
    const cacheKey = keys?.get(`${section}/${id}`);
    return cacheKey === undefined ? {} : { cacheKey };
  };
}

const digest = (made: unknown): string => createHash('sha256').update(JSON.stringify(made)).digest('hex').slice(0, 40);
