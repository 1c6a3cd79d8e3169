import type { APIRoute } from 'astro';
import { ris } from '../../../exports/bibliography.ts';
import { factCitations } from '../../../query/fact-citations.ts';

export const getStaticPaths = async () => [...(await factCitations()).values()].map(({ briefing, citations }) => ({ params: { id: briefing.id }, props: { items: citations.map(({ csl }) => csl) } }));

export const GET: APIRoute = ({ props }) => new Response(props['items'].map(ris).join(''));
