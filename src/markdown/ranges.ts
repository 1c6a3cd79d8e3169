import type { Section } from '../domain/address.ts';

/** Half-open span of characters in the text of one block. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A fact's words to be marked in the text. */
export interface Highlight {
  readonly id: string;
  readonly quote: string;
}

/** A wording that stands for a principle or a theme. */
export interface Phrase {
  readonly section: Section;
  readonly id: string;
  readonly words: string;
}

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

/** Where `quote` stands in `text`, white space of any kind and length counting as one space; `undefined` when it does not. */
export function findQuote(text: string, quote: string): Span | undefined {
  const words = quote.trim().split(/\s+/u).map(escape);
  const match = new RegExp(words.join('\\s+'), 'u').exec(text);
  return match ? { start: match.index, end: match.index + match[0].length } : undefined;
}

/**
 * Every place where one of the phrases stands as whole words, longest first, never overlapping; case does not count.
 * @example findPhrases('phát triển kinh tế số', [{ words: 'kinh tế số', … }]) // one span, 11–21
 */
export function findPhrases(text: string, phrases: readonly Phrase[]): (Span & { readonly phrase: Phrase })[] {
  const found: (Span & { phrase: Phrase })[] = [];
  for (const phrase of [...phrases].sort((a, b) => b.words.length - a.words.length)) {
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${escape(phrase.words)}(?![\\p{L}\\p{N}])`, 'giu');
    for (const { index, 0: words } of text.matchAll(pattern)) {
      const span = { start: index, end: index + words.length };
      if (!found.some(({ start, end }) => span.start < end && start < span.end)) found.push({ ...span, phrase });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
