import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBuildRecord } from './build-record.ts';
import { isCompressedCopy } from './compress.ts';
import { filesUnder } from './files.ts';

/** One address of the site with the anchors that the site itself offers on it. */
export interface PublishedPage {
  /** Root-relative, without the path prefix: `/ban-tin/2024-07-19-bac-ninh/`, `/du-lieu/so-lieu.csv`. */
  readonly address: string;
  /** What it is about, where a program can tell: of a briefing the first 16 digits of its article's checksum. An address never passes to another article. */
  readonly about: string | undefined;
  /** In the order of their code units. */
  readonly anchors: readonly string[];
}

/** A page of a build, with every id on it: an anchor that nothing offers any more is still there. */
export interface BuiltPage extends PublishedPage {
  readonly ids: readonly string[];
}

/** What a build holds besides: addresses that are nobody's to keep. */
const OWN = /^(?:_|404\.html$|pagefind\/|build\.json$|SHA256SUMS$|redirects\.)/u;
const MOVED = '<meta name="ky-yeu:moved"';
/** Ids of a page's frame and of its parts, which come and go with what there is to show; without them a link opens the page at its top. */
const FRAME = /^(?:noi-dung|muc-luc|phan-.*)$/u;
const ABOUT_DIGITS = 16;

/**
 * Every address the build in `dist` publishes, in order. An anchor counts when something offers it: a link on any page, a row of the open data or a search result;
 * ids that only serve labels and forms do not. Pages that send on to another are not addresses of their own.
 * @param passages - Targets of search results as `page#anchor`, with the path prefix.
 */
export function publishedPages(dist: string, passages: readonly string[] = []): BuiltPage[] {
  const base = readBuildRecord(dist)?.base ?? '/';
  const files = filesUnder(dist).filter((file) => !OWN.test(file) && !isCompressedCopy(file));
  const offered = new Set(passages.map((passage) => localAddress(passage, base, '/')));
  const ids = new Map<string, readonly string[]>();
  for (const file of files) {
    const address = addressOfFile(file);
    if (!file.endsWith('.html')) {
      if (/^du-lieu\/[^/]*\.json$/u.test(file)) for (const { url } of rowsOf(dist, file)) if (url) offered.add(localAddress(url, base, address));
      ids.set(address, []);
      continue;
    }
    const html = readFileSync(join(dist, file), 'utf8');
    if (html.includes(MOVED)) continue;
    ids.set(address, [...html.matchAll(/<[a-z][^<>]*?\sid="([^"]+)"/gu)].map(([, id]) => id!));
    for (const [, link] of html.matchAll(/<a(?=\s)(?:[^<>"]|"[^"]*")*?\shref="([^"]*#[^"]+)"/gu)) offered.add(localAddress(link!, base, address));
  }
  const articles = new Map(rowsOf(dist, 'du-lieu/ban-tin.json').map(({ url, sourceSha256 }) => [localAddress(url ?? '', base, '/'), sourceSha256?.slice(0, ABOUT_DIGITS)]));
  return [...ids]
    .map(([address, found]): BuiltPage => ({ address, ids: found, about: articles.get(address), anchors: found.filter((id) => !FRAME.test(id) && offered.has(`${address}#${id}`)).sort() }))
    .sort((a, b) => (a.address < b.address ? -1 : 1));
}

/** @example addressOfFile('ban-tin/index.html') // '/ban-tin/' */
export const addressOfFile = (file: string): string => `/${file.replace(/(?:^|(?<=\/))index\.html$/u, '')}`;

/** A link as written on the page `from`, without host and path prefix. */
function localAddress(link: string, base: string, from: string): string {
  const url = URL.parse(link, `http://site${base.slice(0, -1)}${from}`);
  if (!url) return link;
  try {
    return `/${decodeURI(url.pathname).slice(base.length)}${decodeURIComponent(url.hash)}`;
  } catch {
    return link; // a lone % leads nowhere
  }
}

function rowsOf(dist: string, file: string): { url?: string; sourceSha256?: string }[] {
  if (!existsSync(join(dist, file))) return [];
  const rows: unknown = JSON.parse(readFileSync(join(dist, file), 'utf8'));
  return Array.isArray(rows) ? rows : [];
}
