import type { Element, ElementContent, Text } from 'hast';
import { addressOf } from '../domain/address.ts';
import type { Highlight, Phrase, Span } from './ranges.ts';

/**
 * Numbers of highlights that the style sheet tells apart inside one block: the anchor, the pieces of the
 * quote and the fact in the margin share a number, and one that is pointed at lights up all of them.
 * Overlapping quotes cannot be nested elements, so a quote is a set of pieces that share a number.
 */
export const HIGHLIGHTS_PER_BLOCK = 16;

/** What is to be drawn into one block of text. */
export interface Annotations {
  readonly quotes: readonly (Span & { readonly highlight: Highlight })[];
  readonly links: readonly (Span & { readonly phrase: Phrase })[];
  /** Abbreviations that open a note: the note's id. */
  readonly terms: readonly (Span & { readonly note: string })[];
}

/**
 * Draws quotes and links into the text of one block, in place. The text itself does not change.
 *
 * `Đạt 18,3%` with a quote over all of it becomes
 * `<span class="q0" id="…"></span><span class="q q0">Đạt 18,3%</span>`.
 * @param base - Path prefix of the site, with a trailing slash.
 */
export function annotate(block: Element, { quotes, links, terms }: Annotations, base: string): void {
  const numbered = quotes.map((quote, index) => ({ ...quote, number: index % HIGHLIGHTS_PER_BLOCK }));
  const edges = [...new Set([...quotes, ...links, ...terms].flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  let offset = 0;

  const pieces = (text: Text): ElementContent[] => {
    const from = offset;
    const until = (offset += text.value.length);
    const cuts = [from, ...edges.filter((edge) => edge > from && edge < until), until];
    const out: ElementContent[] = [];
    for (let index = 0; index + 1 < cuts.length; index++) {
      const start = cuts[index]!;
      const piece: Text = { type: 'text', value: text.value.slice(start - from, cuts[index + 1]! - from) };
      const anchors = numbered.filter((quote) => quote.start === start).map(({ highlight, number }) => element('span', { id: highlight.id, className: [`q${number}`] }, []));
      const over = numbered.filter((quote) => quote.start <= start && start < quote.end);
      const link = links.find((candidate) => candidate.start <= start && start < candidate.end);
      const term = terms.find((candidate) => candidate.start <= start && start < candidate.end);
      const classes = over.length === 0 ? [] : ['q', ...over.map(({ number }) => `q${number}`)];
      const marked = over.length === 0 ? piece : element('span', { className: classes }, [piece]);
      const last = out.at(-1);
      const opened = link ?? term;
      if (!opened) out.push(...anchors, marked);
      else if (start > opened.start && last?.type === 'element' && last.tagName === (link ? 'a' : 'button')) last.children.push(...anchors, marked);
      else {
        // A quote that covers all of a link needs no element inside it.
        const whole = cuts[index + 1] === opened.end;
        const own = link ? { href: `${base}${addressOf(link.phrase.section, link.phrase.id).slice(1)}`, ...(whole && over.length > 0 && { className: classes }) } : { type: 'button', className: ['term', ...(whole ? classes : [])], popovertarget: term!.note };
        out.push(...anchors, element(link ? 'a' : 'button', own, [whole ? piece : marked]));
      }
    }
    return out;
  };
  const walk = (parent: Element): void => {
    parent.children = parent.children.flatMap((child) => {
      if (child.type === 'text') return pieces(child);
      if (child.type === 'element') walk(child);
      return [child];
    });
  };
  walk(block);
}

const element = (tagName: string, properties: Element['properties'], children: ElementContent[]): Element => ({ type: 'element', tagName, properties, children });
