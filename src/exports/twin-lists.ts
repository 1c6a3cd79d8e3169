import type { RecordSection } from '../domain/record-page.ts';

/** Entries of one kind that a twin holds: with all of them the largest theme of five thousand briefings would weigh 40 MB. The open data have every one. */
export const MOST_ENTRIES = 500;

/** The newest entries of a list, in its order: figures of an indicator stand in the order of time, everything else newest first. */
export const newest = <T>(section: RecordSection, list: readonly T[]): readonly T[] => (list.length <= MOST_ENTRIES ? list : section === 'indicators' ? list.slice(-MOST_ENTRIES) : list.slice(0, MOST_ENTRIES));

/** Where the whole list is, from the root of the site. */
export const WHOLE = { figures: '/du-lieu/so-lieu.json', directives: '/du-lieu/chi-dao.json', briefings: '/du-lieu/ban-tin.json' } as const;
