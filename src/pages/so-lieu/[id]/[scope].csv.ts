import { toCsv } from '../../../exports/csv.ts';
import { chartPaths } from '../../../query/chart-paths.ts';
import { file } from '../../../query/file.ts';
import { openDataTables } from '../../../query/open-data.ts';
import { siteUrl } from '../../../query/site-url.ts';

/** The figures that are drawn, as rows of the open data. */
export const getStaticPaths = async () => {
  const rows = new Map((await openDataTables(siteUrl)).get('so-lieu')?.map((row) => [row['id'], row]));
  return (await chartPaths()).map(({ props: { chart }, ...path }) => ({ ...path, props: { rows: [...chart.figures].map((key) => rows.get(key)).filter((row) => row !== undefined) } }));
};

export const GET = file(({ rows }) => toCsv(rows));
