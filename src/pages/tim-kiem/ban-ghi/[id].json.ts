import { file } from '../../../query/file.ts';
import { cacheKeysOfProps } from '../../../query/page-keys.ts';
import { searchRecords } from '../../../query/search-records.ts';

/** What search is to find, for the step after the pages that builds the index (`src/search/index-site.ts`), which takes these files away. */
export async function getStaticPaths() {
  const cacheKey = await cacheKeysOfProps();
  return [...(await searchRecords())].map(([id, pages]) => ({ params: { id }, props: { pages }, ...cacheKey('ban-ghi', pages) }));
}

export const GET = file(({ pages }) => JSON.stringify(pages));
