import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../domain/finding.ts';
import type { Briefing } from '../domain/briefing.ts';
import type { Vocabulary, VocabularyName } from '../domain/vocabulary.ts';
import type { Misfit } from './alignment.ts';
import type { Block } from './body.ts';

/** What is known of a briefing that can be shown: it is kept between runs, so that only what changed is read again. */
export interface Kept {
  /** What the rules about one briefing say of it. */
  readonly findings: readonly Finding[];
  readonly briefing: Briefing;
  readonly blocks: readonly Block[];
  /** By index in `blocks`. */
  readonly misfits: readonly (readonly [number, Misfit])[];
  /** What the site makes of it; see `query/briefing-loader.ts`. */
  readonly body: unknown;
}

/** Files named by what they were made from, from the project root. Any of them may be deleted at any time between two runs. */
export const KEPT_FOLDER = '.cache/ban-tin';
/** Beyond so many times the briefings there are, what no briefing uses any more is deleted. */
const GENERATIONS = 4;

/** @returns What was kept under `key`; `undefined` when there is nothing, or it is not whole. */
export function readKept(root: string, key: string): Kept | undefined {
  try {
    const kept = JSON.parse(readFileSync(join(root, KEPT_FOLDER, `${key}.json`), 'utf8')) as Kept | null;
    return typeof kept === 'object' && kept !== null && 'briefing' in kept && 'body' in kept ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** Writes beside and renames: another build may keep the same, and nobody reads half a file. @throws The error of the system. */
export function keep(root: string, key: string, kept: Kept): void {
  const file = join(root, KEPT_FOLDER, `${key}.json`);
  mkdirSync(join(root, KEPT_FOLDER), { recursive: true });
  writeFileSync(`${file}.${process.pid}`, JSON.stringify(kept));
  renameSync(`${file}.${process.pid}`, file);
}

/** Deletes the oldest of what no briefing uses any more, once it has become much. */
export function forget(root: string, used: ReadonlySet<string>): void {
  const folder = join(root, KEPT_FOLDER);
  const others = readdirSync(folder).filter((name) => !used.has(name.replace(/\.json$/u, '')));
  const many = others.length - used.size * (GENERATIONS - 1);
  if (many <= 0) return;
  const byAge = others.map((name) => ({ name, at: statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0 })).sort((a, b) => a.at - b.at);
  for (const { name } of byAge.slice(0, many)) rmSync(join(folder, name), { force: true });
}

/** Lists that stand in the text of any briefing, as links or as abbreviations; of the others only the entries count that it names. */
const EVERYWHERE = ['principles', 'themes', 'glossary', 'organisations', 'provinces'] as const satisfies readonly VocabularyName[];
const BY_NAME = ['conferences', 'people', 'indicators', 'documents'] as const satisfies readonly VocabularyName[];

/**
 * Names what a briefing is made from: its text, the articles and the entries it names, the program and the settings. The same name, the same result.
 * @param sums - Checksums of the articles by file name.
 * @param settings - What else the result depends on.
 */
export function keysOf(root: string, vocabulary: Vocabulary, sums: ReadonlyMap<string, string>, settings: readonly unknown[]): (text: string) => string {
  const common = commonDigest(root, vocabulary, settings);
  return (text) => {
    // However YAML writes it, the name of the article stands in the text; another article named beside it does no harm.
    const articles = [...new Set(text.match(/[A-Za-z0-9._-]+\.(?:txt|html|docx)/gu))].map((name) => [name, sums.get(name) ?? null]);
    const ids = new Set(text.match(/[a-z0-9]+(?:-[a-z0-9]+)*/gu));
    const named = [...ids].flatMap((id) => BY_NAME.flatMap((name) => vocabulary[name].get(id) ?? []));
    return digest(JSON.stringify([common, text, articles, named]));
  };
}

/** What any page may depend on: the program, the settings, and the lists that stand in the text of any briefing. */
export const commonDigest = (root: string, vocabulary: Vocabulary, settings: readonly unknown[]): string => digest(JSON.stringify([programDigest(root), settings, EVERYWHERE.map((name) => [...vocabulary[name]])]));

/** The program itself: every file of `src/`, and the versions of the packages. */
export function programDigest(root: string): string {
  const hash = createHash('sha256');
  const files = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name)).sort();
  for (const file of files) hash.update(readFileSync(file)).update('\0');
  for (const name of ['astro.config.mjs', 'package.json', 'package-lock.json']) if (statSync(join(root, name), { throwIfNoEntry: false })) hash.update(readFileSync(join(root, name)));
  return hash.digest('hex');
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 40);
