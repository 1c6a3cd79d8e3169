import type { Vocabulary } from '../domain/vocabulary.ts';
import { briefingText } from './briefing-text.ts';
import type { Draft } from './draft.ts';
import { bodyText } from './mdx-body.ts';
import { frontmatterOf, type SourceFile } from './mdx-frontmatter.ts';
import type { Proposal } from './proposals.ts';

export interface DraftFile {
  /** Name without `.mdx`: day and place. */
  readonly id: string;
  /** The whole file: frontmatter, doubts as comments, body. */
  readonly text: string;
  /** Entries that the vocabulary does not have yet. */
  readonly proposals: readonly Proposal[];
}

/**
 * A draft as the file `content/briefings/<id>.mdx`. Hostile text comes out as literal text; the file always passes the guard.
 * @param source - The article's file under `seeds/` and its checksum.
 */
export function mdxOf(draft: Draft, source: SourceFile, vocabulary: Vocabulary): DraftFile {
  const { id, frontmatter, proposals } = frontmatterOf(draft, source, vocabulary);
  return { id, text: briefingText({ frontmatter, doubts: draft.doubts, body: bodyText(draft.article.blocks) }), proposals };
}
