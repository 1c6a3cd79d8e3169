import type { Span } from '../markdown/ranges.ts';

const segmenter = new Intl.Segmenter('vi', { granularity: 'sentence' });

/** Where the sentences of one line stand, without the spaces between them. @example sentenceSpans('Đạt 18,3%. Tăng.') // [{ start: 0, end: 10 }, { start: 11, end: 16 }] */
export const sentenceSpans = (text: string): Span[] => [...segmenter.segment(text)].flatMap(({ segment, index }) => trimmed(text, { start: index, end: index + segment.length }) ?? []);

/** What an arrow with Shift does: its end or its start, a word outward or inward. */
export interface Stretch {
  readonly edge: 'start' | 'end';
  readonly by: 'wider' | 'narrower';
  /** To the next comma, semicolon or full stop instead of the next word. */
  readonly clause: boolean;
}

/** The span with one edge moved; the same span when there is no further word, or it would be empty. Widening stays inside the line. */
export function stretched(text: string, { start, end }: Span, { edge, by, clause }: Stretch): Span {
  const stops = [...text.matchAll(clause ? /\S.*?(?:[,;:.](?=\s)|$)/gu : /\S+/gu)].map(({ 0: words, index }) => ({ start: index, end: index + (clause ? words.replace(/[,;:.]+$/u, '') : words).length }));
  const places = stops.map((stop) => stop[edge]);
  const forward = (edge === 'end') === (by === 'wider');
  const from = edge === 'end' ? end : start;
  const to = forward ? places.find((place) => place > from) : places.findLast((place) => place < from);
  const next = to === undefined ? { start, end } : edge === 'end' ? { start, end: to } : { start: to, end };
  return next.start < next.end && trimmed(text, next) ? next : { start, end };
}

function trimmed(text: string, { start, end }: Span): Span | undefined {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  const until = start + words.trimEnd().length;
  return from < until ? { start: from, end: until } : undefined;
}
