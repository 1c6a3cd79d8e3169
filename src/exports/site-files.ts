import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { SITE_NAME } from '../domain/site.ts';

/** A page for search engines; `changed` only when the repository's history knows it. */
export interface SitemapPage {
  /** Absolute. */
  readonly url: string;
  readonly changed: string | undefined;
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** The protocol's limit for one file. */
export const MOST_PAGES = 50_000;

/** @param pages - {@link MOST_PAGES} at most. @see https://www.sitemaps.org/protocol.html */
export function sitemap(pages: readonly SitemapPage[]): string {
  return `${DECLARATION}${toXml(x('urlset', { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' }, pages.map(({ url, changed }) => x('url', [x('loc', url), changed === undefined ? undefined : x('lastmod', changed)]))))}\n`;
}

/** The list of a sitemap's parts. @param parts - Their absolute addresses. @see https://www.sitemaps.org/protocol.html#index */
export const sitemapIndex = (parts: readonly string[]): string =>
  `${DECLARATION}${toXml(x('sitemapindex', { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' }, parts.map((part) => x('sitemap', [x('loc', part)]))))}\n`;

/**
 * Search in the browser's own bar.
 * @param search - Absolute address of the search page.
 * @see https://github.com/dewitt/opensearch/blob/master/opensearch-1-1-draft-6.md
 */
export const openSearch = (search: string, icon: string, self: string): string =>
  `${DECLARATION}${toXml(
    x('OpenSearchDescription', { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' }, [
      x('ShortName', 'Kỷ yếu CĐS'),
      x('Description', `Tìm trong ${SITE_NAME}`),
      x('LongName', SITE_NAME),
      x('Language', 'vi'),
      x('InputEncoding', 'UTF-8'),
      x('OutputEncoding', 'UTF-8'),
      x('Image', { height: 16, width: 16, type: 'image/svg+xml' }, icon),
      x('Url', { type: 'text/html', method: 'get', template: `${search}?q={searchTerms}` }),
      x('Url', { type: 'application/opensearchdescription+xml', rel: 'self', template: self }),
    ]),
  )}\n`;

/**
 * @param sitemapUrl - Absolute; null while the site has no address.
 * @see https://www.rfc-editor.org/rfc/rfc9309
 */
export const robots = (sitemapUrl: string | null): string => `User-agent: *\nAllow: /\n${sitemapUrl === null ? '' : `\nSitemap: ${sitemapUrl}\n`}`;
