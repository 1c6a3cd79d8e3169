import type { APIRoute } from 'astro';
import { openSearch } from '../exports/site-files.ts';
import { absoluteUrl } from '../query/site-url.ts';

export const GET: APIRoute = () => new Response(openSearch(absoluteUrl('/tim-kiem/'), absoluteUrl('/favicon.svg'), absoluteUrl('/opensearch.xml')));
