import { globSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { fold } from '../src/domain/text.ts';
import type { CleanArticle, ReadingContext } from '../src/ingest/article.ts';

/** Facts that have to be found in a seed, as an editor would state them. */
export interface Facts {
  readonly context: ReadingContext;
  readonly metrics: readonly { readonly value: number; readonly valueMax?: number; readonly of?: number; readonly unit: string; readonly kind: string; readonly qualifier?: string; readonly period?: string; readonly quote: string; readonly optional?: true }[];
  readonly directives: readonly { readonly kind: string; readonly quote: string; readonly issuer?: string | null; readonly addressees?: readonly string[]; readonly due?: string | null }[];
}

/** The articles of `tests/fixtures/ingest/` that have a `facts.json`. People, events and figures in them are invented. */
export function readingFixtures(): { readonly name: string; readonly article: CleanArticle; readonly facts: Facts }[] {
  return globSync('tests/fixtures/ingest/*/facts.json').toSorted().map((file) => {
    const folder = dirname(file);
    return { name: basename(folder), article: articleOf(readFileSync(`${folder}/seed.txt`, 'utf8')), facts: JSON.parse(readFileSync(file, 'utf8')) as Facts };
  });
}

/** An article whose first line is its title and every other line a paragraph; a test of one reader does not depend on another. */
export function articleOf(text: string): CleanArticle {
  const [title = '', ...lines] = text.split('\n');
  const blocks = lines.map((line, index) => ({ kind: 'paragraph' as const, text: fold(line), line: index + 2 })).filter(({ text: words }) => words !== '');
  return { title: fold(title), byline: null, blocks, dropped: [] };
}

/** One paragraph as an article. */
export const paragraph = (text: string): CleanArticle => ({ title: null, byline: null, blocks: [{ kind: 'paragraph', text: fold(text), line: 1 }], dropped: [] });

/** Do the words of one quote lie in the other, or overlap by half? */
export function sameWords(a: string, b: string): boolean {
  const [one, other] = [fold(a), fold(b)];
  if (one.includes(other) || other.includes(one)) return true;
  const [words, others] = [one.split(' '), other.split(' ')];
  const shared = words.filter((word) => others.includes(word)).length;
  return shared >= 0.5 * Math.max(words.length, others.length);
}

/** Pairs what was expected with what was read, each at most once. */
export function paired<A, B>(expected: readonly A[], read: readonly B[], same: (a: A, b: B) => boolean): readonly (readonly [A, B])[] {
  const left = new Set(read);
  return expected.flatMap((fact) => {
    const match = [...left].find((reading) => same(fact, reading));
    if (match === undefined) return [];
    left.delete(match);
    return [[fact, match] as const];
  });
}
