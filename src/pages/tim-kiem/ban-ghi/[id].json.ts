import type { BriefingRecord } from '../../../domain/record.ts';
import { file } from '../../../query/file.ts';
import { cacheKeys } from '../../../query/page-keys.ts';
import { publicRecord } from '../../../query/record.ts';
import { searchRecords } from '../../../query/search-records.ts';

/** What search is to find, for the step after the pages that builds the index (`src/search/index-site.ts`), which takes these files away. */
export async function getStaticPaths() {
  const [{ briefings }, cacheKey] = [await publicRecord(), await cacheKeys()];
  return [...briefings.map((briefing) => ({ params: { id: briefing.id }, props: { briefing }, ...cacheKey('briefings', briefing.id) })), { params: { id: 'muc' } }];
}

export const GET = file<{ briefing?: BriefingRecord }>(async ({ briefing }) => JSON.stringify(await searchRecords(briefing)));
