import { boundsOf, type Edtf, precisionOf } from './day.ts';

/** What can stand on the timeline, in the order of the rows of its overview. */
export const EVENT_KINDS = ['hoi-nghi', 'van-ban', 'han', 'muc-tieu', 'co-quan', 'dia-gioi'] as const;
export type EventKind = (typeof EVENT_KINDS)[number];
export const EVENT_KIND_NAMES = {
  'hoi-nghi': 'Hội nghị, phiên họp',
  'van-ban': 'Văn bản',
  han: 'Hạn của chỉ đạo',
  'muc-tieu': 'Hạn của mục tiêu',
  'co-quan': 'Cơ quan đổi',
  'dia-gioi': 'Tỉnh, thành phố đổi',
} as const satisfies Record<EventKind, string>;

/** One thing on the line of time; its date is exactly as precise as the record states it. */
export interface TimelineEvent {
  readonly kind: EventKind;
  /** Day, month or year; never a span. */
  readonly date: Edtf;
  readonly title: string;
  /** One more line, or nothing. */
  readonly detail: string | null;
  /** Root-relative address of the record that states it. */
  readonly address: string;
  /** Ids it can be filtered by. */
  readonly places: readonly string[];
  readonly bodies: readonly string[];
  readonly themes: readonly string[];
}

/** Events of one month, or those of a year for which no month is known (`month` null). */
export interface TimelineMonth {
  readonly month: Edtf | null;
  readonly events: readonly TimelineEvent[];
}

/** Newest first. A month stands before its days and a year before its months, because they end last. */
export const newestFirst = (events: readonly TimelineEvent[]): TimelineEvent[] =>
  events.toSorted((a, b) => compare(boundsOf(b.date)[1], boundsOf(a.date)[1]) || a.date.length - b.date.length || EVENT_KINDS.indexOf(a.kind) - EVENT_KINDS.indexOf(b.kind) || compare(a.title, b.title));

/** Events by year, and within a year by month; the order of the events is kept. */
export function byYear(events: readonly TimelineEvent[]): { readonly year: string; readonly months: readonly TimelineMonth[] }[] {
  return [...Map.groupBy(events, ({ date }) => date.slice(0, 4))].map(([year, ofYear]) => ({
    year,
    months: [...Map.groupBy(ofYear, ({ date }) => (precisionOf(date) === 'year' ? null : date.slice(0, 7)))].map(([month, ofMonth]) => ({ month, events: ofMonth })),
  }));
}

/** How many events one page holds; 600 to 700 bytes each, so that no page passes 150 KB. */
export const EVENTS_A_PAGE = 160;

/** A page of the timeline: a year, or a part of one that is long. */
export interface TimelinePage {
  readonly year: string;
  /** 1 for the first part. */
  readonly part: number;
  readonly parts: number;
  readonly events: readonly TimelineEvent[];
}

/** The timeline cut into pages of one year each, long years into parts; the order of the events is kept. */
export const pagesOf = (events: readonly TimelineEvent[]): TimelinePage[] =>
  [...Map.groupBy(events, ({ date }) => date.slice(0, 4))].flatMap(([year, ofYear]) => {
    const parts = Math.ceil(ofYear.length / EVENTS_A_PAGE);
    return Array.from({ length: parts }, (_, index) => ({ year, part: index + 1, parts, events: ofYear.slice(index * EVENTS_A_PAGE, (index + 1) * EVENTS_A_PAGE) }));
  });

/** @example timelineAddress('2024', 2) // '/dong-thoi-gian/2024/2/' */
export const timelineAddress = (year: string, part = 1): string => `/dong-thoi-gian/${year}/${part === 1 ? '' : `${part}/`}`;

/** What is needed to count events on every page of the timeline, without their words; a few bytes an event. */
export interface TimelineFacts {
  /** Address below the timeline's own, and name. */
  readonly pages: readonly (readonly [address: string, name: string])[];
  readonly kinds: readonly string[];
  /** What events can be filtered by: the name of the filter, id, name; in the order in which they are offered. */
  readonly names: readonly (readonly [filter: 'noi' | 'co-quan' | 'chu-de', id: string, name: string])[];
  /** For each event the places of its page, its kind and its names in the lists above. */
  readonly events: readonly (readonly number[])[];
}

/** @param choices - Every place, body and theme of the events, with its name, in the order in which they shall be offered. */
export function factsOf(events: readonly TimelineEvent[], choices: { readonly [K in 'places' | 'bodies' | 'themes']: readonly { readonly id: string; readonly name: string }[] }): TimelineFacts {
  const names = [...choices.places.map(({ id, name }) => ['noi', id, name] as const), ...choices.bodies.map(({ id, name }) => ['co-quan', id, name] as const), ...choices.themes.map(({ id, name }) => ['chu-de', id, name] as const)];
  const placeOf = new Map(names.map(([filter, id], place) => [`${filter} ${id}`, place]));
  const pages = pagesOf(events);
  return {
    pages: pages.map(({ year, part, parts }) => [timelineAddress(year, part).replace('/dong-thoi-gian/', ''), parts > 1 ? `${year}, phần ${part}` : year]),
    kinds: EVENT_KINDS,
    names,
    events: pages.flatMap((page, at) =>
      page.events.map(({ kind, places, bodies, themes }) => [at, EVENT_KINDS.indexOf(kind), ...[...places.map((id) => `noi ${id}`), ...bodies.map((id) => `co-quan ${id}`), ...themes.map((id) => `chu-de ${id}`)].map((key) => placeOf.get(key)!)]),
    ),
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
