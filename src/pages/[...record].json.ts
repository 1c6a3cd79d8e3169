import type { APIRoute } from 'astro';
import { recordPath } from '../domain/record-page.ts';
import { twinJson } from '../exports/twin-json.ts';
import { publicRecord } from '../query/record.ts';
import { recordContents } from '../query/record-contents.ts';
import { siteUrl } from '../query/site-url.ts';

/** Every record as one JSON object, beside its page. */
export const getStaticPaths = async () => [...(await recordContents()).values()].map((content) => ({ params: { record: recordPath(content.section, content.id) }, props: { content } }));

export const GET: APIRoute = async ({ props }) => new Response(`${JSON.stringify(twinJson(props['content'], (await publicRecord()).vocabulary, siteUrl), null, 1)}\n`);
