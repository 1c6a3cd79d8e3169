import { codePointName } from '../../markdown/hidden.ts';

/**
 * A text from a stranger, safe to print on one line: controls and hidden characters are shown by name, so that neither a terminal nor the log
 * of a build takes them for a command.
 * @example printable('a\u001Bb') // 'a⟨U+001B⟩b'
 */
export const printable = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/gu, (character) => `⟨${codePointName(character)}⟩`);
