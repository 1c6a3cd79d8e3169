import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding, Position } from '../domain/finding.ts';
import { readStrictYaml, type StrictYaml } from '../domain/strict-yaml.ts';
import { VOCABULARY_SCHEMAS } from '../domain/vocabulary.ts';
import { hiddenRefusal } from '../markdown/guard.ts';
import { hiddenCharacters } from '../markdown/hidden.ts';
import { REDIRECTS_FILE } from '../release/redirects.ts';
import { VOCABULARY_FOLDER } from '../vocabulary/load.ts';
import { disguisedWords, stringsOf } from './rules/letters.ts';
import { readTextFile } from './text-file.ts';

const MOST_BYTES = 8 * 2 ** 20;

/**
 * The lists and the redirects are typed by hand as the briefings are: the same letters, nothing invisible, nothing in disguise, by an escape neither.
 * @param root - The project folder.
 */
export function typedTexts(root: string): Finding[] {
  return [...Object.keys(VOCABULARY_SCHEMAS).map((name) => `${VOCABULARY_FOLDER}/${name}.yml`), REDIRECTS_FILE].flatMap((file) => {
    const bytes = bytesOf(join(root, file));
    return bytes ? findingsIn(bytes, file) : [];
  });
}

/** @returns Undefined when it cannot be read as a plain file of a sane size; whoever reads it says so. */
function bytesOf(path: string): Uint8Array | undefined {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (!stats?.isFile() || stats.size > MOST_BYTES) return undefined;
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

function findingsIn(bytes: Uint8Array, file: string): Finding[] {
  const { text, findings } = readTextFile(bytes, file);
  const error = (position: Position, { code, message, remedy }: Pick<Finding, 'code' | 'message' | 'remedy'>): Finding => ({ file, position, severity: 'error', code, message, remedy });
  const typed = disguisedWords(text);
  const seen = new Set([...findings, ...typed].map(({ message }) => message));
  const decoded = text.includes('\\') ? inValues(readStrictYaml(text)).filter(({ message }) => !seen.has(message)) : [];
  return [...findings, ...typed.map((words) => error(words.position, words)), ...decoded.map((words) => error(words.position, words))];
}

/** What escapes such as "\u202E" bring in after the file was looked through. */
function inValues({ data, positionOf }: StrictYaml): (Pick<Finding, 'code' | 'message' | 'remedy'> & { readonly position: Position })[] {
  return stringsOf(data, []).flatMap(({ value, path }) => {
    const position = positionOf(path);
    return [...hiddenCharacters(value).map(({ name }) => ({ position, ...hiddenRefusal(name) })), ...disguisedWords(value, position)];
  });
}
