import { factsOf } from '../../domain/timeline.ts';
import { file } from '../../query/file.ts';
import { timeline, timelineChoices } from '../../query/timeline.ts';

/** What the filter counts on the pages that are not open. */
export const GET = file(async () => {
  const events = await timeline();
  return JSON.stringify(factsOf(events, await timelineChoices(events)));
});
