import { QUOTE_WORDS } from '../checks/rules/quote-length.ts';
import { countWords } from '../domain/text.ts';
import type { ArticlePane } from './article-pane.ts';
import { button, goTo, part } from './elements.ts';
import { type Section, SECTIONS } from './sections.ts';

/** What can be made of the words selected. */
export interface SelectionHost {
  readonly add: (list: Section['key'], words: string) => void;
  readonly takeQuote: (fact: string) => void;
  /** The words are let go. */
  readonly cleared: () => void;
}

/** The kinds that have a button of their own. */
const FIRST: readonly Section['key'][] = ['metrics', 'directives'];

/** The bar at the foot of the window: one row that says how much is selected in the article and what can be made of it; and the way back after a jump. */
export class SelectionBar {
  /** The words selected last; they outlive the selection, which a tap on a button may end. */
  words = '';
  #target = '';
  #way: HTMLElement | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #pane: ArticlePane;
  readonly #bar = part('thanh-chon');
  readonly #shown = part('loi-dang-chon');
  readonly #count = part('so-chu');
  readonly #actions = part('viec-voi-loi');
  readonly #menu = part<HTMLDetailsElement>('viec-khac');
  readonly #take = part<HTMLButtonElement>('lam-loi-trich');
  readonly #back = part<HTMLButtonElement>('ve-cho-cu');
  readonly #host: SelectionHost;

  constructor(pane: ArticlePane, host: SelectionHost) {
    this.#pane = pane;
    this.#host = host;
    document.onselectionchange = () => {
      const words = pane.selected();
      if (words === undefined) return;
      this.choose(words, words === '' ? 'Lời trích phải nằm trọn trong một đoạn: chọn lại.' : undefined);
    };
    part('them-so-lieu').onclick = () => host.add('metrics', this.words);
    part('them-chi-dao').onclick = () => host.add('directives', this.words);
    part('them-loai-khac').replaceChildren(...SECTIONS.filter(({ key }) => !FIRST.includes(key)).map(({ key, noun }) => button(`Thêm ${noun}`, () => host.add(key, this.words), { class: 'menu-button' })));
    this.#take.onclick = () => host.takeQuote(this.#target);
    part('bo-chon').onclick = () => this.clear();
    this.#back.onclick = () => {
      const way = this.#way;
      this.clear();
      if (way?.isConnected) goTo(way);
    };
    this.#bar.onkeydown = ({ key }) => {
      if (key !== 'Escape') return;
      if (this.#menu.open) {
        this.#menu.open = false;
        this.#menu.querySelector('summary')?.focus();
      } else {
        this.clear();
        part('bai').focus({ preventScroll: true });
      }
    };
    this.clear();
  }

  /** These words are selected. @param problem - Why they cannot be a quote. */
  choose(words: string, problem?: string): void {
    this.words = words;
    this.#draw(problem);
    clearTimeout(this.#timer);
    // After the finger is gone: moving the page below it would spoil the selection.
    if (!this.#bar.hidden) this.#timer = setTimeout(() => this.#uncover(), 300);
  }

  /** The focus goes to what can be made of the words. */
  focus(): void {
    part('them-so-lieu').focus({ preventScroll: true });
  }

  /** The fact whose quote “Dùng làm lời trích” would change. */
  setTarget(fact: string, title: string): void {
    this.#target = fact;
    this.#way = undefined;
    this.#take.textContent = `Dùng làm lời trích của: ${title.length > 60 ? `${title.slice(0, 60)}…` : title}`;
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
    this.#host.cleared();
    this.#draw();
  }

  #draw(problem?: string): void {
    const count = countWords(this.words);
    this.#shown.textContent = problem ?? (this.words === '' ? '' : `“${this.words}”`);
    this.#shown.classList.toggle('problem', problem !== undefined);
    this.#count.textContent = this.words === '' ? '' : `${count} chữ${count < QUOTE_WORDS.fewest ? `, dưới ${QUOTE_WORDS.fewest}` : count > QUOTE_WORDS.most ? `, quá ${QUOTE_WORDS.most}` : ''}`;
    this.#actions.hidden = this.words === '';
    this.#menu.open = false;
    this.#take.hidden = this.#target === '';
    this.#back.hidden = this.#way === undefined || this.words !== '';
    this.#bar.hidden = this.words === '' && this.#way === undefined && problem === undefined;
  }

  /** The words selected never lie below the bar. */
  #uncover(): void {
    const lowest = this.#pane.lowestPoint();
    if (this.#bar.hidden || lowest === undefined) return;
    const hidden = lowest + 8 - this.#bar.getBoundingClientRect().top;
    if (hidden <= 0) return;
    const pane = part('bai');
    (pane.scrollHeight > pane.clientHeight ? pane : window).scrollBy({ top: hidden });
  }
}
