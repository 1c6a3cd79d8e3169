import type { APIRoute } from 'astro';
import { chartFiles } from '../../../query/indicators.ts';
import { type ChartFile, chartSvg } from '../../../ui/chart-file.ts';

export const getStaticPaths = chartFiles;

export const GET: APIRoute<ChartFile> = async ({ props }) => new Response(await chartSvg(props));
