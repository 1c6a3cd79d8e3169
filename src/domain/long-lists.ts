import { addressOf, type Section } from './address.ts';
import type { EntityUses } from './record.ts';

/** What names an entity, as lists: the part of their address, their name, and the weight of one item in bytes of a page. */
export const USE_LISTS = {
  mentions: { path: 'loi-nhac', name: 'Lời nhắc đến', bytes: 1000 },
  directives: { path: 'chi-dao', name: 'Chỉ đạo', bytes: 1200 },
  metrics: { path: 'so-lieu', name: 'Số liệu', bytes: 1000 },
  briefings: { path: 'ban-tin', name: 'Bản tin', bytes: 600 },
} as const;

export type UseList = keyof typeof USE_LISTS;
export const USE_LIST_NAMES = Object.keys(USE_LISTS) as UseList[];

/** A page with its head and foot stays under 150 KB of HTML, which a phone of the cheapest kind lays out without a pause. */
const MOST_BYTES = 110_000;
/** Items of a list that stand on the entity's own page when it cannot hold all: the newest. */
export const FIRST_ITEMS = 20;
/** Items on one page of a list. */
export const ITEMS_A_PAGE = 80;
/** Entries on one page of the list of a whole section. */
export const SECTION_PAGES = { briefings: 80, conferences: 100, documents: 250, people: 400 } as const;

/** The lists that go on, on pages of their own; none while the entity's page can hold everything. */
export function longLists(uses: EntityUses): UseList[] {
  const bytes = USE_LIST_NAMES.reduce((sum, name) => sum + uses[name].length * USE_LISTS[name].bytes, 0);
  return bytes <= MOST_BYTES ? [] : USE_LIST_NAMES.filter((name) => uses[name].length > FIRST_ITEMS);
}

/** Address of the first page of a list. @example listAddress('themes', 'kinh-te-so', 'directives') // '/chu-de/kinh-te-so/chi-dao/' */
export const listAddress = (section: Section, id: string, list: UseList): string => `${addressOf(section, id)}${USE_LISTS[list].path}/`;

/** The title of a page of a list. @example numbered('Bản tin', { currentPage: 2 }) // 'Bản tin, trang 2' */
export const numbered = (title: string, { currentPage }: { readonly currentPage: number }): string => (currentPage > 1 ? `${title}, trang ${currentPage}` : title);

/** Of a list the so many items with the greatest weight, in the order of the list; of two that weigh the same the one that comes first. */
export function heaviest<T, W extends number | string>(items: readonly T[], most: number, weigh: (item: T) => W): readonly T[] {
  if (items.length <= most) return items;
  const sorted = items.map((item) => ({ item, weight: weigh(item) })).sort((a, b) => (a.weight < b.weight ? 1 : a.weight > b.weight ? -1 : 0));
  const chosen = new Set(sorted.slice(0, most).map(({ item }) => item));
  return items.filter((item) => chosen.has(item));
}
