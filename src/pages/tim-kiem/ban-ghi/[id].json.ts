import type { APIRoute } from 'astro';
import { searchRecords } from '../../../query/search-records.ts';

/** What search is to find, for the step after the pages that builds the index (`src/search/integration.ts`), which takes these files away. */
export const getStaticPaths = async () => [...(await searchRecords())].map(([id, pages]) => ({ params: { id }, props: { pages } }));
export const GET: APIRoute = ({ props }) => Response.json(props['pages']);
