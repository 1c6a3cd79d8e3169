import { addressOf, SECTIONS } from '../domain/address.ts';
import { formatDay, lastDayOf } from '../domain/day.ts';
import { actor, titled } from '../domain/names.ts';
import type { RecordSection, Subscription } from '../domain/record-page.ts';
import type { BriefingRecord, DirectiveRecord } from '../domain/record.ts';
import { SITE_NAME } from '../domain/site.ts';
import { capitalise } from '../domain/text.ts';
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
  const newestOfAll = Math.max(0, ...briefings.map(({ date }) => moment(date.value).getTime()));
  // The closing entry is the newest, by a second at least, even when an article still names the body afterwards or nobody knows the day it ended.
  const end = new Date(Math.max(last?.published.getTime() || newestOfAll, ...sorted.map(({ published }) => published.getTime() + 1000)));
  const newest = last ? [{ ...last, published: end, updated: end }, ...sorted] : sorted;
  return { title, description, url: absoluteUrl(address), atomUrl: absoluteUrl(`/${folder}atom.xml`), jsonUrl: absoluteUrl(`/${folder}feed.json`), updated: new Date(Math.max(...newest.map(({ updated }) => updated.getTime()), ...(newest.length > 0 ? [] : [newestOfAll]))), entries: newest };
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

/** A calendar by its scope: all deadlines (`chi-dao`), those that were given in each year (`chi-dao/nam/2024`, for the finder), and those of each addressee that has one. */
export const calendars = perRecord(({ vocabulary, directives }): ReadonlyMap<string, { readonly name: string; readonly url: string; readonly deadlines: readonly Deadline[] }> => {
  const due = directives.filter((directive) => directive.due !== null);
  const deadline = (directive: DirectiveRecord): Deadline => ({
    key: directive.key,
    due: directive.due!,
    action: directive.action,
    addressees: directive.addressees.map((id) => actor(vocabulary, id).name).join('; '),
    quote: directive.context.quote,
    url: absoluteUrl(addressOf('directives', directive.key)),
    stamp: new Date(lastChange('directives', directive.key) ?? moment(directive.given)),
  });
  const [directivesScope, name, url] = [SECTIONS.directives.path.slice(1, -1), `Hạn chỉ đạo · ${SITE_NAME}`, absoluteUrl(SECTIONS.directives.path)];
  const byAddressee = new Map<string, Deadline[]>();
  for (const directive of due)
    for (const id of new Set(directive.addressees)) {
      if (!vocabulary.organisations.has(id)) continue;
      const own = byAddressee.get(id) ?? [];
      own.push(deadline(directive));
      byAddressee.set(id, own);
    }
  return new Map([
    [directivesScope, { name, url, deadlines: due.map(deadline) }],
    ...[...Map.groupBy(due, ({ given }) => given.slice(0, 4))].map(([year, own]) => [`${directivesScope}/nam/${year}`, { name, url, deadlines: own.map(deadline) }] as const),
    ...[...byAddressee].map(([id, deadlines]) => [addressOf('organisations', id).slice(1, -1), { name: `Hạn chỉ đạo: ${actor(vocabulary, id).name} · ${SITE_NAME}`, url: absoluteUrl(addressOf('organisations', id)), deadlines }] as const),
  ]);
});

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
