import type { Answer, Result } from '../search/answer.ts';
import { answerItem, byPage, make, pageItem } from '../search/result-list.ts';

/** Draws results on the interface page with the functions of the search page. */
const place = document.querySelector<HTMLElement>('[data-search-samples]')!;
const { named, strong, weak } = JSON.parse(place.dataset['searchSamples']!) as { named: Answer['named']; strong: Result[]; weak: Result[] };
const list = (results: readonly Result[], nearMiss: boolean): HTMLElement => {
  const element = make('ol', 'search-results');
  element.append(...byPage(results).map((page) => pageItem(page, nearMiss)));
  return element;
};
place.append(...named.map(answerItem), list(strong, false), make('h3', 'near-misses', 'Gần đúng'), list(weak, true));
