import { findQuote, type Span } from '../markdown/ranges.ts';
import type { Frontmatter } from './work.ts';

/** Lists of facts, each fact with its words. */
export const FACT_LISTS = ['chairs', 'localChairs', 'attendees', 'provinces', 'documents', 'principles', 'metrics', 'directives', 'outcomes', 'notes'] as const;
export type FactList = (typeof FACT_LISTS)[number];

/** A fact's words, and where they stand in the article. */
export interface Mark extends Span {
  /** `metrics.3`, or `date`. */
  readonly fact: string;
  /** Index in the lines of the article. */
  readonly line: number;
}

/** A run of characters of one line under the same facts. */
export interface Piece {
  readonly text: string;
  /** Facts whose quotes cover it, the shortest quote first. */
  readonly facts: readonly string[];
}

/**
 * Where the quote of every fact stands; a quote that is nowhere in one line has no mark.
 * @param find - How a quote is found; the article does not change while it is worked on, so that what was found once may be remembered.
 */
export function marksOf(fields: Frontmatter, lines: readonly string[], find: (quote: string) => ReturnType<typeof place> = (quote) => place(lines, quote)): Mark[] {
  const facts = [
    ...(fields.date?.quote ? [{ fact: 'date', quote: fields.date.quote }] : []),
    ...FACT_LISTS.flatMap((list) => (fields[list] ?? []).map(({ quote }, index) => ({ fact: `${list}.${index}`, quote }))),
  ];
  return facts.flatMap(({ fact, quote }) => {
    const found = find(quote);
    return found ? [{ fact, ...found }] : [];
  });
}

/** The first line that holds the words. @example place(['Đạt 18,3%.'], '18,3%') // { line: 0, start: 4, end: 9 } */
export function place(lines: readonly string[], quote: string): (Span & { readonly line: number }) | undefined {
  if (quote.trim() === '') return undefined;
  for (const [line, text] of lines.entries()) {
    const span = findQuote(text, quote);
    if (span) return { line, ...span };
  }
  return undefined;
}

/**
 * One line cut wherever a quote begins or ends. Overlapping quotes cannot be nested elements, so a quote is a set of pieces.
 * @example piecesOf('Đạt 18,3%.', [{ fact: 'metrics.0', line: 0, start: 4, end: 9 }]) // 'Đạt ', '18,3%' under metrics.0, '.'
 */
export function piecesOf(text: string, marks: readonly (Span & { readonly fact: string })[]): Piece[] {
  const cuts = [...new Set([0, text.length, ...marks.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  return cuts.slice(1).map((end, index) => {
    const start = cuts[index]!;
    const over = marks.filter((mark) => mark.start <= start && end <= mark.end).sort((a, b) => a.end - a.start - (b.end - b.start));
    return { text: text.slice(start, end), facts: over.map(({ fact }) => fact) };
  });
}
