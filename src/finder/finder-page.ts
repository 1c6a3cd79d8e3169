import type { LexiconRow } from '../search/query/lexicon.ts';
import { emptyAdvice } from './advice.ts';
import { type Choice, chosenOf, isLongEnough, orderOf, readChoice, writeChoice } from './choice.ts';
import { chipsOf } from './chips.ts';
import { FILTER_NAMES, SHOWN } from './data.ts';
import { download, offerDownloads } from './download.ts';
import { FacetList } from './facet-list.ts';
import { type Selection, select } from './select.ts';
import { json, Changed, openStore, type Store } from './store.ts';
import type { Text } from './text.ts';
import textAddress from './text.ts?alone';
import { button, resultItem } from './view.ts';

/**
 * The directive finder: the list of the page becomes one that is filtered. The address holds everything chosen.
 * Without a choice nothing is fetched on a phone: the list is there already.
 */
const form = required(document.querySelector<HTMLFormElement>('#tim-chi-dao'));
const field = required(form.querySelector<HTMLInputElement>('input[name="q"]'));
const panel = required(form.querySelector<HTMLDetailsElement>('.finder-panel'));
const order = required(form.querySelector<HTMLSelectElement>('select[name="xep"]'));
const due = [...form.querySelectorAll<HTMLInputElement>('input[name="han"]')];
const [dueFrom, dueUntil] = ['han-tu', 'han-den'].map((name) => required(form.querySelector<HTMLInputElement>(`input[name="${name}"]`))) as [HTMLInputElement, HTMLInputElement];
const status = required(document.querySelector<HTMLElement>('#so-chi-dao'));
const heading = required(document.querySelector<HTMLElement>('#phan-chi-dao'));
const chips = required(document.querySelector<HTMLElement>('#dang-loc'));
const list = required(document.querySelector<HTMLOListElement>('#danh-sach-chi-dao'));
const after = required(document.querySelector<HTMLElement>('#sau-danh-sach'));
const addresses = { directives: required(form.dataset['directives']), briefings: required(form.dataset['briefings']) };
const dataFolder = required(form.dataset['folder']);
/** Parts of words (`PART_ROWS`) fetched before the first look; then twice as many, and so on. */
const FIRST_PARTS = 6;
const searchAddress = required(form.dataset['search']);

const facets = new Map(FILTER_NAMES.map((filter) => [filter, new FacetList(required(form.querySelector<HTMLDetailsElement>(`[data-filter="${filter}"]`)), filter, (values) => choose({ ...choice, values: { ...choice.values, [filter]: values } }))]));
let choice: Choice = readChoice(location.search);
let store: Promise<Store> | undefined;
let understanding: Promise<typeof import('./text.ts')> | undefined;
let names: Promise<readonly LexiconRow[]> | undefined;
/** Reads the words of one store. */
let text: Promise<Text> | undefined;
/** Counts the runs, so that a late answer is not shown over a newer one. */
let turn = 0;
/** The reader is typing, and the step of the history for it exists. */
let underWay = false;
/** The reader wants the years before, too. */
let everything = false;
let shownRows: readonly number[] = [];
let shown = 0;

if (matchMedia('(min-width: 60rem)').matches) panel.open = true;
intoForm();
form.addEventListener('submit', (event) => {
  event.preventDefault();
  choose({ ...choice, text: field.value.trim() });
});
field.addEventListener('input', () => choose({ ...choice, text: field.value.trim() }, false));
for (const box of due) box.addEventListener('change', () => choose({ ...choice, due: box.value === 'co' || box.value === 'khong' ? box.value : undefined }));
for (const input of [dueFrom, dueUntil]) input.addEventListener('change', () => choose({ ...choice, dueFrom: dueFrom.value, dueUntil: dueUntil.value }));
order.addEventListener('change', () => choose({ ...choice, order: order.value === '' ? undefined : (order.value as Choice['order']) }));
for (const name of ['csv', 'lich'] as const)
  document.querySelector(`[data-download="${name}"]`)?.addEventListener('click', () => void save(name));
addEventListener('popstate', () => {
  underWay = false;
  choice = readChoice(location.search);
  intoForm();
  void run();
});
panel.addEventListener('toggle', () => panel.open && void run());
field.addEventListener('focus', () => void words().catch(() => undefined), { once: true });
if (panel.open || writeChoice(choice) !== '') void run();
else void later();

/** A phone that has chosen nothing gets the button for more of the list, and no data before it is pressed. */
function later(): void {
  after.replaceChildren(button('', 'Xem thêm', () => void run().then(more)));
}

function start(): Promise<Store> {
  store ??= openStore(dataFolder).catch((error: unknown) => {
    store = undefined;
    throw error;
  });
  return store;
}

/** What understands words, with the names that search understands; without them the words alone are compared. */
function words(): Promise<Text> {
  text ??= (async () => {
    understanding ??= import(/* @vite-ignore */ textAddress) as Promise<typeof import('./text.ts')>;
    names ??= json<LexiconRow[]>(`${dataFolder}ten-goi.json`).catch(() => {
      names = undefined;
      return [];
    });
    const [{ Text }, known, ready] = await Promise.all([understanding, names, start()]);
    return new Text(ready, known);
  })();
  text.catch(() => {
    text = understanding = undefined;
  });
  return text;
}

/** @param step - The reader has chosen and is not just typing: a step of the history that “back” undoes. */
function choose(next: Choice, step = true): void {
  if (next.text !== choice.text) everything = false;
  choice = next;
  const search = writeChoice(choice);
  if (search !== location.search.slice(1)) history[underWay ? 'replaceState' : 'pushState'](null, '', search === '' ? location.pathname : `?${search}`);
  underWay = !step;
  intoForm();
  void run();
}

function intoForm(): void {
  if (field.value.trim() !== choice.text) field.value = choice.text;
  for (const box of due) box.checked = box.value === (choice.due ?? '');
  if (dueFrom.value !== choice.dueFrom) dueFrom.value = choice.dueFrom;
  if (dueUntil.value !== choice.dueUntil) dueUntil.value = choice.dueUntil;
  order.value = orderOf(choice);
  order.querySelector<HTMLOptionElement>('option[value="lien-quan"]')!.hidden = choice.text === '';
}

function readAll(): void {
  everything = true;
  void run();
}

const isEnough = (found: number): boolean => found >= SHOWN && !everything && orderOf(choice) !== 'han';

async function run(anew = false): Promise<void> {
  const mine = ++turn;
  try {
    if (anew) {
      store = openStore(dataFolder, true);
      text = undefined;
    }
    const ready = await start();
    if (!isLongEnough(choice.text)) return void (await present(ready, undefined, undefined, mine));
    const reader = await words();
    const answered = async (): Promise<number> => {
      if (mine !== turn) return 0;
      const { scores, read } = reader.ask(choice.text);
      return present(ready, scores, read, mine);
    };
    // Words come newest first; a first page of answers is enough, unless the order goes by deadline.
    let found = ready.read === 0 && ready.size > 0 ? 0 : await answered();
    for (let parts = FIRST_PARTS; mine === turn && ready.read < ready.size && !isEnough(found); parts *= 2) {
      await ready.fetchNewest(parts);
      found = await answered();
    }
  } catch (error) {
    if (mine !== turn) return;
    if (error instanceof Changed && !anew) return run(true);
    status.textContent = navigator.onLine ? 'Chưa lọc được: không tải được dữ liệu. Hãy tải lại trang; danh sách theo năm ở cuối trang vẫn đọc được.' : 'Chưa lọc được: máy đang không có mạng. Nối mạng rồi chọn lại.';
  }
}

async function present(ready: Store, scores: Float32Array | undefined, read: string | undefined, mine: number): Promise<number> {
  const selection = select(ready.columns, choice, scores);
  const first = selection.rows.slice(0, SHOWN);
  await ready.fetchRows(first);
  if (mine !== turn) return 0;
  shownRows = selection.rows;
  shown = first.length;
  list.replaceChildren(...first.map((row) => resultItem(ready, row, addresses)));
  status.textContent = sentence(ready, selection, read);
  status.toggleAttribute('data-finder-done', scores === undefined || ready.read === ready.size || isEnough(selection.rows.length));
  for (const [filter, facet] of facets) facet.update(ready.columns.table, selection.counts[filter], choice.values[filter]);
  for (const [name, count] of Object.entries(selection.dueCounts)) required(form.querySelector(`[data-count="${name}"]`)).textContent = count.toLocaleString('vi');
  drawChips(ready);
  drawAfter(ready, selection);
  offerDownloads(selection);
  return selection.rows.length;
}

function sentence(ready: Store, { rows, due: withDue }: Selection, read: string | undefined): string {
  const parts = [`${rows.length.toLocaleString('vi')} chỉ đạo${withDue > 0 ? `, ${withDue.toLocaleString('vi')} có hạn` : ''}.`];
  const soFar = `${ready.read.toLocaleString('vi')} trên ${ready.size.toLocaleString('vi')}`;
  if (choice.text !== '' && !isLongEnough(choice.text)) parts.push('Gõ từ hai chữ trở lên để tìm theo chữ.');
  else if (choice.text !== '' && ready.read < ready.size) parts.push(isEnough(rows.length) ? `Mới tìm trong ${soFar} chỉ đạo, từ mới nhất.` : `Đang đọc tiếp các năm trước: ${soFar}…`);
  else if (read !== undefined && rows.length > 0) parts.push(`Đã tìm “${read}”.`);
  return parts.join(' ');
}

function drawChips(ready: Store): void {
  const chosen = chosenOf(choice);
  const drop = (next: Choice): void => {
    choose(next);
    heading.focus();
  };
  chips.replaceChildren(...chipsOf(ready.columns.table, choice, drop));
  chips.hidden = chosen.length === 0;
  required(panel.querySelector('.finder-chosen')).textContent = chosen.length === 0 ? '' : `(${chosen.length})`;
}

/** Below the list: more of it, or what to do when it is empty. */
function drawAfter(ready: Store, selection: Selection): void {
  if (selection.rows.length > 0 || !status.hasAttribute('data-finder-done')) return drawOnward(ready);
  after.replaceChildren(emptyAdvice(ready, choice, selection, searchAddress, (next) => {
    choose(next);
    heading.focus();
  }));
}

/** Buttons for the results that are not shown, and for the years that were not read. */
function drawOnward(ready: Store): void {
  const left = shownRows.length - shown;
  const partly = isLongEnough(choice.text) && ready.read < ready.size && isEnough(shownRows.length);
  after.replaceChildren(
    ...(left > 0 ? [button('', `Xem thêm ${Math.min(SHOWN, left)} trong ${left.toLocaleString('vi')} còn lại`, () => void more())] : []),
    ...(partly ? [button('', 'Tìm tiếp trong các năm trước', readAll)] : []),
  );
}

async function more(): Promise<void> {
  const mine = turn;
  const ready = await start();
  const next = shownRows.slice(shown, shown + SHOWN);
  await ready.fetchRows(next);
  if (mine !== turn) return;
  const items = next.map((row) => resultItem(ready, row, addresses));
  list.append(...items);
  shown += next.length;
  status.textContent = `Đang hiện ${shown.toLocaleString('vi')} trên ${shownRows.length.toLocaleString('vi')} chỉ đạo.`;
  drawOnward(ready);
  items[0]?.querySelector('a')?.focus();
}

async function save(which: 'csv' | 'lich'): Promise<void> {
  const said = status.textContent;
  status.textContent = 'Đang chuẩn bị tệp…';
  try {
    status.textContent = await download(which, await start(), shownRows, new URL(addresses.directives, location.href).href);
  } catch {
    status.textContent = `Chưa tải được tệp. ${said}`;
  }
}

function required<T>(found: T | null | undefined): T {
  if (found === null || found === undefined) throw new Error('Trang chỉ đạo thiếu một phần.');
  return found;
}
