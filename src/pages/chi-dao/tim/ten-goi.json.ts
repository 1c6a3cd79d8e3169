import type { APIRoute } from 'astro';
import { searchLexicon } from '../../../query/search-lexicon.ts';

/** The names that a query is understood by, for the finder. */
export const GET: APIRoute = async () => Response.json(await searchLexicon());
