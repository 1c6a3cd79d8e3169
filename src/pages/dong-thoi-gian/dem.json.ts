import type { APIRoute } from 'astro';
import { factsOf } from '../../domain/timeline.ts';
import { timeline, timelineChoices } from '../../query/timeline.ts';

/** What the filter counts on the pages that are not open. */
export const GET: APIRoute = async () => {
  const events = await timeline();
  return Response.json(factsOf(events, await timelineChoices(events)));
};
