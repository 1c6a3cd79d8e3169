import { make } from '../search/result-list.ts';
import { type Choice, type Condition, chosenOf, readChoice, withoutCondition } from './choice.ts';
import { type Filter, FILTERS } from './data.ts';
import type { Selection } from './select.ts';
import type { Store } from './store.ts';
import { button, nameOf } from './view.ts';

/**
 * What stands below an empty list: which condition to drop and what that would give, and the search of the whole record.
 * @param searchAddress - Address of the search page.
 * @param choose - Called with the choice that the reader takes.
 */
export function emptyAdvice(store: Store, choice: Choice, { without: otherwise }: Selection, searchAddress: string, choose: (next: Choice) => void): HTMLElement {
  const box = make('div', 'empty');
  box.append(make('p', '', 'Không có chỉ đạo nào khớp với tất cả những điều đã chọn.'));
  const advice = make('ul', 'advice');
  const add = (element: HTMLElement): void => {
    const item = make('li', '');
    item.append(element);
    advice.append(item);
  };
  const helpful = [...otherwise].filter(([, count]) => count > 0).sort((a, b) => b[1] - a[1]);
  for (const [condition, count] of helpful) add(button('link-like', `Bỏ ${conditionName(store, choice, condition)}: còn ${count.toLocaleString('vi')} chỉ đạo`, () => choose(withoutCondition(choice, condition))));
  if (helpful.length === 0) add(button('link-like', `Bỏ tất cả: còn ${store.size.toLocaleString('vi')} chỉ đạo`, () => choose(readChoice(''))));
  if (choice.text !== '') {
    const elsewhere = make('a', '', `Tìm “${choice.text}” trong cả kỷ yếu: bài, số liệu, văn bản`);
    elsewhere.href = `${searchAddress}?${new URLSearchParams({ q: choice.text }).toString()}`;
    add(elsewhere);
  }
  box.append(advice);
  return box;
}

function conditionName(store: Store, choice: Choice, condition: Condition): string {
  const chosen = chosenOf(choice).filter(({ filter }) => (condition === 'khoang-han' ? filter === 'han-tu' || filter === 'han-den' : filter === condition));
  return chosen.length === 1 ? `“${nameOf(store.columns.table, chosen[0]!, choice)}”` : `“${condition === 'khoang-han' ? 'Khoảng hạn' : FILTERS[condition as Filter]}”`;
}
