import type { DirectiveFile, KnownDirective } from '../domain/drafting-data.ts';
import { formatDay } from '../domain/format-day.ts';
import { unmarked } from '../domain/text.ts';
import { pause } from './pause.ts';

/** Directives that were found, the latest first, and how many more there are. */
export interface FoundDirectives {
  readonly found: readonly KnownDirective[];
  readonly others: number;
}

/** What is looked through: words of an article and its day once, words and deadline of each of its directives. */
interface Briefing {
  readonly words: string;
  readonly directives: readonly { readonly words: string; readonly directive: KnownDirective }[];
}

/** Every directive of the record, by its key and by words. Tens of thousands of them are looked through at each key that is pressed, so all words are made bare once. */
export class DirectiveIndex {
  readonly #briefings: readonly Briefing[];
  readonly #byKey: ReadonlyMap<string, KnownDirective>;

  private constructor(briefings: readonly Briefing[]) {
    this.#briefings = briefings;
    this.#byKey = new Map(briefings.flatMap(({ directives }) => directives.map(({ directive }) => [directive.key, directive] as const)));
  }

  /** Reads the file in pieces, between which the browser answers keys. @throws TypeError when it is no such file. */
  static async of({ briefings }: DirectiveFile): Promise<DirectiveIndex> {
    const read: Briefing[] = [];
    let since = performance.now();
    for (const { id, title, given, directives } of briefings) {
      read.push({
        words: bare(`${title} ${formatDay(given)}`),
        directives: directives.map(([own, action, due = null]) => ({ words: bare(due === null ? action : `${action} ${formatDay(due)}`), directive: { key: `${id}/${own}`, action, due, given, title } })),
      });
      if (performance.now() - since < LONGEST_PIECE) continue;
      await pause();
      since = performance.now();
    }
    return new DirectiveIndex(read);
  }

  get size(): number {
    return this.#byKey.size;
  }

  /** The directive `<briefing>/<directive>`. */
  get(key: string): KnownDirective | undefined {
    return this.#byKey.get(key);
  }

  /**
   * Directives that every typed word fits: one of the task, of the article's title, or the day it was given or is due. Marks may be missing, and the last
   * word may be unfinished; a day is written 19/7/2024, 19/07/2024 or 2024-07-19, its month 7/2024.
   * @param typed - Every directive fits no words at all.
   */
  matching(typed: string, most: number): FoundDirectives {
    const wanted = typed.split(/\s+/u).map((word) => bare(dayFirst(word))).filter((word) => word.trim() !== '');
    if (/\S$/u.test(typed)) wanted.push(...wanted.splice(-1).map((word) => word.trimEnd()));
    const found: KnownDirective[] = [];
    let count = 0;
    for (const { words: ofBriefing, directives } of this.#briefings) {
      const left = wanted.filter((word) => !ofBriefing.includes(word));
      for (const { words, directive } of directives) if (left.every((word) => words.includes(word)) && ++count <= most) found.push(directive);
    }
    return { found, others: count - found.length };
  }
}

/** Milliseconds. */
const LONGEST_PIECE = 12;

/**
 * Without capitals, marks, punctuation and leading zeros, each word between two spaces: words are found as words.
 * @example bare('Nghị quyết 06/NQ-CP') // ' nghi quyet 6 nq cp '
 */
const bare = (text: string): string => ` ${unmarked(text).replace(/[^\p{L}\p{N}]+/gu, ' ').trim().replace(/(?<!\S)0+(?=\d)/gu, '')} `;

/** A day as the form stores it, in the order it is printed in. */
const dayFirst = (word: string): string => (/^\d{4}-\d{1,2}(?:-\d{1,2})?$/u.test(word) ? word.split('-').reverse().join('/') : word);
