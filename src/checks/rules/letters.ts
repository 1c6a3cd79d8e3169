import type { Position } from '../../domain/finding.ts';
import { lookAlikes } from '../../domain/look-alikes.ts';
import { codePointName } from '../../markdown/hidden.ts';
import type { Complaint, Rule } from '../rule.ts';
import { positionAt } from '../text-file.ts';

/**
 * No word is made of letters that only look Latin. A word that the article prints like that is kept, for it is not ours to change, and is only pointed out:
 * a quote has to have the same letters as the article, so that a look-alike never passes for it.
 */
export const letters: Rule = function* ({ text, briefing, blocks, positionOf, lines }) {
  const article = lines?.join(' ') ?? '';
  const complain = ({ position, word, ...words }: Disguised): Complaint => (article.includes(word)
    ? { at: position, severity: 'hint', ...words, remedy: 'Bài gốc in như thế, giữ nguyên; trong tóm tắt và ghi chú thì viết chữ thường dùng.' }
    : { at: position, ...words });
  const typed = disguisedWords(text);
  yield* typed.map(complain);
  // Entities and escapes bring in letters that nobody typed.
  const known = new Set(typed.map(({ word }) => word));
  const decoded = [...(blocks ?? []).flatMap(({ text: words, position }) => disguisedWords(words, position)), ...stringsOf(briefing, []).flatMap(({ value, path }) => disguisedWords(value, positionOf(path)))];
  yield* decoded.filter(({ word }) => !known.has(word)).map(complain);
};

interface Disguised extends Pick<Complaint, 'code' | 'message' | 'remedy'> {
  readonly position: Position;
  readonly word: string;
}

/** @param place - Where to point when `text` is not the file itself. */
export function disguisedWords(text: string, place?: Position): Disguised[] {
  return lookAlikes(text).map(({ index, word, letter }) => ({
    position: place ?? positionAt(text, index),
    word,
    code: 'chu-gia-dang',
    message: `Từ “${word}” có chữ cái “${letter}” (${codePointName(letter)}) không phải chữ La-tinh thường.`,
    remedy: 'Gõ lại từ này bằng bàn phím tiếng Việt.',
  }));
}

/** Every string inside a value, with its path. */
export function stringsOf(value: unknown, path: readonly PropertyKey[]): { readonly value: string; readonly path: readonly PropertyKey[] }[] {
  if (typeof value === 'string') return [{ value, path }];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => stringsOf(inner, [...path, Array.isArray(value) ? Number(key) : key]));
}
