import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readStrictYaml } from '../domain/strict-yaml.ts';
import { BRIEFINGS_FOLDER, briefingFiles } from '../markdown/files.ts';
import { splitBriefing } from '../markdown/parse.ts';
import { type Fact, factsOf } from '../release/facts.ts';
import type { PublishedPage } from '../release/published.ts';
import { parseRegister, REGISTER_FOLDER } from '../release/register.ts';

/**
 * What was published at a commit: the register, and the facts of the briefings that have changed since.
 * @returns Undefined when git does not know that commit.
 */
export function publishedAt(root: string, commit: string): { readonly register: readonly PublishedPage[]; readonly facts: readonly Fact[] } | undefined {
  const git = (...args: string[]) => execFileSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 30, stdio: ['ignore', 'pipe', 'ignore'] });
  const listed = (...args: string[]) => git(...args).split('\0').filter(Boolean);
  try {
    const register = listed('ls-tree', '-r', '--name-only', '-z', `${commit}^{commit}`, '--', REGISTER_FOLDER);
    const briefings = listed('diff', '--name-only', '--no-renames', '--diff-filter=MD', '-z', commit, '--', BRIEFINGS_FOLDER).filter((file) => file.endsWith('.mdx'));
    return { register: parseRegister(register.map((file) => git('show', `${commit}:${file}`))), facts: briefings.flatMap((file) => factsIn(git('show', `${commit}:${file}`), file)) };
  } catch {
    return undefined;
  }
}

/** The facts of every briefing as it is now. */
export const factsNow = (root: string): Fact[] => briefingFiles(root).files.flatMap((name) => factsIn(readFileSync(join(root, BRIEFINGS_FOLDER, name), 'utf8'), `${BRIEFINGS_FOLDER}/${name}`));

function factsIn(text: string, file: string): Fact[] {
  const { frontmatter, frontmatterLine } = splitBriefing(text);
  const { data, positionOf } = readStrictYaml(frontmatter ?? '', frontmatterLine);
  return factsOf(file.split('/').at(-1)!.replace(/\.mdx$/u, ''), file, data, positionOf);
}
