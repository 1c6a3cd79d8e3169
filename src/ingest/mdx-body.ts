import type { ArticleBlock } from './article.ts';
import { literal, literalHeading } from './markdown-text.ts';

const BULLET = /^[-–—•●▪*+✓]\s*(?=\S)/u;

/** The blocks as the body of a briefing, one paragraph each; captions in `<ChuThichAnh>`, bullets as a list. */
export function bodyText(blocks: readonly ArticleBlock[]): string {
  const parts: string[] = [];
  for (const [index, { kind, text }] of blocks.entries()) {
    const isItem = kind === 'list-item' && BULLET.test(text);
    const follows = isItem && blocks[index - 1]?.kind === 'list-item' && BULLET.test(blocks[index - 1]!.text);
    const markdown = kind === 'heading' ? `## ${literalHeading(text)}` : kind === 'caption' ? `<ChuThichAnh>${literal(text)}</ChuThichAnh>` : isItem ? `- ${literal(text.replace(BULLET, ''))}` : literal(text);
    parts.push(`${index === 0 ? '' : follows ? '\n' : '\n\n'}${markdown}`);
  }
  return `${parts.join('')}\n`;
}
