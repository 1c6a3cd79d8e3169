import { ask, warmUp } from './ask.ts';

/**
 * The quick panel of every page: `/` or Ctrl-K opens it, arrows choose, Enter goes there.
 * This file is small and asks for nothing; the engine comes when the panel opens, or when a search box gets the focus.
 */
const SHOWN = 8;
/** Characters of an excerpt: one line or two. */
const EXCERPT = 140;
const dialog = document.querySelector<HTMLDialogElement>('#tim-nhanh');
const field = dialog?.querySelector<HTMLInputElement>('input');
const list = dialog?.querySelector<HTMLUListElement>('ul');
const status = dialog?.querySelector<HTMLElement>('[role="status"]');
const folder = dialog?.dataset['index'] ?? '/pagefind/';

let turn = 0;
let typing: ReturnType<typeof setTimeout> | undefined;

if (dialog && field && list && status) {
  const hint = status.textContent ?? '';
  addEventListener('keydown', (event) => {
    const inText = event.target instanceof HTMLElement && (event.target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/u.test(event.target.tagName));
    if (!(event.key === '/' && !inText && !event.ctrlKey && !event.metaKey && !event.altKey) && !(event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey))) return;
    event.preventDefault();
    if (!dialog.open) dialog.showModal();
    field.select();
    warmUp(folder);
  });
  for (const box of document.querySelectorAll<HTMLInputElement>('.site-header form.search-box input, main form.search-box input')) box.addEventListener('focus', () => warmUp(folder), { once: true });
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  field.addEventListener('input', () => {
    clearTimeout(typing);
    typing = setTimeout(() => void answer(), 120);
  });
  field.addEventListener('keydown', (event) => {
    const options = [...list.querySelectorAll<HTMLElement>('[role="option"]')];
    const at = options.findIndex((option) => option.ariaSelected === 'true');
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (options.length > 0) select(options, (at + (event.key === 'ArrowDown' ? 1 : at < 0 ? 0 : -1) + options.length) % options.length);
    } else if (event.key === 'Escape') {
      // A search field keeps the first Escape to empty itself.
      event.preventDefault();
      dialog.close();
    } else if (event.key === 'Enter' && at >= 0) {
      event.preventDefault();
      options[at]!.click();
    }
  });

  const select = (options: readonly HTMLElement[], at: number): void => {
    for (const [index, option] of options.entries()) option.ariaSelected = String(index === at);
    field.setAttribute('aria-activedescendant', options[at]!.id);
    options[at]!.scrollIntoView({ block: 'nearest' });
  };

  const answer = async (): Promise<void> => {
    const mine = ++turn;
    const typed = field.value.trim();
    if (typed === '') return showOptions([], hint);
    try {
      const [{ results, named, suggestion, more }, view] = await Promise.all([ask(folder, { query: typed, chosen: [], count: false, excerpt: EXCERPT }), import('./result-list.ts')]);
      if (mine !== turn) return;
      const strong = results.filter((result) => result.strong);
      const shown = strong.length > 0 ? strong : results;
      const entries = named.slice(0, 2).map(({ name, address, kind }) => ({ address, place: view.kindName(kind), content: [document.createTextNode(name)] as Node[] }));
      const passages = shown.slice(0, SHOWN - entries.length).map((result) => ({ address: result.address, place: view.placeOf(result), content: view.nodes(result.excerpt) }));
      const note = shown.length === 0 ? `Không thấy “${typed}”.` : strong.length === 0 ? `Không có chỗ nào đủ các từ; đây là những chỗ gần đúng.${suggestion ? ` Có phải bạn tìm “${suggestion}”?` : ''}` : suggestion ? `Có phải bạn tìm “${suggestion}”?` : `${more ? 'Hơn ' : ''}${strong.length} kết quả. Enter để xem tất cả.`;
      showOptions([...entries, ...passages].map(({ address, place, content }, index) => {
        const option = document.createElement('li');
        option.role = 'option';
        option.id = `tim-nhanh-${index}`;
        option.ariaSelected = 'false';
        const text = document.createElement('span');
        text.append(...content);
        const where = document.createElement('span');
        where.className = 'quick-place';
        where.textContent = place;
        option.append(text, where);
        option.addEventListener('click', (event) => {
          if (event.ctrlKey || event.metaKey) open(address);
          else location.assign(address);
          dialog.close();
        });
        return option;
      }), note);
    } catch {
      if (mine === turn) showOptions([], 'Chưa tìm được: bộ máy tìm kiếm không khởi động. Nhấn Enter để mở trang tìm kiếm.');
    }
  };

  const showOptions = (options: readonly HTMLElement[], note: string): void => {
    list.replaceChildren(...options);
    list.hidden = options.length === 0;
    field.setAttribute('aria-expanded', String(options.length > 0));
    field.removeAttribute('aria-activedescendant');
    status.textContent = note;
  };
}
