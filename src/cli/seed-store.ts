import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSeeds, REGISTER, SEEDS_FOLDER } from '../checks/seeds.ts';
import { BRIEFINGS_FOLDER, briefingFiles } from '../markdown/files.ts';
import type { ArticleFile } from './article-file.ts';

export const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/** Files that keep an article in `seeds/`: the one a briefing is made from, and the page or document it was read from. */
export interface SeedFiles {
  readonly text: SeedFile;
  readonly original: SeedFile | null;
  /** Are they all in the folder already? */
  readonly isStored: boolean;
}

export interface SeedFile {
  readonly name: string;
  readonly bytes: Uint8Array | string;
  readonly sha256: string;
}

/** Names for an article's files: the next free number and the beginning of its checksum; the names it already has, if it is there. */
export function seedFilesFor(root: string, { bytes, kind, text }: ArticleFile): SeedFiles {
  const { seeds } = readSeeds(root);
  const content = kind === '.txt' ? bytes : text;
  const sum = sha256(content);
  const stored = [...seeds.values()].find((seed) => seed.sha256 === sum);
  const next = Math.max(-1, ...readdirSync(join(root, SEEDS_FOLDER)).map((name) => Number(/^(\d{3})_/u.exec(name)?.[1] ?? -1))) + 1;
  const stem = stored ? stored.name.replace(/\.txt$/u, '') : `${String(next).padStart(3, '0')}_${sum.slice(0, 16)}`;
  const original = kind === '.txt' ? null : { name: `${stem}${kind}`, bytes, sha256: sha256(bytes) };
  return { text: { name: `${stem}.txt`, bytes: content, sha256: sum }, original, isStored: stored !== undefined };
}

/** The briefing that was made from this article, if there is one. */
export function briefingOf(root: string, sum: string): string | undefined {
  const name = briefingFiles(root).files.find((file) => readFileSync(join(root, BRIEFINGS_FOLDER, file), 'utf8').includes(sum));
  return name && `${BRIEFINGS_FOLDER}/${name}`;
}

/** Puts the files into `seeds/`, never over another, and a row for each into its register. @returns What was written. */
export function storeSeeds(root: string, { text, original, isStored }: SeedFiles, printed: { readonly published: string | null; readonly byline: string | null }): string[] {
  if (isStored) return [];
  const files = original === null ? [text] : [original, text];
  for (const { name, bytes } of files) writeFileSync(join(root, SEEDS_FOLDER, name), bytes, { flag: 'wx' });
  const whence = (name: string) => (original !== null && name === text.name ? `read from \`${original.name}\`` : 'not recorded yet');
  const rows = files.map(({ name, sha256 }) => `| \`${name}\` | \`${sha256}\` | ${whence(name)} | ${cell(printed.published)} | ${cell(printed.byline)} |`);
  const register = join(root, REGISTER);
  const lines = (existsSync(register) ? readFileSync(register, 'utf8') : '').split('\n');
  const last = lines.findLastIndex((line) => /^\| `/u.test(line));
  lines.splice(last + 1, 0, ...rows);
  writeFileSync(register, lines.join('\n'));
  return [...files.map(({ name }) => `${SEEDS_FOLDER}/${name}`), REGISTER];
}

/** A stranger's words in a table of Markdown. */
const cell = (text: string | null): string => text?.replace(/[|`<>[\]\\*_{}]/gu, ' ').trim() || 'none';
