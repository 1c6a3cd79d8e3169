import type { APIRoute } from 'astro';
import { toCsv } from '../../exports/csv.ts';
import { openDataTables } from '../../query/open-data.ts';
import { siteUrl } from '../../query/site-url.ts';

export const getStaticPaths = async () => [...(await openDataTables(siteUrl))].map(([table, rows]) => ({ params: { table }, props: { rows } }));

export const GET: APIRoute = ({ props }) => new Response(toCsv(props['rows']));
