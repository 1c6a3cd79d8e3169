import { stringify } from 'csv-stringify/sync';
import type { Row } from './rows.ts';

/**
 * Rows as CSV (RFC 4180) with a header row and a byte order mark, so that Excel reads the Vietnamese right.
 * Lists are joined with `; ` (inside an item it becomes `, `, so that the cell can be taken apart again), nothing is an empty cell.
 * @param columns - Names of the columns in order; without it, the fields of the first row.
 */
export const toCsv = (rows: readonly Row[], columns: readonly string[] = Object.keys(rows[0] ?? {})): string =>
  stringify([...rows], {
    header: true,
    bom: true,
    record_delimiter: 'windows',
    columns: [...columns],
    escape_formulas: true,
    cast: { boolean: String, object: (value) => (Array.isArray(value) ? value.map((item: string) => item.replaceAll('; ', ', ')).join('; ') : '') },
  });
