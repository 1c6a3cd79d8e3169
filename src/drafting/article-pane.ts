import { LEFT_OUT_REASON_NAMES } from '../domain/briefing.ts';
import { goTo, make } from './elements.ts';
import { type Mark, marksOf, piecesOf, place } from './marks.ts';
import type { Span } from '../markdown/ranges.ts';
import type { Frontmatter } from './work.ts';

/** The article, line by line, with every quote marked where it stands. */
export class ArticlePane {
  readonly #root: HTMLElement;
  readonly #lines: readonly string[];
  #marks: readonly Mark[] = [];
  /** What each line was drawn from: a line that stays the same is not drawn again. */
  #drawn: readonly string[] = [];
  /** Words pointed at that are no quote: those of a doubt, or chosen by keyboard. */
  #pointed: (Mark & { readonly fact: 'pointed' }) | undefined;
  #active = '';
  readonly #found = new Map<string, ReturnType<typeof place>>();

  /** @param onFact - Called with the fact whose words were clicked. */
  constructor(root: HTMLElement, lines: readonly string[], onFact: (fact: string) => void) {
    this.#root = root;
    this.#lines = lines;
    root.onclick = (event) => {
      if (!getSelection()?.isCollapsed) return;
      const fact = event.target instanceof Element ? event.target.closest<HTMLElement>('mark')?.dataset['facts']?.split(' ').find((name) => name !== 'pointed') : undefined;
      if (fact !== undefined) onFact(fact);
    };
  }

  render(fields: Frontmatter): void {
    this.#marks = marksOf(fields, this.#lines, (quote) => {
      if (!this.#found.has(quote)) this.#found.set(quote, place(this.#lines, quote));
      return this.#found.get(quote);
    });
    const dropped = new Map((fields.leftOut ?? []).flatMap((part) => ('lines' in part ? this.#lines.map((_, index) => index + 1).filter((number) => part.lines[0] <= number && number <= part.lines[1]).map((number) => [number - 1, part.reason] as const) : [])));
    const drawn = this.#lines.map((_, line) => JSON.stringify([dropped.get(line), this.#marks.filter((mark) => mark.line === line)]));
    const elements = this.#lines.map((text, line) => {
      if (text === '') return undefined;
      const old = drawn[line] === this.#drawn[line] ? this.#root.querySelector(`#dong-${line + 1}`) : null;
      if (old) return undefined;
      const reason = dropped.get(line);
      const name = reason !== undefined && Object.hasOwn(LEFT_OUT_REASON_NAMES, reason) ? LEFT_OUT_REASON_NAMES[reason] : reason;
      return make('p', { id: `dong-${line + 1}`, 'data-line': String(line), 'data-number': String(line + 1), class: reason ? 'source-line dropped' : 'source-line', title: name && `Bỏ ra: ${name}` }, ...this.#pieces(text, line));
    });
    if (this.#drawn.length === 0) this.#root.replaceChildren(...elements.filter((element) => element !== undefined));
    else for (const element of elements) if (element) this.#root.querySelector(`#${element.id}`)?.replaceWith(element);
    this.#drawn = drawn;
  }

  /** Lights up the words of one fact, without moving. */
  light(fact: string): void {
    this.#active = fact;
    for (const mark of this.#root.querySelectorAll('mark')) mark.classList.toggle('active', mark.dataset['facts']?.split(' ').includes(fact) ?? false);
  }

  /** Goes to the words of a fact. @returns False when they stand nowhere. */
  showFact(fact: string): boolean {
    const mark = this.#marks.find((candidate) => candidate.fact === fact);
    if (!mark) return false;
    this.light(fact);
    goTo(this.#root.querySelector<HTMLElement>(`#dong-${mark.line + 1} mark.active`) ?? this.#line(mark.line));
    return true;
  }

  /** Goes to words, or to a line where the words are not in one line. */
  showWords(words: string | null, number: number | null): boolean {
    const found = words === null ? undefined : place(this.#lines, words);
    const line = found?.line ?? (number === null ? undefined : number - 1);
    if (line === undefined || !this.#lines[line]) return false;
    this.#pointAt({ line, start: found?.start ?? 0, end: found?.end ?? this.#lines[line].length });
    this.light('pointed');
    goTo(this.#root.querySelector<HTMLElement>(`#dong-${line + 1} mark.active`) ?? this.#line(line));
    return true;
  }

  /** Shows where the keyboard is: the focus stays on the article. */
  point(place: Span & { readonly line: number }): void {
    this.#pointAt(place);
    this.light('pointed');
    this.#root.querySelector('mark.active')?.scrollIntoView({ block: 'nearest' });
  }

  /** Points at nothing. */
  unpoint(): void {
    this.#pointAt(undefined);
  }

  /** Where the words pointed at or selected end on the screen. */
  lowestPoint(): number | undefined {
    const selection = getSelection();
    if (this.selected()) return selection!.getRangeAt(0).getBoundingClientRect().bottom;
    return [...this.#root.querySelectorAll('mark.active')].at(-1)?.getBoundingClientRect().bottom;
  }

  /** The words selected, if they stand in one line of the article. */
  selected(): string | undefined {
    const selection = getSelection();
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
    const { startContainer, endContainer } = selection.getRangeAt(0);
    const words = selection.toString().replace(/\s+/gu, ' ').trim();
    const line = lineOf(startContainer);
    if (words === '' || !line || !this.#root.contains(line)) return undefined;
    // A triple click ends before the first letter of the next line.
    return line === lineOf(endContainer) || this.#lines[Number(line.dataset['line'])]!.endsWith(words) ? words : '';
  }

  #pointAt(place: (Span & { readonly line: number }) | undefined): void {
    const old = this.#pointed?.line;
    this.#pointed = place && { fact: 'pointed', ...place };
    for (const line of new Set([old, place?.line])) if (line !== undefined) this.#line(line).replaceChildren(...this.#pieces(this.#lines[line]!, line));
  }

  #line(line: number): HTMLElement {
    return this.#root.querySelector<HTMLElement>(`#dong-${line + 1}`)!;
  }

  #pieces(text: string, line: number): Node[] {
    const marks = this.#marks.filter((mark) => mark.line === line);
    const all = this.#pointed?.line === line ? [...marks, this.#pointed] : marks;
    return piecesOf(text, all).map(({ text: words, facts }) => {
      if (facts.length === 0) return document.createTextNode(words);
      const kind = facts[0] === 'pointed' ? (facts[1] ?? 'pointed') : facts[0]!;
      return make('mark', { class: facts.includes(this.#active) ? `${kindOf(kind)} active` : kindOf(kind), 'data-facts': facts.join(' ') }, words);
    });
  }
}

/** How a mark looks: figures, tasks, everything else. */
const kindOf = (fact: string): string => (fact.startsWith('metrics') ? 'of-metric' : fact.startsWith('directives') ? 'of-directive' : fact === 'pointed' ? 'of-doubt' : 'of-other');

const lineOf = (node: Node): HTMLElement | null => (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('.source-line') ?? null;
