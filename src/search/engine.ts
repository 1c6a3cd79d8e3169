import { type Chunk, chunkFile, FACETS_FILE, type FacetIndex, LEXICON_FILE, OVERVIEW_FILE, type Overview, VOCABULARY_FILE } from './layout.ts';
import { type Lexicon, type LexiconRow, lexiconOf } from './query/lexicon.ts';

/** Where a word stands: positions by page. */
export type Postings = ReadonlyMap<string, readonly number[]>;

/** What finding needs from an engine; {@link openEngine} is Pagefind, a test gives its own. */
export interface Engine {
  readonly overview: Overview;
  readonly lexicon: Lexicon;
  /** Pages that hold a word whose code begins with `code`. */
  postings(code: string): Promise<Postings>;
  chunk(page: string, number: number): Promise<Chunk>;
  /** Every spelling of the record, the frequent ones first; fetched when a word was not found. */
  vocabulary(): Promise<readonly string[]>;
  facets(): Promise<FacetIndex>;
}

/** The part of Pagefind's browser API that is used ({@link https://pagefind.app/docs/api/}); `id` and `words` are not in its documentation, see the canary test. */
interface Pagefind {
  init(): Promise<void>;
  search(query: string): Promise<{ results: readonly { readonly id: string; readonly words: readonly number[] }[] }>;
}

/** Milliseconds after which a silent engine is given up: under a strict header policy WebAssembly may hang without an error. */
const START_LIMIT = 12_000;

/**
 * Loads Pagefind and what lies beside it.
 * @param folder - Address of `pagefind/`, with a trailing slash.
 * @throws Error when it does not start within {@link START_LIMIT}.
 */
export async function openEngine(folder: string): Promise<Engine> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('Bộ máy tìm kiếm không khởi động được.')), START_LIMIT);
  });
  try {
    return await Promise.race([start(folder), limit]);
  } finally {
    clearTimeout(timer);
  }
}

async function start(folder: string): Promise<Engine> {
  const index = watchIndex(`${folder}index/`);
  const [pagefind, overview, rows] = await Promise.all([startPagefind(folder), unpacked<Overview>(folder + OVERVIEW_FILE), unpacked<LexiconRow[]>(folder + LEXICON_FILE)]);
  const postings = remembered(async (code: string): Promise<Postings> => {
    const { results } = await pagefind.search(code);
    if (await index.isBroken()) throw new Error('Một phần chỉ mục không tải được.');
    return new Map(results.map(({ id, words }) => [id, words]));
  });
  const chunk = remembered((name: string) => unpacked<Chunk>(folder + name));
  const vocabulary = remembered(async (file: string) => (await unpacked<string>(folder + file)).split(' '));
  const facets = remembered((file: string) => unpacked<FacetIndex>(folder + file));
  return { overview, lexicon: lexiconOf(rows), postings, chunk: (page, number) => chunk(chunkFile(page, number)), vocabulary: () => vocabulary(VOCABULARY_FILE), facets: () => facets(FACETS_FILE) };
}

async function startPagefind(folder: string): Promise<Pagefind> {
  if (typeof document !== 'undefined') preload(`${folder}wasm.unknown.pagefind`);
  const { createInstance } = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as { createInstance(options: { basePath: string; noWorker: boolean }): Pagefind };
  // The worker would be the same code once more over the wire; one question for one word takes a millisecond or two.
  const pagefind = createInstance({ basePath: folder, noWorker: true });
  await pagefind.init();
  return pagefind;
}

/**
 * Pagefind is silent when a part of its index does not arrive or arrives cut, asks for it only once, and finds nothing in it:
 * “not in the record” would then be untrue. So the answers it gets are looked at on their way.
 */
function watchIndex(folder: string): { isBroken(): Promise<boolean> } {
  const { fetch: ask } = globalThis;
  const parts: Promise<boolean>[] = [];
  globalThis.fetch = (...request) => {
    const answer = ask(...request);
    const [target] = request;
    if (String(target instanceof Request ? target.url : target).includes(folder)) parts.push(answer.then((response) => isWhole(response.clone()), () => false));
    return answer;
  };
  return { isBroken: async () => (await Promise.all(parts)).includes(false) };
}

async function isWhole(response: Response): Promise<boolean> {
  if (!response.ok || !response.body) return false;
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return false;
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer().then(() => true, () => false);
}

/** Pagefind asks for its WebAssembly only after two other answers; it is the largest file, so it starts at once. */
function preload(address: string): void {
  const link = document.createElement('link');
  Object.assign(link, { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href: address });
  document.head.append(link);
}

async function fetched(address: string): Promise<Response> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer;
}

/** Reads JSON that was packed with gzip; a host that unpacks it on the way is fine too. */
async function unpacked<T>(address: string): Promise<T> {
  const bytes = new Uint8Array(await (await fetched(address)).arrayBuffer());
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return JSON.parse(new TextDecoder().decode(bytes)) as T;
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).json() as Promise<T>;
}

/** Asks once for each argument; a failure is not remembered. */
function remembered<T>(ask: (argument: string) => Promise<T>): (argument: string) => Promise<T> {
  const answers = new Map<string, Promise<T>>();
  return (argument) => {
    const known = answers.get(argument);
    if (known) return known;
    const answer = ask(argument).catch((error: unknown) => {
      answers.delete(argument);
      throw error;
    });
    answers.set(argument, answer);
    return answer;
  };
}
