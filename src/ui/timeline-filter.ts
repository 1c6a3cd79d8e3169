import type { TimelineFacts } from '../domain/timeline.ts';
import elsewhereAddress from './timeline-elsewhere.ts?alone';

/**
 * Filters the list of the timeline that is already on the page, and says on which other pages of the timeline there is something, too.
 * The state is the address, so that a filtered view can be sent, and “back” undoes one choice. Without this script the form
 * stays hidden and the list whole.
 */
const form = document.querySelector<HTMLFormElement>('[data-timeline-form]');
if (form) start(form);

function start(form: HTMLFormElement): void {
  const events = [...document.querySelectorAll<HTMLElement>('[data-timeline-event]')];
  const groups = [...document.querySelectorAll<HTMLElement>('[data-timeline-group]')].reverse();
  const status = form.querySelector('[role="status"]')!;
  /** Where links to other pages go; none where all events are on this one. */
  const elsewhere = form.querySelector<HTMLElement>('[data-timeline-elsewhere]');
  const kinds = [...form.querySelectorAll<HTMLInputElement>('input[name="loai"]')];
  const selects = [...form.querySelectorAll<HTMLSelectElement>('select')];
  let whole: Promise<readonly [typeof import('./timeline-elsewhere.ts'), TimelineFacts]> | undefined;
  let turn = 0;

  const read = (): void => {
    const wanted = new URLSearchParams(location.search);
    for (const box of kinds) box.checked = wanted.getAll('loai').includes(box.value);
    for (const select of selects) select.value = [...select.options].some(({ value }) => value === wanted.get(select.name)) ? (wanted.get(select.name) ?? '') : '';
  };
  const chosenKinds = (): string[] => kinds.filter(({ checked }) => checked).map(({ value }) => value);
  const chosen = (): (readonly [string, string])[] => selects.filter(({ value }) => value !== '').map(({ name, value }) => [name, value]);
  const apply = (): void => {
    const ofKinds = chosenKinds();
    const fits = ({ dataset }: HTMLElement): boolean =>
      (ofKinds.length === 0 || ofKinds.includes(dataset['loai'] ?? '')) && chosen().every(([name, value]) => (dataset[attribute(name)] ?? '').split(' ').includes(value));
    for (const event of events) event.hidden = !fits(event);
    for (const group of groups) group.hidden = group.querySelector('[data-timeline-event]:not([hidden])') === null;
    const shown = events.filter(({ hidden }) => !hidden).length;
    status.textContent = events.length === 0 ? '' : shown === events.length ? `${shown} mốc` : shown === 0 ? 'Không có mốc nào hợp với lựa chọn này' : `Hiện ${shown} trong ${events.length} mốc`;
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-timeline-page]')) link.search = location.search;
    if (elsewhere) void countElsewhere(elsewhere);
  };
  /** Everything that was ever dated, without its words; the choices that only other pages have join the lists. */
  const all = async (list: HTMLElement): Promise<readonly [typeof import('./timeline-elsewhere.ts'), TimelineFacts]> => {
    const more = (await import(/* @vite-ignore */ elsewhereAddress)) as typeof import('./timeline-elsewhere.ts');
    const facts = await more.factsAt(list.dataset['facts']!);
    for (const select of selects) more.addChoices(select, facts);
    read();
    return [more, facts];
  };
  const countElsewhere = async (list: HTMLElement): Promise<void> => {
    const mine = ++turn;
    const here = status.textContent;
    list.replaceChildren();
    if (location.search === '') return;
    try {
      const [more, facts] = await (whole ??= all(list));
      if (mine === turn) status.textContent = [here, more.showPages(list, facts, chosenKinds(), chosen())].filter(Boolean).join('. ');
    } catch {
      whole = undefined;
      if (mine === turn) status.textContent = [here, 'Chưa đếm được các trang khác: không tải được dữ liệu.'].filter(Boolean).join('. ');
    }
  };
  const write = (): void => {
    const state = new URLSearchParams([...chosenKinds().map((kind) => ['loai', kind]), ...chosen().map((one) => [...one])]);
    history.pushState(null, '', state.size > 0 ? `?${state}` : location.pathname);
    apply();
  };

  form.addEventListener('change', write);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () => setTimeout(write));
  addEventListener('popstate', () => (read(), apply()));
  form.hidden = false;
  read();
  // The address may name a choice that only other pages have; and the choices come before somebody looks for one.
  if (elsewhere && location.search !== '') void (whole ??= all(elsewhere)).catch(() => (whole = undefined)).then(apply);
  else apply();
  if (elsewhere) form.addEventListener('focusin', () => void (whole ??= all(elsewhere)).catch(() => (whole = undefined)), { once: true });
  // Room enough, or something is chosen: the choices are in sight.
  form.querySelector('details')!.open = location.search !== '' || matchMedia('(min-width: 48rem)').matches;
}

/** `co-quan` → `coQuan`, as `dataset` names it. */
function attribute(name: string): string {
  return name.replace(/-(\p{Ll})/gu, (_, letter: string) => letter.toUpperCase());
}
