import { bucketOf, type Chunk, CHUNKS_OF_PAGE, chunkFile, FACETS_FILE, type FacetIndex, META_FILE, OVERVIEW_FILE, type Overview, PROGRAM_FILE, STRIDE, VOCABULARY_FILE, wordsFile } from './layout.ts';
import { json, remembered, unpack, unpacked } from './files.ts';
import { type AskNames, namesIn } from './names.ts';
import { startPagefind } from './pagefind.ts';
import { bareCode } from './query/code.ts';

/** The chunks where a word stands, each once, as in {@link CHUNKS_OF_PAGE}. */
export type Postings = readonly number[];

/** What finding needs from an engine; {@link openEngine} is Pagefind, a test gives its own. */
export interface Engine {
  readonly overview: Overview;
  /** The names of the vocabulary that begin with one of these bare words. */
  lexicon: AskNames;
  /** All its texts are here already: none is left out to save bytes. */
  readonly atHand?: true;
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
 * @param given - Files that somebody else is fetching already; `undefined` for one that did not come.
 * @returns An engine whose `postings` throw when Pagefind does not start within {@link START_LIMIT}.
 */
export async function openEngine(folder: string, given: (file: string) => Promise<ArrayBuffer | undefined> = async () => undefined): Promise<Engine> {
  const first = async (file: string, cache?: RequestCache): Promise<Uint8Array<ArrayBuffer>> => {
    const bytes = await given(file);
    return bytes ? unpack(bytes) : unpacked(folder + file, cache);
  };
  // The program is the largest file and needs nothing first.
  const program = first(PROGRAM_FILE);
  program.catch(() => undefined);
  const overview = json<Overview>(await first(OVERVIEW_FILE, 'no-cache'));
  const files = `${folder}${overview.version}/`;
  const file = async <T>(name: string): Promise<T> => json<T>(await unpacked(files + name));
  const pagefind = inTime(Promise.all([program, unpacked(files + META_FILE)]).then(([bytes, meta]) => startPagefind(bytes, meta)));
  pagefind.catch(() => undefined);
  const words = remembered(async (bucket: number) => {
    const [engine, bytes] = await Promise.all([pagefind, unpacked(files + wordsFile(bucket))]);
    engine.load(bytes);
  });
  const names = namesIn(files, overview);
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
    lexicon: (bare) => {
      // These words will be asked for next.
      for (const word of bare) words(bucketOf(bareCode(word), overview.buckets)).catch(() => undefined);
      return names(bare);
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
