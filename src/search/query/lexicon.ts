import { ABBREVIATIONS } from './abbreviations.ts';
import { type Word, words } from './words.ts';

/** What the vocabulary knows about one name, as the site writes it for search: `[kind, address, name, other forms, names near it, note]`. */
export type LexiconRow = readonly [kind: string, address: string, name: string, forms: readonly string[], near: readonly string[], note: string];

export interface Entry {
  readonly kind: string;
  readonly address: string;
  readonly name: string;
  readonly note: string;
  /** Ways to write the same thing. */
  readonly forms: readonly Word[][];
  /** Predecessors and successors: related, not the same. */
  readonly near: readonly Word[][];
}

/** Names by their bare words joined with spaces, and the longest one, in words. */
export interface Lexicon {
  readonly byBare: ReadonlyMap<string, readonly Entry[]>;
  readonly longest: number;
}

const built = ABBREVIATIONS.map(([short, ...long]): Entry => ({ kind: '', address: '', name: long[0]!, note: '', forms: [short, ...long].map(words), near: [] }));
const read = new WeakMap<LexiconRow, Entry>();

/** A row is asked for by many queries, and cut into words once. */
function entryOf(row: LexiconRow): Entry {
  let entry = read.get(row);
  if (!entry) {
    const [kind, address, name, forms, near, note] = row;
    read.set(row, (entry = { kind, address, name, note, forms: [name, ...forms].map(words).filter(({ length }) => length > 0), near: near.map(words) }));
  }
  return entry;
}

export function lexiconOf(rows: readonly LexiconRow[]): Lexicon {
  const byBare = new Map<string, Entry[]>();
  let longest = 1;
  for (const entry of [...rows.map(entryOf), ...built])
    for (const form of entry.forms) {
      const key = bareOf(form);
      const same = byBare.get(key);
      if (!same) byBare.set(key, [entry]);
      else if (!same.includes(entry)) same.push(entry);
      longest = Math.max(longest, form.length);
    }
  return { byBare, longest };
}

export const bareOf = (form: readonly Word[]): string => form.map(({ bare }) => bare).join(' ');
export const keyOf = (form: readonly Word[]): string => form.map(({ key }) => key).join(' ');
