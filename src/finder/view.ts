import { formatDay } from '../domain/format-day.ts';
import { make } from '../search/result-list.ts';
import type { Chosen } from './choice.ts';
import { type Filter, FILTERS, type Table } from './data.ts';
import type { Store } from './store.ts';

/** Root-relative addresses that the page knows: `/chi-dao/` and `/ban-tin/` with the site's prefix. */
export interface Addresses {
  readonly directives: string;
  readonly briefings: string;
}

/** Key of a directive: `<briefing>/<id>`. */
export const keyOf = (store: Store, row: number): string => `${store.columns.table.briefings[store.columns.table.rows[row]![0]]![0]}/${store.wordsOf(row)[0]}`;

/** The names of a row's values as they are printed: of the day, not of today. */
export function namesOf({ values, briefings, rows }: Table, row: number) {
  const [briefing, kind, issuer, addressees, themes, , due, outcome] = rows[row]!;
  const [id, date, title, conference] = briefings[briefing]!;
  return {
    briefing: id,
    date,
    title,
    due,
    conference: values['hoi-nghi'][conference]![1],
    kind: values.loai[kind]![1],
    issuer: values.noi[issuer]![1],
    addressees: addressees.map((place) => withToday(values.giao, place)),
    themes: themes.map((place) => values['chu-de'][place]![1]),
    outcome: values['ket-qua'][outcome]!,
  };
}

function withToday(values: Table['values']['giao'], place: number): string {
  const [, name, , today] = values[place]!;
  return today.length === 0 ? name : `${name} (nay là ${values[today.at(-1)!]![1]})`;
}

/** One result, with the markup of `ui/components/DirectiveItem.astro`. */
export function resultItem(store: Store, row: number, addresses: Addresses): HTMLLIElement {
  const { briefing, date, due, conference, kind, issuer, addressees, outcome } = namesOf(store.columns.table, row);
  const [id, action, before, quote, after] = store.wordsOf(row);
  const item = make('li', 'directive-item');
  const heading = make('p', 'directive-action');
  heading.append(link(`${addresses.directives}${briefing}/${id}/`, action));
  const facts = make('p', 'quiet');
  facts.append(`${issuer} · ${kind.toLowerCase()}${addressees.length > 0 ? `: ${addressees.join('; ')}` : ''}`);
  if (due !== '') {
    const deadline = make('strong', '', 'hạn: ');
    deadline.append(time(due));
    facts.append(' · ', deadline);
  }
  if (outcome[0] !== 'chua-co-du-lieu') facts.append(' · ', make('span', 'badge', outcome[1].toLowerCase()));
  facts.append(' · ', time(date));
  const words = make('p', '');
  words.append(before, make('mark', '', quote), after);
  const source = make('p', 'quote-source');
  source.append(link(`${addresses.briefings}${briefing}/#${id}`, conference));
  const block = make('blockquote', 'quote');
  block.append(words, source);
  item.append(heading, facts, block);
  return item;
}

function link(address: string, text: string): HTMLAnchorElement {
  const element = make('a', '', text);
  element.href = address;
  return element;
}

function time(day: string): HTMLTimeElement {
  const element = make('time', '', formatDay(day));
  element.dateTime = day;
  return element;
}

/** What is chosen, in words. @example nameOf(table, { filter: 'nam', value: '2024' }, choice) // 'Năm: 2024' */
export function nameOf(table: Table, one: Chosen, choice: { readonly text: string; readonly due: string | undefined; readonly dueFrom: string; readonly dueUntil: string }): string {
  if ('value' in one) return `${FILTERS[one.filter]}: ${valueName(table, one.filter, one.value)}`;
  if (one.filter === 'q') return `Có chữ: “${choice.text}”`;
  if (one.filter === 'han') return choice.due === 'co' ? 'Có hạn' : 'Không nêu hạn';
  return one.filter === 'han-tu' ? `Hạn từ ${formatDay(choice.dueFrom)}` : `Hạn đến ${formatDay(choice.dueUntil)}`;
}

/** The name of a value, or its id where the record has no directive with it. */
export const valueName = (table: Table, filter: Filter, value: string): string => table.values[filter].find(([id]) => id === value)?.[1] ?? value;

/** A button that does something; `hidden` words complete it for who does not see the rest. */
export function button(className: string, text: string, act: () => void): HTMLButtonElement {
  const element = make('button', className, text);
  element.type = 'button';
  element.addEventListener('click', act);
  return element;
}
