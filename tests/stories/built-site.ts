import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The built site, as the tests look at it. */
export const DIST = join(import.meta.dirname, '../../dist');

/** One page of the built site. */
export interface BuiltPage {
  /** Root-relative address: `/ban-tin/2024-07-19-bac-ninh/`. */
  readonly address: string;
  /** Its file under {@link DIST}. */
  readonly file: string;
  readonly bytes: number;
}

/**
 * Every page of the built site, by address.
 * @throws Error when nothing has been built.
 */
export function builtPages(): BuiltPage[] {
  if (!existsSync(join(DIST, 'index.html'))) throw new Error('dist/ is empty: run `npm run build` first.');
  return globSync('**/*.html', { cwd: DIST })
    .map((path) => path.replaceAll('\\', '/'))
    .map((file) => ({ address: `/${file.replace(/(?:^|(?<=\/))index\.html$/u, '')}`, file, bytes: statSync(join(DIST, file)).size }))
    .sort((a, b) => (a.address < b.address ? -1 : 1));
}

/** Text of one file of the built site. */
export const builtFile = (file: string): string => readFileSync(join(DIST, file), 'utf8');

/**
 * The largest and the smallest page of each kind, a kind being a section and a depth in it.
 * @param wanted - Leaves pages out.
 * @example kindOf('/ban-tin/2024-07-19-bac-ninh/') // '/ban-tin/*'
 */
export function pagesOfEachKind(wanted: (page: BuiltPage) => boolean = () => true): { kind: string; pages: BuiltPage[] }[] {
  const kinds = Map.groupBy(builtPages().filter(wanted), ({ address }) => kindOf(address));
  return [...kinds].map(([kind, pages]) => {
    const bySize = pages.toSorted((a, b) => a.bytes - b.bytes);
    return { kind, pages: [...new Set([bySize.at(-1)!, bySize[0]!])] };
  });
}

/** Section and depth of an address. */
export const kindOf = (address: string): string => {
  const [section, ...rest] = address.split('/').filter(Boolean);
  return `/${[section ?? '', ...rest.map(() => '*')].join('/')}`;
};
