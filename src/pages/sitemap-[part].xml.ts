import { sitemap } from '../exports/site-files.ts';
import { file } from '../query/file.ts';
import { sitemapParts } from '../query/sitemap.ts';

/** Parts of a sitemap that is too long for one file. */
export async function getStaticPaths() {
  const parts = await sitemapParts();
  return parts.size === 1 ? [] : [...parts].map(([part, pages]) => ({ params: { part: String(part) }, props: { pages } }));
}

export const GET = file(({ pages }) => sitemap(pages));
