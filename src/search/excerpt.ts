import type { Score } from './rank.ts';

/** A piece of text to show, marked when it was found. */
export interface Piece {
  readonly text: string;
  readonly found: boolean;
}

/** Characters of an excerpt; a sentence of officialdom is long, and the whole of it is the answer. */
const LENGTH = 420;

/** The label of a result with the found words marked. */
export function labelPieces({ passage, marked }: Score): Piece[] {
  return pieces(passage.record[3], passage.words.slice(0, passage.labelLength), marked);
}

/** The text of a result around the found words, cut at words, with “…” where something is left out. */
export function excerptPieces({ passage, marked }: Score, length = LENGTH): Piece[] {
  const text = passage.record[2];
  const own = passage.words.slice(passage.labelLength);
  const places = marked.filter((place) => place >= passage.labelLength).map((place) => place - passage.labelLength);
  if (text.length <= length * 1.25) return pieces(text, own, places);
  const [from, until] = densest(places.map((place) => own[place]!), text.length, length);
  const start = from === 0 ? 0 : (own.find(({ start: at }) => at >= from)?.start ?? from);
  const end = until >= text.length ? text.length : (own.findLast(({ end: at }) => at <= until)?.end ?? until);
  const shown = pieces(text, own, places, start, end);
  return [...(start > 0 ? [{ text: '… ', found: false }] : []), ...shown, ...(end < text.length ? [{ text: ' …', found: false }] : [])];
}

/** The stretch of `length` characters that holds most marked words, with a little room before the first. */
function densest(marked: readonly { readonly start: number; readonly end: number }[], total: number, length: number): readonly [number, number] {
  let best = { count: 0, start: 0 };
  for (const { start } of marked) {
    const count = marked.filter((other) => other.start >= start && other.end <= start + length * 0.8).length;
    if (count > best.count) best = { count, start };
  }
  const from = Math.max(0, Math.min(best.start - length * 0.15, total - length));
  return from < 40 ? [0, length] : [from, from + length];
}

function pieces(text: string, own: readonly { readonly start: number; readonly end: number }[], places: readonly number[], from = 0, until = text.length): Piece[] {
  const out: Piece[] = [];
  let at = from;
  const plain = (end: number) => {
    if (end > at) out.push({ text: text.slice(at, end), found: false });
  };
  for (const place of places) {
    const word = own[place];
    if (!word || word.start < from || word.end > until) continue;
    const last = out.at(-1);
    // Neighbouring words are one mark.
    if (last?.found && /^\s*$/u.test(text.slice(at, word.start))) out[out.length - 1] = { text: last.text + text.slice(at, word.end), found: true };
    else {
      plain(word.start);
      out.push({ text: text.slice(word.start, word.end), found: true });
    }
    at = word.end;
  }
  plain(until);
  return out;
}
