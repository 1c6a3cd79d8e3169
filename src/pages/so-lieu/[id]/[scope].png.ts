import type { APIRoute } from 'astro';
import { chartPng, type TakenChart } from '../../../query/chart-files.ts';
import { chartPaths } from '../../../query/chart-paths.ts';

export const getStaticPaths = chartPaths;

export const GET: APIRoute<{ chart: TakenChart }> = async ({ props }) => new Response(new Uint8Array(await chartPng(props.chart)));
