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
  const found: { spelling: string; distance: number }[] = [];
  for (const spelling of vocabulary) {
    const other = bareLetters(spelling);
    if (Math.abs(other.length - bare.length) > most) continue;
    const distance = editDistance(bare, other, most);
    if (distance > most) continue;
    found.push({ spelling, distance: distance + (marked && sharedMarks(key, syllableKey(spelling)) ? 0 : 0.5) });
  }
  return found.sort((a, b) => a.distance - b.distance).slice(0, count).map(({ spelling }) => spelling);
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
