import type { Answer, Result } from './answer.ts';
import { ask, prepare, warmUp } from './ask.ts';
import { FACETS, type Facet } from './facets.ts';
import { isEntity, KINDS, type Kind } from './records.ts';
import { drawResults } from './result-groups.ts';
import { answerItem, make } from './result-list.ts';

/**
 * The search page: reads query, filters and order from the address, shows the results, and writes back what the reader chooses.
 * Contract: results carry `data-search-result`, near-misses `data-weak` too; `data-search-done` appears when rendering is over, `data-search-empty` when nothing was found.
 */
/** `SITE.searchServer`, put in while building. */
declare const SEARCH_SERVER: object | null;
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

let turn = 0;
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
field.addEventListener('focus', () => warmUp(folder), { once: true });
filters.addEventListener('toggle', () => {
  if (filters.open) void ask(folder, { query: field.value.trim(), chosen: chosen(), count: true }).then(fillFilters, () => undefined);
});
if ([...new URLSearchParams(location.search).keys()].length > 0) void run();
else prepare(folder);

function chosen(): [Facet, string][] {
  return [...selects].flatMap(([name, { value }]) => (value === '' ? [] : [[name, value] as [Facet, string]]));
}

/** @param further - The reader has seen the first answer and wants the rest. */
async function run(further = false): Promise<void> {
  const mine = ++turn;
  clearTimeout(typing);
  const query = field.value.trim();
  document.querySelector('[data-search-done]')?.removeAttribute('data-search-done');
  if (query === '' && chosen().length === 0) {
    clear();
    finish('Gõ vài từ để tìm, hoặc chọn một bộ lọc.', true);
    return;
  }
  status.textContent = 'Đang tìm…';
  try {
    const answer = await ask(folder, { query, chosen: chosen(), count: filters.open, further });
    if (mine !== turn) return;
    const seen = further ? output.querySelectorAll('[data-search-result]:not([data-weak])').length : 0;
    await present(query, answer, () => mine !== turn);
    if (mine !== turn) return;
    if (further) output.querySelectorAll<HTMLElement>('[data-search-result]:not([data-weak]) a')[seen]?.focus();
    if (SEARCH_SERVER !== null && answer.withoutServer) status.append(' Máy chủ tìm kiếm không trả lời; đây là kết quả từ chỉ mục đi kèm trang.');
    fillFilters(answer);
  } catch {
    if (mine !== turn) return;
    clear();
    finish(navigator.onLine ? 'Chưa tìm được: bộ máy tìm kiếm không khởi động. Hãy tải lại trang, hoặc xem danh sách theo mục ở dưới.' : 'Chưa tìm được: máy đang không có mạng. Nối mạng rồi tìm lại; các trang đã mở vẫn đọc được.', true);
  }
}

async function present(query: string, { results, named, suggestion, more }: Answer, stale: () => boolean): Promise<void> {
  const strong = results.filter((result) => result.strong);
  const weak = results.filter((result) => !result.strong && !isEntity(result.page.kind)).slice(0, 20);
  answers.replaceChildren(...(suggestion ? [suggestionLine(suggestion)] : []), ...named.slice(0, 3).map(answerItem));
  browse?.classList.toggle('after-results', strong.length + weak.length > 0);
  await drawResults(output, { strong: inOrder(strong), weak: inOrder(weak), readOn: more && strong.length > 0 ? () => void run(true) : undefined }, stale);
  if (stale()) return;
  if (strong.length > 0) finish(`${strong.length} kết quả${more ? ' đầu tiên' : ''}${query === '' ? '' : ` cho “${query}”`}.`, false);
  else if (weak.length > 0) finish(`Không có chỗ nào có đủ các từ “${query}”. Dưới đây là những chỗ gần đúng.`, false);
  else finish(`Không thấy “${query}” trong kỷ yếu. Thử ít từ hơn, bỏ bớt bộ lọc, hoặc xem danh sách theo mục ở dưới.`, true);
}

function clear(): void {
  answers.replaceChildren();
  output.replaceChildren();
  browse?.classList.remove('after-results');
}

const inOrder = (results: readonly Result[]): readonly Result[] => (order.value === 'ngay' ? results.toSorted(({ page: a }, { page: b }) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0)) : results);

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

/** Options with the number of pages found that have them. */
function fillFilters({ counts }: Answer): void {
  if (!counts) return;
  for (const [facet, select] of selects) {
    const { value } = select;
    const options = counts[facet].filter(([name, pages]) => pages > 0 || name === value);
    options.sort(([a, many], [b, others]) => (facet === 'nam' ? (a < b ? 1 : -1) : others - many || a.localeCompare(b, 'vi')));
    select.replaceChildren(option('', 'Tất cả'), ...options.map(([name, pages]) => option(name, `${facet === 'loai' ? KINDS[name as Kind] : name} (${pages})`)));
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
