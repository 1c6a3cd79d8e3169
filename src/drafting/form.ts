import type { Vocabulary } from '../domain/vocabulary.ts';
import { addedKeys } from './conference.ts';
import { button, make } from './elements.ts';
import { type FieldHost, fieldInput, listId } from './field-input.ts';
import { headline } from './headline.ts';
import { itemsInput } from './items-input.ts';
import type { Names, Source } from './names.ts';
import { type Field, GROUPS, type Section, SECTIONS } from './sections.ts';
import type { Work } from './work.ts';

type Fact = Record<string, unknown>;

/** What the form asks of the page around it. */
export interface FormHost {
  readonly work: Work;
  readonly vocabulary: Vocabulary;
  readonly names: Names;
  /** A value changed; `isList` when a fact was added or removed. */
  readonly changed: (isList: boolean) => void;
  /** Show the words of a fact in the article. */
  readonly show: (fact: string, from: HTMLElement) => void;
  /** The fact that the editor is at. */
  readonly at: (fact: string) => void;
  /** Words selected in the article become the quote of a fact. */
  readonly takeQuote: (fact: string) => void;
  readonly add: (section: Section) => void;
}

/** The whole form: single fields in groups, then one list for each kind of fact. */
export function renderForm(root: HTMLElement, host: FormHost): void {
  const fields = host.work.fields as unknown as Fact;
  const owner = (path: readonly string[]): Fact => path.reduce<Fact>((inner, key) => inner[key] as Fact, fields);
  const fieldHost: FieldHost = { names: host.names, set: (path, value) => {
    store(fields, path.split('.'), value);
    host.changed(false);
  } };
  const groups = GROUPS.map(({ title, fields: ofGroup }) => make('fieldset', {}, make('legend', {}, title), ...ofGroup.map((field) => fieldInput(field, [...field.path, field.key].join('.'), owner(field.path)[field.key], fieldHost))));
  root.replaceChildren(addedKeys.draft(host), ...groups.slice(0, 1), addedKeys.conference(host), ...groups.slice(1, 2), addedKeys.themes(host), ...SECTIONS.map((section) => sectionBox(section, host, fieldHost)), ...groups.slice(2), ...dataLists(host.names));
}

/** The outcomes that are on the page, when the directives of the record have come or have not; what is typed elsewhere stays. */
export function redrawOutcomes(): void {
  for (const details of document.querySelectorAll('#truong-outcomes .fact-list > li > details')) details.dispatchEvent(new Event('redraw'));
}

function sectionBox(section: Section, host: FormHost, fieldHost: FieldHost): HTMLElement {
  const facts = ((host.work.fields as unknown as Record<string, Fact[] | undefined>)[section.key] ??= []);
  const items = facts.map((fact, index) => factBox(section, fact, index, host, fieldHost));
  return make('fieldset', { id: `truong-${section.key}`, class: 'facts-box' },
    make('legend', {}, `${section.title} (${facts.length})`),
    items.length > 0 ? make('ol', { class: 'fact-list' }, ...items) : make('p', { class: 'quiet' }, `Chưa có ${section.noun} nào.`),
    button(`Thêm ${section.noun}`, () => host.add(section), { class: 'quiet-button' }));
}

function factBox(section: Section, fact: Fact, index: number, host: FormHost, fieldHost: FieldHost): HTMLElement {
  const path = `${section.key}.${index}`;
  const title = make('span', { class: 'fact-title' }, headline(section.key, fact, host.names));
  const inner = make('div', { class: 'fact-fields' });
  const details = make('details', { id: `truong-${path}` }, make('summary', {}, title), inner);
  const own: FieldHost = { ...fieldHost, set: (at, value) => {
    fieldHost.set(at, value);
    title.textContent = headline(section.key, fact, host.names);
    if (at === `${path}.id`) inner.querySelector('.items-box')?.dispatchEvent(new Event('redraw'));
  } };
  // A closed fact costs nothing: its fields are made when it is opened for the first time.
  const fill = (): void => {
    if (inner.childElementCount > 0) return;
    inner.append(...section.fields.map((field: Field) => (field.as === 'items' ? itemsInput(field.label, `${path}.${field.key}`, fact, own) : fieldInput(field, `${path}.${field.key}`, fact[field.key], own))),
      make('p', { class: 'actions' },
        section.key !== 'leftOut' && make('button', { type: 'button', class: 'link-button', onclick: (event) => host.show(path, event.currentTarget as HTMLElement) }, 'Xem trong bài'),
        section.key !== 'leftOut' && button('Dùng lời đang chọn làm lời trích', () => host.takeQuote(path), { class: 'link-button' }),
        button(`Xóa ${section.noun} này`, () => {
          (host.work.fields as unknown as Record<string, Fact[]>)[section.key]!.splice(index, 1);
          host.changed(true);
          document.getElementById(`truong-${section.key}`)?.querySelectorAll<HTMLElement>('summary, button')[0]?.focus();
        }, { class: 'link-button danger' })));
  };
  details.addEventListener('toggle', fill);
  details.addEventListener('focusin', () => host.at(path));
  details.addEventListener('fill', fill);
  details.addEventListener('redraw', () => {
    title.textContent = headline(section.key, fact, host.names);
    inner.querySelector('.field-directive')?.dispatchEvent(new Event('redraw'));
  });
  return make('li', {}, details);
}

/** Sets or removes one value in nested data. */
function store(target: Fact, path: readonly string[], value: unknown): void {
  const [key, ...rest] = path as [string, ...string[]];
  if (rest.length > 0) store(target[key] as Fact, rest, value);
  else if (value === undefined) delete target[key];
  else target[key] = value;
}

/** The names that fields offer while somebody types. */
function dataLists(names: Names): HTMLElement[] {
  const fields = SECTIONS.flatMap((section) => section.fields as readonly Field[]);
  const sources = new Map<string, readonly Source[]>(fields.flatMap((field) => (field.as === 'name' || field.as === 'names' ? [[listId(field.from), field.from] as const] : [])));
  const offered = fields.flatMap((field) => (field.as === 'text' && field.offered ? [make('datalist', { id: `goi-y-${field.key}` }, ...Object.entries(field.offered).map(([value, label]) => make('option', { value, label })))] : []));
  return [...offered, ...[...sources].map(([id, from]) => make('datalist', { id }, ...names.choices(from).map((value) => make('option', { value }))))];
}
