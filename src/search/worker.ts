import type { SearchServer } from '../domain/site.ts';
import { answer, type Answer, type Question } from './answer.ts';
import type { Message } from './ask.ts';
import { askServer, openNames } from './ask-server.ts';
import { type Engine, openEngine } from './engine.ts';
import { OVERVIEW_FILE, PROGRAM_FILE } from './layout.ts';
import type { AskNames } from './names.ts';

/** `SITE.searchServer`, put in while building. */
declare const SEARCH_SERVER: SearchServer | null;

/** The engine works beside the page, so that typing never waits for it. Its first message opens it; `ask.ts` is the other end. */
let engine: Promise<Engine> | undefined;
let names: Promise<AskNames> | undefined;
/** The server has failed once: the index beside the page answers from then on. */
let silent = false;

/** What the page fetches for the first engine. */
const given = new Map([PROGRAM_FILE, OVERVIEW_FILE].map((file) => [file, Promise.withResolvers<ArrayBuffer | undefined>()]));
if (SEARCH_SERVER !== null) given.get(PROGRAM_FILE)!.resolve(undefined);
const fromPage = async (file: string): Promise<ArrayBuffer | undefined> => given.get(file)?.promise;

addEventListener('message', async ({ data }: MessageEvent<Message>) => {
  if (data.length === 2) return given.get(data[0])?.resolve(data[1]);
  const [id, folder, question] = data;
  try {
    postMessage([id, await (SEARCH_SERVER === null ? fromIndex(folder, question) : fromServer(SEARCH_SERVER, folder, question))]);
  } catch {
    // The next question begins anew.
    engine = undefined;
    names = undefined;
    given.clear();
    postMessage([id, undefined]);
  }
});

async function fromIndex(folder: string, question: Question | null): Promise<Answer | null> {
  engine ??= openEngine(folder, fromPage);
  const ready = await engine;
  return question && answer(question, ready);
}

async function fromServer(server: SearchServer, folder: string, question: Question | null): Promise<Answer | null> {
  if (!silent)
    try {
      names ??= openNames(folder, fromPage(OVERVIEW_FILE));
      const known = await names;
      return question && (await askServer(question, server, known));
    } catch {
      silent = true;
    }
  const answered = await fromIndex(folder, question);
  return answered && { ...answered, withoutServer: true };
}
