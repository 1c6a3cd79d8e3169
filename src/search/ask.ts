import type { Answer, Question } from './answer.ts';
import { OVERVIEW_FILE, PROGRAM_FILE } from './layout.ts';

/** `SITE.searchServer`, put in while building. */
declare const SEARCH_SERVER: object | null;

/** A file that every search needs, for the worker: the page fetches it while the worker is still on its way. */
export type Given = readonly [file: string, bytes: ArrayBuffer | undefined];
/** What the worker is told. A question of null opens the engine. */
export type Message = readonly [id: number, folder: string, question: Question | null] | Given;

let worker: Worker | undefined;
let asked = 0;
const waiting = new Map<number, { resolve(answer: Answer): void; reject(reason: Error): void }>();
let given = new Set<string>();

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

/** Fetches what is small, for a page where a question is likely: the worker and the overview. */
export function prepare(folder: string): void {
  start();
  give(folder, OVERVIEW_FILE, 'no-cache');
}

function start(): Worker {
  if (worker) return worker;
  const started = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  started.addEventListener('message', ({ data: [id, answer] }: MessageEvent<readonly [number, Answer | undefined]>) => settle(id, answer));
  started.addEventListener('error', () => {
    worker = undefined;
    given = new Set();
    for (const id of [...waiting.keys()]) settle(id, undefined);
  });
  return (worker = started);
}

function send(folder: string, question: Question | null): Promise<Answer> {
  prepare(folder);
  if (SEARCH_SERVER === null) give(folder, PROGRAM_FILE);
  const id = ++asked;
  const answer = new Promise<Answer>((resolve, reject) => waiting.set(id, { resolve, reject }));
  start().postMessage([id, new URL(folder, location.href).href, question] satisfies Message);
  return answer;
}

/** Once for each worker. What does not come the worker fetches itself, and says so when it cannot. */
function give(folder: string, file: string, cache: RequestCache = 'default'): void {
  if (given.has(file)) return;
  given.add(file);
  const to = start();
  const told = (bytes?: ArrayBuffer): void => to.postMessage([file, bytes] satisfies Given, bytes ? [bytes] : []);
  fetch(folder + file, { cache }).then(async (answer) => told(answer.ok ? await answer.arrayBuffer() : undefined)).catch(() => told());
}

function settle(id: number, answer: Answer | undefined): void {
  const { resolve, reject } = waiting.get(id)!;
  waiting.delete(id);
  if (answer === undefined) reject(new Error('Chưa tìm được.'));
  else resolve(answer);
}
