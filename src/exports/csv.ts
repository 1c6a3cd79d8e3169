import { stringify } from 'csv-stringify/sync';
import type { Row } from './rows.ts';

/**
 * Rows as CSV (RFC 4180) with a header row and a byte order mark, so that Excel reads the Vietnamese right.
 * Lists are joined with `; `, nothing is an empty cell.
 */
export const toCsv = (rows: readonly Row[]): string =>
  stringify([...rows], {
    header: true,
    bom: true,
    record_delimiter: 'windows',
    columns: [...new Set(rows.flatMap((row) => Object.keys(row)))],
    escape_formulas: true,
    cast: { boolean: String, object: (value) => (Array.isArray(value) ? value.join('; ') : '') },
  });
