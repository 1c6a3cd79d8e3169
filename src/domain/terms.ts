import type { Vocabulary } from './vocabulary.ts';

/** A short form that a reader may not know, with what it stands for. */
export interface Abbreviation {
  /** Id in the glossary; also its anchor on the page. */
  readonly id: string;
  /** As printed: `CĐS`. */
  readonly short: string;
  /** In full: “Chuyển đổi số”. */
  readonly full: string;
}

/** An abbreviation where it stands in a text. */
export interface AbbreviationPlace extends Abbreviation {
  readonly start: number;
  readonly end: number;
}

/** Capital letters only, such as `CĐS`, `TT&TT`; a word with small letters is a name that can be read. */
const SHORT = /^[\p{Lu}&]{2,}$/u;

/** The abbreviations of the glossary, in its order. Every quote on every page asks for them. */
export function abbreviations({ glossary }: Pick<Vocabulary, 'glossary'>): readonly Abbreviation[] {
  const known = ofGlossary.get(glossary) ?? [...glossary.values()].flatMap(({ id, name, aliases }) => aliases.filter((alias) => SHORT.test(alias)).map((short) => ({ id, short, full: name })));
  ofGlossary.set(glossary, known);
  return known;
}
const ofGlossary = new WeakMap<Vocabulary['glossary'], readonly Abbreviation[]>();

/**
 * Every place where an abbreviation stands as a whole word, in reading order.
 * @example findAbbreviations('UBND tỉnh', [{ short: 'UBND', … }]) // one place, 0–4
 */
export function findAbbreviations(text: string, known: readonly Abbreviation[]): AbbreviationPlace[] {
  return [...text.matchAll(/(?<![\p{L}\p{N}&])[\p{Lu}&]{2,}(?![\p{L}\p{N}&])/gu)].flatMap(({ index, 0: short }) => {
    const one = known.findLast((candidate) => candidate.short === short);
    return one ? [{ ...one, start: index, end: index + short.length }] : [];
  });
}

/**
 * Texts of one block, each cut at the abbreviations that stand there for the first time in the block: the reader has seen the others.
 * @example spelledOnce(['UBND tỉnh, UBND xã'], known) // [[{ short: 'UBND', … }, ' tỉnh, UBND xã']]
 */
export function spelledOnce(texts: readonly string[], known: readonly Abbreviation[]): (string | Abbreviation)[][] {
  const seen = new Set<string>();
  return texts.map((text) => {
    const pieces: (string | Abbreviation)[] = [];
    let from = 0;
    for (const { start, end, ...one } of findAbbreviations(text, known)) {
      if (seen.has(one.short)) continue;
      seen.add(one.short);
      pieces.push(text.slice(from, start), one);
      from = end;
    }
    return [...pieces, text.slice(from)].filter((piece) => piece !== '');
  });
}
