import { bucketOf, type Chunk, CHUNKS_OF_PAGE, chunkFile, FACETS_FILE, type FacetIndex, META_FILE, type NameBucket, namesFile, OVERVIEW_FILE, type Overview, PROGRAM_FILE, STRIDE, VOCABULARY_FILE, wordsFile } from './layout.ts';
import { startPagefind } from './pagefind.ts';
import { bareCode } from './query/code.ts';
import { type Lexicon, lexiconOf } from './query/lexicon.ts';

/** The chunks where a word stands, each once, as in {@link CHUNKS_OF_PAGE}. */
export type Postings = readonly number[];

/** What finding needs from an engine; {@link openEngine} is Pagefind, a test gives its own. */
export interface Engine {
  readonly overview: Overview;
  /** The names of the vocabulary that begin with one of these bare words. */
  lexicon(bare: readonly string[]): Promise<Lexicon>;
  /** Where a word stands whose code begins with `code`. */
  postings(code: string): Promise<Postings>;
  chunk(page: number, number: number): Promise<Chunk>;
  /** Every spelling of the record, the frequent ones first; fetched when a word was not found. */
  vocabulary(): Promise<readonly string[]>;
  facets(): Promise<FacetIndex>;
}

/** Milliseconds after which a silent engine is given up: under a strict header policy WebAssembly may hang without an error. */
const START_LIMIT = 12_000;

/**
 * Begins to load Pagefind; words, names and texts come when a query needs them, names without waiting for Pagefind.
 * @param folder - Address of `pagefind/`, with a trailing slash.
 * @returns An engine whose `postings` throw when Pagefind does not start within {@link START_LIMIT}.
 */
export async function openEngine(folder: string): Promise<Engine> {
  // The program is the largest file and needs nothing first.
  const program = unpacked(folder + PROGRAM_FILE);
  program.catch(() => undefined);
  const overview = json<Overview>(await unpacked(folder + OVERVIEW_FILE, 'no-cache'));
  const files = `${folder}${overview.version}/`;
  const file = async <T>(name: string): Promise<T> => json<T>(await unpacked(files + name));
  const pagefind = inTime(Promise.all([program, unpacked(files + META_FILE)]).then(([bytes, meta]) => startPagefind(bytes, meta)));
  pagefind.catch(() => undefined);
  const words = remembered(async (bucket: number) => {
    const [engine, bytes] = await Promise.all([pagefind, unpacked(files + wordsFile(bucket))]);
    engine.load(bytes);
  });
  const names = remembered((bucket: number) => file<NameBucket>(namesFile(bucket)));
  const postings = remembered(async (code: string): Promise<Postings> => {
    await words(bucketOf(code, overview.buckets));
    return (await pagefind).search(code).flatMap(([page, positions]) => [...new Set(positions.map((position) => Number(page) * CHUNKS_OF_PAGE + Math.floor(position / STRIDE)))]);
  });
  const chunk = remembered((name: string) => file<Chunk>(name));
  const vocabulary = remembered(async (name: string) => (await file<string>(name)).split(' '));
  const facets = remembered((name: string) => file<FacetIndex>(name));
  return {
    overview,
    postings,
    lexicon: async (bare) => {
      const codes = bare.map(bareCode);
      // These words will be asked for next.
      for (const code of codes) words(bucketOf(code, overview.buckets)).catch(() => undefined);
      const buckets = new Set(codes.map((code) => bucketOf(code, overview.nameBuckets)));
      const rows = new Map((await Promise.all([...buckets].map(names))).flat());
      return lexiconOf([...rows].sort(([a], [b]) => a - b).map(([, row]) => row));
    },
    chunk: (page, number) => chunk(chunkFile(page, number)),
    vocabulary: () => vocabulary(VOCABULARY_FILE),
    facets: () => facets(FACETS_FILE),
  };
}

async function inTime<T>(started: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('Bộ máy tìm kiếm không khởi động được.')), START_LIMIT);
  });
  return Promise.race([started, limit]).finally(() => clearTimeout(timer));
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
