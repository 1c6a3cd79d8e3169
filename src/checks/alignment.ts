import type { Briefing } from '../domain/briefing.ts';
import { fold } from '../domain/text.ts';
import type { Block } from './body.ts';
import { longestChain, type Span } from './chain.ts';

/** How a block fails to follow the seed: its words are not there, not in this order, there only once, or said to be left out. */
export type Misfit = 'strange' | 'out-of-order' | 'repeated' | 'left-out';
/** What is wrong with an entry of `leftOut`. */
export type LeftOutFault = 'out-of-range' | 'not-in-seed' | 'shown';

/** A body laid beside its seed: what does not fit, and what of the seed is nowhere. */
export interface Alignment {
  readonly misfits: ReadonlyMap<Block, Misfit>;
  /** By index in `leftOut`. */
  readonly leftOutFaults: ReadonlyMap<number, LeftOutFault>;
  /** Runs of the seed that hold words and are neither shown nor left out. */
  readonly gaps: readonly (Span & { readonly text: string })[];
}

/**
 * Lays the blocks along the lines of the seed. Of all ways to do it in order, the one that places most text counts,
 * so one displaced paragraph is one finding. A heading is ours unless it is a whole line of the seed.
 */
export function align(lines: readonly string[], blocks: readonly Block[], { leftOut, title, titleBy, source }: Briefing): Alignment {
  const ranges = leftOut.map((part) => ('lines' in part ? part.lines : undefined));
  const isLeftOut = (line: number) => ranges.some((range) => range && range[0] <= line + 1 && line + 1 <= range[1]);
  const places = blocks.map(({ text, kind }) => [...occurrences(lines, text).take(MOST_PLACES)].filter(({ line }) => kind !== 'heading' || lines[line] === text));
  const chain = longestChain(places.map((spans) => spans.filter(({ line }) => !isLeftOut(line))));
  const taken: Span[] = [...chain.values()];
  const isFree = (span: Span) => !isLeftOut(span.line) && !taken.some((other) => overlap(span, other));

  const misfits = new Map<Block, Misfit>();
  for (const [index, block] of blocks.entries()) {
    if (chain.has(index) || block.kind === 'heading') continue;
    const elsewhere = places[index]!.find(isFree);
    if (elsewhere) taken.push(elsewhere);
    misfits.set(block, elsewhere ? 'out-of-order' : places[index]!.length === 0 ? 'strange' : places[index]!.every(({ line }) => isLeftOut(line)) ? 'left-out' : 'repeated');
  }

  const leftOutFaults = new Map<number, LeftOutFault>();
  for (const [index, part] of leftOut.entries()) {
    if ('lines' in part) {
      if (part.lines[0] > part.lines[1] || part.lines[1] > lines.length) leftOutFaults.set(index, 'out-of-range');
      continue;
    }
    const found = [...occurrences(lines, fold(part.text)).take(MOST_PLACES)];
    const free = found.find(isFree);
    if (free) taken.push(free);
    else leftOutFaults.set(index, found.length === 0 ? 'not-in-seed' : 'shown');
  }

  const shownAbove = [titleBy === 'source' ? title : null, source.byline].filter((text) => text !== null).map(bare);
  const gaps = [...untaken(lines, taken)].filter(({ line, text }) => {
    if (isLeftOut(line)) return false;
    const above = shownAbove.indexOf(bare(text));
    if (above !== -1) shownAbove.splice(above, 1);
    return above === -1;
  });
  return { misfits, leftOutFaults, gaps };
}

/** Short texts such as a cell with one number occur everywhere; this many places of each are tried. */
const MOST_PLACES = 100;

const overlap = (a: Span, b: Span): boolean => a.line === b.line && a.from < b.to && b.from < a.to;

function* occurrences(lines: readonly string[], text: string): Generator<Span> {
  if (text === '') return;
  for (const [line, words] of lines.entries())
    for (let from = words.indexOf(text); from !== -1; from = words.indexOf(text, from + 1)) yield { line, from, to: from + text.length };
}

/** What is left of each line, without list marks and mere punctuation. */
function* untaken(lines: readonly string[], taken: readonly Span[]): Iterable<Span & { text: string }> {
  for (const [line, words] of lines.entries()) {
    let from = 0;
    const spans = taken.filter((span) => span.line === line).sort((a, b) => a.from - b.from);
    for (const next of [...spans, { from: words.length, to: words.length }]) {
      const text = words.slice(from, next.from).trim();
      const isMark = from === 0 && spans.length > 0 && /^(?:\d{1,2}|[a-zđ])[.)]$/u.test(text);
      if (/[\p{L}\p{N}]/u.test(text) && !isMark) yield { line, from, to: next.from, text };
      from = next.to;
    }
  }
}

/** Without the signs around it, for comparing a line with a title or a byline. */
const bare = (text: string): string => text.replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '');
