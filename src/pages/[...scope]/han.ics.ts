import { deadlineCalendar, MOST_DEADLINES } from '../../exports/calendar.ts';
import { file } from '../../query/file.ts';
import { cacheKeysOfProps } from '../../query/page-keys.ts';
import { calendars, type DeadlineList } from '../../query/subscriptions.ts';

export async function getStaticPaths() {
  const cacheKey = await cacheKeysOfProps();
  return [...(await calendars())].map(([scope, calendar]) => ({ params: { scope }, props: { calendar }, ...cacheKey('han', calendar) }));
}

export const GET = file<{ calendar: DeadlineList }>(({ calendar: { name, url, deadlines, isForFinder } }) => deadlineCalendar(name, url, deadlines, isForFinder ? undefined : MOST_DEADLINES));
