import type { APIRoute } from 'astro';
import { chartFiles } from '../../../query/indicators.ts';
import { type ChartFile, chartPng } from '../../../ui/chart-file.ts';

export const getStaticPaths = chartFiles;

export const GET: APIRoute<ChartFile> = ({ props }) => new Response(new Uint8Array(chartPng(props)));
