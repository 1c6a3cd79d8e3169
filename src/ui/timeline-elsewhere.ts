import type { TimelineFacts } from '../domain/timeline.ts';

/** What the filter of the timeline does beyond its page; fetched when somebody filters on a page that has not every event. */

/** The facts of every event. @throws Error when they do not come. */
export async function factsAt(address: string): Promise<TimelineFacts> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.json() as Promise<TimelineFacts>;
}

/** Completes a list of choices with those of the whole timeline, in the order they have there. */
export function addChoices(select: HTMLSelectElement, { names }: TimelineFacts): void {
  const { value } = select;
  select.replaceChildren(select.options[0]!, ...names.filter(([filter]) => filter === select.name).map(([, id, name]) => new Option(name, id)));
  select.value = value;
}

/**
 * Shows the pages with events that fit.
 * @param list - Takes a link to each.
 * @param kinds - Kinds of event; none for any.
 * @param chosen - Names of filters with the id chosen in each, '' for any; an id that no event has fits none.
 * @returns How many events there are on all of them, in words.
 */
export function showPages(list: HTMLElement, facts: TimelineFacts, kinds: readonly string[], chosen: readonly (readonly [filter: string, id: string])[]): string {
  const pages = pagesThatFit(facts, kinds, chosen);
  list.replaceChildren(...pages.map(({ address, name, count }) => pageItem(list.dataset['root']! + address, name, count)));
  const total = pages.reduce((sum, { count }) => sum + count, 0);
  return total === 0 ? 'Cả dòng thời gian không có mốc nào hợp với lựa chọn này.' : `Cả dòng thời gian: ${total.toLocaleString('vi')} mốc${pages.length > 1 ? `, ở ${pages.length} trang` : ''}.`;
}

function pagesThatFit({ pages, kinds, names, events }: TimelineFacts, chosenKinds: readonly string[], chosen: readonly (readonly [filter: string, id: string])[]): { address: string; name: string; count: number }[] {
  const wanted = new Set(chosenKinds.map((kind) => kinds.indexOf(kind)));
  const places = chosen.filter(([, id]) => id !== '').map(([filter, id]) => names.findIndex(([ofFilter, one]) => ofFilter === filter && one === id));
  const counts = new Map<number, number>();
  for (const [page, kind, ...its] of events) if ((wanted.size === 0 || wanted.has(kind!)) && places.every((place) => its.includes(place))) counts.set(page!, (counts.get(page!) ?? 0) + 1);
  return pages.flatMap(([address, name], page) => (counts.has(page) ? [{ address, name, count: counts.get(page)! }] : []));
}

function pageItem(address: string, name: string, count: number): HTMLLIElement {
  const item = document.createElement('li');
  const link = Object.assign(document.createElement('a'), { href: address + location.search });
  link.append(`${name} `, Object.assign(document.createElement('span'), { className: 'quiet', textContent: `(${count.toLocaleString('vi')})` }));
  if (location.pathname === address) link.setAttribute('aria-current', 'page');
  item.append(link);
  return item;
}
