import { toCsv } from '../../exports/csv.ts';
import { tableOf } from '../../exports/fields.ts';
import { file } from '../../query/file.ts';
import { openDataTables } from '../../query/open-data.ts';
import { siteUrl } from '../../query/site-url.ts';

export const getStaticPaths = async () => [...(await openDataTables(siteUrl))].map(([table, rows]) => ({ params: { table }, props: { rows, columns: Object.keys(tableOf(table).fields) } }));

export const GET = file(({ rows, columns }) => toCsv(rows, columns));
