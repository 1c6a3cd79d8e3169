import { Feed } from 'feed';
import { SITE_NAME } from '../domain/site.ts';

/** One entry of a feed. Addresses are absolute. */
export interface FeedEntry {
  /** The page, and the entry's permanent id. */
  readonly url: string;
  readonly title: string;
  /** Plain text. */
  readonly summary: string;
  readonly published: Date;
  readonly updated: Date;
  readonly authors: readonly string[];
  readonly tags: readonly string[];
}

/** A feed as the record knows it. */
export interface FeedContent {
  readonly title: string;
  readonly description: string;
  /** The page it belongs to. */
  readonly url: string;
  readonly atomUrl: string;
  readonly jsonUrl: string;
  readonly updated: Date;
  /** The newest. */
  readonly entries: readonly FeedEntry[];
  /** How many there are in all. */
  readonly count: number;
}

/** @see https://www.rfc-editor.org/rfc/rfc4287 */
export function atomFeed({ title, description, url, atomUrl, updated, entries }: FeedContent): string {
  const feed = new Feed({ id: atomUrl, title, description, link: url, language: 'vi', updated, generator: false, feedLinks: { atom: atomUrl }, author: { name: SITE_NAME } });
  for (const entry of entries)
    feed.addItem({
      id: entry.url,
      title: asHtml(entry.title),
      link: entry.url,
      description: asHtml(entry.summary),
      published: entry.published,
      date: entry.updated,
      author: entry.authors.map((name) => ({ name })),
      category: entry.tags.map((name) => ({ name, term: name })),
    });
  // The library leaves `<` in attributes as it is; everywhere else it opens a tag.
  return feed.atom1().replace(/ (?:term|label)="[^"]*"/gu, (attribute) => attribute.replaceAll('<', '&lt;'));
}

/** The library marks titles and summaries as HTML. */
const asHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Version 1.1, which the library does not write yet. @see https://www.jsonfeed.org/version/1.1/ */
export const jsonFeed = ({ title, description, url, jsonUrl, entries }: FeedContent): string =>
  `${JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: url,
    feed_url: jsonUrl,
    description,
    language: 'vi',
    authors: [{ name: SITE_NAME }],
    items: entries.map((entry) => ({
      id: entry.url,
      url: entry.url,
      title: entry.title,
      content_text: entry.summary,
      date_published: entry.published.toISOString(),
      date_modified: entry.updated.toISOString(),
      authors: entry.authors.map((name) => ({ name })),
      tags: entry.tags,
    })),
  }, null, 1)}\n`;
