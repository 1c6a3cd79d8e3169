import { defineCollection } from 'astro:content';
import { z } from 'zod';
import { briefingLoader } from './query/briefing-loader.ts';

/** Names under which the briefings are kept; `query/record.ts` reads them. */
export const collections = { briefings: defineCollection({ loader: briefingLoader(), schema: z.strictObject({ key: z.string() }) }) };
