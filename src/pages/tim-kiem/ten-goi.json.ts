import type { APIRoute } from 'astro';
import { searchLexicon } from '../../query/search-lexicon.ts';

/** The names that search understands; packed by `src/search/integration.ts`. */
export const GET: APIRoute = async () => Response.json(await searchLexicon());
