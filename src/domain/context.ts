import type { BodyBlock, QuoteInContext } from './record.ts';
import { fold, sentences } from './text.ts';

/**
 * The sentences of the body around a quote, cut into before, quote and after; long ones are shortened with “…”, the quote never.
 * @param anchor - Anchor to link to; by default that of the block that holds the words.
 * @param length - Characters of context on either side.
 * @returns The quote alone, when no block of the body holds it (for instance when it stands in the title).
 */
export function contextOf(blocks: readonly BodyBlock[], quote: string, anchor?: string, length = CONTEXT_LENGTH): QuoteInContext {
  const words = fold(quote);
  const block = blocks.find(({ text }) => text.includes(words));
  if (!block) return { before: '', quote: words, after: '', anchor: anchor ?? '' };
  const start = block.text.indexOf(words);
  const end = start + words.length;
  let from = 0;
  let until = block.text.length;
  for (const [first, last] of sentencesOf(block)) {
    if (first <= start) from = first;
    if (last >= end) {
      until = last;
      break;
    }
  }
  return { before: lastWords(block.text.slice(from, start), length), quote: words, after: firstWords(block.text.slice(end, until), length), anchor: anchor ?? block.anchor };
}

/** Where the sentences of a block begin and end. Many quotes stand in one block, and it is asked for each. */
function sentencesOf(block: BodyBlock): readonly (readonly [number, number])[] {
  const known = places.get(block);
  if (known) return known;
  let offset = 0;
  const found = sentences(block.text).map((sentence): readonly [number, number] => {
    const at = block.text.indexOf(sentence, offset);
    offset = at + sentence.length;
    return [at, offset];
  });
  places.set(block, found);
  return found;
}

const places = new WeakMap<BodyBlock, readonly (readonly [number, number])[]>();

/** Characters of context on either side; a sentence of Vietnamese officialdom may run to a page. */
const CONTEXT_LENGTH = 160;

/** The same quote with less around it, cut at a word. */
export const shortened = (context: QuoteInContext, length: number): QuoteInContext => ({ ...context, before: lastWords(context.before, length), after: firstWords(context.after, length) });

const firstWords = (text: string, length = CONTEXT_LENGTH): string => (text.length <= length ? text : `${text.slice(0, text.lastIndexOf(' ', length))} …`);
const lastWords = (text: string, length = CONTEXT_LENGTH): string => (text.length <= length ? text : `…${text.slice(text.indexOf(' ', text.length - length))}`);
