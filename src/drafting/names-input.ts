import { button, make } from './elements.ts';
import { type FieldHost, listId } from './field-input.ts';
import type { Field } from './sections.ts';

/** Several names: those chosen, each with a way out, and a box to choose one more from the list. A name that the list lacks becomes a new entry. */
export function namesInput(field: Extract<Field, { as: 'names' }>, path: string, value: unknown, { names, set }: FieldHost): HTMLElement {
  const id = `truong-${path}`;
  let chosen = Array.isArray(value) ? (value as readonly string[]) : [];
  const box = make('input', { id, type: 'text', list: listId(field.from), autocomplete: 'off', spellcheck: 'false', 'aria-describedby': `${id}-da-chon ${id}-loi`, placeholder: 'Thêm một tên' });
  const list = make('ul', { id: `${id}-da-chon`, class: 'chosen' });
  const keep = (now: readonly string[]): void => {
    chosen = now;
    draw();
    set(path, chosen.length === 0 && field.empty === 'missing' ? undefined : [...chosen]);
  };
  const draw = (): void => {
    list.hidden = chosen.length === 0;
    list.replaceChildren(
      ...chosen.map((each) => {
        const name = names.nameOf(field.from, each);
        const out = button('×', () => {
          keep(chosen.filter((other) => other !== each));
          box.focus();
        }, { class: 'plain-button', 'aria-label': `Bỏ ${name}` });
        return make('li', {}, name, !names.isKnown(field.from, each) && make('span', { class: 'quiet' }, ' (mới)'), out);
      }),
    );
  };
  const add = (): void => {
    const found = names.idFor(field.from, box.value);
    box.value = '';
    if (found !== '' && !chosen.includes(found)) keep([...chosen, found]);
  };
  // Leaving the box, Enter and the button all add what was typed.
  box.addEventListener('change', add);
  draw();
  return make('div', { class: 'field field-names' }, make('label', { for: id }, field.label), list, make('div', { class: 'add-one' }, box, button('Thêm', add, { class: 'quiet-button', 'aria-label': `Thêm vào ${field.label.toLocaleLowerCase('vi')}` })), make('ul', { id: `${id}-loi`, class: 'field-findings', hidden: true }));
}
