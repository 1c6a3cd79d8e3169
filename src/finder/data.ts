/**
 * What the directive finder downloads, written by `query/finder.ts` and read in the browser: one table of facts for every directive, and their
 * words in parts of {@link PART_ROWS}. Filters and counts need the table alone; words come for the results that are shown, and for all
 * when the reader types. Rows are oldest first, so that a part that is full stays as it is.
 */
export const PART_ROWS = 250;
/** Results added at a time. */
export const SHOWN = 50;

/** Filters with a list of values: the name in the address, and its label for readers. */
export const FILTERS = {
  giao: 'Ai phải làm',
  'chu-de': 'Chủ đề',
  nam: 'Năm',
  noi: 'Ai nói',
  'ket-qua': 'Kết quả',
  'hoi-nghi': 'Hội nghị',
  'nguyen-tac': 'Nguyên tắc',
  'dia-phuong': 'Địa phương',
  loai: 'Loại',
} as const;
export type Filter = keyof typeof FILTERS;
export const FILTER_NAMES = Object.keys(FILTERS) as Filter[];

/**
 * One value of a filter. `today` are places of the values that carry on the work of this one: a directive to a body that was merged is found
 * under its name of the day and under today's. `forms` are other ways to write the name, for the field that narrows a long list.
 */
export type Value = readonly [id: string, name: string, address: string, today: readonly number[], forms: string];

/** A briefing, with the places of its values. */
export type BriefingRow = readonly [id: string, date: string, title: string, conference: number, year: number, places: readonly number[]];

/** A directive, with the places of its values; `due` is '' where the article names no deadline. */
export type Row = readonly [briefing: number, kind: number, issuer: number, addressees: readonly number[], themes: readonly number[], principles: readonly number[], due: string, outcome: number];

export interface Table {
  /** Changes with the content; a part of another content says so. */
  readonly stamp: string;
  readonly values: Readonly<Record<Filter, readonly Value[]>>;
  readonly briefings: readonly BriefingRow[];
  readonly rows: readonly Row[];
}

/** The words of a directive: id within its briefing, the task, and the sentence of the article with the quote in the middle. */
export type Words = readonly [id: string, action: string, before: string, quote: string, after: string];

export interface Part {
  readonly stamp: string;
  readonly rows: readonly Words[];
}

export const TABLE_FILE = 'bang.json';
/** @example partFile(0) // 'phan-1.json' */
export const partFile = (part: number): string => `phan-${part + 1}.json`;

/** The last day a deadline leaves, as comparable text. @example lastDay('2024') // '2024-12-31' */
export const lastDay = (due: string): string => (due.length === 4 ? `${due}-12-31` : due.length === 7 ? `${due}-31` : due);
