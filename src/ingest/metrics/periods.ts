import type { Edtf } from '../../domain/day.ts';
import type { MetricKind } from '../../domain/quantity.ts';
import type { TimeWords } from '../prose/times.ts';
import type { Figure } from './figure.ts';

/** When a figure holds, and what a change is measured against. */
export interface PeriodReading {
  readonly period: Edtf | null;
  readonly comparedWith: Edtf | null;
}

export interface PeriodReader {
  (figure: Figure, kind: MetricKind): PeriodReading;
  /** What the sentence says at its head; the next sentences of the paragraph still speak of it. */
  readonly lead: Edtf | null;
}

/**
 * Gives each figure of a sentence its period: the words of time nearest before it, else right after it, else those the paragraph opened with.
 * Words after “so với” are what a change is compared with, never when it holds.
 */
export function periodsOf(times: readonly TimeWords[], text: string, carried: Edtf | null): PeriodReader {
  const stated = times.filter(({ use }) => use !== 'compared');
  const reader = (figure: Figure, kind: MetricKind): PeriodReading => {
    const compared = kind === 'change' ? times.find(({ use, start }) => use === 'compared' && start >= figure.end && start - figure.end < 60 && !/\d/u.test(text.slice(figure.end, start))) : undefined;
    const before = stated.filter(({ end }) => end <= figure.start).at(-1);
    const after = stated.find(({ start }) => start >= figure.end);
    const follows = after !== undefined && after.start - figure.end < 45 && !/[,;:.]|\d|\([^)]*$/u.test(text.slice(figure.end, after.start).replace(/\($/u, /^\)/u.test(text.slice(after.end)) ? '' : '('));
    // “đến nay” says that no earlier period of the paragraph holds, and gives none itself.
    const period = before !== undefined && !(follows && /;/u.test(text.slice(before.end, figure.start))) ? before.period : follows ? after.period : carried;
    return { period, comparedWith: compared?.period ?? null };
  };
  const first = stated[0];
  return Object.assign(reader, { lead: first !== undefined && first.start < 60 && first.use !== 'before' ? first.period : null });
}
