import { Document, isPair, isScalar, isSeq, visit } from 'yaml';
import { quoteDays } from './quoted-days.ts';

/** Where a briefing draft says what its editor has still to settle. */
const DOUBTS_HEADING = 'Điều cần xem trước khi bỏ `draft: true` (xóa dần khi đã giải quyết):';

/** Short lists of ids, line numbers and addresses stand on one line. */
const FLAT: ReadonlySet<string> = new Set(['lines', 'clauses', 'addressees', 'themes', 'principles', 'sources']);

/** What a file `content/briefings/<id>.mdx` is made of. */
export interface BriefingParts {
  /** The fields, in the order in which they are to stand. */
  readonly frontmatter: object;
  /** Doubts still open: comments at the top. `line` counts the lines of the article from 1. */
  readonly doubts: readonly { readonly line: number | null; readonly field: string; readonly message: string }[];
  /** Markdown below the frontmatter. */
  readonly body: string;
}

/** The text of a briefing's file: frontmatter, open doubts as comments, body. The command line and the drafting page write the same. */
export function briefingText({ frontmatter, doubts, body }: BriefingParts): string {
  const document = new Document(frontmatter);
  quoteDays(document);
  visit(document, {
    Pair(_, { key, value }) {
      if (isScalar(key) && FLAT.has(String(key.value)) && isSeq(value) && value.items.every((item) => !isPair(item) && isScalar(item))) value.flow = true;
    },
  });
  const open = doubts.map(({ line, field, message }) => ` - ${line === null ? '' : `dòng ${line}, `}${field}: ${message.replace(/\s+/gu, ' ')}`);
  if (open.length > 0) document.commentBefore = [` ${DOUBTS_HEADING}`, ...open].join('\n');
  return `---\n${document.toString({ lineWidth: 0, flowCollectionPadding: false })}---\n\n${body.trim()}\n`;
}
