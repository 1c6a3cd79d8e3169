import type { APIRoute } from 'astro';
import { jsonFeed } from '../../exports/feeds.ts';
import { allFeeds } from '../../query/subscriptions.ts';

export const getStaticPaths = async () => [...(await allFeeds())].map(([scope, feed]) => ({ params: { scope: scope || undefined }, props: { feed } }));

export const GET: APIRoute = ({ props }) => new Response(jsonFeed(props['feed']));
