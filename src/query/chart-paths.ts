import { chartFiles } from './chart-files.ts';
import { cacheKeys } from './page-keys.ts';

/** For `getStaticPaths` of the three kinds of file that a chart has. */
export async function chartPaths() {
  const cacheKey = await cacheKeys();
  return (await chartFiles()).map((chart) => ({ params: { id: chart.indicator, scope: chart.name }, props: { chart }, ...cacheKey('indicators', chart.indicator) }));
}
