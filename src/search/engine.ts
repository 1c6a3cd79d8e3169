import { bucketOf, type Chunk, chunkFile, FACETS_FILE, type FacetIndex, META_FILE, type NameBucket, namesFile, OVERVIEW_FILE, type Overview, PROGRAM_FILE, VOCABULARY_FILE, wordsFile } from './layout.ts';
import { startPagefind } from './pagefind.ts';
import { bareCode } from './query/code.ts';
import { type Lexicon, lexiconOf } from './query/lexicon.ts';

/** Where a word stands: positions by page. */
export type Postings = ReadonlyMap<string, readonly number[]>;

/** What finding needs from an engine; {@link openEngine} is Pagefind, a test gives its own. */
export interface Engine {
  readonly overview: Overview;
  /** The names of the vocabulary that begin with one of these bare words. */
  lexicon(bare: readonly string[]): Promise<Lexicon>;
  /** Pages that hold a word whose code begins with `code`. */
  postings(code: string): Promise<Postings>;
  chunk(page: string, number: number): Promise<Chunk>;
  /** Every spelling of the record, the frequent ones first; fetched when a word was not found. */
  vocabulary(): Promise<readonly string[]>;
  facets(): Promise<FacetIndex>;
}

/** Milliseconds after which a silent engine is given up: under a strict header policy WebAssembly may hang without an error. */
const START_LIMIT = 12_000;

/**
 * Loads Pagefind and the list of pages; words, names and texts come when a query needs them.
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
  // The program is the largest file and needs nothing first.
  const program = unpacked(folder + PROGRAM_FILE);
  const overview = json<Overview>(await unpacked(folder + OVERVIEW_FILE, 'no-cache'));
  const files = `${folder}${overview.version}/`;
  const pagefind = await startPagefind(await program, await unpacked(files + META_FILE));
  const words = remembered(async (bucket: number) => pagefind.load(await unpacked(files + wordsFile(bucket))));
  const names = remembered(async (bucket: number) => json<NameBucket>(await unpacked(files + namesFile(bucket))));
  const postings = remembered(async (code: string): Promise<Postings> => {
    await words(bucketOf(code, overview.buckets));
    return new Map(pagefind.search(code));
  });
  const chunk = remembered(async (name: string) => json<Chunk>(await unpacked(files + name)));
  const vocabulary = remembered(async (file: string) => json<string>(await unpacked(files + file)).split(' '));
  const facets = remembered(async (file: string) => json<FacetIndex>(await unpacked(files + file)));
  return {
    overview,
    postings,
    lexicon: async (bare) => {
      const buckets = new Set(bare.map((word) => bucketOf(bareCode(word), overview.nameBuckets)));
      const rows = new Map((await Promise.all([...buckets].map(names))).flat());
      return lexiconOf([...rows].sort(([a], [b]) => a - b).map(([, row]) => row));
    },
    chunk: (page, number) => chunk(chunkFile(page, number)),
    vocabulary: () => vocabulary(VOCABULARY_FILE),
    facets: () => facets(FACETS_FILE),
  };
}

/** The bytes of a file that was packed with gzip; a host that unpacks it on the way is fine too. */
async function unpacked(address: string, cache: RequestCache = 'default'): Promise<Uint8Array<ArrayBuffer>> {
  const answer = await fetch(address, { cache });
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  return new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer());
}

const json = <T>(bytes: Uint8Array): T => JSON.parse(new TextDecoder().decode(bytes)) as T;

/** Asks once for each argument; a failure is not remembered. */
function remembered<A, T>(ask: (argument: A) => Promise<T>): (argument: A) => Promise<T> {
  const answers = new Map<A, Promise<T>>();
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
