import type { Section } from '../domain/address.ts';
import { contains } from '../domain/text.ts';

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
  const at = text.indexOf(quote);
  if (at !== -1 && quote !== '' && quote.trim() === quote) return { start: at, end: at + quote.length };
  if (!contains(text, quote)) return undefined;
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
  const lower = text.toLowerCase();
  for (const { phrase, words: sought, pattern } of patternsOf(phrases)) {
    if (!lower.includes(sought)) continue;
    for (const { index, 0: words } of text.matchAll(pattern)) {
      const span = { start: index, end: index + words.length };
      if (!found.some(({ start, end }) => span.start < end && start < span.end)) found.push({ ...span, phrase });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

interface Pattern {
  readonly phrase: Phrase;
  /** In lower case: most texts hold few of the phrases, and looking for words is quicker than matching a pattern. */
  readonly words: string;
  readonly pattern: RegExp;
}

/** Made once for each list of phrases, longest first. */
function patternsOf(phrases: readonly Phrase[]): readonly Pattern[] {
  const known = patterns.get(phrases);
  if (known) return known;
  const made = [...phrases]
    .sort((a, b) => b.words.length - a.words.length)
    .map((phrase) => ({ phrase, words: phrase.words.toLowerCase(), pattern: new RegExp(`(?<![\\p{L}\\p{N}])${escape(phrase.words)}(?![\\p{L}\\p{N}])`, 'giu') }));
  patterns.set(phrases, made);
  return made;
}

const patterns = new WeakMap<readonly Phrase[], readonly Pattern[]>();
