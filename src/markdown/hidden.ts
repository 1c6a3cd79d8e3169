import { FORBIDDEN_CHARACTERS } from '../domain/invisible.ts';

/** One hidden character: its place in the text and its name for a person, e.g. `U+200B`. */
export interface HiddenCharacter {
  readonly index: number;
  readonly name: string;
}

/** Every hidden character of `text`, in order. @example hiddenCharacters('a\u200Bb') // [{ index: 1, name: 'U+200B' }] */
export function hiddenCharacters(text: string): HiddenCharacter[] {
  return [...text.matchAll(FORBIDDEN_CHARACTERS)].map(({ index, 0: character }) => ({ index, name: codePointName(character) }));
}

/** @example codePointName('\u200B') // 'U+200B' */
export const codePointName = (character: string): string => `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
