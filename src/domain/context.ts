import type { BodyBlock, QuoteInContext } from './record.ts';
import { fold, sentences } from './text.ts';

/**
 * The sentences of the body around a quote, cut into before, quote and after.
 * @param anchor - Anchor to link to; by default that of the block that holds the words.
 * @returns The quote alone, when no block of the body holds it (for instance when it stands in the title).
 */
export function contextOf(blocks: readonly BodyBlock[], quote: string, anchor?: string): QuoteInContext {
  const words = fold(quote);
  const block = blocks.find(({ text }) => text.includes(words));
  if (!block) return { before: '', quote: words, after: '', anchor: anchor ?? '' };
  const start = block.text.indexOf(words);
  const end = start + words.length;
  let offset = 0;
  let from = 0;
  let until = block.text.length;
  for (const sentence of sentences(block.text)) {
    const at = block.text.indexOf(sentence, offset);
    offset = at + sentence.length;
    if (at <= start) from = at;
    if (offset >= end) {
      until = offset;
      break;
    }
  }
  return { before: block.text.slice(from, start), quote: words, after: block.text.slice(end, until), anchor: anchor ?? block.anchor };
}
