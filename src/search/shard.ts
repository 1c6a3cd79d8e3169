import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';
import { createIndex } from 'pagefind';
import { CHUNK_WORDS, type Chunk, type ChunkPassage, PROGRAM_FILE, STRIDE } from './layout.ts';
import { exactCode } from './query/code.ts';
import { type Word, words } from './query/words.ts';
import { isEntity, type PageRecord, type PassageRecord } from './records.ts';

/** What Pagefind makes of some pages, wherever they will stand in the index: the same pages, the same shard. It can be kept. */
export interface Shard {
  /** Of each page its chunks, as the browser loads them; the first one is number 1. */
  readonly chunks: readonly (readonly Uint8Array[])[];
  /** CBOR of {@link Places} for each code of a word. */
  readonly words: readonly (readonly [code: string, places: Uint8Array])[];
  /** In how many of the pages a word stands, by its bare form. */
  readonly counts: readonly (readonly [bare: string, pages: number])[];
  /** How often a spelling stands in them. */
  readonly spellings: readonly (readonly [spelling: string, times: number])[];
}

/** Pages (their place in the shard) and the positions of a word there, behind Pagefind's mark of its weight. */
export type Places = readonly (readonly [page: number, positions: readonly number[]])[];

/** What every index of this version of Pagefind has, whatever is in it. */
export interface Frame {
  /** `wasm.unknown.pagefind`, packed. */
  readonly program: Uint8Array;
  /** The meta file but for its pages: `[version, pages, chunks, ...rest]`. */
  readonly version: string;
  readonly rest: readonly unknown[];
}

/** A passage with the words of its label and its text. */
interface ReadPassage {
  readonly passage: PassageRecord;
  readonly found: readonly Word[];
}

type PagefindFiles = readonly { readonly path: string; readonly content: Uint8Array }[];

const SIGNATURE = 'pagefind_dcd';
/** A position that holds no word: Pagefind counts it and indexes nothing. */
const FILLER = '.';
/** Records on their way to Pagefind at one time. */
const AT_ONCE = 32;

/** @throws Error when Pagefind complains, or its files are not what this version writes. */
export async function frame(): Promise<Frame> {
  const files = await indexed([{ url: 'x', content: 'x' }]);
  const program = files.find(({ path }) => path === PROGRAM_FILE)?.content;
  if (!program) throw new Error(`Pagefind không ghi tệp ${PROGRAM_FILE}.`);
  const [version, , , ...rest] = metaOf(files);
  return { program, version, rest };
}

/** Indexes some pages. @throws Error as {@link frame}. */
export async function makeShard(pages: readonly PageRecord[]): Promise<Shard> {
  const counts = new Map<string, number>();
  const spellings = new Map<string, number>();
  const read = pages.map(({ passages }) => passages.map((passage): ReadPassage => ({ passage, found: words(`${passage.label} ${passage.text}`) })));
  for (const passages of read) {
    const found = new Set<string>();
    for (const passage of passages)
      for (const word of passage.found) {
        found.add(word.bare);
        const spelling = word.text.toLowerCase();
        if (/^\p{L}{2,}$/u.test(spelling)) spellings.set(spelling, (spellings.get(spelling) ?? 0) + 1);
      }
    for (const bare of found) counts.set(bare, (counts.get(bare) ?? 0) + 1);
  }
  const chunks = read.map(intoChunks);
  const files = await indexed(pages.map((page, place) => ({ url: String(place), content: [codes(words(page.context)), ...chunks[place]!.map((passages) => codes(passages.flatMap(indexedWords)))].map(padded).join(' ') })));
  return { chunks: pages.map((page, place) => chunks[place]!.map((passages) => packedChunk(page, passages.map(({ passage }) => passage)))), words: wordsOf(files), counts: [...counts], spellings: [...spellings] };
}

async function indexed(records: readonly { readonly url: string; readonly content: string }[]): Promise<PagefindFiles> {
  const { index, errors } = await createIndex({ forceLanguage: 'vi' });
  const problems = [...errors];
  if (index) {
    for (let at = 0; at < records.length; at += AT_ONCE) for (const answer of await Promise.all(records.slice(at, at + AT_ONCE).map((record) => index.addCustomRecord({ ...record, language: 'vi' })))) problems.push(...answer.errors);
    const { files, errors: last } = await index.getFiles();
    await index.deleteIndex();
    problems.push(...last);
    if (problems.length === 0) return files;
  }
  throw new Error(`Không dựng được chỉ mục tìm kiếm: ${problems.join('; ')}`);
}

/** `[[[word, [[page, positions]…]]…]]` in each index file, CBOR, as Pagefind 1.4 writes it; pages as in the meta file. @throws Error when the files are of another form. */
export function wordsOf(files: PagefindFiles): Shard['words'] {
  const fragments = new Map(files.filter(({ path }) => path.startsWith('fragment/')).map(({ path, content }) => [path.replace(/^fragment\/|\.pf_fragment$/gu, ''), +(JSON.parse(new TextDecoder().decode(body(path, content))) as { url: string }).url]));
  const placeOf = (metaOf(files)[1] as [id: string, words: number][]).map(([id]) => {
    const place = fragments.get(id);
    if (place === undefined) throw new Error(`Pagefind ghi một trang lạ: ${id}.`);
    return place;
  });
  const found = files.filter(({ path }) => path.endsWith('.pf_index')).flatMap(({ path, content }) => (decode(body(path, content)) as [[code: string, places: Places, ...rest: unknown[]][]])[0]);
  return found.map(([code, places, ...rest]) => {
    if (rest.length > 0) throw new Error('Pagefind ghi chỉ mục theo cách khác.');
    return [code, encode(places.map(([page, positions]) => [placeOf[page]!, positions]))];
  });
}

function metaOf(files: PagefindFiles): [version: string, pages: unknown, chunks: unknown, ...rest: unknown[]] {
  const meta = files.find(({ path }) => path.endsWith('.pf_meta'));
  if (!meta) throw new Error('Pagefind không ghi tệp .pf_meta.');
  return decode(body(meta.path, meta.content)) as ReturnType<typeof metaOf>;
}

function body(path: string, content: Uint8Array): Uint8Array {
  const bytes = gunzipSync(content);
  if (bytes.subarray(0, SIGNATURE.length).toString() !== SIGNATURE) throw new Error(`Tệp lạ của Pagefind: ${path}.`);
  return bytes.subarray(SIGNATURE.length);
}

/** Whole passages, as many as fit into {@link CHUNK_WORDS} different words; a longer one has a chunk of its own and keeps what fits of it in the index. */
function intoChunks(passages: readonly ReadPassage[]): ReadPassage[][] {
  const chunks: ReadPassage[][] = [];
  let held = new Set<string>();
  for (const passage of passages) {
    const own = new Set(passage.found.map(({ key }) => key));
    const last = chunks.at(-1);
    const together = held.union(own);
    if (last && together.size <= CHUNK_WORDS) {
      last.push(passage);
      held = together;
    } else {
      chunks.push([passage]);
      held = own;
    }
  }
  return chunks;
}

const packedChunk = ({ url, title, kind, date, conference, context }: PageRecord, passages: readonly PassageRecord[]): Uint8Array =>
  gzipSync(JSON.stringify({ url, title, kind, date, conference, context, passages: passages.map((one): ChunkPassage => (one.facets ? [one.kind, one.target, one.text, one.label, one.block, one.facets] : [one.kind, one.target, one.text, one.label, one.block])) } satisfies Chunk), { level: 9 });

/** What of a passage is indexed: of an entry of the vocabulary its name and a first stretch, for it is found by its name; of a conference all, for it is asked about. */
const indexedWords = ({ passage: { kind, label, text }, found }: ReadPassage): readonly Word[] => (isEntity(kind) && kind !== 'hoi-nghi' ? words(`${label} ${text.slice(0, 160)}`) : found);

/** The codes of the words, each once. */
const codes = (found: readonly Word[]): string[] => [...new Set(found.map(codeOf))].slice(0, CHUNK_WORDS);

/** One key can stand for two words: “à” and “A1” are both `a1`. */
function codeOf({ key, bare }: Word): string {
  const word = `${key} ${bare}`;
  const known = codesOfWords.get(word) ?? exactCode(key, bare);
  codesOfWords.set(word, known);
  return known;
}
const codesOfWords = new Map<string, string>();

/**
 * Each code in the place that its letters name, or the next free one: positions of one word are then the same distance apart in every chunk,
 * which makes the files of the index a good deal smaller than words in their order.
 */
function padded(found: readonly string[]): string {
  const places = Array<string>(STRIDE).fill(FILLER);
  for (const code of found) {
    let place = 0;
    for (const letter of code) place = (place * 31 + letter.charCodeAt(0)) % STRIDE;
    while (places[place] !== FILLER) place = (place + 1) % STRIDE;
    places[place] = code;
  }
  return places.join(' ');
}
