/** Addresses longer than this are cut by servers on the way; such a text goes by copy or download. */
export const LONGEST_ADDRESS = 7500;

/** Where a file can be added or changed on the repository's own pages. */
export interface Repository {
  readonly address: string;
  readonly branch: string;
}

/**
 * The repository's new-file page with name and content filled in.
 * @returns `undefined` when the address would be too long.
 * @example newFileAddress({ address: 'https://github.com/a/b', branch: 'main' }, 'content/briefings', 'x.mdx', '…')
 */
export function newFileAddress({ address, branch }: Repository, folder: string, filename: string, value: string): string | undefined {
  const url = `${address}/new/${branchPath(branch)}/${folder}?${new URLSearchParams({ filename, value }).toString().replaceAll('+', '%20')}`;
  return url.length <= LONGEST_ADDRESS ? url : undefined;
}

/** The same page without content, for pasting. */
export const emptyFileAddress = ({ address, branch }: Repository, folder: string, filename: string): string => `${address}/new/${branchPath(branch)}/${folder}?filename=${encodeURIComponent(filename)}`;

/**
 * Where the proposal is now, as GitHub shows it on the page of a pull request: `patch-1`, `ten:patch-1`, or the address of the branch.
 * Somebody without write access works in a copy of the repository under an own name, so the branch alone may not say where it is.
 * @param repository - Where the proposal goes; what is typed is missing from it.
 * @returns `undefined` when nothing is typed.
 */
export function repositoryFrom(typed: string, repository: Repository): Repository | undefined {
  const words = typed.trim();
  const whole = /^(https:\/\/[^/]+\/[^/]+\/[^/]+)\/tree\/(.+?)\/?$/u.exec(words);
  if (whole) return { address: whole[1]!, branch: decodeURIComponent(whole[2]!) };
  const [, owner, branch] = /^(?:([\w-]+):)?(\S+)$/u.exec(words) ?? [];
  if (branch === undefined) return undefined;
  const url = new URL(repository.address);
  const name = url.pathname.split('/')[2];
  return { address: owner === undefined ? repository.address : `${url.origin}/${owner}/${name}`, branch };
}

/** The page that takes files as they are, byte for byte. */
export const uploadAddress = ({ address, branch }: Repository, folder: string): string => `${address}/upload/${branchPath(branch)}/${folder}`;

export const editAddress = ({ address, branch }: Repository, file: string): string => `${address}/edit/${branchPath(branch)}/${file}`;

const branchPath = (branch: string): string => branch.split('/').map(encodeURIComponent).join('/');

/** The row of `seeds/README.md` for a new article. */
export function registerRow(seed: { readonly name: string; readonly sha256: string }, { outlet, published, byline }: { readonly outlet?: string | null; readonly published?: string | null; readonly byline?: string | null }): string {
  const cell = (text: string | null | undefined, none: string): string => (text ?? none).replace(/\|/gu, '\\|');
  return `| \`${seed.name}\` | \`${seed.sha256}\` | ${cell(outlet, 'unknown')} | ${cell(published, 'none')} | ${cell(byline, 'none')} |`;
}
