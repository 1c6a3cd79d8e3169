/** A run of characters in one line of the seed; everything counts from 0, `to` is not part of it. */
export interface Span {
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

/** From the places where each block could stand, the choice in reading order that covers most characters; block index → place. */
export function longestChain(places: readonly (readonly Span[])[]): Map<number, Span> {
  // The best chains so far, by where they end; one that ends later is kept only if it covers more.
  let chains: Link[] = [];
  for (const [block, spans] of places.entries()) {
    const links = spans.map((span): Link => {
      const before = chains.findLast((chain) => endsBefore(chain.span, span));
      return { block, span, before, length: (before?.length ?? 0) + span.to - span.from };
    });
    for (const link of links) {
      const earlier = chains.filter(({ span }) => byEnd(span, link.span) <= 0);
      if ((earlier.at(-1)?.length ?? 0) < link.length)
        chains = [...earlier.filter(({ span }) => byEnd(span, link.span) < 0), link, ...chains.filter(({ span, length }) => byEnd(span, link.span) > 0 && length > link.length)];
    }
  }
  const chosen = new Map<number, Span>();
  for (let link = chains.at(-1); link; link = link.before) chosen.set(link.block, link.span);
  return chosen;
}

interface Link {
  readonly block: number;
  readonly span: Span;
  /** Characters covered from the first link to this one. */
  readonly length: number;
  readonly before: Link | undefined;
}

const byEnd = (a: Span, b: Span): number => a.line - b.line || a.to - b.to;
const endsBefore = (a: Span, b: Span): boolean => a.line < b.line || (a.line === b.line && a.to <= b.from);
