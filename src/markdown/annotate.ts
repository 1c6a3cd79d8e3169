import type { Element, ElementContent, Text } from 'hast';
import { addressOf } from '../domain/address.ts';
import type { Highlight, Phrase, Span } from './ranges.ts';

/**
 * Numbers of highlights that the style sheet tells apart inside one block (`.a0:target` lights up every `.q0`).
 * Overlapping quotes cannot be nested elements, so a quote is a set of pieces that share a number.
 */
export const HIGHLIGHTS_PER_BLOCK = 32;

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
 * `<span class="a0" id="…"></span><span class="q q0">Đạt 18,3%</span>`.
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
      const anchors = numbered.filter((quote) => quote.start === start).map(({ highlight, number }) => element('span', { id: highlight.id, className: [`a${number}`] }, []));
      const over = numbered.filter((quote) => quote.start <= start && start < quote.end);
      const link = links.find((candidate) => candidate.start <= start && start < candidate.end);
      const term = terms.find((candidate) => candidate.start <= start && start < candidate.end);
      const marked = over.length === 0 ? piece : element('span', { className: ['q', ...over.map(({ number }) => `q${number}`)] }, [piece]);
      const last = out.at(-1);
      if (term) {
        if (start > term.start && last?.type === 'element' && last.tagName === 'button') last.children.push(...anchors, marked);
        else out.push(...anchors, element('button', { type: 'button', className: ['term'], popovertarget: term.note }, [marked]));
      } else if (!link) out.push(...anchors, marked);
      else if (start > link.start && last?.type === 'element' && last.tagName === 'a') last.children.push(...anchors, marked);
      else out.push(...anchors, element('a', { href: `${base}${addressOf(link.phrase.section, link.phrase.id).slice(1)}`, className: ['mention'] }, [marked]));
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
