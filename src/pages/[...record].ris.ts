import { recordPath } from '../domain/record-page.ts';
import { ris } from '../exports/bibliography.ts';
import { citeRecord } from '../exports/cite-record.ts';
import type { RecordContent } from '../exports/record-content.ts';
import { file } from '../query/file.ts';
import { cacheKeys } from '../query/page-keys.ts';
import { publicRecord } from '../query/record.ts';
import { recordContents } from '../query/record-contents.ts';
import { siteUrl } from '../query/site-url.ts';

/** Every record as a citation for reference managers, beside its page. */
export async function getStaticPaths() {
  const cacheKey = await cacheKeys();
  return [...(await recordContents()).values()].map((content) => ({ params: { record: recordPath(content.section, content.id) }, props: { content }, ...cacheKey(content.section, content.id) }));
}

export const GET = file<{ content: RecordContent }>(async ({ content }) => ris(citeRecord(content, (await publicRecord()).vocabulary, siteUrl(content.address)).csl));
