import type { KnownDirective } from '../domain/drafting-data.ts';
import { formatDay } from '../domain/format-day.ts';
import type { FoundDirectives } from './directive-index.ts';
import { button, make } from './elements.ts';
import type { FieldHost } from './field-input.ts';
import { NOT_HERE } from './known-directives.ts';
import type { Field } from './sections.ts';

/** So many can be looked through in one list; a longer one is searched. */
const FEW = 100;
/** The most that a searched list shows. */
const MOST_SHOWN = 50;
/** Milliseconds after the last key: who types on waits for no list in between. */
const SOON = 120;

/**
 * Which directive of the record an outcome is about: a list to choose from. Above it stand words that narrow the list, where the record has more than a few
 * directives, and what has become of the list while it is not here. An event `redraw` says that this changed.
 */
export function directiveInput({ label, help }: Field, path: string, value: unknown, { names: { directives }, set }: FieldHost): HTMLElement {
  const id = `truong-${path}`;
  const select = make('select', { id, 'aria-describedby': `${id}-nhac ${id}-loi`, oninput: () => set(path, select.value) });
  const search = make('input', { id: `${id}-tim`, type: 'search', autocomplete: 'off', spellcheck: 'false', 'aria-describedby': `${id}-cach-tim ${id}-tinh-hinh` });
  const finder = make('div', { class: 'field' }, make('label', { for: search.id }, 'Tìm chỉ đạo'), search, make('p', { id: `${id}-cach-tim`, class: 'quiet' }, 'Gõ chữ của việc, của nhan đề bài, hoặc ngày như 19/7/2024; không dấu cũng được.'));
  const status = make('p', { id: `${id}-tinh-hinh`, class: 'directive-status', role: 'status' });
  const again = button('Tải lại danh sách chỉ đạo', () => {
    // The button goes away; what it was pressed for is the list.
    select.focus();
    void directives.load();
  }, { class: 'quiet-button' });
  let timer: ReturnType<typeof setTimeout> | undefined;

  const draw = (): void => {
    clearTimeout(timer);
    const isSearched = directives.size > FEW;
    const { found, others } = directives.matching(isSearched ? search.value : '', isSearched ? MOST_SHOWN : FEW);
    finder.hidden = !isSearched;
    again.hidden = directives.state !== 'failed';
    status.hidden = directives.state === 'here' && !isSearched;
    status.textContent = directives.state !== 'here' ? NOT_HERE[directives.state] : isSearched ? summary({ found, others }, search.value) : '';
    const chosen = select.value;
    // Nothing is chosen for the editor, and nothing chosen goes away: a value that is not in the list stays, and the check says so.
    const kept = found.some(({ key }) => key === chosen) ? [] : [chosenOption(chosen, directives.get(chosen))];
    select.replaceChildren(...kept, ...groups(found));
    select.value = chosen;
  };
  search.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(draw, SOON);
  });
  search.addEventListener('keydown', ({ key, isComposing }) => {
    if (key !== 'Enter' || isComposing) return;
    draw();
    select.focus();
  });
  const root = make('div', { class: 'field field-directive' }, finder, status, again, make('label', { for: id }, label), select, make('p', { id: `${id}-nhac`, class: 'quiet', hidden: help === undefined }, help), make('ul', { id: `${id}-loi`, class: 'field-findings', hidden: true }));
  root.addEventListener('redraw', draw);
  select.append(make('option', { value: typeof value === 'string' ? value : '' }));
  draw();
  return root;
}

/** Directives under the article that told of them. */
const groups = (directives: readonly KnownDirective[]): HTMLElement[] => [...Map.groupBy(directives, groupName)].map(([label, ofArticle]) => make('optgroup', { label }, ...ofArticle.map(option)));
const groupName = ({ given, title }: KnownDirective): string => `${formatDay(given)} · ${title}`;
const option = ({ key, action, due }: KnownDirective): HTMLElement => make('option', { value: key }, due === null ? action : `${action} (hạn ${formatDay(due)})`);

/** What is chosen and does not stand in the list below: a directive that the search leaves out, one that the record does not have, or nothing yet. */
const chosenOption = (key: string, directive: KnownDirective | undefined): HTMLElement => (directive ? make('optgroup', { label: `Đang chọn · ${groupName(directive)}` }, option(directive)) : make('option', { value: key }, key === '' ? 'Chọn…' : key));

function summary({ found: { length }, others }: FoundDirectives, typed: string): string {
  if (length === 0) return 'Không có chỉ đạo nào hợp những chữ ấy. Bớt chữ, hoặc gõ một ngày như 19/7/2024.';
  const isNarrowed = typed.trim() !== '';
  if (others === 0) return isNarrowed ? `${length} chỉ đạo hợp những chữ ấy.` : `${length} chỉ đạo, mới nhất trước.`;
  return `${length} chỉ đạo mới nhất${isNarrowed ? ' hợp những chữ ấy' : ''}; còn ${others.toLocaleString('vi')} chỉ đạo khác: gõ thêm chữ.`;
}
