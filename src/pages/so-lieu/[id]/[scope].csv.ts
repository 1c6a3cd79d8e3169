import { toCsv } from '../../../exports/csv.ts';
import type { TakenChart } from '../../../query/chart-files.ts';
import { chartPaths } from '../../../query/chart-paths.ts';
import { file } from '../../../query/file.ts';
import { metricRows } from '../../../query/open-data.ts';

export const getStaticPaths = chartPaths;

/** The figures that are drawn, as rows of the open data. */
export const GET = file<{ chart: TakenChart }>(async ({ chart }) => toCsv(await metricRows(chart.figures)));
