import { articleLines, cleanText } from '../domain/article-lines.ts';

/** One non-blank line of an article. */
export interface ArticleLine {
  /** Counted from 1, blank lines included. */
  readonly number: number;
  /** NFC, white space folded, without invisible characters. */
  readonly text: string;
  /** Entries that wide gaps (a tab, two spaces or more) set apart in the file; one for prose. */
  readonly columns: readonly string[];
}

/**
 * The non-blank lines of a text as received: any line end, with or without BOM, NFC or NFD, non-breaking spaces and soft hyphens alike.
 * @example readLines('\uFEFFA\r\n\r\nB') // [{ number: 1, text: 'A', … }, { number: 3, text: 'B', … }]
 */
export function readLines(raw: string): ArticleLine[] {
  const printed = raw.replace(/^\uFEFF/u, '').split(/\r\n|\n|\r/u);
  return articleLines(raw).map((text, index) => ({ number: index + 1, text, columns: columnsOf(printed[index] ?? '', text) })).filter(({ text }) => text !== '');
}

/** A line put together from several has no columns. */
function columnsOf(printed: string, text: string): readonly string[] {
  if (text.length > WIDEST_ROW) return [text];
  const columns = printed.replace(/\p{Cf}/gu, '').split(/\t|\s{2,}/u).map(cleanText).filter(Boolean);
  return columns.join(' ') === text ? columns : [text];
}

const WIDEST_ROW = 240;
