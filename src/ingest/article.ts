import type { Edtf } from '../domain/day.ts';

/** One block of an article as shown: `line` is its first line in the file (1 = first). */
export interface ArticleBlock {
  readonly kind: 'paragraph' | 'heading' | 'caption' | 'list-item' | 'quote';
  /** NFC, white space folded, otherwise exactly the article's words. */
  readonly text: string;
  readonly line: number;
}

/** A line of the file that is not part of the article. */
export interface DroppedLine {
  readonly text: string;
  readonly reason: 'navigation' | 'stamp' | 'related-news' | 'duplicate' | 'counter' | 'advert' | 'front-matter-lookalike';
  readonly line: number;
}

/** An article without its surroundings. Every non-blank line of the file is in `title`, `byline`, `blocks` or `dropped`. */
export interface CleanArticle {
  readonly title: string | null;
  readonly byline: string | null;
  readonly blocks: readonly ArticleBlock[];
  readonly dropped: readonly DroppedLine[];
}

/** What the readers of figures and directives may know besides the text. */
export interface ReadingContext {
  /** Day of the event as far as it was read; gives “6 tháng đầu năm”, “năm nay” their year. */
  readonly eventDate: Edtf | null;
  /** Ids of the provinces that host or report. */
  readonly provinces: readonly string[];
  /** Name and office of who chairs; issuer of orders without a subject. */
  readonly chairs: readonly { readonly name: string; readonly role: string }[];
}

/** A value with the words that prove it. */
export interface Evidence<T> {
  readonly value: T;
  readonly evidence: string;
}

/** Something an editor has to settle; `message` in Vietnamese. */
export interface Doubt {
  readonly field: string;
  readonly message: string;
  readonly evidence: string | null;
}
