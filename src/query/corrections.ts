import { SITE_NAME } from '../domain/site.ts';
import { capitalise } from '../domain/text.ts';
import type { FeedContent } from '../exports/feeds.ts';
import { historyOf, repositoryHistory } from './history.ts';
import { perRecord } from './per-record.ts';
import { recordContents } from './record-contents.ts';
import { absoluteUrl } from './site-url.ts';

/** One change to what the record already said. */
export interface Correction {
  readonly commit: string;
  /** ISO 8601 with time zone. */
  readonly time: string;
  /** First line of the commit's message, without the room. */
  readonly subject: string;
  /** Anchor on `/sua-doi/`. */
  readonly anchor: string;
  readonly records: readonly { readonly title: string; readonly address: string }[];
}

/** Every change of a published record after it was first there, newest first; null when there is no history to read. A directive changes with its briefing. */
export const corrections = perRecord(async (): Promise<readonly Correction[] | null> => {
  if (!repositoryHistory()) return null;
  const changed = [...(await recordContents()).values()]
    .filter(({ section }) => section !== 'directives')
    .flatMap(({ section, id, title, address }) => (historyOf(section, id) ?? []).filter(({ kind }) => kind === 'changed').map((change) => ({ ...change, title, address })));
  return [...Map.groupBy(changed, ({ commit }) => commit)]
    .map(([commit, records]) => ({ commit, time: records[0]!.time, subject: capitalise(records[0]!.subject.replace(/^[a-z]+: /u, '')), anchor: `sua-${commit.slice(0, 12)}`, records: records.map(({ title, address }) => ({ title, address })) }))
    .sort((a, b) => Date.parse(b.time) - Date.parse(a.time) || (a.commit < b.commit ? -1 : 1));
});

/** The corrections as a feed. */
export async function correctionsFeed(): Promise<FeedContent> {
  const known = await corrections();
  const newest = (known ?? []).slice(0, 100);
  return {
    title: `Sửa đổi · ${SITE_NAME}`,
    description: known ? 'Mọi lần sửa những điều kỷ yếu đã ghi.' : 'Bản dựng này không kèm lịch sử của kho mã, nên không có lần sửa nào ở đây.',
    url: absoluteUrl('/sua-doi/'),
    atomUrl: absoluteUrl('/sua-doi/atom.xml'),
    jsonUrl: absoluteUrl('/sua-doi/feed.json'),
    updated: new Date(newest[0]?.time ?? 0),
    entries: newest.map(({ time, subject, anchor, records }) => ({
      url: absoluteUrl(`/sua-doi/#${anchor}`),
      title: subject,
      summary: `Trang được sửa: ${records.map(({ title, address }) => `${title} (${absoluteUrl(address)})`).join('; ')}`,
      published: new Date(time),
      updated: new Date(time),
      authors: [SITE_NAME],
      tags: [],
    })),
    count: known?.length ?? 0,
  };
}
