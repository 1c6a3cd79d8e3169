import type { APIRoute } from 'astro';
import { robots } from '../exports/site-files.ts';
import { absoluteUrl, hasAddress } from '../query/site-url.ts';

export const GET: APIRoute = () => new Response(robots(hasAddress() ? absoluteUrl('/sitemap.xml') : null));
