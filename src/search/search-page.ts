import { type Engine, openEngine } from './engine.ts';
import { FACETS, type Facet } from './facets.ts';
import { find, type Finding } from './find.ts';
import type { FacetIndex } from './layout.ts';
import type { Score } from './rank.ts';
import { isEntity, KINDS, type Kind } from './records.ts';
import { answerItem, byPage, make, pageItem } from './result-list.ts';

/**
 * The search page: reads query, filters and order from the address, shows the results, and writes back what the reader chooses.
 * Contract: results carry `data-search-result`, near-misses `data-weak` too; `data-search-done` appears when rendering is over, `data-search-empty` when nothing was found.
 */
const GROUPS_SHOWN = 12;
const facetNames = Object.keys(FACETS) as Facet[];

const form = required(document.querySelector<HTMLFormElement>('#tim-kiem'));
const field = required(form.querySelector<HTMLInputElement>('input[name="q"]'));
const selects = new Map(facetNames.map((name) => [name, required(form.querySelector<HTMLSelectElement>(`select[name="${name}"]`))] as const));
const order = required(form.querySelector<HTMLSelectElement>('select[name="xep"]'));
const filters = required(form.querySelector<HTMLDetailsElement>('.filters'));
const status = required(document.querySelector<HTMLElement>('#trang-thai'));
const answers = required(document.querySelector<HTMLElement>('#tra-loi'));
const output = required(document.querySelector<HTMLElement>('#ket-qua'));
const browse = document.querySelector<HTMLElement>('.browse');
const folder = form.dataset['index'] ?? '/pagefind/';

let engine: Promise<Engine> | undefined;
let turn = 0;
let shown: Finding | undefined;
/** The reader is typing, and the step of the history for it exists. */
let underWay = false;

readAddress();
form.addEventListener('submit', (event) => {
  event.preventDefault();
  writeAddress(true);
  void run();
});
for (const select of [...selects.values(), order])
  select.addEventListener('change', () => {
    writeAddress(true);
    void run();
  });
let typing: ReturnType<typeof setTimeout> | undefined;
field.addEventListener('input', () => {
  clearTimeout(typing);
  typing = setTimeout(() => {
    writeAddress(false);
    void run();
  }, 250);
});
addEventListener('popstate', () => {
  underWay = false;
  readAddress();
  void run();
});
field.addEventListener('focus', () => void start().catch(() => undefined), { once: true });
filters.addEventListener('toggle', () => {
  if (filters.open) void start().then((ready) => fillFilters(ready, shown), () => undefined);
});
if ([...new URLSearchParams(location.search).keys()].length > 0) void run();

function start(): Promise<Engine> {
  engine ??= openEngine(folder).catch((error: unknown) => {
    engine = undefined;
    throw error;
  });
  return engine;
}

const chosen = (): [Facet, string][] => [...selects].flatMap(([name, { value }]) => (value === '' ? [] : [[name, value] as [Facet, string]]));

async function run(): Promise<void> {
  const mine = ++turn;
  clearTimeout(typing);
  const query = field.value.trim();
  document.querySelector('[data-search-done]')?.removeAttribute('data-search-done');
  if (query === '' && chosen().length === 0) {
    show([], []);
    finish('Gõ vài từ để tìm, hoặc chọn một bộ lọc.', true);
    return;
  }
  status.textContent = 'Đang tìm…';
  try {
    const ready = await start();
    const facets = chosen().length > 0 || filters.open ? await ready.facets() : undefined;
    const finding = query === '' ? undefined : await find(query, ready, facets ? (page) => allows(facets, page) : undefined, ofChosen, chosen().some(([facet]) => facet === 'loai'));
    const results = finding ? finding.results : await newest(ready, facets!);
    if (mine !== turn) return;
    shown = finding;
    present(query, finding, results);
    if (facets) fillFilters(ready, finding, facets);
  } catch {
    if (mine !== turn) return;
    show([], []);
    finish(navigator.onLine ? 'Chưa tìm được: bộ máy tìm kiếm không khởi động. Hãy tải lại trang, hoặc xem danh sách theo mục ở dưới.' : 'Chưa tìm được: máy đang không có mạng. Nối mạng rồi tìm lại; các trang đã mở vẫn đọc được.', true);
  }
}

function present(query: string, finding: Finding | undefined, results: readonly Score[]): void {
  const strong = results.filter((result) => result.strong);
  const weak = results.filter((result) => !result.strong);
  const suggestion = finding?.suggestion;
  answers.replaceChildren(...(suggestion ? [suggestionLine(suggestion)] : []), ...(finding?.named ?? []).slice(0, 3).map(answerItem));
  show(inOrder(strong), inOrder(weak.filter(({ passage }) => !isEntity(passage.chunk.kind)).slice(0, 20)));
  if (strong.length > 0) finish(`${strong.length} kết quả${query === '' ? '' : ` cho “${query}”`}.`, false);
  else if (weak.length > 0) finish(`Không có chỗ nào có đủ các từ “${query}”. Dưới đây là những chỗ gần đúng.`, false);
  else finish(`Không thấy “${query}” trong kỷ yếu. Thử ít từ hơn, bỏ bớt bộ lọc, hoặc xem danh sách theo mục ở dưới.`, true);
}

function show(strong: readonly Score[], weak: readonly Score[]): void {
  const parts: HTMLElement[] = [];
  const passages = strong.filter(({ passage }) => !isEntity(passage.chunk.kind));
  const entries = strong.filter(({ passage }) => isEntity(passage.chunk.kind));
  if (passages.length > 0) parts.push(...groups(passages, false));
  if (weak.length > 0) {
    const heading = make('h2', 'near-misses', 'Gần đúng');
    parts.push(heading, make('p', 'quiet', 'Những chỗ sau đây chỉ có một phần các từ đã gõ, hoặc có từ viết khác.'), ...groups(weak, true));
  }
  if (entries.length > 0) parts.push(make('h2', 'entries', 'Trong danh mục'), ...groups(entries, false));
  output.replaceChildren(...parts);
  browse?.classList.toggle('after-results', parts.length > 0);
}

/** The results by page, and a button for the pages after the first ones. */
function groups(results: readonly Score[], weak: boolean): HTMLElement[] {
  const pages = byPage(results);
  const list = make('ol', 'search-results');
  const append = (count: number): HTMLElement[] => {
    const items = pages.splice(0, count).map((page) => pageItem(page, weak));
    list.append(...items);
    return items;
  };
  append(GROUPS_SHOWN);
  if (pages.length === 0) return [list];
  const more = make('button', '', 'Xem thêm');
  more.type = 'button';
  more.addEventListener('click', () => {
    const [first] = append(GROUPS_SHOWN);
    first?.querySelector('a')?.focus();
    if (pages.length === 0) more.remove();
  });
  return [list, more];
}

const inOrder = (results: readonly Score[]): readonly Score[] => (order.value === 'ngay' ? results.toSorted((a, b) => (a.passage.chunk.date < b.passage.chunk.date ? 1 : a.passage.chunk.date > b.passage.chunk.date ? -1 : 0)) : results);

function suggestionLine(suggestion: string): HTMLElement {
  const line = make('p', 'suggestion', 'Có phải bạn tìm ');
  const link = make('a', '', suggestion);
  link.href = `?${new URLSearchParams({ ...Object.fromEntries(chosen()), q: suggestion }).toString()}`;
  link.addEventListener('click', (event) => {
    event.preventDefault();
    field.value = suggestion;
    writeAddress(true);
    void run();
  });
  line.append('“', link, '”?');
  return line;
}

/** Pages of the chosen filters, newest first, when nothing was typed. */
async function newest(ready: Engine, facets: FacetIndex): Promise<Score[]> {
  const { passagesOf } = await import('./rank.ts');
  const pages = [...facets.pages.keys()].map(String).filter((page) => allows(facets, page)).slice(0, 40);
  const kind = selects.get('loai')!.value;
  const lists = await Promise.all(pages.map(async (page) => passagesOf(page, await ready.chunk(page, 1))));
  return lists.flatMap((passages) => (kind === '' ? passages.slice(0, 1) : passages.filter(({ record }) => record[0] === kind))).map((passage) => ({ passage, value: 1, coverage: 1, adjacency: 1, strong: true, marked: [], found: [] }));
}

/** Does the page as a whole have what is chosen? */
function allows(facets: FacetIndex, page: string): boolean {
  const [, ...values] = facets.pages[Number(page)] ?? [''];
  return chosen().every(([facet, value]) => values[facetNames.indexOf(facet)]?.includes(facets.values[facet].indexOf(value)));
}

/** Does the passage itself? A directive has themes and bodies of its own. */
function ofChosen({ passage: { record } }: Score): boolean {
  const [kind, , , , , own] = record;
  return chosen().every(([facet, value]) => (facet === 'loai' ? kind === value : own?.[facet] === undefined || own[facet].includes(value)));
}

/** Options with the number of pages found that have them. */
async function fillFilters(ready: Engine, finding: Finding | undefined, known?: FacetIndex): Promise<void> {
  const facets = known ?? (await ready.facets());
  const pages = finding ? finding.pages.map(Number) : [...facets.pages.keys()];
  for (const [place, facet] of facetNames.entries()) {
    const select = selects.get(facet)!;
    const { value } = select;
    const counts = new Map<number, number>();
    for (const page of pages) for (const of of facets.pages[page]![place + 1] as readonly number[]) counts.set(of, (counts.get(of) ?? 0) + 1);
    const options = facets.values[facet].map((name, index) => ({ name, count: counts.get(index) ?? 0 })).filter(({ name, count }) => count > 0 || name === value);
    options.sort((a, b) => (facet === 'nam' ? (a.name < b.name ? 1 : -1) : b.count - a.count || a.name.localeCompare(b.name, 'vi')));
    select.replaceChildren(option('', 'Tất cả'), ...options.map(({ name, count }) => option(name, `${facet === 'loai' ? KINDS[name as Kind] : name} (${count})`)));
    select.value = value;
  }
}

function option(value: string, text: string): HTMLOptionElement {
  const element = make('option', '', text);
  element.value = value;
  return element;
}

function finish(message: string, empty: boolean): void {
  status.textContent = message;
  status.toggleAttribute('data-search-empty', empty);
  status.setAttribute('data-search-done', '');
}

function readAddress(): void {
  const parameters = new URLSearchParams(location.search);
  field.value = parameters.get('q') ?? '';
  for (const [name, select] of [...selects, ['xep', order] as const]) {
    const value = parameters.get(name) ?? '';
    if (value !== '' && ![...select.options].some((one) => one.value === value)) select.append(option(value, name === 'loai' ? (KINDS[value as Kind] ?? value) : value));
    select.value = value;
    if (value !== '' && name !== 'xep') filters.open = true;
  }
}

/** What is typed replaces the address; what is chosen or sent is a step that “back” undoes. */
/**
 * Puts the query and the filters into the address. The first letter typed after a search makes a new step of the history, the next ones
 * only change it: going back leads to the search before, never out of the page.
 * @param step - The reader has chosen (Enter, a filter) and is not just typing.
 */
function writeAddress(step: boolean): void {
  const parameters = new URLSearchParams();
  if (field.value.trim() !== '') parameters.set('q', field.value.trim());
  for (const [name, { value }] of [...selects, ['xep', order] as const]) if (value !== '') parameters.set(name, value);
  const search = parameters.toString();
  if (search !== location.search.slice(1)) history[underWay ? 'replaceState' : 'pushState'](null, '', search === '' ? location.pathname : `?${search}`);
  underWay = !step;
}

function required<T>(found: T | null): T {
  if (found === null) throw new Error('Trang tìm kiếm thiếu một phần.');
  return found;
}
