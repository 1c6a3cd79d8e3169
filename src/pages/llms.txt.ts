import type { APIRoute } from 'astro';
import { llmsText } from '../query/sitemap.ts';

export const GET: APIRoute = async () => new Response(await llmsText());
