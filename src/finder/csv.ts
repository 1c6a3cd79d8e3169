import { stringify } from 'csv-stringify/browser/esm/sync';
import { formatDay } from '../domain/format-day.ts';
import type { Store } from './store.ts';
import { keyOf, namesOf } from './view.ts';

const COLUMNS = ['Ngày', 'Việc phải làm', 'Ai nói', 'Loại', 'Ai phải làm', 'Hạn', 'Kết quả', 'Chủ đề', 'Nguyên văn', 'Hội nghị', 'Bài', 'Địa chỉ'] as const;

/**
 * Rows as a table for people: RFC 4180, with a byte order mark so that Excel reads the Vietnamese right; names instead of ids.
 * The table with ids is the open data (`exports/csv.ts`).
 * @param address - Absolute address of a directive by its key.
 */
export function csvOf(store: Store, rows: readonly number[], address: (key: string) => string): string {
  const lines = rows.map((row) => {
    const { date, title, due, conference, kind, issuer, addressees, themes, outcome } = namesOf(store.columns.table, row);
    const [, action, , quote] = store.wordsOf(row);
    return [formatDay(date), action, issuer, kind, addressees.join('; '), due === '' ? '' : formatDay(due), outcome[1], themes.join('; '), quote, conference, title, address(keyOf(store, row))];
  });
  return stringify([[...COLUMNS], ...lines], { bom: true, record_delimiter: 'windows', escape_formulas: true });
}
