import type { APIRoute } from 'astro';
import { deadlineCalendar } from '../../exports/calendar.ts';
import { calendars } from '../../query/subscriptions.ts';

export const getStaticPaths = async () => [...(await calendars())].map(([scope, calendar]) => ({ params: { scope }, props: { calendar } }));

export const GET: APIRoute = ({ props: { calendar } }) => new Response(deadlineCalendar(calendar['name'], calendar['url'], calendar['deadlines']));
