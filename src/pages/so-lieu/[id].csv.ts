import type { APIRoute } from 'astro';
import { toCsv } from '../../exports/csv.ts';
import { reportedIndicators } from '../../query/indicators.ts';
import { openDataTables } from '../../query/open-data.ts';
import { siteUrl } from '../../query/site-url.ts';

export const getStaticPaths = async () => {
  const rows = (await openDataTables(siteUrl)).get('so-lieu') ?? [];
  return (await reportedIndicators()).map(({ id }) => ({ params: { id }, props: { rows: rows.filter((row) => row['indicator'] === id) } }));
};

export const GET: APIRoute = ({ props }) => new Response(toCsv(props['rows']));
