import type { APIRoute } from 'astro';
import { finderFiles } from '../../../query/finder.ts';

/** The facts of every directive, for the finder (`src/finder/data.ts`). */
export const GET: APIRoute = async () => Response.json((await finderFiles()).table);
