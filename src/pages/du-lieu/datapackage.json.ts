import type { APIRoute } from 'astro';
import { dataPackage } from '../../exports/datapackage.ts';
import { outlets } from '../../query/open-data.ts';
import { siteUrl } from '../../query/site-url.ts';

export const GET: APIRoute = async ({ site }) => {
  const homepage = site ? siteUrl('/du-lieu/') : undefined;
  return new Response(`${JSON.stringify(dataPackage({ homepage, outlets: await outlets() }), null, 1)}\n`);
};
