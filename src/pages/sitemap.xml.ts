import { sitemap, sitemapIndex } from '../exports/site-files.ts';
import { file } from '../query/file.ts';
import { partAddress, sitemapParts } from '../query/sitemap.ts';

/** The sitemap, or the list of its parts. */
export const GET = file(async () => {
  const parts = await sitemapParts();
  return parts.size === 1 ? sitemap(parts.get(1)!) : sitemapIndex([...parts.keys()].map(partAddress));
});
