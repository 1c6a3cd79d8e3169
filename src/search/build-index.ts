import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { FACETS, type Facet } from './facets.ts';
import { bucketOf, CHUNK_WORDS, type Chunk, type ChunkPassage, chunkFile, FACETS_FILE, type FacetIndex, MANY_PAGES, META_FILE, type NameBucket, NEWEST_PAGES, namesFile, OVERVIEW_FILE, type Overview, PROGRAM_FILE, STRIDE, VOCABULARY_FILE, wordsFile } from './layout.ts';
import { bareCode, exactCode } from './query/code.ts';
import type { LexiconRow } from './query/lexicon.ts';
import { words } from './query/words.ts';
import { isEntity, type PageRecord, type PassageRecord } from './records.ts';
import { repack } from './repack.ts';

/** Share of the pages above which a word is “everywhere”. */
const EVERYWHERE = 0.2;
/** A position that holds no word: Pagefind counts it and indexes nothing. */
const FILLER = '.';
/** Names of the vocabulary in one file: about half a kB packed. */
const NAMES_OF_BUCKET = 5;
/** Records on their way to Pagefind at one time. */
const AT_ONCE = 32;
const facetNames = Object.keys(FACETS) as Facet[];

/**
 * Writes the search index of `pages` into `folder` (`dist/pagefind/`).
 * @returns How many pages and chunks it holds.
 * @throws Error when Pagefind complains, or no longer does what the layout leans on.
 */
export async function buildIndex(pages: readonly PageRecord[], lexicon: readonly LexiconRow[], folder: string): Promise<Overview> {
  const newestFirst = [...pages].sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
  const counts = new Map<string, number>();
  const spellings = new Map<string, number>();
  for (const page of newestFirst) {
    const found = new Set<string>();
    for (const { text, label } of page.passages)
      for (const word of words(`${label} ${text}`)) {
        found.add(word.bare);
        const spelling = word.text.toLowerCase();
        if (/^\p{L}{2,}$/u.test(spelling)) spellings.set(spelling, (spellings.get(spelling) ?? 0) + 1);
      }
    for (const bare of found) counts.set(bare, (counts.get(bare) ?? 0) + 1);
  }
  const common = new Set(pages.length < MANY_PAGES ? [] : [...counts].flatMap(([bare, count]) => (count > EVERYWHERE * newestFirst.filter(({ kind }) => !isEntity(kind)).length ? [bare] : [])));

  const { index, errors } = await createIndex({ forceLanguage: 'vi' });
  if (!index) throw new Error(`Không dựng được chỉ mục tìm kiếm: ${errors.join('; ')}`);
  const chunksOf = new Map<string, readonly PassageRecord[][]>();
  let chunks = 0;
  let waiting: Promise<{ readonly errors: readonly string[] }>[] = [];
  const settle = async () => {
    const problems = (await Promise.all(waiting)).flatMap(({ errors: found }) => found);
    waiting = [];
    if (problems.length > 0) throw new Error(`Không dựng được chỉ mục tìm kiếm: ${problems.join('; ')}`);
  };
  for (const [rank, page] of newestFirst.entries()) {
    const cut = intoChunks(page);
    // Entries of the vocabulary are few and short: they keep all their words.
    const left = rank < NEWEST_PAGES || isEntity(page.kind) ? new Set<string>() : common;
    const content = [codes([page.context], left), ...cut.map((passages) => codes(passages.map(indexed), left))].map(padded).join(' ');
    waiting.push(index.addCustomRecord({ url: String(rank), content, language: 'vi' }));
    if (waiting.length >= AT_ONCE) await settle();
    chunksOf.set(String(rank), cut);
    chunks += cut.length;
  }
  await settle();
  const { files, errors: problems } = await index.getFiles();
  await close();
  if (problems.length > 0) throw new Error(`Không dựng được chỉ mục tìm kiếm: ${problems.join('; ')}`);

  rmSync(folder, { recursive: true, force: true });
  const write = (path: string, content: Uint8Array | string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  };
  const pack = (path: string, content: unknown) => write(path, gzipSync(JSON.stringify(content), { level: 9 }));
  const rankOf = new Map<string, string>();
  for (const { path, content } of files)
    if (path.startsWith('fragment/')) rankOf.set(path.replace(/^fragment\/|\.pf_fragment$/gu, ''), (JSON.parse(gunzipSync(content).toString().replace(/^pagefind_dcd/u, '')) as { url: string }).url);
  if (rankOf.size !== pages.length) throw new Error(`Không dựng được chỉ mục tìm kiếm: ${pages.length} trang mà Pagefind ghi ${rankOf.size}.`);
  write(PROGRAM_FILE, files.find(({ path }) => path === PROGRAM_FILE)!.content);
  const { meta, buckets } = repack(files, rankOf);
  const version = createHash('sha256').update(JSON.stringify([newestFirst, lexicon])).update(Buffer.concat(buckets)).digest('hex').slice(0, 10);
  write(`${version}/${META_FILE}`, meta);
  for (const [bucket, content] of buckets.entries()) write(`${version}/${wordsFile(bucket)}`, content);
  for (const [rank, page] of newestFirst.entries()) {
    const { url, title, kind, date, conference, context } = page;
    for (const [number, passages] of chunksOf.get(String(rank))!.entries())
      pack(`${version}/${chunkFile(rank, number + 1)}`, { url, title, kind, date, conference, context, passages: passages.map((one): ChunkPassage => (one.facets ? [one.kind, one.target, one.text, one.label, one.block, one.facets] : [one.kind, one.target, one.text, one.label, one.block])) } satisfies Chunk);
  }
  const names = nameBuckets(lexicon);
  for (const [bucket, rows] of names.entries()) pack(`${version}/${namesFile(bucket)}`, rows);
  const rare = pages.length < MANY_PAGES ? 1 : 3;
  pack(`${version}/${VOCABULARY_FILE}`, [...spellings].filter(([, count]) => count >= rare).sort((a, b) => b[1] - a[1]).slice(0, 12_000).map(([spelling]) => spelling).join(' '));
  pack(`${version}/${FACETS_FILE}`, facetIndex(newestFirst));
  const overview: Overview = { version, pages: pages.length, chunks, buckets: buckets.length, nameBuckets: names.length, common: [...common] };
  pack(OVERVIEW_FILE, overview);
  return overview;
}

/** Whole passages, as many as fit into {@link CHUNK_WORDS} different words; a longer one has a chunk of its own and keeps what fits of it in the index. */
function intoChunks({ passages }: PageRecord): PassageRecord[][] {
  const chunks: PassageRecord[][] = [];
  let held = new Set<string>();
  for (const passage of passages) {
    const own = words(`${passage.label} ${passage.text}`).map(({ key }) => key);
    const last = chunks.at(-1);
    const together = held.union(new Set(own));
    if (last && together.size <= CHUNK_WORDS) {
      last.push(passage);
      held = together;
    } else {
      chunks.push([passage]);
      held = new Set(own);
    }
  }
  return chunks;
}

/** What of a passage is indexed: of an entry of the vocabulary its name and a first stretch, for it is found by its name; of a conference all, for it is asked about. */
const indexed = ({ kind, label, text }: PassageRecord): string => (isEntity(kind) && kind !== 'hoi-nghi' ? `${label} ${text.slice(0, 160)}` : `${label} ${text}`);

/** The codes of the words, each once. */
const codes = (texts: readonly string[], left: ReadonlySet<string>): string[] =>
  [...new Map(texts.flatMap(words).filter(({ bare }) => !left.has(bare)).map(({ key, bare }) => [key, exactCode(key, bare)])).values()].slice(0, CHUNK_WORDS);

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

/** The names by the words their forms begin with. */
function nameBuckets(lexicon: readonly LexiconRow[]): NameBucket[] {
  const buckets = Array.from({ length: Math.max(1, Math.ceil(lexicon.length / NAMES_OF_BUCKET)) }, () => new Map<number, LexiconRow>());
  for (const [place, row] of lexicon.entries())
    for (const form of [row[2], ...row[3]]) {
      const first = words(form)[0];
      if (first) buckets[bucketOf(bareCode(first.bare), buckets.length)]!.set(place, row);
    }
  return buckets.map((rows) => [...rows]);
}

function facetIndex(pages: readonly PageRecord[]): FacetIndex {
  const values = Object.fromEntries(facetNames.map((facet) => [facet, [...new Set(pages.flatMap((page) => valuesOf(page, facet)))]])) as Record<Facet, string[]>;
  const places = new Map(facetNames.map((facet) => [facet, new Map(values[facet].map((value, place) => [value, place]))]));
  return { values, pages: pages.map((page) => [page.date, ...facetNames.map((facet) => valuesOf(page, facet).map((value) => places.get(facet)!.get(value)!))]) };
}

const valuesOf = (page: PageRecord, facet: Facet): readonly string[] => (facet === 'loai' ? [...new Set(page.passages.map(({ kind }) => kind))] : (page.facets[facet] ?? []));
