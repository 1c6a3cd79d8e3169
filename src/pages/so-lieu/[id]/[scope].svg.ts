import type { APIRoute } from 'astro';
import { chartSvg, type TakenChart } from '../../../query/chart-files.ts';
import { chartPaths } from '../../../query/chart-paths.ts';

export const getStaticPaths = chartPaths;

export const GET: APIRoute<{ chart: TakenChart }> = async ({ props }) => new Response(new Uint8Array(await chartSvg(props.chart)));
