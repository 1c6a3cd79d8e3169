import { fold } from '../domain/text.ts';
import { button, make } from './elements.ts';
import type { FieldHost } from './field-input.ts';

interface Item {
  readonly text: string;
  readonly clauses: readonly string[];
}

/** The items of a principle as this article cuts them: the words, and which clauses of the set they hold, chosen among those of the set. */
export function itemsInput(label: string, path: string, fact: Readonly<Record<string, unknown>>, { names, set }: FieldHost): HTMLElement {
  const root = make('fieldset', { id: `truong-${path}`, class: 'items-box' });
  let items = (fact['items'] ?? []) as readonly Item[];
  const keep = (now: readonly Item[]): void => {
    items = now;
    set(path, [...items]);
  };
  const change = (index: number, part: Partial<Item>): void => keep(items.map((item, at) => (at === index ? { ...item, ...part } : item)));

  const clauseChecks = (index: number): HTMLElement | string => {
    const known = names.clausesOf(String(fact['id'] ?? ''));
    const others = items[index]!.clauses.filter((id) => known.every((clause) => clause.id !== id)).map((id) => ({ id, name: names.nameOf(['principles'], id) }));
    const clauses = [...known, ...others];
    if (clauses.length === 0) return '';
    const checks = clauses.map(({ id, name }) => {
      const check = make('input', { type: 'checkbox', onchange: () => {
        const on = new Set(items[index]!.clauses);
        if (check.checked) on.add(id);
        else on.delete(id);
        change(index, { clauses: clauses.map((clause) => clause.id).filter((clause) => on.has(clause)) });
      } });
      check.checked = items[index]!.clauses.includes(id);
      return make('label', {}, check, ` ${name}`);
    });
    return make('div', { role: 'group', 'aria-label': `Vế ${index + 1} gồm`, id: `truong-${path}.${index}.clauses`, class: 'checks' }, ...checks);
  };
  const row = ({ text }: Item, index: number): HTMLElement => {
    const id = `truong-${path}.${index}.text`;
    const words = make('textarea', { id, rows: '1', spellcheck: 'false', 'aria-describedby': `${id}-loi`, oninput: () => change(index, { text: fold(words.value) }) });
    words.value = text;
    return make('li', { class: 'field' }, make('label', { for: id }, `Vế ${index + 1}`), words, make('ul', { id: `${id}-loi`, class: 'field-findings', hidden: true }), clauseChecks(index),
      make('p', { class: 'actions' }, button('Bỏ vế này', () => {
        keep(items.filter((_, at) => at !== index));
        draw();
        root.querySelector<HTMLElement>('textarea, button')?.focus();
      }, { class: 'link-button danger' })));
  };
  const draw = (): void => {
    const none = items.length === 0 ? 'Bài chỉ gọi tên, không kể vế nào.' : names.clausesOf(String(fact['id'] ?? '')).length === 0 ? 'Danh mục chưa chia nguyên tắc này thành vế.' : undefined;
    root.replaceChildren(make('legend', {}, label), none === undefined ? '' : make('p', { class: 'quiet' }, none), make('ol', { class: 'fact-list' }, ...items.map(row)), button('Thêm vế', () => {
      keep([...items, { text: '', clauses: [] }]);
      draw();
      document.getElementById(`truong-${path}.${items.length - 1}.text`)?.focus();
    }, { class: 'quiet-button' }));
  };
  // Another principle has other clauses.
  root.addEventListener('redraw', draw);
  draw();
  return root;
}
