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

/** The abbreviations of the glossary. */
export const abbreviations = ({ glossary }: Pick<Vocabulary, 'glossary'>): Abbreviation[] =>
  [...glossary.values()].flatMap(({ id, name, aliases }) => aliases.filter((alias) => SHORT.test(alias)).map((short) => ({ id, short, full: name })));

/**
 * Every place where an abbreviation stands as a whole word, in reading order.
 * @example findAbbreviations('UBND tỉnh', [{ short: 'UBND', … }]) // one place, 0–4
 */
export function findAbbreviations(text: string, known: readonly Abbreviation[]): AbbreviationPlace[] {
  const bySpelling = new Map(known.map((one) => [one.short, one]));
  return [...text.matchAll(/(?<![\p{L}\p{N}&])[\p{Lu}&]{2,}(?![\p{L}\p{N}&])/gu)].flatMap(({ index, 0: short }) => {
    const one = bySpelling.get(short);
    return one ? [{ ...one, start: index, end: index + short.length }] : [];
  });
}
