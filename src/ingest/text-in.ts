import { articleLines } from '../domain/article-lines.ts';

/** One non-blank line of an article. */
export interface ArticleLine {
  /** Counted from 1, blank lines included. */
  readonly number: number;
  /** NFC, white space folded, without invisible characters. */
  readonly text: string;
}

/**
 * The non-blank lines of a text as received: any line end, with or without BOM, NFC or NFD, non-breaking spaces and soft hyphens alike.
 * @example readLines('\uFEFFA\r\n\r\nB') // [{ number: 1, text: 'A' }, { number: 3, text: 'B' }]
 */
export function readLines(raw: string): ArticleLine[] {
  return articleLines(raw).map((text, index) => ({ number: index + 1, text })).filter(({ text }) => text !== '');
}
