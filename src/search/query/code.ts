/**
 * How a word is written into the Pagefind index, so that one index answers both with and without marks.
 *
 * `bậc` becomes `bac` + `zz` + its marks + `zx`. A query without marks asks for the prefix `baczz`, which is every word spelled b-a-c and
 * no longer word (end-of-word mark); a query with marks asks for the whole code. No code is the beginning of another one, so that Pagefind never
 * falls back to a shorter word. Only the letters a–z are used: Pagefind neither splits nor folds them, and 18,3 stays apart from 183.
 */
const DIGITS = 'abcdefghij';
const MARKS: Readonly<Record<string, string>> = { '\u0306': 'a', '\u0302': 'b', '\u031b': 'c', '\u0335': 'd' };

/** The code that finds the word whatever its marks. @example bareCode('bac') // 'baczz' */
export const bareCode = (bare: string): string => `${[...bare].map(letterCode).join('')}zz`;

/** The code of one word with exactly these marks. @example exactCode('bâc5') // 'baczzbbzx' with the mark of the second letter and the tone */
export function exactCode(key: string, bare: string): string {
  let marks = '';
  if (!/^[\d.]+$/u.test(key)) {
    let letter = -1;
    for (const character of key.replace(/đ/gu, 'd\u0335').normalize('NFD')) {
      const mark = MARKS[character];
      if (mark !== undefined) marks += String.fromCharCode(97 + Math.min(Math.max(letter, 0), 25)) + mark;
      else if (/[1-5]/u.test(character) && letter >= bare.length - 1) marks += `y${DIGITS[+character]}`;
      else if (!/\p{M}/u.test(character)) letter++;
    }
  }
  return `${bareCode(bare)}${marks}zx`;
}

function letterCode(character: string): string {
  if (character === 'z') return 'zl';
  if (character >= 'a' && character <= 'y') return character;
  if (character >= '0' && character <= '9') return `z${DIGITS[+character]}`;
  if (character === '.') return 'zk';
  return `zm${character.codePointAt(0)!.toString(26).replace(/\d/gu, (digit) => 'qrstuvwxyz'[+digit]!)}zn`;
}
