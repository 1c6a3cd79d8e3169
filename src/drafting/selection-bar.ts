import type { ArticlePane } from './article-pane.ts';
import { goTo, part } from './elements.ts';
import { type Section, SECTIONS } from './sections.ts';

/** The bar at the foot of the window: what is selected in the article, and what can be made of it; and the way back after a jump. */
export class SelectionBar {
  /** The words selected last; they outlive the selection, which a tap on a button may end. */
  words = '';
  #target = '';
  #way: HTMLElement | undefined;
  readonly #bar = part('thanh-chon');
  readonly #shown = part('loi-dang-chon');
  readonly #actions = part('viec-voi-loi');
  readonly #take = part<HTMLButtonElement>('lam-loi-trich');
  readonly #back = part<HTMLButtonElement>('ve-cho-cu');

  constructor(pane: ArticlePane, on: { readonly add: (list: Section['key'], words: string) => void; readonly takeQuote: (fact: string) => void }) {
    document.onselectionchange = () => {
      const words = pane.selected();
      if (words === undefined) return;
      this.words = words;
      this.#draw(words === '' ? 'Lời trích phải nằm trọn trong một đoạn: chọn lại trong một đoạn.' : undefined);
    };
    part('them-so-lieu').onclick = () => on.add('metrics', this.words);
    part('them-chi-dao').onclick = () => on.add('directives', this.words);
    const other = part<HTMLSelectElement>('them-loai-khac');
    part('them-khac').onclick = () => on.add(SECTIONS.find(({ key }) => key === other.value)?.key ?? 'notes', this.words);
    this.#take.onclick = () => on.takeQuote(this.#target);
    part('bo-chon').onclick = () => this.clear();
    this.#back.onclick = () => {
      const way = this.#way;
      this.#way = undefined;
      this.#draw();
      if (way?.isConnected) goTo(way);
    };
    this.clear();
  }

  /** The fact whose quote “Dùng làm lời trích” would change. */
  setTarget(fact: string, title: string): void {
    this.#target = fact;
    this.#way = undefined;
    this.#take.textContent = `Dùng làm lời trích của: ${title.length > 40 ? `${title.slice(0, 40)}…` : title}`;
    this.#draw();
  }

  /** After a jump into the article: where to come back to. */
  rememberWay(from: HTMLElement): void {
    this.#way = from;
    this.#draw();
  }

  clear(): void {
    this.words = '';
    this.#way = undefined;
    getSelection()?.removeAllRanges();
    this.#draw();
  }

  #draw(problem?: string): void {
    this.#shown.textContent = problem ?? (this.words === '' ? '' : `“${this.words}”`);
    this.#actions.hidden = this.words === '';
    this.#take.hidden = this.#target === '';
    this.#back.hidden = this.#way === undefined;
    this.#bar.hidden = this.words === '' && this.#way === undefined && problem === undefined;
  }
}
