import { bareLetters, isMarked, syllableKey } from './syllable.ts';

/**
 * Spellings of the record that a typed word may have been meant for, the likeliest first.
 * @param vocabulary - Spellings of the record, frequent ones first.
 * @example likelySpellings('chnh', ['số', 'chính', 'chỉ']) // ['chính']
 */
export function likelySpellings(typed: string, vocabulary: readonly string[], count = 5): string[] {
  const bare = bareLetters(typed);
  if (bare.length < 3 || /\d/u.test(bare)) return [];
  const most = bare.length >= 8 ? 2 : 1;
  const key = syllableKey(typed);
  const marked = isMarked(typed);
  const letters = lettersIn(bare);
  const found: { spelling: string; distance: number }[] = [];
  for (const { spelling, bare: other, letters: others } of prepared(vocabulary)) {
    // One edit changes at most two of the letters that occur.
    if (Math.abs(other.length - bare.length) > most || bitCount(letters ^ others) > 2 * most) continue;
    const distance = editDistance(bare, other, most);
    if (distance > most) continue;
    found.push({ spelling, distance: distance + (marked && sharedMarks(key, syllableKey(spelling)) ? 0 : 0.5) });
  }
  return found.sort((a, b) => a.distance - b.distance).slice(0, count).map(({ spelling }) => spelling);
}

interface Prepared {
  readonly spelling: string;
  readonly bare: string;
  readonly letters: number;
}

const lists = new WeakMap<readonly string[], readonly Prepared[]>();

/** A vocabulary is long and asked again for every misspelt word. */
function prepared(vocabulary: readonly string[]): readonly Prepared[] {
  let list = lists.get(vocabulary);
  if (!list) lists.set(vocabulary, (list = vocabulary.map((spelling) => {
    const bare = bareLetters(spelling);
    return { spelling, bare, letters: lettersIn(bare) };
  })));
  return list;
}

/** A bit for each letter that occurs. */
function lettersIn(bare: string): number {
  let bits = 0;
  for (let place = 0; place < bare.length; place++) bits |= 1 << (bare.charCodeAt(place) & 31);
  return bits;
}

function bitCount(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count++;
  return count;
}

/** Do two keys agree in at least one mark or the tone? */
const sharedMarks = (a: string, b: string): boolean => a.at(-1) === b.at(-1) && /\d/u.test(a.at(-1)!) || [...a].some((letter) => /[ăâđêôơư]/u.test(letter) && b.includes(letter));

/** Letters to insert, delete, replace or swap with their neighbour; more than `most` is not counted further. */
export function editDistance(a: string, b: string, most: number): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) next[j] = Math.min(next[j]!, before[j - 2]! + 1);
    }
    if (Math.min(...next) > most) return most + 1;
    before = row;
    row = next;
  }
  return row[b.length]!;
}
