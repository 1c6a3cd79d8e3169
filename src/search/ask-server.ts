import type { SearchServer } from '../domain/site.ts';
import { answer, type Answer, type Question } from './answer.ts';
import { json, unpack, unpacked } from './files.ts';
import { engineOf } from './hits-engine.ts';
import { OVERVIEW_FILE, type Overview } from './layout.ts';
import { type AskNames, namesIn } from './names.ts';
import { understand } from './query/understand.ts';
import { words } from './query/words.ts';
import { answerOf, requestTo } from './server.ts';

/** Milliseconds that a server has; then the index beside the page answers. */
const LIMIT = 4000;

/** The names of the site, without Pagefind. @param folder - Address of `pagefind/`, with a trailing slash. */
export async function openNames(folder: string, given: Promise<ArrayBuffer | undefined>): Promise<AskNames> {
  const bytes = await given;
  const overview = json<Overview>(await (bytes ? unpack(bytes) : unpacked(folder + OVERVIEW_FILE, 'no-cache')));
  return namesIn(`${folder}${overview.version}/`, overview);
}

/**
 * Asks the server for passages and answers from them as the index beside the page would.
 * @throws Error when it does not answer in time, or not like such a server.
 */
export async function askServer(question: Question, server: SearchServer, names: AskNames): Promise<Answer> {
  const query = understand(question.query, await names(words(question.query.normalize('NFC')).map(({ bare }) => bare)));
  const { url, ...request } = requestTo(server, query, question);
  const response = await fetch(url, { ...request, signal: AbortSignal.timeout(LIMIT), credentials: 'omit' });
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  const { hits, counts } = answerOf(server, await response.json());
  return { ...(await answer({ ...question, count: false }, engineOf(hits, names))), counts };
}
