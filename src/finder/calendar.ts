/**
 * A calendar with some of the events of another one. The site's calendar of deadlines is written at build time by a library; here whole events are
 * kept or left out as they are, so that what the reader downloads is the same event as the one of the site, with the same `UID`.
 * @param calendar - RFC 5545, as published.
 * @param keys - Directives to keep; an event belongs to a directive when it names its address (`/chi-dao/<key>/`) or has its key in the `UID`.
 */
export function calendarOf(calendar: string, keys: ReadonlySet<string>): { readonly text: string; readonly events: number } {
  let events = 0;
  const text = calendar.replace(/BEGIN:VEVENT\r?\n.*?END:VEVENT\r?\n/gsu, (event) => {
    const unfolded = event.replace(/\r?\n[ \t]/gu, '');
    const named = [...unfolded.matchAll(/(?:\/chi-dao\/|^UID:)([a-z0-9-]+\/[a-z0-9-]+)/gmu)].some(([, key]) => keys.has(key!));
    if (named) events++;
    return named ? event : '';
  });
  return { text, events };
}
