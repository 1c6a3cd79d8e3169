import { toCsv } from '../../exports/csv.ts';
import { TABLE_NAMES, type TableName, tableOf } from '../../exports/fields.ts';
import { file } from '../../query/file.ts';
import { openDataTable } from '../../query/open-data.ts';

export const getStaticPaths = () => TABLE_NAMES.map((table) => ({ params: { table }, props: { table } }));

export const GET = file<{ table: TableName }>(async ({ table }) => toCsv(await openDataTable(table), Object.keys(tableOf(table).fields)));
