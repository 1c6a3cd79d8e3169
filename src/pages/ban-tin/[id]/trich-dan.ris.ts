import type { APIRoute } from 'astro';
import { ris } from '../../../exports/bibliography.ts';
import { citationPaths, factCitations } from '../../../query/fact-citations.ts';

export const getStaticPaths = citationPaths;

export const GET: APIRoute = async ({ props }) => new Response((await factCitations(props['briefing'])).map(({ csl }) => ris(csl)).join(''));
