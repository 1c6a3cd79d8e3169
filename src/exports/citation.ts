import { formatDay } from '../domain/day.ts';
import type { BriefingRecord, DirectiveRecord } from '../domain/record.ts';
import { SITE_NAME } from '../domain/site.ts';

/** A cited thing, in the words of CSL-JSON (https://docs.citationstyles.org/en/stable/specification.html). */
export interface CslItem {
  readonly id: string;
  readonly type: 'article-newspaper' | 'webpage';
  readonly title: string;
  readonly author?: readonly { readonly literal: string }[];
  readonly 'container-title'?: string;
  readonly publisher?: string;
  readonly issued?: { readonly 'date-parts': readonly (readonly number[])[] };
  readonly URL: string;
  readonly language: 'vi';
  readonly note?: string;
}

/**
 * Where words were read, in the form of Vietnamese papers and theses: author (day), “title”, place of publication, address.
 * What the article does not print is left out, and a title that we gave says so.
 */
export function articleCitation({ title, titleBy, source, date, id }: BriefingRecord, url: string): string {
  const who = source.byline ?? source.outlet ?? 'Không rõ tác giả';
  const published = source.published?.slice(0, 10);
  const name = titleBy === 'editor' ? `“${title}” (nhan đề do kỷ yếu đặt)` : `“${title}”`;
  return `${who} (${published ? formatDay(published) : `họp ${formatDay(date.value)}, không rõ ngày đăng`}), ${[name, source.byline === null ? null : source.outlet, source.url, source.archived && `bản lưu ${source.archived}`].filter(Boolean).join(', ')}; bản tin ${id}, ${SITE_NAME}, ${url}`;
}

/** Words of an article: the words, then where they were read. `url` leads to the words. */
export const quoteCitation = (quote: string, briefing: BriefingRecord, url: string): string => `“${quote}”, trong: ${articleCitation(briefing, url)}`;

/** A directive: who said what, where and when, then where it was read. */
export const directiveCitation = (directive: DirectiveRecord, issuer: string, url: string): string =>
  `${issuer}, tại ${onTheDay(directive.briefing.event.shortName, formatDay(directive.given))}: ${quoteCitation(directive.context.quote, directive.briefing, url)}`;

/** Short names of conferences mostly hold their day. */
const onTheDay = (name: string, day: string): string => (name.includes(day) ? name : `${name}, ${day}`);

/** Any other page of the record. */
export const pageCitation = (title: string, section: string, url: string): string => `${SITE_NAME}, “${title}”, mục ${section}, ${url}`;

/** @example dateParts('2024-07') // [[2024, 7]] */
const dateParts = (day: string): number[][] => [day.split('-').map(Number)];

/** The article that a briefing was made from, for reference managers. */
export const briefingCsl = ({ id, title, titleBy, source, date }: BriefingRecord, url: string): CslItem => ({
  id,
  type: 'article-newspaper',
  title,
  ...(source.byline !== null && { author: [{ literal: source.byline }] }),
  ...(source.outlet !== null && { 'container-title': source.outlet }),
  ...(source.published !== null && { issued: { 'date-parts': dateParts(source.published.slice(0, 10)) } }),
  URL: source.url ?? url,
  language: 'vi',
  note: [titleBy === 'editor' && 'Nhan đề do người biên tập đặt', `Về cuộc họp ${formatDay(date.value)}`, source.archived && `Bản lưu của bài: ${source.archived}`, `Trong ${SITE_NAME}: ${url}`].filter(Boolean).join('. '),
});

/** A directive as a page of the record. */
export const directiveCsl = ({ key, action, context, given }: DirectiveRecord, issuer: string, url: string): CslItem => ({
  id: key.replace('/', '-'),
  type: 'webpage',
  title: action,
  author: [{ literal: issuer }],
  'container-title': SITE_NAME,
  issued: { 'date-parts': dateParts(given) },
  URL: url,
  language: 'vi',
  note: `Nguyên văn: “${context.quote}”`,
});

/** Any other page of the record; it has no day of its own. */
export const pageCsl = (id: string, title: string, url: string): CslItem => ({ id, type: 'webpage', title, 'container-title': SITE_NAME, publisher: SITE_NAME, URL: url, language: 'vi' });
