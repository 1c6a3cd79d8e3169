import type { Answer, Result } from '../search/answer.ts';
import { drawResults } from '../search/result-groups.ts';
import { answerItem, make } from '../search/result-list.ts';
import { emptyAdvice } from '../finder/advice.ts';
import { readChoice } from '../finder/choice.ts';
import { FILTER_NAMES, type Table, type Value } from '../finder/data.ts';
import { FacetList } from '../finder/facet-list.ts';
import type { Selection } from '../finder/select.ts';
import type { Store } from '../finder/store.ts';

/** Draws on the interface page what scripts draw on theirs, with the same functions: results of a search, lists of a filter, an empty list. */
const search = document.querySelector<HTMLElement>('[data-search-samples]')!;
const { named, strong, weak } = JSON.parse(search.dataset['searchSamples']!) as { named: Answer['named']; strong: Result[]; weak: Result[] };
const results = make('div', '');
search.append(...named.map(answerItem), results);
void drawResults(results, { strong, weak, readOn: () => undefined }, () => false);

const finder = document.querySelector<HTMLElement>('[data-finder-samples]')!;
const values = (JSON.parse(finder.dataset['finderSamples']!) as [string, string][]).map(([id, name]): Value => [id, name, '', [], name]);
const table: Table = { stamp: '', values: Object.fromEntries(FILTER_NAMES.map((name) => [name, name === 'giao' ? values : []])) as unknown as Table['values'], briefings: [], rows: [] };
for (const details of finder.querySelectorAll<HTMLDetailsElement>('[data-filter]')) {
  if (details.dataset['filter'] !== 'giao') details.hidden = true;
  else new FacetList(details, 'giao', () => undefined).update(table, Uint32Array.from(values, (_, place) => values.length - place), [values[1]![0]]);
}
const choice = readChoice('?q=hóa+đơn&nam=2022');
const store = { size: values.length, columns: { table } } as unknown as Store;
finder.append(emptyAdvice(store, choice, { without: new Map([['nam', 3]]) } as unknown as Selection, finder.dataset['searchPage']!, () => undefined));
