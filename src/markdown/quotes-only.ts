import type { Nodes, Parents, PhrasingContent, Root } from 'mdast';
import { findQuote, type Span } from './ranges.ts';

/** Stands where words of the article are not shown. */
const GAP = '[…]';

/**
 * Keeps of an article only the words that facts quote, for a source whose text may not be shown in full.
 * A block without a quote goes, and so do the article's own headings; headings that are ours stay.
 * @param quotes - Exact words of facts and notes; one that no block holds keeps nothing.
 * @param isPrinted - Is this heading printed in the article (and not given by us)?
 * @returns A new tree; the given one is not changed.
 */
export function quotesOnly(tree: Root, quotes: readonly string[], isPrinted: (heading: string) => boolean): Root {
  const copy = structuredClone(tree);
  prune(copy, quotes, isPrinted);
  return copy;
}

const TEXT_BLOCKS: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell', 'mdxJsxTextElement']);

/** @returns Whether anything is left of the node. */
function prune(node: Nodes, quotes: readonly string[], isPrinted: (heading: string) => boolean): boolean {
  if (node.type === 'yaml') return true;
  if (!('children' in node)) return false;
  const component = node.type === 'paragraph' && node.children.length === 1 && node.children[0]?.type === 'mdxJsxTextElement' ? node.children[0] : undefined;
  if (component) return prune(component, quotes, isPrinted);
  if (!TEXT_BLOCKS.has(node.type)) {
    const children = (node as Parents).children.filter((child) => prune(child, quotes, isPrinted));
    (node as Parents).children = children as never;
    return children.length > 0;
  }
  const text = textOf(node);
  if (node.type === 'heading') return !isPrinted(text);
  const kept = union(quotes.flatMap((quote) => findQuote(text, quote) ?? []));
  const words = kept.map(({ start, end }, index) => `${index > 0 || start > 0 ? `${GAP} ` : ''}${text.slice(start, end)}${index === kept.length - 1 && end < text.length ? ` ${GAP}` : ''}`).join(' ');
  (node as { children: PhrasingContent[] }).children = [{ type: 'text', value: words }];
  return kept.length > 0;
}

/** Overlapping and touching spans become one. */
function union(spans: readonly Span[]): Span[] {
  const out: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = out.at(-1);
    if (last && span.start <= last.end) out[out.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else out.push(span);
  }
  return out;
}

const textOf = (node: Nodes): string => ('children' in node ? node.children.map(textOf).join('') : 'value' in node ? node.value : '');
