import type { APIRoute } from 'astro';
import { draftingData } from '../../query/drafting.ts';

export const GET: APIRoute = async () => new Response(`${JSON.stringify(await draftingData())}\n`);
