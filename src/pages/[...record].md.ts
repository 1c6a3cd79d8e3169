import { recordPath } from '../domain/record-page.ts';
import { twinMarkdown } from '../exports/twin-markdown.ts';
import { file } from '../query/file.ts';
import { cacheKeys } from '../query/page-keys.ts';
import { publicRecord } from '../query/record.ts';
import { recordContents } from '../query/record-contents.ts';
import { siteUrl } from '../query/site-url.ts';

/** Every record as plain Markdown, beside its page. */
export async function getStaticPaths() {
  const cacheKey = await cacheKeys();
  return [...(await recordContents()).values()].map((content) => ({ params: { record: recordPath(content.section, content.id) }, props: { content }, ...cacheKey(content.section, content.id) }));
}

export const GET = file(async ({ content }) => twinMarkdown(content, (await publicRecord()).vocabulary, siteUrl));
