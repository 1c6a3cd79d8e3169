import { INVISIBLE } from '../domain/invisible.ts';
import { fold } from '../domain/text.ts';

/**
 * Gives words of the cleaned text back as they stand in the source, soft hyphens and zero-width characters included: contract 2 wants exact substrings.
 * @returns A function that leaves words alone when the source hides nothing in them.
 * @example exactWords('chuyển\u00AD đổi số')('chuyển đổi') // 'chuyển\u00AD đổi'
 */
export function exactWords(raw: string): (words: string) => string {
  const folded = fold(raw.replace(/^\uFEFF/u, '').toWellFormed());
  if (folded.search(INVISIBLE) === -1) return (words) => words;
  const starts: number[] = [];
  const ends: number[] = [];
  let seen = '';
  let place = 0;
  for (const character of folded) {
    const end = place + character.length;
    const last = seen.slice(-1);
    const composed = /\p{M}/u.test(character) ? (last + character).normalize('NFC') : '';
    if (composed.length === 1) {
      // A mark that something invisible had kept from its letter.
      seen = seen.slice(0, -1) + composed;
      ends[ends.length - 1] = end;
    } else if (character.search(INVISIBLE) === -1 && !(character === ' ' && last === ' ')) {
      for (let unit = 0; unit < character.length; unit++) {
        starts.push(place);
        ends.push(end);
      }
      seen += character;
    }
    place = end;
  }
  return (words) => {
    const at = seen.indexOf(words);
    return at === -1 || folded.includes(words) ? words : folded.slice(starts[at], ends[at + words.length - 1]);
  };
}
