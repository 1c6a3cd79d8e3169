/**
 * Filters the list of the timeline that is already on the page. The state is the address, so that a filtered view can be
 * sent, and “back” undoes one choice. Without this script the form stays hidden and the list whole.
 */
const form = document.querySelector<HTMLFormElement>('[data-timeline-form]');
if (form) start(form);

function start(form: HTMLFormElement): void {
  const events = [...document.querySelectorAll<HTMLElement>('[data-timeline-event]')];
  const groups = [...document.querySelectorAll<HTMLElement>('[data-timeline-group]')].reverse();
  const status = form.querySelector('[role="status"]')!;
  const kinds = [...form.querySelectorAll<HTMLInputElement>('input[name="loai"]')];
  const selects = [...form.querySelectorAll<HTMLSelectElement>('select')];

  const read = (): void => {
    const wanted = new URLSearchParams(location.search);
    for (const box of kinds) box.checked = wanted.getAll('loai').includes(box.value);
    for (const select of selects) select.value = [...select.options].some(({ value }) => value === wanted.get(select.name)) ? (wanted.get(select.name) ?? '') : '';
  };
  const apply = (): void => {
    const chosen = kinds.filter(({ checked }) => checked).map(({ value }) => value);
    const fits = ({ dataset }: HTMLElement): boolean =>
      (chosen.length === 0 || chosen.includes(dataset['loai'] ?? '')) && selects.every(({ name, value }) => value === '' || (dataset[attribute(name)] ?? '').split(' ').includes(value));
    for (const event of events) event.hidden = !fits(event);
    for (const group of groups) group.hidden = group.querySelector('[data-timeline-event]:not([hidden])') === null;
    const shown = events.filter(({ hidden }) => !hidden).length;
    status.textContent = shown === events.length ? `${shown} mốc` : shown === 0 ? 'Không có mốc nào hợp với lựa chọn này.' : `Hiện ${shown} trong ${events.length} mốc`;
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-timeline-page]')) link.search = location.search;
  };
  const write = (): void => {
    const state = new URLSearchParams([...chosenKinds(), ...selects.filter(({ value }) => value !== '').map(({ name, value }) => [name, value])]);
    history.pushState(null, '', state.size > 0 ? `?${state}` : location.pathname);
    apply();
  };
  const chosenKinds = (): string[][] => kinds.filter(({ checked }) => checked).map(({ value }) => ['loai', value]);

  form.addEventListener('change', write);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () => setTimeout(write));
  addEventListener('popstate', () => (read(), apply()));
  form.hidden = false;
  read();
  apply();
  // Room enough, or something is chosen: the choices are in sight.
  form.querySelector('details')!.open = location.search !== '' || matchMedia('(min-width: 48rem)').matches;
}

/** `co-quan` → `coQuan`, as `dataset` names it. */
function attribute(name: string): string {
  return name.replace(/-(\p{Ll})/gu, (_, letter: string) => letter.toUpperCase());
}
