/** The letters and marks of one Vietnamese syllable, in forms that two spellings of the same syllable share. */

/** Tone marks in NFD, by a digit: huyền 1, sắc 2, hỏi 3, ngã 4, nặng 5. */
const TONES: Readonly<Record<string, string>> = { '\u0300': '1', '\u0301': '2', '\u0309': '3', '\u0303': '4', '\u0323': '5' };
const keys = new Map<string, string>();
const bares = new Map<string, string>();

/** Open syllables are written with i or y as the writer likes: kỉ luật, kỷ luật; quí, quý. The letter kept is the one that no longer word goes on with (“quy”, “quyết”). */
const sameForIAndY = (letters: string): string => (letters === 'qui' ? 'quy' : letters.replace(/^([hklmst])y$/u, '$1i'));

/**
 * One spelling for all spellings of a syllable: lower case, tone moved behind the letters, i and y as one where both are written.
 * @example syllableKey('hoà') === syllableKey('Hòa') // both 'hoa1'
 */
export function syllableKey(syllable: string): string {
  let key = keys.get(syllable);
  if (key === undefined) {
    let tone = '';
    let letters = '';
    for (const character of syllable.toLowerCase().normalize('NFD')) {
      if (TONES[character] === undefined) letters += character;
      else tone = TONES[character];
    }
    key = sameForIAndY(letters.normalize('NFC')) + tone;
    if (keys.size > 60_000) keys.clear();
    keys.set(syllable, key);
  }
  return key;
}

/** The bare letters: no marks, đ → d, i and y as in {@link syllableKey}. @example bareLetters('Đường') // 'duong' */
export function bareLetters(syllable: string): string {
  let bare = bares.get(syllable);
  if (bare === undefined) {
    bare = sameForIAndY(syllable.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gu, 'd'));
    if (bares.size > 60_000) bares.clear();
    bares.set(syllable, bare);
  }
  return bare;
}

/** Does the spelling carry any mark? */
export const isMarked = (syllable: string): boolean => /[đĐ]|\p{M}/u.test(syllable.normalize('NFD'));
