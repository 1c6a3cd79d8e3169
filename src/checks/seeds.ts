import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { articleLines } from '../domain/article-lines.ts';
import type { Position } from '../domain/finding.ts';

/** Where articles lie as they were received, from the project root. Nothing ever writes here. */
export const SEEDS_FOLDER = 'seeds';
/** The list of where each came from, with its checksum. */
export const REGISTER = `${SEEDS_FOLDER}/README.md`;

/** One article as received. */
export interface Seed {
  readonly name: string;
  readonly sha256: string;
  /** Its lines, as `articleLines` gives them; `undefined` when the file is not UTF-8 text. */
  readonly lines: readonly string[] | undefined;
}

/** Every article under `seeds/`, and what the register says of them. */
export interface Seeds {
  readonly seeds: ReadonlyMap<string, Seed>;
  /** Checksums by file name, as written in the register; `undefined` when there is no register. */
  readonly register: ReadonlyMap<string, { readonly sha256: string; readonly position: Position }> | undefined;
}

/** Reads the articles. @param root - The project folder. */
export function readSeeds(root: string): Seeds {
  const isThere = lstatSync(join(root, SEEDS_FOLDER), { throwIfNoEntry: false })?.isDirectory() ?? false;
  const names = (isThere ? readdirSync(join(root, SEEDS_FOLDER)) : []).filter((name) => ARTICLE.test(name)).sort();
  const plain = names.filter((name) => isReadable(join(root, SEEDS_FOLDER, name)));
  return { seeds: new Map(plain.map((name) => [name, readSeed(root, name)])), register: readRegister(root) };
}

/** A plain file of a sane size; `folders.ts` says what is wrong with the others. */
function isReadable(path: string): boolean {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  return stats !== undefined && stats.isFile() && stats.size <= MOST_BYTES;
}

const MOST_BYTES = 16 * 2 ** 20;
const LONGEST_ROW = 1_000;
const ARTICLE = /^[A-Za-z0-9._-]+\.(?:txt|html|docx)$/u;

function readSeed(root: string, name: string): Seed {
  const bytes = readFileSync(join(root, SEEDS_FOLDER, name));
  const text = name.endsWith('.txt') ? bytes.toString('utf8') : '\uFFFD';
  const lines = text.includes('\uFFFD') ? undefined : articleLines(text);
  return { name, sha256: createHash('sha256').update(bytes).digest('hex'), lines };
}

/** Any line of the register with a file name and 64 hexadecimal digits counts: a table row, or the output of `sha256sum`. */
function readRegister(root: string): Seeds['register'] {
  if (!isReadable(join(root, REGISTER))) return undefined;
  const entries = readFileSync(join(root, REGISTER), 'utf8').split('\n').flatMap((text, index) => {
    if (text.length > LONGEST_ROW) return []; // no row, and minutes of looking
    const name = /[A-Za-z0-9._-]+\.(?:txt|html|docx)\b/u.exec(text)?.[0];
    const sum = /\b[0-9a-f]{64}\b/u.exec(text);
    return name && sum ? [[name, { sha256: sum[0], position: { line: index + 1, column: sum.index + 1 } }] as const] : [];
  });
  return new Map(entries);
}
