import { addressOf, SECTIONS } from '../domain/address.ts';
import { formatDay, lastDayOf } from '../domain/day.ts';
import { actor, titled } from '../domain/names.ts';
import type { RecordSection, Subscription } from '../domain/record-page.ts';
import type { BriefingRecord, DirectiveRecord } from '../domain/record.ts';
import { SITE_NAME } from '../domain/site.ts';
import { heaviest } from '../domain/long-lists.ts';
import { capitalise, compareVietnamese } from '../domain/text.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import type { Deadline } from '../exports/calendar.ts';
import type { FeedContent, FeedEntry } from '../exports/feeds.ts';
import { correctionsFeed } from './corrections.ts';
import { usesOf } from './entities.ts';
import { lastChange } from './history.ts';
import { perRecord } from './per-record.ts';
import type { PublicRecord } from './record.ts';
import { absoluteUrl } from './site-url.ts';

/** Feeds and calendars: of everything (scope `''`), and of each theme, province and organisation (scope `co-quan/bo-cong-an`). */

/** Feeds hold the newest entries only; the open data holds all. */
const MOST_ENTRIES = 100;

/** A day with no time is taken as its first moment in Viet Nam, a month or a year as its first day. */
const moment = (day: string): Date => new Date(day.includes('T') ? `${day}:00+07:00` : `${`${day}-01-01`.slice(0, 10)}T00:00:00+07:00`);

/** The last day that an end known to the day, month or year can mean. */
const lastMoment = (until: string): Date => moment(lastDayOf(until));

const FED = ['themes', 'provinces', 'organisations'] as const satisfies readonly RecordSection[];

/** Every feed by its scope, that of the corrections (`sua-doi`) among them. */
export const allFeeds = async (): Promise<ReadonlyMap<string, FeedContent>> => new Map([...(await feeds()), ['sua-doi', await correctionsFeed()]]);

/** Feeds of what is new, by their scope. */
const feeds = perRecord(async (record): Promise<ReadonlyMap<string, FeedContent>> => {
  const { vocabulary } = record;
  const all = feed(record, '', SITE_NAME, 'Mọi bản tin mới của kỷ yếu.', '/', record.briefings.map((briefing) => entryOf(briefing, vocabulary)));
  const ofEntities = await Promise.all(
    FED.flatMap((section) => [...vocabulary[section].values()].map(async (entity): Promise<[string, FeedContent]> => {
      const address = addressOf(section, entity.id);
      const own = await usesOf(section, entity.id);
      const joined = section === 'provinces' ? await Promise.all((vocabulary.provinces.get(entity.id)?.joinedBy ?? []).map((id) => usesOf('provinces', id))) : [];
      const briefings = new Set([own, ...joined].flatMap((uses) => uses.briefings));
      const directives = section === 'themes' ? [] : own.directives;
      const entries = [...directives.map((directive) => entryOf(directive, vocabulary)), ...[...briefings].map((briefing) => entryOf(briefing, vocabulary))];
      const name = section === 'provinces' ? capitalise(titled(vocabulary.provinces.get(entity.id)!)) : entity.name;
      return [address.slice(1, -1), feed(record, address.slice(1), `${name} · ${SITE_NAME}`, `Bản tin${directives.length > 0 ? ' và chỉ đạo' : ''} về: ${name}.`, address, entries, closing(section, entity.id, name, vocabulary))];
    })),
  );
  return new Map([['', all], ...ofEntities]);
});

function feed({ briefings }: PublicRecord, folder: string, title: string, description: string, address: string, entries: readonly PossibleEntry[], last?: FeedEntry): FeedContent {
  const sorted = entries.toSorted((a, b) => b.published - a.published).slice(0, MOST_ENTRIES).map(({ entry }) => entry());
  const newestOfAll = briefings[0] ? moment(briefings[0].date.value).getTime() : 0;
  // The closing entry is the newest, by a second at least, even when an article still names the body afterwards or nobody knows the day it ended.
  const end = new Date(Math.max(last?.published.getTime() || newestOfAll, ...sorted.map(({ published }) => published.getTime() + 1000)));
  const newest = last ? [{ ...last, published: end, updated: end }, ...sorted] : sorted;
  return { title, description, url: absoluteUrl(address), atomUrl: absoluteUrl(`/${folder}atom.xml`), jsonUrl: absoluteUrl(`/${folder}feed.json`), updated: new Date(Math.max(...newest.map(({ updated }) => updated.getTime()), ...(newest.length > 0 ? [] : [newestOfAll]))), entries: newest, count: entries.length };
}

/** Of thousands of entries a feed holds the newest; the others need not be written. */
interface PossibleEntry {
  /** Milliseconds since 1970. */
  readonly published: number;
  readonly entry: () => FeedEntry;
}

function entryOf(record: BriefingRecord | DirectiveRecord, vocabulary: Vocabulary): PossibleEntry {
  const published = moment('given' in record ? record.given : (record.source.published ?? record.date.value));
  return { published: published.getTime(), entry: () => ('given' in record ? directiveEntry(record, published, vocabulary) : briefingEntry(record, published, vocabulary)) };
}

function briefingEntry(briefing: BriefingRecord, published: Date, vocabulary: Vocabulary): FeedEntry {
  const change = lastChange('briefings', briefing.id);
  return {
    url: absoluteUrl(addressOf('briefings', briefing.id)),
    title: briefing.title,
    summary: briefing.summary,
    published,
    updated: change === undefined ? published : new Date(change),
    authors: [briefing.source.byline ?? briefing.source.outlet ?? SITE_NAME],
    tags: briefing.themes.flatMap((id) => vocabulary.themes.get(id)?.name ?? []),
  };
}

function directiveEntry(directive: DirectiveRecord, given: Date, vocabulary: Vocabulary): FeedEntry {
  const issuer = actor(vocabulary, directive.issuer).name;
  const to = directive.addressees.map((id) => actor(vocabulary, id).name).join('; ');
  const change = lastChange('directives', directive.key);
  return {
    url: absoluteUrl(addressOf('directives', directive.key)),
    title: `Chỉ đạo: ${directive.action}`,
    summary: [`${issuer}${to && `, giao ${to}`}${directive.due ? `, hạn ${formatDay(directive.due)}` : ''}.`, `“${directive.context.quote}”`].join(' '),
    published: given,
    updated: change === undefined ? given : new Date(change),
    authors: [issuer],
    tags: directive.themes.flatMap((id) => vocabulary.themes.get(id)?.name ?? []),
  };
}

/** The last entry of a feed whose body or province has ended: where to go on. */
function closing(section: (typeof FED)[number], id: string, name: string, vocabulary: Vocabulary): FeedEntry | undefined {
  if (section === 'themes') return undefined;
  const province = section === 'provinces' ? vocabulary.provinces.get(id) : undefined;
  const organisation = section === 'organisations' ? vocabulary.organisations.get(id) : undefined;
  const until = province?.until ?? organisation?.until;
  const successorId = province?.mergedInto ?? organisation?.successor;
  const successor = successorId ? vocabulary[section].get(successorId) : undefined;
  if (!successor || !successorId) return undefined;
  const next = absoluteUrl(addressOf(section, successorId));
  const time = until ? lastMoment(until) : new Date(0);
  return {
    url: `${absoluteUrl(addressOf(section, id))}#nay-la`,
    title: `${name} nay thuộc ${successor.name}; xin theo dõi nguồn tin mới`,
    summary: `Nguồn tin này không còn bài mới. Bản tin về sau ở trang ${successor.name}: ${next} (nguồn tin: ${next}atom.xml).`,
    published: time,
    updated: time,
    authors: [SITE_NAME],
    tags: [],
  };
}

/** Deadlines of one scope. */
export interface DeadlineList {
  readonly name: string;
  readonly url: string;
  readonly deadlines: readonly Deadline[];
  /** The finder takes events out of it: it has all of them, and nobody subscribes to it. */
  readonly isForFinder: boolean;
}

/** A calendar by its scope: all deadlines (`chi-dao`), those of each addressee that has one, and, for the finder, those that were given in each year (`chi-dao/nam/2024`). */
export const calendars = perRecord(({ vocabulary, directives }): ReadonlyMap<string, DeadlineList> => {
  const due = directives.filter((directive) => directive.due !== null).map((directive) => ({ directive, deadline: deadlineOf(directive, vocabulary) }));
  const byAddressee = new Map<string, Deadline[]>();
  for (const { directive, deadline } of due)
    for (const id of new Set(directive.addressees)) {
      if (!vocabulary.organisations.has(id)) continue;
      const own = byAddressee.get(id) ?? [];
      own.push(deadline);
      byAddressee.set(id, own);
    }
  const all = { name: `Hạn chỉ đạo · ${SITE_NAME}`, url: absoluteUrl(SECTIONS.directives.path) };
  const scope = SECTIONS.directives.path.slice(1, -1);
  return new Map<string, DeadlineList>([
    [scope, { ...all, deadlines: due.map(({ deadline }) => deadline), isForFinder: false }],
    ...[...Map.groupBy(due, ({ directive }) => directive.given.slice(0, 4))].map(([year, own]) => [`${scope}/nam/${year}`, { ...all, deadlines: own.map(({ deadline }) => deadline), isForFinder: true }] as const),
    ...[...byAddressee].map(([id, deadlines]) => [addressOf('organisations', id).slice(1, -1), { name: `Hạn chỉ đạo: ${actor(vocabulary, id).name} · ${SITE_NAME}`, url: absoluteUrl(addressOf('organisations', id)), deadlines, isForFinder: false }] as const),
  ]);
});

const deadlineOf = (directive: DirectiveRecord, vocabulary: Vocabulary): Deadline => ({
  key: directive.key,
  due: directive.due!,
  action: directive.action,
  addressees: directive.addressees.map((id) => actor(vocabulary, id).name).join('; '),
  quote: directive.context.quote,
  url: absoluteUrl(addressOf('directives', directive.key)),
  stamp: new Date(lastChange('directives', directive.key) ?? moment(directive.given)),
});

/** What `/theo-doi/` names. `shown` are those with most entries, by name; every page of a theme, a province or a body names its own. */
export interface SubscriptionGroup {
  readonly shown: readonly { readonly folder: string; readonly name: string; readonly count: number }[];
  /** How many there are in all. */
  readonly count: number;
}

/** Of feeds or calendars of one kind on `/theo-doi/`: a page of 300 lines is as much as anybody looks through. */
const MOST_NAMED = 100;

/** Feeds of each kind, and calendars in the order of the record, that of all deadlines first. */
export async function subscriptionGroups(): Promise<{ readonly feeds: Readonly<Record<(typeof FED)[number], SubscriptionGroup>>; readonly calendars: SubscriptionGroup }> {
  const group = (all: SubscriptionGroup['shown']): SubscriptionGroup => ({ shown: heaviest(all, MOST_NAMED, ({ count }) => count), count: all.length });
  const nameOf = (title: string): string => title.replace(` · ${SITE_NAME}`, '');
  const feedsIn = [...(await feeds())].map(([scope, { title, count }]) => ({ folder: `/${scope}/`, name: nameOf(title), count }));
  const byName = ({ shown, count }: SubscriptionGroup): SubscriptionGroup => ({ shown: shown.toSorted((a, b) => compareVietnamese(a.name, b.name)), count });
  return {
    feeds: Object.fromEntries(FED.map((section) => [section, byName(group(feedsIn.filter(({ folder }) => folder.startsWith(SECTIONS[section].path))))])) as Record<(typeof FED)[number], SubscriptionGroup>,
    calendars: group([...(await calendars())].filter(([, { isForFinder }]) => !isForFinder).map(([scope, { name, deadlines }]) => ({ folder: `/${scope}/`, name: nameOf(name), count: deadlines.length }))),
  };
}

/** What can be subscribed to from the page of a record; nothing for a record without a feed of its own. */
export async function subscriptionsOf(section: RecordSection, id: string, title: string): Promise<Subscription[]> {
  if (!(FED as readonly string[]).includes(section)) return [];
  const address = addressOf(section, id);
  const calendar = (await calendars()).has(address.slice(1, -1));
  return [
    { title: `${title}: bản tin mới (Atom)`, address: `${address}atom.xml`, type: 'application/atom+xml' },
    { title: `${title}: bản tin mới (JSON Feed)`, address: `${address}feed.json`, type: 'application/feed+json' },
    ...(calendar ? [{ title: `${title}: hạn chỉ đạo (iCalendar)`, address: `${address}han.ics`, type: 'text/calendar' } as const] : []),
  ];
}
