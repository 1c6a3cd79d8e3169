import type { APIRoute } from 'astro';
import { deadlineCalendar, MOST_DEADLINES } from '../../exports/calendar.ts';
import { cacheKeysOfProps } from '../../query/page-keys.ts';
import { calendars, type DeadlineList } from '../../query/subscriptions.ts';

export async function getStaticPaths() {
  const cacheKey = await cacheKeysOfProps();
  return [...(await calendars())].map(([scope, calendar]) => ({ params: { scope }, props: { calendar }, ...cacheKey('han', calendar) }));
}

export const GET: APIRoute = ({ props }) => {
  const { name, url, deadlines, isForFinder } = props['calendar'] as DeadlineList;
  return new Response(deadlineCalendar(name, url, deadlines, isForFinder ? undefined : MOST_DEADLINES));
};
