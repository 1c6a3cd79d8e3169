import { Document, isPair, isScalar, isSeq, visit } from 'yaml';
import type { Draft } from './draft.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import { bodyText } from './mdx-body.ts';
import { frontmatterOf, type SourceFile } from './mdx-frontmatter.ts';
import type { Proposal } from './proposals.ts';
import { quoteDays } from './quoted-days.ts';

export interface DraftFile {
  /** Name without `.mdx`: day and place. */
  readonly id: string;
  /** The whole file: frontmatter, doubts as comments, body. */
  readonly text: string;
  /** Entries that the vocabulary does not have yet. */
  readonly proposals: readonly Proposal[];
}

/** Where a briefing draft says what its editor has still to settle. */
const DOUBTS_HEADING = 'Điều cần xem trước khi bỏ `draft: true` (xóa dần khi đã giải quyết):';

/**
 * A draft as the file `content/briefings/<id>.mdx`. Hostile text comes out as literal text; the file always passes the guard.
 * @param source - The article's file under `seeds/` and its checksum.
 */
export function mdxOf(draft: Draft, source: SourceFile, vocabulary: Vocabulary): DraftFile {
  const { id, frontmatter, proposals } = frontmatterOf(draft, source, vocabulary);
  const document = new Document(frontmatter);
  quoteDays(document);
  flatten(document);
  const doubts = draft.doubts.map(({ line, field, message }) => ` - ${line === null ? '' : `dòng ${line}, `}${field}: ${message.replace(/\s+/gu, ' ')}`);
  if (doubts.length > 0) document.commentBefore = [` ${DOUBTS_HEADING}`, ...doubts].join('\n');
  const head = document.toString({ lineWidth: 0, flowCollectionPadding: false });
  return { id, text: `---\n${head}---\n\n${bodyText(draft.article.blocks)}`, proposals };
}

/** Short lists of ids and line numbers stand on one line. */
function flatten(document: Document): void {
  visit(document, {
    Pair(_, { key, value }) {
      if (isScalar(key) && ['lines', 'clauses', 'addressees', 'themes'].includes(String(key.value)) && isSeq(value) && value.items.every((item) => !isPair(item) && isScalar(item))) value.flow = true;
    },
  });
}
