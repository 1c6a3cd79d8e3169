import { checkOne } from '../checks/one.ts';
import { readBody } from '../checks/reading.ts';
import { articleLines } from '../domain/article-lines.ts';
import type { KnownDirective } from '../domain/drafting-data.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import { splitBriefing } from '../markdown/parse.ts';
import { renderBody } from '../markdown/render.ts';
import { fileText } from './file-text.ts';
import { type PlacedFinding, withFields } from './places.ts';
import type { Work } from './work.ts';

/** What the check says of a work. */
export interface Judgement {
  /** The whole file as it would be sent. */
  readonly text: string;
  readonly findings: readonly PlacedFinding[];
}

/** What an outcome's directive is judged by. */
export type JudgedDirective = Pick<KnownDirective, 'key' | 'due' | 'given'>;

/**
 * The findings of `npm run check` on a work, but for what its TSDoc excludes, each with its field.
 * @param directives - Those of the record that the outcomes name; undefined while that is not known, and then no outcome is judged by its directive.
 */
export function judge(work: Work, vocabulary: Vocabulary, directives: readonly JudgedDirective[] | undefined): Judgement {
  const text = fileText(work);
  const { file, sha256 } = work.fields.source;
  const given = directives && new Map(directives.map(({ key, due, given: day }) => [key, { due, day }] as const));
  const { findings, positionOf } = checkOne({ file: fileOf(work), text, seed: { name: file, sha256, text: work.article }, vocabulary, ...(given && { given }) });
  return { text, findings: withFields(findings, work.fields, positionOf) };
}

/**
 * The body of a work as its page will show it, without links between pages.
 * @returns HTML of the guarded tree; `undefined` while the guard refuses the body or it cannot be read.
 */
export function bodyHtml(work: Work): string | undefined {
  const text = fileText(work);
  const { tree, findings } = readBody(text, splitBriefing(text).frontmatter, fileOf(work));
  if (!tree || findings.length > 0) return undefined;
  const printed = new Set(articleLines(work.article));
  return renderBody(tree, { highlights: [...work.fields.metrics, ...work.fields.directives], phrases: [], isPrinted: (heading) => printed.has(heading), base: '/' }).html;
}

const fileOf = ({ id }: Work): string => `content/briefings/${id}.mdx`;
