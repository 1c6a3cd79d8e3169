import type { Moves } from './redirects.ts';

/** What somebody has to mend before the site can be published, in their words. */
export class ReleaseFault extends Error {}

/** How each kind of server is told where old addresses lead: text by file name, all of them beside the pages and none of them served. */
export function redirectFiles({ pages }: Pick<Moves, 'pages'>, base: string): ReadonlyMap<string, string> {
  const prefix = base.replace(/\/$/u, '');
  const rows = [...pages].flatMap(([from, to]) => spellings(from).map((spelling) => [prefix + spelling, prefix + to] as const));
  // An empty file would stop Caddy.
  const note = '# Old addresses, from content/redirects.yml.\n';
  return new Map([
    ['_redirects', note + rows.map(([from, to]) => `${from} ${to} 301\n`).join('')],
    ['redirects.nginx.map', note + rows.map(([from, to]) => `"${from}" "${to}";\n`).join('')],
    ['redirects.caddy', note + rows.map(([from, to]) => `redir ${from} ${to} permanent\n`).join('')],
  ]);
}

/** A page is asked for with and without its last slash. */
const spellings = (address: string): string[] => (address.endsWith('/') && address !== '/' ? [address, address.slice(0, -1)] : [address]);

/**
 * Gives anchors their former names too: each as an empty element of the same kind before its `span`, or first inside any other element.
 * No server sees what follows the #, so only the page itself can keep it.
 * @param names - From the former name to today's.
 * @throws {@link ReleaseFault} when the page has no such anchor.
 */
export function withFormerAnchors(html: string, names: ReadonlyMap<string, string>): string {
  let page = html;
  for (const [former, today] of names) {
    if (page.includes(` id="${former}"`)) continue;
    const tag = new RegExp(`<([a-z][a-z0-9]*)((?:\\s+[^\\s=>"]+(?:="[^"]*")?)*?)\\s+id="${today}"((?:\\s+[^\\s=>"]+(?:="[^"]*")?)*)\\s*>`, 'u').exec(page);
    if (!tag) throw new ReleaseFault(`Không có chỗ #${today} để đặt tên cũ #${former} bên cạnh.`);
    const [opening, name, before, after] = tag;
    // A span marks words by its class: its former name has to light up the same ones.
    page = name === 'span'
      ? `${page.slice(0, tag.index)}<span${before} id="${former}"${after}></span>${page.slice(tag.index)}`
      : `${page.slice(0, tag.index)}${opening}<span id="${former}"></span>${page.slice(tag.index + opening.length)}`;
  }
  return page;
}
