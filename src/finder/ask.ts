import type { Lexicon } from '../search/query/lexicon.ts';
import { likelySpellings } from '../search/query/spelling.ts';
import { decodeKeys } from '../search/query/telex.ts';
import { MISSPELT, type Term, understand, type Understood, type Variant } from '../search/query/understand.ts';
import { words } from '../search/query/words.ts';
import type { TextIndex } from './text-index.ts';

const OTHER_MARKS = 0.65;
/** The word that is being typed, met as the beginning of a longer one. */
const UNFINISHED = 0.6;

/** What a text was found to mean. */
export interface Answer {
  /** For each row how well it answers, 0 for not at all. */
  readonly scores: Float32Array;
  /** The text in the spelling of the record, where another one than typed was taken. */
  readonly read: string | undefined;
}

/**
 * Asks the directives the way the search asks the articles: names old and new, abbreviations, numbers and days in any notation, missing marks.
 * Only when nothing answers, words that the record does not hold are read as Telex or VNI keys, as unfinished, with other marks, as misspelt.
 * @param size - Number of rows.
 */
export function ask(typed: string, lexicon: Lexicon, index: TextIndex, size: number): Answer {
  const plain = decoded(understand(typed, lexicon), lexicon, index);
  const scores = index.score(plain.query, size);
  if (scores.some((score) => score > 0) || plain.query.terms.length === 0) return { scores, read: plain.read };
  const wide = broadened(plain.query, index, /\S$/u.test(typed));
  return { scores: index.score(wide.query, size), read: wide.read ?? plain.read };
}

interface Reading {
  readonly query: Understood;
  readonly read: string | undefined;
}

const known = (variants: readonly Variant[], index: TextIndex): boolean => variants.some((variant) => index.numbersOf(variant).length > 0);
const variantsOf = (spelling: string, quality: number): Variant[] => words(spelling).slice(0, 1).map(({ key, bare }) => ({ key, bare, quality }));

function decoded(query: Understood, lexicon: Lexicon, index: TextIndex): Reading {
  const meant = query.terms.map(({ word, variants }) => {
    if (known([...variants, { key: null, bare: word.bare, quality: 1 }], index)) return word.text;
    const keys = decodeKeys(word.text);
    return keys !== undefined && known(words(keys).map(({ bare }) => ({ key: null, bare, quality: 1 })), index) ? keys : word.text;
  });
  if (meant.every((text, term) => text === query.terms[term]!.word.text)) return { query, read: undefined };
  const text = replaced(query, meant);
  return { query: understand(text, lexicon), read: text };
}

function broadened(query: Understood, index: TextIndex, unfinished: boolean): Reading {
  const guesses: string[] = [];
  const terms = query.terms.map((term, place): Term => {
    guesses.push(term.word.text);
    if (term.quoted) return term;
    const more: Variant[] = [];
    const anyMarks: Variant = { key: null, bare: term.word.bare, quality: OTHER_MARKS };
    if (term.marked && known([anyMarks], index)) more.push(anyMarks);
    if (unfinished && place === query.terms.length - 1) more.push(...index.beginningWith(term.word.bare, UNFINISHED));
    if (!known([...term.variants, ...more], index)) {
      const [first, ...others] = likelySpellings(term.word.text, index.vocabulary);
      if (first !== undefined) {
        guesses[place] = first;
        more.push(...[first, ...others].flatMap((spelling) => variantsOf(spelling, MISSPELT)));
      }
    }
    return { ...term, variants: [...term.variants, ...more] };
  });
  return { query: { ...query, terms }, read: guesses.every((text, term) => text === query.terms[term]!.word.text) ? undefined : replaced(query, guesses) };
}

/** The typed text with other words in the places of its words. */
function replaced({ text, terms }: Understood, by: readonly string[]): string {
  let written = '';
  let end = 0;
  for (const [index, { word }] of terms.entries()) {
    written += text.slice(end, word.start) + by[index]!;
    end = word.end;
  }
  return written + text.slice(end);
}
