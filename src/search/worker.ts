import { answer, type Question } from './answer.ts';
import { type Engine, openEngine } from './engine.ts';

/** The engine works beside the page, so that typing never waits for it. Its first message opens it; `ask.ts` is the other end. */
let engine: Promise<Engine> | undefined;

addEventListener('message', async ({ data }: MessageEvent<readonly [id: number, folder: string, question: Question | null]>) => {
  const [id, folder, question] = data;
  try {
    engine ??= openEngine(folder);
    const ready = await engine;
    postMessage([id, question && (await answer(question, ready))]);
  } catch {
    // The next question begins anew.
    engine = undefined;
    postMessage([id, undefined]);
  }
});
