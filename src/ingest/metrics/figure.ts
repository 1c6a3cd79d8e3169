import type { Unit } from './units.ts';

/** A figure as it stands in a sentence, not yet understood. */
export interface Figure {
  /** From the qualifier, if there is one. */
  readonly start: number;
  /** Of the number itself. */
  readonly number: number;
  /** After the unit. */
  readonly end: number;
  readonly value: number;
  readonly valueMax: number | null;
  readonly of: number | null;
  readonly unit: string;
  readonly sort: Unit['sort'] | 'rank' | 'part';
  readonly qualifier: string | null;
  /** Said in words that have no number: “toàn bộ”, “tất cả”. */
  readonly whole: boolean;
  readonly doubt: string | null;
}
