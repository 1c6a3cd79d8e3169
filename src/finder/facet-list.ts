import { compareVietnamese } from '../domain/text.ts';
import { bareLetters } from '../search/query/syllable.ts';
import { make } from '../search/result-list.ts';
import { type Filter, FILTERS, type Table, type Value } from './data.ts';

/** Values shown of a long list before the reader narrows it. */
const SHOWN_VALUES = 12;

/**
 * The list of one filter: check boxes with the number of results each would give, the chosen ones first, then the frequent ones.
 * A long list has a field that narrows it, by any name of the value.
 */
export class FacetList {
  readonly #filter: Filter;
  readonly #details: HTMLDetailsElement;
  readonly #list = make('ul', 'facet-values');
  readonly #note = make('p', 'quiet');
  readonly #narrow = make('input', '');
  readonly #summaryCount = make('span', 'count');
  readonly #items = new Map<string, { readonly item: HTMLLIElement; readonly box: HTMLInputElement; readonly name: HTMLElement; readonly count: HTMLElement }>();
  #table: Table | undefined;
  #counts = new Uint32Array();
  #chosen: readonly string[] = [];

  /** @param changed - Called with the values that are ticked. */
  constructor(details: HTMLDetailsElement, filter: Filter, changed: (values: readonly string[]) => void) {
    this.#filter = filter;
    this.#details = details;
    this.#narrow.type = 'search';
    this.#narrow.hidden = true;
    this.#narrow.autocomplete = 'off';
    this.#narrow.spellcheck = false;
    this.#narrow.placeholder = 'Gõ để thu gọn danh sách';
    this.#narrow.setAttribute('aria-label', `Tìm trong danh sách “${FILTERS[filter]}”`);
    this.#narrow.addEventListener('input', () => this.#draw());
    // Enter here must not send the form.
    this.#narrow.addEventListener('keydown', (event) => event.key === 'Enter' && event.preventDefault());
    this.#note.role = 'status';
    details.querySelector('summary')!.append(' ', this.#summaryCount);
    details.append(this.#narrow, this.#list, this.#note);
    this.#list.addEventListener('change', () => changed([...this.#items].filter(([, { box }]) => box.checked).map(([id]) => id)));
  }

  update(table: Table, counts: Uint32Array, chosen: readonly string[]): void {
    const first = this.#table === undefined;
    this.#table = table;
    this.#counts = counts as Uint32Array<ArrayBuffer>;
    this.#chosen = chosen;
    this.#summaryCount.textContent = chosen.length === 0 ? '' : `(${chosen.length} đã chọn)`;
    this.#details.hidden = table.values[this.#filter].length === 0;
    if (first && chosen.length > 0) this.#details.open = true;
    this.#draw();
  }

  #draw(): void {
    const table = this.#table;
    if (table === undefined) return;
    const values = table.values[this.#filter];
    const sought = this.#narrow.value.normalize('NFC').split(/[^\p{L}\p{N}]+/u).filter(Boolean).map(bareLetters);
    const places = values.map((_, place) => place).filter((place) => this.#counts[place]! > 0 || this.#chosen.includes(values[place]![0]));
    this.#narrow.hidden = places.length <= SHOWN_VALUES && sought.length === 0;
    const matching = sought.length === 0 ? places : places.filter((place) => matches(values[place]!, sought) || this.#chosen.includes(values[place]![0]));
    const inOrder = matching.sort((a, b) => Number(this.#chosen.includes(values[b]![0])) - Number(this.#chosen.includes(values[a]![0])) || (this.#filter === 'nam' ? (values[a]![1] < values[b]![1] ? 1 : -1) : this.#counts[b]! - this.#counts[a]! || compareVietnamese(values[a]![1], values[b]![1])));
    const shown = inOrder.slice(0, Math.max(SHOWN_VALUES, this.#chosen.length));
    const items = shown.map((place) => this.#item(values, place));
    // Who is in the list keeps the place: only numbers change then.
    const inside = this.#list.contains(document.activeElement);
    if (!inside) this.#list.replaceChildren(...items);
    else for (const item of items) if (!item.isConnected) this.#list.append(item);
    if (inside) for (const [id, { count }] of this.#items) if (!shown.some((place) => values[place]![0] === id)) count.textContent = String(this.#counts[values.findIndex(([known]) => known === id)] ?? 0);
    const left = inOrder.length - shown.length;
    this.#note.textContent = left > 0 ? `Còn ${left} mục; gõ để thu gọn.` : inOrder.length === 0 ? 'Không có mục nào.' : '';
  }

  #item(values: readonly Value[], place: number): HTMLLIElement {
    const [id, name, , today] = values[place]!;
    let known = this.#items.get(id);
    if (!known) {
      const box = make('input', '');
      box.type = 'checkbox';
      box.name = this.#filter;
      box.value = id;
      const text = make('span', '', name);
      if (today.length > 0) text.append(make('span', 'quiet', ` – tên cũ, nay là ${values[today.at(-1)!]![1]}`));
      const count = make('span', 'facet-count');
      const label = make('label', '');
      label.append(box, text, ' ', count);
      const item = make('li', '');
      item.append(label);
      this.#items.set(id, (known = { item, box, name: text, count }));
    }
    known.box.checked = this.#chosen.includes(id);
    known.count.textContent = this.#counts[place]!.toLocaleString('vi');
    return known.item;
  }
}

/** Does a name or another way to write it hold all that was typed, each at the beginning of a word? */
function matches([, name, , , forms]: Value, sought: readonly string[]): boolean {
  const own = `${name} ${forms}`.normalize('NFC').split(/[^\p{L}\p{N}&]+/u).map((word) => bareLetters(word.replaceAll('&', '')));
  return sought.every((part) => own.some((word) => word.startsWith(part)));
}
