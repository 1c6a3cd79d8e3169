/**
 * A calendar with some of the events of others. The site's calendars of deadlines are written at build time by a library; here whole events are
 * kept or left out as they are, so that what the reader downloads is the same event as the one of the site, with the same `UID`.
 * @param calendars - RFC 5545, as published; the result is named as the first.
 * @param keys - Directives to keep; an event belongs to a directive when it names its address (`/chi-dao/<key>/`) or has its key in the `UID`.
 */
export function calendarOf(calendars: readonly string[], keys: ReadonlySet<string>): { readonly text: string; readonly events: number } {
  const events = calendars.flatMap((calendar) => calendar.match(EVENTS) ?? []).filter((event) => {
    const unfolded = event.replace(/\r?\n[ \t]/gu, '');
    return [...unfolded.matchAll(/(?:\/chi-dao\/|^UID:)([a-z0-9-]+\/[a-z0-9-]+)/gmu)].some(([, key]) => keys.has(key!));
  });
  const [first = ''] = calendars;
  return { text: first.replace(EVENTS, '').replace('END:VCALENDAR', () => `${events.join('')}END:VCALENDAR`), events: events.length };
}

const EVENTS = /BEGIN:VEVENT\r?\n.*?END:VEVENT\r?\n/gsu;
