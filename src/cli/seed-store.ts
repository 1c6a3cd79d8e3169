import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSeeds, REGISTER, SEEDS_FOLDER } from '../checks/seeds.ts';
import { BRIEFINGS_FOLDER, briefingFiles } from '../markdown/files.ts';
import type { ArticleFile } from './article-file.ts';
import { addFile, replaceFile } from './whole-file.ts';

export const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/** Files that keep an article in `seeds/`: the one a briefing is made from, and the page or document it was read from. */
export interface SeedFiles {
  readonly text: SeedFile;
  readonly original: SeedFile | null;
}

export interface SeedFile {
  readonly name: string;
  readonly bytes: Uint8Array | string;
  readonly sha256: string;
  /** Is it in the folder already, its own row in the register? A run that was stopped may leave the one without the other. */
  readonly isStored: boolean;
  readonly isRegistered: boolean;
}

/** Names for an article's files: the next free number and the beginning of its checksum; the names it already has, if it is there. */
export function seedFilesFor(root: string, { bytes, kind, text }: ArticleFile): SeedFiles {
  const { seeds, register } = readSeeds(root);
  const content = kind === '.txt' ? bytes : text;
  const sum = sha256(content);
  const sums = new Set([sum, sha256(bytes)]);
  const stored = [...seeds.values()].find((seed) => sums.has(seed.sha256));
  const next = Math.max(-1, ...readdirSync(join(root, SEEDS_FOLDER)).map((name) => Number(/^(\d{3})_/u.exec(name)?.[1] ?? -1))) + 1;
  const stem = stored ? stored.name.replace(/\.(?:txt|html|docx)$/u, '') : `${String(next).padStart(3, '0')}_${sum.slice(0, 16)}`;
  const file = (name: string, what: Uint8Array | string, of: string): SeedFile => ({ name, bytes: what, sha256: of, isStored: seeds.get(name)?.sha256 === of, isRegistered: register?.get(name)?.sha256 === of });
  return { text: file(`${stem}.txt`, content, sum), original: kind === '.txt' ? null : file(`${stem}${kind}`, bytes, sha256(bytes)) };
}

/** The briefing that was made from this article, if there is one. */
export function briefingOf(root: string, sum: string): string | undefined {
  const name = briefingFiles(root).files.find((file) => readFileSync(join(root, BRIEFINGS_FOLDER, file), 'utf8').includes(sum));
  return name && `${BRIEFINGS_FOLDER}/${name}`;
}

/**
 * Puts the files into `seeds/`, never over another, and a row for each into its register. What a stopped run has done already is not done again:
 * first the article as received, then its text, then the register, so that each step can be taken up where it ended.
 * @returns What was written.
 */
export function storeSeeds(root: string, { text, original }: SeedFiles, printed: { readonly published: string | null; readonly byline: string | null }): string[] {
  const isOld = text.isStored && text.isRegistered;
  const files = isOld ? [] : original === null ? [text] : [original, text];
  const missing = files.filter(({ isStored }) => !isStored);
  for (const { name, bytes } of missing) addFile(root, `${SEEDS_FOLDER}/${name}`, bytes);
  const whence = (name: string) => (original !== null && name === text.name ? `read from \`${original.name}\`` : 'not recorded yet');
  const rows = files.filter(({ isRegistered }) => !isRegistered).map(({ name, sha256 }) => `| \`${name}\` | \`${sha256}\` | ${whence(name)} | ${cell(printed.published)} | ${cell(printed.byline)} |`);
  if (rows.length === 0) return missing.map(({ name }) => `${SEEDS_FOLDER}/${name}`);
  const register = join(root, REGISTER);
  const lines = (existsSync(register) ? readFileSync(register, 'utf8') : '').split('\n');
  const last = lines.findLastIndex((line) => /^\| `/u.test(line));
  lines.splice(last + 1, 0, ...rows);
  replaceFile(root, REGISTER, lines.join('\n'));
  return [...missing.map(({ name }) => `${SEEDS_FOLDER}/${name}`), REGISTER];
}

/** A stranger's words in a table of Markdown. */
const cell = (text: string | null): string => text?.replace(/[|`<>[\]\\*_{}]/gu, ' ').trim() || 'none';
