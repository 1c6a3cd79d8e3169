import type { DirectiveRecord } from '../domain/record.ts';
import { perRecord } from './per-record.ts';

/** Directives on one static page: about 1.1 KB each, so that a page stays under 100 KB. */
export const STATIC_PAGE = 80;

/** Directives by the year they were given, newest year first, each in the order of the record. */
export const directivesByYear = perRecord(({ directives }): readonly (readonly [year: string, directives: readonly DirectiveRecord[]])[] => [...Map.groupBy(directives, ({ given }) => given.slice(0, 4))]);

/** Directives with a deadline, the earliest first. */
export const directivesWithDeadline = perRecord(({ directives }): readonly DirectiveRecord[] => directives.filter(({ due }) => due !== null).sort((a, b) => (a.due! < b.due! ? -1 : a.due! > b.due! ? 1 : 0)));

/** How many there are in each list, for links to them. */
export async function directiveLists(): Promise<{ readonly years: readonly (readonly [year: string, count: number])[]; readonly due: number }> {
  const years = (await directivesByYear()).map(([year, { length }]) => [year, length] as const);
  return { years, due: (await directivesWithDeadline()).length };
}
