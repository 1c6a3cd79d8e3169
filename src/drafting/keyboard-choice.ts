import type { Span } from '../markdown/ranges.ts';
import { countWords } from '../domain/text.ts';
import type { ArticlePane } from './article-pane.ts';
import { sentenceSpans, stretched } from './words.ts';

interface Place extends Span {
  readonly line: number;
}

/** What the keys lead to. */
export interface KeyboardHost {
  /** These words are chosen; empty when they no longer are. */
  readonly choose: (words: string) => void;
  /** To what can be made of the words. */
  readonly toActions: () => void;
  readonly announce: (words: string) => void;
}

/**
 * Choosing words without a pointer: arrows go from sentence to sentence, Enter chooses the sentence, Shift and arrows move its end (left, right)
 * or its start (up, down) by a word, with Ctrl by a clause; Enter again leads to the actions, Escape lets go.
 */
export class KeyboardChoice {
  readonly #root: HTMLElement;
  readonly #lines: readonly string[];
  readonly #sentences: readonly Place[];
  readonly #pane: ArticlePane;
  readonly #host: KeyboardHost;
  #at: Place | undefined;
  #isChosen = false;

  constructor(root: HTMLElement, lines: readonly string[], pane: ArticlePane, host: KeyboardHost) {
    this.#root = root;
    this.#lines = lines;
    this.#pane = pane;
    this.#host = host;
    this.#sentences = lines.flatMap((text, line) => sentenceSpans(text).map((span) => ({ line, ...span })));
    root.onkeydown = (event) => {
      if (event.target === root && !event.altKey && !event.metaKey && this.#press(event)) event.preventDefault();
    };
    root.onblur = () => root.setAttribute('role', 'region');
  }

  /** Starts at the sentence chosen last, or the first one. A screen reader hands over its arrow keys to an application, so that the article is one while it is chosen from. */
  start(): void {
    this.#root.setAttribute('role', 'application');
    this.#root.focus({ preventScroll: true });
    this.#go(this.#at ?? this.#sentences[0]);
  }

  /** Nothing is chosen any more; the place is kept. */
  forget(): void {
    this.#isChosen = false;
  }

  #press({ key, shiftKey, ctrlKey }: KeyboardEvent): boolean {
    if (shiftKey && this.#isChosen && this.#at && Object.hasOwn(STRETCHES, key)) this.#stretch({ ...STRETCHES[key]!, clause: ctrlKey });
    else if (shiftKey || ctrlKey) return false;
    else if (key === 'ArrowDown' || key === 'ArrowRight') this.#step(1);
    else if (key === 'ArrowUp' || key === 'ArrowLeft') this.#step(-1);
    else if (key === 'Home') this.#go(this.#sentences[0]);
    else if (key === 'End') this.#go(this.#sentences.at(-1));
    else if (key === 'Enter') this.#enter();
    else if (key === 'Escape' && this.#at) this.#letGo();
    else return false;
    return true;
  }

  #step(by: 1 | -1): void {
    const at = this.#at;
    const now = at ? this.#sentences.findIndex(({ line, start, end }) => line === at.line && start <= at.start && at.start < end) : -1;
    this.#go(this.#sentences[Math.max(0, Math.min(this.#sentences.length - 1, now + by))]);
  }

  #go(place: Place | undefined): void {
    if (!place) return;
    this.#release();
    this.#show(place);
    const ofLine = this.#sentences.filter(({ line }) => line === place.line);
    const number = ofLine.length > 1 ? `, câu ${ofLine.findIndex(({ start }) => start === place.start) + 1} trên ${ofLine.length}` : '';
    this.#host.announce(`Dòng ${place.line + 1}${number}: ${this.#words(place)}`);
  }

  #enter(): void {
    if (this.#isChosen) return this.#host.toActions();
    if (!this.#at) return this.#go(this.#sentences[0]);
    this.#isChosen = true;
    const words = this.#words(this.#at);
    this.#host.choose(words);
    this.#host.announce(`Đã chọn ${countWords(words)} chữ. Giữ Shift và bấm mũi tên để thêm bớt; Enter để tới các việc làm được.`);
  }

  #stretch(by: Parameters<typeof stretched>[2]): void {
    const old = this.#at!;
    const place = { line: old.line, ...stretched(this.#lines[old.line]!, old, by) };
    if (place.start === old.start && place.end === old.end) return this.#host.announce('Không dời thêm được.');
    this.#show(place);
    const words = this.#words(place);
    this.#host.choose(words);
    const moved = by.edge === 'end' ? [Math.min(old.end, place.end), Math.max(old.end, place.end)] : [Math.min(old.start, place.start), Math.max(old.start, place.start)];
    this.#host.announce(`${by.by === 'wider' ? 'Thêm' : 'Bớt'} “${this.#lines[place.line]!.slice(...moved).trim()}”: ${countWords(words)} chữ.`);
  }

  #letGo(): void {
    this.#release();
    this.#host.announce('Thôi chọn.');
  }

  #release(): void {
    if (this.#isChosen) this.#host.choose('');
    this.#isChosen = false;
  }

  #show(place: Place): void {
    this.#at = place;
    this.#pane.point(place);
  }

  #words({ line, start, end }: Place): string {
    return this.#lines[line]!.slice(start, end);
  }
}

const STRETCHES: Readonly<Record<string, Omit<Parameters<typeof stretched>[2], 'clause'>>> = {
  ArrowRight: { edge: 'end', by: 'wider' },
  ArrowLeft: { edge: 'end', by: 'narrower' },
  ArrowUp: { edge: 'start', by: 'wider' },
  ArrowDown: { edge: 'start', by: 'narrower' },
};
