import { blot } from '../prose/comparable.ts';
import type { TimeWords } from '../prose/times.ts';
import { combine } from './combine.ts';
import type { Figure } from './figure.ts';
import { MASKS } from './masks.ts';
import { specialFigures } from './special.ts';
import { tokensIn } from './tokens.ts';

/** The figures of one sentence, in order; none touches another. */
export function figuresIn(text: string, original: string, times: readonly TimeWords[]): Figure[] {
  const special = specialFigures(text);
  const readable = blot(text, [...times, ...special.map(({ number, end }) => ({ start: number, end })), ...masked(text, original, times)]);
  return [...special, ...combine(tokensIn(readable, original), readable, original)].sort((a, b) => a.number - b.number);
}

/** The places of numbers that count nothing. */
function masked(text: string, original: string, times: readonly TimeWords[]): { start: number; end: number }[] {
  const [timeless, printed] = [blot(text, times), blot(original, times)];
  return MASKS.flatMap((mask) => [...(mask.printed ? printed : timeless).matchAll(mask.pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length })));
}
