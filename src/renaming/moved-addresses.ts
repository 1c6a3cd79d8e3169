import { addressOf, SECTIONS } from '../domain/address.ts';
import { citationsAddress } from '../domain/record-page.ts';
import type { Subject } from './subject.ts';

const LIST_SECTIONS = ['conferences', 'people', 'provinces', 'organisations', 'indicators', 'principles', 'themes', 'documents', 'glossary'] as const;

/**
 * Where one published address goes when `subject` takes the id `next`; undefined when it stays.
 * @example movedAddress('/chi-dao/2024-a/x/', { kind: 'briefing', id: '2024-a' }, '2024-b') // '/chi-dao/2024-b/x/'
 */
export function movedAddress(address: string, subject: Subject, next: string): string | undefined {
  const [path, anchor] = address.split('#') as [string, string?];
  if (anchor !== undefined) return anchorOwner(path, subject) && anchor === subject.id ? `${path}#${next}` : undefined;
  const segments = path.split('/');
  const place = segments.findIndex((segment, index) => stem(segment) === subject.id && belongs(segments.slice(0, index), subject));
  if (place === -1) return undefined;
  return segments.with(place, next + segments[place]!.slice(subject.id.length)).join('/');
}

/** A segment without the ending of a file: feeds, tables and citations stand beside the page of their record. */
const stem = (segment: string): string => segment.split('.')[0]!;

/** Whether the segments before an id say that it is this subject's. */
function belongs(before: readonly string[], subject: Subject): boolean {
  const last = before.at(-1);
  if (subject.kind === 'fact') return last === subject.briefing;
  if (subject.kind === 'entry') return last === slugOf(subject.list) || (subject.list === 'provinces' && before.includes(slugOf('indicators')) && before.length > 2);
  return last !== undefined && last !== '' && !LIST_SECTIONS.some((list) => slugOf(list) === last);
}

const anchorOwner = (path: string, subject: Subject): boolean =>
  subject.kind === 'fact' ? path === addressOf('briefings', subject.briefing) || path === citationsAddress(subject.briefing) : subject.kind === 'entry' && subject.list === 'glossary' && path === SECTIONS.glossary.path;

const slugOf = (list: (typeof LIST_SECTIONS)[number]): string => SECTIONS[list].path.slice(1, -1);
