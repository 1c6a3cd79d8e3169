import { FACETS, type Facet } from './facets.ts';
import { type PageResult, type Pagefind, startPagefind } from './pagefind.ts';

/**
 * The search page: reads the query and the filters from the address, shows the results, and writes back what the reader chooses.
 * Contract: results carry `data-search-result`; `data-search-done` appears when rendering is over, `data-search-empty` when nothing was found.
 */
const PAGE_SIZE = 20;
const facetNames = Object.keys(FACETS) as Facet[];

const form = required(document.querySelector<HTMLFormElement>('#tim-kiem'));
const field = required(form.querySelector<HTMLInputElement>('input[name="q"]'));
const selects = new Map(facetNames.flatMap((name) => {
  const select = form.querySelector<HTMLSelectElement>(`select[name="${name}"]`);
  return select ? [[name, select] as const] : [];
}));
const status = required(document.querySelector<HTMLElement>('#trang-thai'));
const list = required(document.querySelector<HTMLOListElement>('#ket-qua'));
const more = required(document.querySelector<HTMLButtonElement>('#xem-them'));
const base = form.dataset['base'] ?? '/';

let engine: Promise<Pagefind> | undefined;
let turn = 0;

readAddress();
form.addEventListener('submit', (event) => {
  event.preventDefault();
  writeAddress();
  void run();
});
for (const select of selects.values())
  select.addEventListener('change', () => {
    writeAddress();
    void run();
  });
addEventListener('popstate', () => {
  readAddress();
  void run();
});
field.addEventListener('focus', () => void start(), { once: true });
if (new URLSearchParams(location.search).size > 0) void run();

function start(): Promise<Pagefind> {
  engine ??= startPagefind(base).catch((error: unknown) => {
    engine = undefined;
    throw error;
  });
  return engine;
}

async function run(): Promise<void> {
  const mine = ++turn;
  const query = field.value.trim().normalize('NFC');
  const filters = Object.fromEntries([...selects].filter(([, select]) => select.value !== '').map(([name, select]) => [name, [select.value]]));
  document.querySelector('[data-search-done]')?.removeAttribute('data-search-done');
  list.replaceChildren();
  more.hidden = true;
  if (query === '' && Object.keys(filters).length === 0) {
    finish('Gõ vài từ để tìm, hoặc chọn một bộ lọc.', true);
    return;
  }
  status.textContent = 'Đang tìm…';
  let results: { data(): Promise<PageResult> }[];
  try {
    ({ results } = await (await start()).search(query === '' ? null : query, { filters }));
  } catch {
    finish('Chưa tìm được: bộ máy tìm kiếm không khởi động. Kiểm tra kết nối rồi tải lại trang, hoặc xem danh sách theo mục ở cuối trang.', true);
    return;
  }
  if (mine !== turn) return;
  if (results.length === 0) {
    finish(`Không thấy trang nào có “${query}”. Thử ít từ hơn, bỏ bớt bộ lọc, hoặc viết đủ dấu.`, true);
    return;
  }
  let shown = 0;
  const showMore = async (): Promise<void> => {
    const page = await Promise.all(results.slice(shown, shown + PAGE_SIZE).map((result) => result.data()));
    if (mine !== turn) return;
    list.append(...page.map(resultItem));
    shown += page.length;
    more.hidden = shown >= results.length;
  };
  await showMore();
  if (mine !== turn) return;
  more.onclick = () => void showMore();
  finish(`${results.length} trang${query === '' ? '' : ` có “${query}”`}.`, false);
}

function finish(message: string, empty: boolean): void {
  status.textContent = message;
  status.toggleAttribute('data-search-empty', empty);
  status.setAttribute('data-search-done', '');
}

function resultItem(result: PageResult): HTMLLIElement {
  const item = document.createElement('li');
  item.dataset['searchResult'] = '';
  const best = result.sub_results[0];
  const kicker = make('p', 'kicker', [...(result.filters['loai'] ?? []), ...(result.filters['nam'] ?? []), ...(result.filters['dia-phuong'] ?? []).slice(0, 3)].join(' · '));
  const heading = make('h2', 'briefing-title');
  const link = document.createElement('a');
  link.href = best?.url ?? result.url;
  link.textContent = result.meta['title'] ?? result.url;
  heading.append(link);
  const excerpt = make('p', 'excerpt');
  excerpt.append(...marked(best?.excerpt ?? result.excerpt));
  item.append(kicker, heading, excerpt);
  return item;
}

/** Pagefind marks the words found with `<mark>`; everything else in the excerpt is text with entities. */
function marked(excerpt: string): Node[] {
  const parsed = new DOMParser().parseFromString(excerpt, 'text/html');
  return [...parsed.body.childNodes].map((node) => {
    if (node.nodeName !== 'MARK') return document.createTextNode(node.textContent ?? '');
    return make('mark', '', node.textContent ?? '');
  });
}

function make<K extends keyof HTMLElementTagNameMap>(tag: K, className: string, text = ''): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.textContent = text;
  return element;
}

function readAddress(): void {
  const parameters = new URLSearchParams(location.search);
  field.value = parameters.get('q') ?? '';
  for (const [name, select] of selects) select.value = parameters.get(name) ?? '';
}

function writeAddress(): void {
  const parameters = new URLSearchParams();
  if (field.value.trim() !== '') parameters.set('q', field.value.trim());
  for (const [name, select] of selects) if (select.value !== '') parameters.set(name, select.value);
  const search = parameters.toString();
  if (search !== location.search.slice(1)) history.pushState(null, '', search === '' ? location.pathname : `?${search}`);
}

function required<T>(found: T | null): T {
  if (found === null) throw new Error('Trang tìm kiếm thiếu một phần.');
  return found;
}
