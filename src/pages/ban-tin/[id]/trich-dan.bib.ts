import type { APIRoute } from 'astro';
import { bibtex } from '../../../exports/bibliography.ts';
import { citationPaths, factCitations } from '../../../query/fact-citations.ts';

export const getStaticPaths = citationPaths;

export const GET: APIRoute = async ({ props }) => new Response(bibtex(...(await factCitations(props['briefing'])).map(({ csl }) => csl)));
