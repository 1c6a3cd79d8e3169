/**
 * Characters nobody sees: controls, zero-width and direction marks, private use. They let a text read differently from what it says,
 * and make two equal quotes unequal. Tab and line feed are white space and stay.
 */
const HIDDEN = /(?![\t\n])[\p{Cc}\p{Cf}\p{Co}\u2028\u2029\u2065]/gu;

/** One hidden character: its place in the text and its name for a person, e.g. `U+200B`. */
export interface HiddenCharacter {
  readonly index: number;
  readonly name: string;
}

/** Every hidden character of `text`, in order. @example hiddenCharacters('a\u200Bb') // [{ index: 1, name: 'U+200B' }] */
export function hiddenCharacters(text: string): HiddenCharacter[] {
  return [...text.matchAll(HIDDEN)].map(({ index, 0: character }) => ({ index, name: codePointName(character) }));
}

/** @example codePointName('\u200B') // 'U+200B' */
export const codePointName = (character: string): string => `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
