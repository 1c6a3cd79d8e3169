import { formatDay } from '../domain/format-day.ts';
import type { Answer, Result } from './answer.ts';
import type { Piece } from './excerpt.ts';
import { isEntity, KINDS, type Kind } from './records.ts';

/** Results of one page shown before “thêm …”. */
const SHOWN_OF_PAGE = 5;
/** Fewer than these more are shown at once: a button for one result is no help. */
const WORTH_A_BUTTON = 4;

/** Results by page, in the order of their best one. */
export const byPage = (results: readonly Result[]): Result[][] => [...Map.groupBy(results, ({ page: { kind, url, title } }) => (isEntity(kind) ? url + title : url)).values()];

/** One page with its results. Every result carries `data-search-result`, near-misses `data-weak` too. */
export function pageItem(results: readonly Result[], weak: boolean): HTMLLIElement {
  const { page } = results[0]!;
  const item = make('li', 'result-page');
  if (!isEntity(page.kind)) item.append(make('p', 'kicker', [page.date && formatDay(page.date), page.title].filter(Boolean).join(' · ')));
  const list = make('ul', 'result-list');
  const first = results.length < SHOWN_OF_PAGE + WORTH_A_BUTTON ? results.length : SHOWN_OF_PAGE;
  list.append(...results.slice(0, first).map((result) => resultItem(result, weak)));
  item.append(list);
  const rest = results.slice(first);
  if (rest.length > 0) {
    const more = make('button', 'more-of-page', `Thêm ${rest.length} kết quả trong bài này`);
    more.type = 'button';
    more.addEventListener('click', () => {
      const items = rest.map((result) => resultItem(result, weak));
      list.append(...items);
      more.remove();
      items[0]!.querySelector('a')?.focus();
    });
    item.append(more);
  }
  return item;
}

/** Kind, day and title: where a result is from, in one line. */
export function placeOf({ kind, page }: Result): string {
  return [KINDS[kind], page.date && formatDay(page.date), isEntity(page.kind) ? '' : page.title].filter(Boolean).join(' · ');
}

export const kindName = (kind: string): string => KINDS[kind as Kind] ?? '';

function resultItem({ kind, address, label, excerpt: text }: Result, weak: boolean): HTMLLIElement {
  const item = make('li', 'result');
  item.dataset['searchResult'] = '';
  if (weak) item.dataset['weak'] = '';
  const link = make('a', '');
  link.href = address;
  const excerpt = make('p', 'excerpt');
  if (label.length === 0) {
    link.append(...nodes(text));
    excerpt.append(link);
    item.append(make('span', 'badge', KINDS[kind]), excerpt);
  } else {
    link.append(...nodes(label));
    const heading = make('p', 'result-label');
    heading.append(link);
    excerpt.append(...nodes(text));
    item.append(make('span', 'badge', KINDS[kind]), heading, excerpt);
  }
  return item;
}

/** What the query names, above the results: its own page is one tap away. */
export function answerItem(entry: Answer['named'][number]): HTMLElement {
  const answer = make('div', 'answer');
  answer.dataset['searchAnswer'] = '';
  const heading = make('p', 'answer-name');
  const link = make('a', '', entry.name);
  link.href = entry.address;
  heading.append(make('span', 'badge', KINDS[entry.kind as Kind]), ' ', link);
  answer.append(heading);
  if (entry.note !== '') answer.append(make('p', 'quiet', entry.note.length > 260 ? `${entry.note.slice(0, entry.note.lastIndexOf(' ', 260))} …` : entry.note));
  return answer;
}

export const nodes = (pieces: readonly Piece[]): Node[] => pieces.map(({ text, found }) => (found ? make('mark', '', text) : document.createTextNode(text)));

export function make<K extends keyof HTMLElementTagNameMap>(tag: K, className: string, text = ''): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (className) element.className = className;
  if (text) element.textContent = text;
  return element;
}
