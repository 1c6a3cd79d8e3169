/** `full`: the whole article. `quotes`: only the words that facts quote, with the link to the source (for an owner who does not allow more). */
export const ARTICLE_TEXTS = ['full', 'quotes'] as const;
export type ArticleText = (typeof ARTICLE_TEXTS)[number];

/** A server that answers the search page instead of the index that lies beside it; `docs/search-server.md` says how to fill one. */
export interface SearchServer {
  readonly kind: 'opensearch' | 'meilisearch';
  /** Where it answers, without a slash at the end, e.g. `https://tim.example.org`. The policy lets the page ask this origin and no other. */
  readonly url: string;
  readonly index: string;
  /** A public key that may search and nothing else: everybody can read it. Null for none. */
  readonly key: string | null;
}

/** The record's name, as it is printed and cited. */
export const SITE_NAME = 'Kỷ yếu Chuyển đổi số';

/** Where this record is kept. The one place to change when a copy of the project gets an address of its own. */
export const SITE: {
  /** The repository on GitHub, without a slash at the end, e.g. `https://github.com/to-chuc/ky-yeu`; null while there is none. */
  readonly repository: string | null;
  /** The branch that is published. */
  readonly branch: string;
  /** How much of an article every page, file and search record shows; a source may differ (`source.articleText` of a briefing). */
  readonly articleText: ArticleText;
  /**
   * Where `npm start` shows the site. Formats that must have absolute addresses (Atom, JSON Feed, iCalendar, sitemap, OpenSearch) use it
   * when `SITE_URL` is not set, so that they are valid and work on this machine; such a build is for looking at, not for publishing.
   */
  readonly preview: string;
  /** Keeps visited pages on the reader's device, for reading without a network. When false, what an earlier build installed removes itself. */
  readonly offline: boolean;
  /** Null: the search page needs no server. */
  readonly searchServer: SearchServer | null;
} = { repository: null, branch: 'main', articleText: 'full', preview: 'http://localhost:4321', offline: true, searchServer: null };
