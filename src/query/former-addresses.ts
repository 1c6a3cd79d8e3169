import { movesOf, readRedirects } from '../release/redirects.ts';

/** A page that moved: its former path without the first and last slash, and where it is now, root-relative without the path prefix. */
export interface FormerAddress {
  readonly path: string;
  readonly now: string;
}

/** Every former address of a page; files that moved are copied after the build. */
export function formerAddresses(): FormerAddress[] {
  const { pages } = movesOf(readRedirects(process.cwd()).redirects);
  return [...pages].filter(([from]) => from.endsWith('/')).map(([from, now]) => ({ path: from.slice(1, -1), now }));
}
