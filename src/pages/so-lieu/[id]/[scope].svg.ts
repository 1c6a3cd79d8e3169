import { chartSvg, type TakenChart } from '../../../query/chart-files.ts';
import { chartPaths } from '../../../query/chart-paths.ts';
import { file } from '../../../query/file.ts';

export const getStaticPaths = chartPaths;

export const GET = file<{ chart: TakenChart }>(async ({ chart }) => new Uint8Array(await chartSvg(chart)));
