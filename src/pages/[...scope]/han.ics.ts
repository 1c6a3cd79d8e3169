import type { APIRoute } from 'astro';
import { deadlineCalendar, MOST_DEADLINES } from '../../exports/calendar.ts';
import { cacheKeyOf } from '../../query/page-keys.ts';
import { calendars } from '../../query/subscriptions.ts';

export async function getStaticPaths() {
  const cacheKey = await cacheKeyOf();
  return [...(await calendars())].map(([scope, calendar]) => ({ params: { scope }, props: { calendar }, ...cacheKey('han', calendar) }));
}

/** That of a year is for the finder, which takes events out of it, and has them all. */
export const GET: APIRoute = ({ params, props: { calendar } }) => new Response(deadlineCalendar(calendar['name'], calendar['url'], calendar['deadlines'], params['scope']!.includes('/nam/') ? undefined : MOST_DEADLINES));
