import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { nfc } from '../domain/text.ts';

const parser = unified().use(remarkParse).use(remarkFrontmatter, ['yaml']).use(remarkGfm, { singleTilde: false }).use(remarkMdx);

/** A briefing file cut in two, without judging either part. */
export interface BriefingSource {
  /** The whole file in NFC; positions of the tree count in it. */
  readonly text: string;
  /** YAML between the two `---` lines; `undefined` when the file does not start with such a block. */
  readonly frontmatter: string | undefined;
  /** Number of the first line of the YAML in the file. */
  readonly frontmatterLine: number;
}

/** Cuts a file into frontmatter and body. */
export function splitBriefing(raw: string): BriefingSource {
  const text = nfc(raw);
  const match = /^---\n([\s\S]*?)^---[ \t]*(?:\n|$)/mu.exec(text);
  return { text, frontmatter: match?.index === 0 ? match[1] : undefined, frontmatterLine: 2 };
}

/**
 * The body as a Markdown tree with GFM and MDX nodes, positions counted in the whole file. Nothing is evaluated.
 * @throws VFileMessage with line and column when the MDX cannot be parsed.
 */
export const parseBriefing = (text: string): Root => parser.parse(text);
