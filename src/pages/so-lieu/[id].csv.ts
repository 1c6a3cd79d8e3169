import { toCsv } from '../../exports/csv.ts';
import { usesOf } from '../../query/entities.ts';
import { file } from '../../query/file.ts';
import { reportedIndicators } from '../../query/indicators.ts';
import { metricRows } from '../../query/open-data.ts';
import { cacheKeys } from '../../query/page-keys.ts';

export const getStaticPaths = async () => {
  const cacheKey = await cacheKeys();
  return (await reportedIndicators()).map(({ id }) => ({ params: { id }, props: { id }, ...cacheKey('indicators', id) }));
};

export const GET = file<{ id: string }>(async ({ id }) => toCsv(await metricRows((await usesOf('indicators', id)).metrics)));
