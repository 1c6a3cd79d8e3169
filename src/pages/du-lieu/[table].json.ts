import { TABLE_NAMES, type TableName } from '../../exports/fields.ts';
import { file } from '../../query/file.ts';
import { openDataTable } from '../../query/open-data.ts';

export const getStaticPaths = () => TABLE_NAMES.map((table) => ({ params: { table }, props: { table } }));

export const GET = file<{ table: TableName }>(async ({ table }) => `${JSON.stringify(await openDataTable(table), null, 1)}\n`);
