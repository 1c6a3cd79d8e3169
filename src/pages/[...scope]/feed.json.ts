import { jsonFeed } from '../../exports/feeds.ts';
import { file } from '../../query/file.ts';
import { cacheKeysOfProps } from '../../query/page-keys.ts';
import { allFeeds } from '../../query/subscriptions.ts';

export async function getStaticPaths() {
  const cacheKey = await cacheKeysOfProps();
  return [...(await allFeeds())].map(([scope, feed]) => ({ params: { scope: scope || undefined }, props: { feed }, ...cacheKey('json-feed', feed) }));
}

export const GET = file(({ feed }) => jsonFeed(feed));
