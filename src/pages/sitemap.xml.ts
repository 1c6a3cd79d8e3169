import type { APIRoute } from 'astro';
import { sitemap, sitemapIndex } from '../exports/site-files.ts';
import { partAddress, sitemapParts } from '../query/sitemap.ts';

/** The sitemap, or the list of its parts. */
export const GET: APIRoute = async () => {
  const parts = await sitemapParts();
  return new Response(parts.size === 1 ? sitemap(parts.get(1)!) : sitemapIndex([...parts.keys()].map(partAddress)));
};
