import type { APIRoute } from 'astro';
import { sitemap } from '../exports/site-files.ts';
import { sitemapPages } from '../query/sitemap.ts';

export const GET: APIRoute = async () => new Response(sitemap(await sitemapPages()));
