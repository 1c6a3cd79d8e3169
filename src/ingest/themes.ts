import type { CleanArticle } from './article.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import { OTHER_TOPICS } from './topics.ts';

/** What an article is about. */
export interface ThemeReading {
  /** Ids of the vocabulary, most frequent first. */
  readonly themes: readonly string[];
  /** Topics that have no theme yet, as proposals. */
  readonly proposed: readonly { readonly id: string; readonly name: string }[];
}

const MOST = 8;

/** Reads the themes from how often their wordings stand in the article; a wording in the title counts three times. */
export function readThemes({ title, blocks }: CleanArticle, vocabulary: Vocabulary): ThemeReading {
  const body = blocks.map(({ text }) => text.toLowerCase()).join('\n');
  const head = (title ?? '').toLowerCase();
  const count = (phrases: readonly string[]) => [...new Set(phrases.map((phrase) => phrase.toLowerCase()))].reduce((sum, phrase) => sum + occurrences(body, phrase) + 3 * occurrences(head, phrase), 0);
  const known = [...vocabulary.themes.values()].map(({ id, name, aliases, phrases }) => ({ id, hits: count([name, ...aliases, ...phrases]) })).filter(({ hits }) => hits >= 2);
  const topics = OTHER_TOPICS.filter(({ id }) => !vocabulary.themes.has(id)).map(({ id, name, phrases }) => ({ id, name, hits: count(phrases) })).filter(({ hits }) => hits >= 3).sort((a, b) => b.hits - a.hits);
  return { themes: known.sort((a, b) => b.hits - a.hits).slice(0, MOST).map(({ id }) => id), proposed: topics.slice(0, 2).map(({ id, name }) => ({ id, name })) };
}

/** Places where the phrase stands as whole words. */
function occurrences(text: string, phrase: string): number {
  let count = 0;
  for (let at = text.indexOf(phrase); phrase !== '' && at !== -1; at = text.indexOf(phrase, at + phrase.length)) if (!LETTER.test(text[at - 1] ?? '') && !LETTER.test(text[at + phrase.length] ?? '')) count++;
  return count;
}

const LETTER = /[\p{L}\p{N}]/u;
