import { directiveInput } from './directive-input.ts';
import { make } from './elements.ts';
import type { Names } from './names.ts';
import { namesInput } from './names-input.ts';
import type { Field } from './sections.ts';
import { shown, stored } from './values.ts';

/** What a field needs to know of the form around it. */
export interface FieldHost {
  readonly names: Names;
  /** Called with the new value, `undefined` to leave the field out. */
  readonly set: (path: string, value: unknown) => void;
}

/** One labelled field. Its control has the id `truong-<path>`; complaints about it appear below. */
export function fieldInput(field: Field, path: string, value: unknown, host: FieldHost): HTMLElement {
  if (field.as === 'names') return namesInput(field, path, value, host);
  if (field.as === 'directive') return directiveInput(field, path, value, host);
  const { names, set } = host;
  const id = `truong-${path}`;
  const control = controlFor(field, id, shown(field, value, names));
  const note = make('p', { id: `${id}-nhac`, class: 'quiet', hidden: field.help === undefined && !isNew(field, value, names) });
  const tell = (now: unknown): void => {
    note.textContent = isNew(field, now, names) ? 'Mục mới, chưa có trong danh mục.' : (field.help ?? '');
    note.hidden = note.textContent === '';
  };
  tell(value);
  control.setAttribute('aria-describedby', `${id}-nhac ${id}-loi`);
  control.addEventListener(field.as === 'name' ? 'change' : 'input', () => {
    const now = stored(field, control.value, names);
    tell(now);
    set(path, now);
  });
  return make('div', { class: `field field-${field.as}` }, make('label', { for: id }, field.label), control, note, make('ul', { id: `${id}-loi`, class: 'field-findings', hidden: true }));
}

function controlFor(field: Field, id: string, text: string): HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement {
  if (field.as === 'choice') {
    const select = make('select', { id }, field.empty && make('option', { value: '' }, '—'), ...Object.entries(field.choices).map(([value, name]) => make('option', { value }, name)));
    // Nothing is chosen for the editor: a value that is not in the list stays, and the check says so.
    if (![...select.options].some(({ value }) => value === text)) select.prepend(make('option', { value: text }, text === '' ? 'Chọn…' : text));
    select.value = text;
    return select;
  }
  if (field.as === 'long' || field.as === 'quote' || field.as === 'lines') {
    const area = make('textarea', { id, rows: String(Math.max(2, Math.min(8, text.split('\n').length, 8), Math.ceil(text.length / 60))), spellcheck: 'false' });
    area.value = text;
    return area;
  }
  const list = field.as === 'name' ? listId(field.from) : field.as === 'text' && field.offered ? `goi-y-${field.key}` : undefined;
  const input = make('input', { id, type: 'text', autocomplete: 'off', spellcheck: 'false', inputmode: field.as === 'number' ? 'decimal' : undefined, list });
  input.value = text;
  return input;
}

const isNew = (field: Field, value: unknown, names: Names): boolean => field.as === 'name' && typeof value === 'string' && value !== '' && !names.isKnown(field.from, value);

/** The id of the list of names that a field offers. */
export const listId = (from: readonly string[]): string => `ten-${from.join('-')}`;
