import { ask, warmUp } from './ask.ts';
import * as view from './result-list.ts';

/**
 * The quick panel: arrows choose, Enter goes there. `ui/page-script.ts` asks for this file when `/` or Ctrl-K is pressed or a search
 * box has the focus, and sends the event `tim-nhanh`; the engine comes at once.
 */
const SHOWN = 8;
/** Characters of an excerpt: one line or two. */
const EXCERPT = 140;
/** Root-relative address of the site, from the address of its search page. */
const site = new URL('..', document.querySelector<HTMLFormElement>('.search-box')?.action ?? '/tim-kiem/').pathname;
document.body.insertAdjacentHTML('beforeend', `
<dialog id="tim-nhanh" class="quick" aria-label="Tìm nhanh">
  <form class="search-box" action="${site}tim-kiem/" method="get" role="search">
    <label for="tim-nhanh-q" class="visually-hidden">Tìm trong kỷ yếu</label>
    <input id="tim-nhanh-q" name="q" type="search" role="combobox" aria-expanded="false" aria-controls="tim-nhanh-ket-qua" aria-autocomplete="list" autocomplete="off" autocapitalize="off" spellcheck="false" placeholder="Tìm chỉ đạo, số liệu, cơ quan…" enterkeyhint="search">
    <button type="submit">Tìm</button>
  </form>
  <ul id="tim-nhanh-ket-qua" role="listbox" aria-label="Kết quả" hidden></ul>
  <p class="quiet quick-hint" role="status">Gõ để tìm. Phím mũi tên để chọn, Enter để mở, Esc để đóng.</p>
</dialog>`);
const folder = `${site}pagefind/`;
const dialog = document.querySelector<HTMLDialogElement>('#tim-nhanh')!;
const field = dialog.querySelector('input')!;
const list = dialog.querySelector('ul')!;
const status = dialog.querySelector<HTMLElement>('[role="status"]')!;

let turn = 0;
let typing: ReturnType<typeof setTimeout> | undefined;

warmUp(folder);
const hint = status.textContent ?? '';
/** `detail` is what was typed while the panel was on its way. */
addEventListener('tim-nhanh', (event) => {
  const words = (event as CustomEvent<string>).detail;
  if (!dialog.open) dialog.showModal();
  if (words === '') return field.select();
  field.value = words;
  void answer();
});
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
    const { results, named, suggestion, more } = await ask(folder, { query: typed, chosen: [], count: false, excerpt: EXCERPT });
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
