import { execFileSync } from 'node:child_process';
import type { RecordSection, Change } from '../domain/record-page.ts';

/**
 * What the repository's history says about each record. It depends on the commit alone: neither on the clock nor on files not committed.
 * Without history (no git, a tarball, a shallow clone, a copy inside another repository) there is none: a clone that holds only the last
 * commit would date everything to that commit.
 */
export interface RepositoryHistory {
  /** Changes of a file under `content/`, newest first. */
  readonly ofFile: ReadonlyMap<string, readonly Change[]>;
  /** Changes that the present text of an entry of `content/vocabulary/` comes from, newest first, by `<list>/<id>`. */
  readonly ofEntry: ReadonlyMap<string, readonly Change[]>;
}

let history: RepositoryHistory | null | undefined;

/** Read once a build; null when there is no history to read. */
export function repositoryHistory(): RepositoryHistory | null {
  if (history === undefined) history = readHistory(process.cwd());
  return history;
}

/** Newest first; null when the history is not known. */
export function historyOf(section: RecordSection, id: string): readonly Change[] | null {
  const known = repositoryHistory();
  if (!known) return null;
  if (section === 'briefings' || section === 'directives') return known.ofFile.get(`content/briefings/${id.split('/')[0]}.mdx`) ?? [];
  return known.ofEntry.get(`${section}/${id}`) ?? [];
}

/** The day and time of the last change, if known. */
export const lastChange = (section: RecordSection, id: string): string | undefined => historyOf(section, id)?.[0]?.time;

/** Separate from the cache above, so that a test can look at any folder. */
export function readHistory(root: string): RepositoryHistory | null {
  const git = (...args: readonly string[]): string => execFileSync('git', ['-c', 'core.quotePath=false', '-c', 'log.showSignature=false', ...args], { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'] });
  try {
    const [shallow, prefix] = git('rev-parse', '--is-shallow-repository', '--show-prefix').split('\n');
    if (shallow !== 'false' || prefix !== '') return null;
    const ofFile = parseLog(git('log', '--no-renames', '--format=%x1e%H%x1f%cI%x1f%s', '--name-status', 'HEAD', '--', 'content'));
    const commits = new Map([...ofFile.values()].flat().map((change) => [change.commit, change]));
    const lists = [...ofFile.keys()].filter((file) => file.startsWith('content/vocabulary/') && git('ls-tree', '--name-only', 'HEAD', file) !== '');
    const ofEntry = new Map(lists.flatMap((file) => [...parseBlame(git('blame', '--line-porcelain', 'HEAD', '--', file), listName(file), commits)]));
    return { ofFile, ofEntry };
  } catch {
    return null;
  }
}

const listName = (file: string): string => file.replace(/^.*\//u, '').replace(/\.yml$/u, '');

/** `git log --name-status` → changes by file. */
function parseLog(log: string): Map<string, Change[]> {
  const files = new Map<string, Change[]>();
  for (const entry of log.split('\x1e').slice(1)) {
    const [head, ...lines] = entry.split('\n');
    const [commit, time, subject] = head!.split('\x1f') as [string, string, string];
    for (const line of lines) {
      const [status, file] = line.split('\t');
      if (!file || status === 'D') continue;
      const changes = files.get(file) ?? [];
      changes.push({ commit, time, subject, kind: status === 'A' ? 'added' : 'changed' });
      files.set(file, changes);
    }
  }
  return files;
}

/** `git blame --line-porcelain` of a list → the commits that the lines of each entry come from. The oldest one added it. */
function parseBlame(blame: string, list: string, commits: ReadonlyMap<string, Change>): Map<string, Change[]> {
  const entries = new Map<string, Set<string>>();
  let entry: Set<string> | undefined;
  let commit = '';
  for (const line of blame.split('\n')) {
    if (/^[0-9a-f]{40} /u.test(line)) commit = line.slice(0, 40);
    if (!line.startsWith('\t')) continue;
    const id = /^\t([a-z0-9-]+):/u.exec(line)?.[1];
    if (id !== undefined) entries.set(`${list}/${id}`, (entry = new Set()));
    if (line.trim() !== '' && !line.startsWith('\t#')) entry?.add(commit);
  }
  return new Map(
    [...entries].map(([key, ids]) => {
      const changes = [...ids].flatMap((id) => commits.get(id) ?? []).sort((a, b) => Date.parse(b.time) - Date.parse(a.time));
      return [key, changes.map((change, index) => ({ ...change, kind: index === changes.length - 1 ? 'added' : 'changed' }))];
    }),
  );
}
