import type { DraftingData } from '../domain/drafting-data.ts';
import type { JudgedDirective, Judgement } from './judge.ts';
import type { Work } from './work.ts';

/** What is asked of the worker. */
export type Question = { readonly number: number } & (({ readonly ask: 'lists' } & Pick<DraftingData, 'vocabulary'>) | { readonly ask: 'judge'; readonly work: Work; readonly directives: readonly JudgedDirective[] | undefined } | { readonly ask: 'body'; readonly work: Work });

export type Answer = { readonly number: number } & ({ readonly answer: unknown } | { readonly problem: string });

type WithoutNumber<Q> = Q extends { readonly number: number } ? Omit<Q, 'number'> : never;

/** The worker that checks and renders, as the page sees it. */
export class Bench {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, { readonly resolve: (answer: never) => void; readonly reject: (problem: Error) => void }>();
  #number = 0;

  private constructor() {
    this.#worker = new Worker(new URL('./judge-worker.ts', import.meta.url), { type: 'module' });
    this.#worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      const waiting = this.#waiting.get(data.number);
      this.#waiting.delete(data.number);
      if ('problem' in data) waiting?.reject(new Error(data.problem));
      else waiting?.resolve(data.answer as never);
    });
    this.#worker.addEventListener('error', ({ message }) => {
      for (const { reject } of this.#waiting.values()) reject(new Error(message || 'The worker could not be loaded.'));
      this.#waiting.clear();
    });
  }

  /** @returns Resolves when the worker is loaded and has the lists. */
  static async open({ vocabulary }: DraftingData): Promise<Bench> {
    const bench = new Bench();
    await bench.#ask<boolean>({ ask: 'lists', vocabulary });
    return bench;
  }

  /** @param directives - Those of the record that its outcomes name, and no other: all of them would be copied at each check. */
  readonly judge = (work: Work, directives: readonly JudgedDirective[] | undefined): Promise<Judgement> => this.#ask({ ask: 'judge', work, directives });

  readonly body = (work: Work): Promise<string | undefined> => this.#ask({ ask: 'body', work });

  #ask<T>(question: WithoutNumber<Question>): Promise<T> {
    const number = ++this.#number;
    return new Promise<T>((resolve, reject) => {
      this.#waiting.set(number, { resolve, reject });
      this.#worker.postMessage({ ...question, number });
    });
  }
}
