import { globSync } from 'node:fs';
import { join } from 'node:path';
import { addressOf, SECTIONS } from '../domain/address.ts';
import { formatDay } from '../domain/day.ts';
import { ITEMS_A_PAGE, listAddress, SECTION_PAGES } from '../domain/long-lists.ts';
import { pagesOf } from '../domain/timeline.ts';
import { citationsAddress, twinAddress } from '../domain/record-page.ts';
import { SITE_NAME } from '../domain/site.ts';
import { llms } from '../exports/llms.ts';
import { MOST_PAGES, type SitemapPage } from '../exports/site-files.ts';
import { directivesByYear, directivesWithDeadline, STATIC_PAGE } from './directive-lists.ts';
import { lastChange } from './history.ts';
import { FIGURES_A_PAGE, largeSeries } from './indicators.ts';
import { everyLongList } from './long-lists.ts';
import { perRecord } from './per-record.ts';
import { publicRecord } from './record.ts';
import { recordContents } from './record-contents.ts';
import { timeline } from './timeline.ts';
import { absoluteUrl, siteUrl } from './site-url.ts';

/** Every page of the site: those of records, and of their citations, with the day of their last change, the others without. */
export async function sitemapPages(): Promise<SitemapPage[]> {
  const records = [...(await recordContents()).values()].map(({ section, id, address }) => ({ url: absoluteUrl(address), changed: lastChange(section, id) }));
  const { briefings } = await publicRecord();
  const citations = briefings.map(({ id }) => ({ url: absoluteUrl(citationsAddress(id)), changed: lastChange('briefings', id) }));
  return [...[...fixedPages(), ...(await listPages())].map((address) => ({ url: absoluteUrl(address), changed: undefined })), ...citations, ...records];
}

/**
 * The sitemap in parts that the protocol allows: one, unless there are more pages than one file may hold.
 * @returns By the number in the name of its file, from 1.
 */
export const sitemapParts = perRecord(async (): Promise<ReadonlyMap<number, readonly SitemapPage[]>> => {
  const pages = await sitemapPages();
  return new Map(Array.from({ length: Math.ceil(pages.length / MOST_PAGES) }, (_, index) => [index + 1, pages.slice(index * MOST_PAGES, (index + 1) * MOST_PAGES)]));
});

/** Absolute address of a part. */
export const partAddress = (part: number): string => absoluteUrl(`/sitemap-${part}.xml`);

/** Addresses of the pages that are one file each under `src/pages/`. */
const fixedPages = (): string[] =>
  globSync('**/*.{astro,mdx}', { cwd: join(process.cwd(), 'src/pages') })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !file.includes('[') && !file.startsWith('404.'))
    .map((file) => `/${file.replace(/\.[a-z]+$/u, '').replace(/(?:^|\/)index$/u, '')}/`.replace('//', '/'))
    .sort();

/** Addresses of the lists that run over several pages; the first page of a list has no number. */
async function listPages(): Promise<string[]> {
  const numbered = (address: string, items: number, onPage: number = STATIC_PAGE): string[] => Array.from({ length: Math.ceil(items / onPage) }, (_, index) => (index === 0 ? address : `${address}${index + 1}/`));
  const { path } = SECTIONS.directives;
  const { vocabulary, briefings } = await publicRecord();
  const sizes = { briefings: briefings.length, conferences: vocabulary.conferences.size, documents: vocabulary.documents.size, people: vocabulary.people.size };
  return [
    ...(Object.keys(sizes) as (keyof typeof sizes)[]).flatMap((section) => numbered(SECTIONS[section].path, sizes[section], SECTION_PAGES[section])),
    ...(await everyLongList()).flatMap(({ section, id, list, uses }) => numbered(listAddress(section, id, list), uses[list].length, ITEMS_A_PAGE)),
    ...(await directivesByYear()).flatMap(([year, { length }]) => numbered(`${path}nam/${year}/`, length)),
    ...numbered(`${path}co-han/`, (await directivesWithDeadline()).length),
    ...(await largeSeries()).flatMap(({ indicator, series }) => numbered(`${addressOf('indicators', indicator.id)}${series.scope}/`, series.metrics.length, FIGURES_A_PAGE)),
    ...pagesOf(await timeline()).map(({ year, part }) => `${SECTIONS.timeline.path}${year}/${part === 1 ? '' : `${part}/`}`),
  ];
}

/** `/llms.txt`: what the site is and where its plain forms are, for language models. */
export async function llmsText(): Promise<string> {
  const { briefings, vocabulary } = await publicRecord();
  return llms({
    briefings: briefings.map(({ id, title, date }) => ({ title: `${title} (${formatDay(date.value)})`, url: siteUrl(twinAddress(`${SECTIONS.briefings.path}${id}/`, 'md')) })),
    conferences: [...vocabulary.conferences.values()].map(({ id, shortName }) => ({ title: shortName, url: siteUrl(twinAddress(`${SECTIONS.conferences.path}${id}/`, 'md')) })),
    sections: Object.values(SECTIONS).map(({ name, path }) => ({ title: name, url: siteUrl(path) })),
    url: siteUrl,
    name: SITE_NAME,
  });
}
