import { file } from '../../query/file.ts';
import { openDataTables } from '../../query/open-data.ts';
import { siteUrl } from '../../query/site-url.ts';

export const getStaticPaths = async () => [...(await openDataTables(siteUrl))].map(([table, rows]) => ({ params: { table }, props: { rows } }));

export const GET = file(({ rows }) => `${JSON.stringify(rows, null, 1)}\n`);
