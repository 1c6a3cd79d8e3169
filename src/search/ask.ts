import type { Answer, Question } from './answer.ts';

let worker: Worker | undefined;
let asked = 0;
const waiting = new Map<number, { resolve(answer: Answer): void; reject(reason: Error): void }>();

/**
 * Asks the engine, which starts with the first question.
 * @param folder - Address of `pagefind/`, with a trailing slash.
 * @throws Error when the engine does not start or a file of the index is missing.
 */
export const ask = (folder: string, question: Question): Promise<Answer> => send(folder, question);

/** Starts the engine before there is a question. */
export function warmUp(folder: string): void {
  send(folder, null).catch(() => undefined);
}

function send(folder: string, question: Question | null): Promise<Answer> {
  if (!worker) {
    worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data: [id, answer] }: MessageEvent<readonly [number, Answer | undefined]>) => settle(id, answer));
    worker.addEventListener('error', () => {
      worker = undefined;
      for (const id of [...waiting.keys()]) settle(id, undefined);
    });
  }
  const id = ++asked;
  const answer = new Promise<Answer>((resolve, reject) => waiting.set(id, { resolve, reject }));
  worker.postMessage([id, new URL(folder, location.href).href, question]);
  return answer;
}

function settle(id: number, answer: Answer | undefined): void {
  const { resolve, reject } = waiting.get(id)!;
  waiting.delete(id);
  if (answer === undefined) reject(new Error('Chưa tìm được.'));
  else resolve(answer);
}
