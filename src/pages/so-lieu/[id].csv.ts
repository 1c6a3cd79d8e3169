import { toCsv } from '../../exports/csv.ts';
import { file } from '../../query/file.ts';
import { reportedIndicators } from '../../query/indicators.ts';
import { openDataTables } from '../../query/open-data.ts';
import { cacheKeys } from '../../query/page-keys.ts';
import { siteUrl } from '../../query/site-url.ts';

export const getStaticPaths = async () => {
  const cacheKey = await cacheKeys();
  const rows = Map.groupBy((await openDataTables(siteUrl)).get('so-lieu') ?? [], (row) => row['indicator']);
  return (await reportedIndicators()).map(({ id }) => ({ params: { id }, props: { rows: rows.get(id) ?? [] }, ...cacheKey('indicators', id) }));
};

export const GET = file(({ rows }) => toCsv(rows));
