import type { Engine } from './engine.ts';
import { CHUNKS_OF_PAGE, MANY_PAGES } from './layout.ts';
import { bareCode, exactCode } from './query/code.ts';
import { likelySpellings } from './query/spelling.ts';
import { decodeKeys } from './query/telex.ts';
import { MISSPELT, type Term, understand, type Understood, type Variant } from './query/understand.ts';
import type { Entry } from './query/lexicon.ts';
import { words } from './query/words.ts';
import { formsOf, type Passage, passagesOf, type Score, score, type Weighted } from './rank.ts';

/** What was found for a query. */
export interface Finding {
  readonly query: Understood;
  /** Best first: all strong ones, then the near-misses. */
  readonly results: readonly Score[];
  /** Pages that hold every word that matters, for counting; by its place, newest first. */
  readonly pages: readonly number[];
  /** Entries of the vocabulary that the query names. */
  readonly named: readonly Entry[];
  /** The query as it is written in the best result, where that differs from what was typed. */
  readonly suggestion: string | undefined;
  /** Chunks that promise something were left unread. */
  readonly more: boolean;
}

/**
 * Chunks of text fetched for one query: so many at a time, until there are enough strong results or the most is reached. Of a large record
 * one strong result is enough for a first answer; the reader can ask to read on.
 */
const FETCHED_AT_ONCE = 6;
const FETCHED_AT_MOST = 18;
const FETCHED_OF_MANY = 12;
const ENOUGH = 12;
/** An entry of the vocabulary that holds this share of a question is read before articles that hold less. */
const ANSWERS = 0.75;
/** Two values less than this apart are equal for a reader. */
const EQUAL = 0.05;
/** Marks as typed are not in the record: other marks count this much. */
const OTHER_MARKS_UNKNOWN = 0.65;
/** Marks as typed are in the record, but not here. */
const OTHER_MARKS = 0.42;

/**
 * Finds passages.
 * @param allowed - Keeps a page (by its place, newest first) in or out, for filters.
 * @param wanted - Keeps a passage in or out, before the one that stands for its block is chosen: a figure must not hide a directive of the same sentence.
 * @param further - Reads on to the most, however many strong results there are.
 * @param everyFact - Gives every fact of a block, for a reader who has asked for one kind of them.
 */
export async function find(typed: string, engine: Engine, allowed: (page: number) => boolean = () => true, wanted: (score: Score) => boolean = () => true, everyFact = false, further = false): Promise<Finding> {
  const query = await understood(typed, engine);
  if (query.terms.length === 0) return { query, results: [], pages: [], named: [], suggestion: undefined, more: false };
  const narrow = await decoded(query, engine);
  let weighted = await weigh(narrow, engine);
  let { scores, pages, more } = await candidates(weighted, engine, allowed, further);
  const best = scores[0];
  if (!best?.strong || best.adjacency < 0.55) {
    weighted = await weigh(await broadened(narrow, engine), engine);
    ({ scores, pages, more } = await candidates(weighted, engine, allowed, further));
  }
  const kept = scores.filter(wanted);
  const results = everyFact ? kept : onePerBlock(kept);
  return { query, results, pages, named: query.named, suggestion: suggestionOf(weighted, results[0]), more };
}

const understood = async (typed: string, engine: Engine): Promise<Understood> => understand(typed, await engine.lexicon(words(typed.normalize('NFC')).map(({ bare }) => bare)));

/** Words that the record does not hold, read as Telex or VNI keys. */
async function decoded(query: Understood, engine: Engine): Promise<Understood> {
  const terms = await Promise.all(query.terms.map(async (term): Promise<Term> => {
    const meant = decodeKeys(term.word.text);
    if (meant === undefined || (await isKnown(term.variants, engine)) || (await engine.postings(bareCode(term.word.bare))).length > 0) return term;
    const [word] = words(meant);
    if (!word || (await engine.postings(bareCode(word.bare))).length === 0) return term;
    return { ...term, variants: [{ key: word.key, bare: word.bare, quality: 0.95 }, { key: null, bare: word.bare, quality: 0.75 }] };
  }));
  if (terms.every((term, index) => term === query.terms[index])) return query;
  // Names are looked for again in the decoded words (“CDDS”, “ddeef ans 06”).
  const again = await understood(terms.map(({ word, variants }) => (variants[0]!.quality === 0.95 ? (decodeKeys(word.text) ?? word.text) : word.text)).join(' '), engine);
  return again.terms.length === terms.length ? { ...query, terms, alternatives: again.alternatives, named: again.named } : { ...query, terms };
}

const isKnown = async (variants: readonly Variant[], engine: Engine): Promise<boolean> => (await Promise.all(variants.map((variant) => engine.postings(codeOf(variant))))).some(({ length }) => length > 0);
const codeOf = ({ key, bare }: Variant): string => (key === null ? bareCode(bare) : exactCode(key, bare));

/** Lets other marks and other spellings stand for words that were not found as typed. */
async function broadened(query: Understood, engine: Engine): Promise<Understood> {
  const terms = await Promise.all(query.terms.map(async (term): Promise<Term> => {
    if (term.quoted) return term;
    const known = await isKnown(term.variants, engine);
    const variants: Variant[] = [...term.variants];
    const anyMarks = (await engine.postings(bareCode(term.word.bare))).length > 0;
    if (term.marked && anyMarks) variants.push({ key: null, bare: term.word.bare, quality: known ? OTHER_MARKS : OTHER_MARKS_UNKNOWN });
    if (!known && !anyMarks)
      for (const spelling of likelySpellings(term.word.text, await engine.vocabulary())) {
        const [word] = words(spelling);
        if (word) variants.push({ key: word.key, bare: word.bare, quality: MISSPELT });
      }
    return { ...term, variants };
  }));
  return { ...query, terms };
}

/** Rare words weigh more than common ones; a word that is nowhere weighs most. */
async function weigh(query: Understood, engine: Engine): Promise<Weighted> {
  const { chunks, common } = engine.overview;
  const everywhere = new Set(common);
  const terms = await Promise.all(query.terms.map(async (term, index) => {
    const own = await Promise.all(term.variants.filter(({ quality }) => quality >= 0.6).map((variant) => engine.postings(codeOf(variant))));
    // Another wording is as rare as its rarest word.
    const others = await Promise.all(query.alternatives.filter(({ from, until }) => from <= index && index < until).map(async ({ words: other }) => {
      const lists = await Promise.all(other.map(({ key, bare }) => engine.postings(exactCode(key, bare))));
      return lists.reduce((rarest, list) => (list.length < rarest.length ? list : rarest));
    }));
    const places = Math.max(0, ...[...own, ...others].map(({ length }) => length));
    const rarity = everywhere.has(term.word.bare) ? 0.5 : Math.log(1 + (chunks + 1) / (1 + places));
    return { ...term, weight: term.importance * Math.max(0.5, Math.min(rarity, 4)) };
  }));
  return { query, terms, forms: formsOf({ ...query, terms }) };
}

/** Fetches the chunks that promise most and scores their passages. */
async function candidates(weighted: Weighted, engine: Engine, allowed: (page: number) => boolean, further: boolean): Promise<{ scores: Score[]; pages: number[]; more: boolean }> {
  const promises = await promisingChunks(weighted, engine);
  const kept = promises.filter(({ page }) => allowed(page));
  const most = kept[0]?.value ?? 0;
  const many = engine.overview.pages >= MANY_PAGES && !engine.atHand;
  const [atOnce, atMost] = engine.atHand ? [Infinity, Infinity] : [FETCHED_AT_ONCE, many && !further ? FETCHED_OF_MANY : FETCHED_AT_MOST];
  const enough = further ? Infinity : many ? 1 : ENOUGH;
  const promising = kept.filter(({ value }, index) => value >= 0.35 * most || index < FETCHED_AT_ONCE);
  let read = 0;
  const scores: Score[] = [];
  while (read < Math.min(promising.length, atMost) && strongBlocks(scores) < enough) {
    const next = promising.slice(read, Math.min(read + atOnce, atMost));
    read += next.length;
    const chunks = await Promise.all(next.map(({ page, number }) => passagesFor(page, number, engine)));
    scores.push(...chunks.flat().flatMap((passage) => score(passage, weighted) ?? []));
  }
  scores.sort((a, b) => Number(b.strong) - Number(a.strong) || b.value - a.value || (a.passage.chunk.date < b.passage.chunk.date ? 1 : a.passage.chunk.date > b.passage.chunk.date ? -1 : 0));
  return { scores, pages: [...new Set(kept.filter(({ value }) => value >= 0.75 * most).map(({ page }) => page))], more: many && !further && promising.length > read };
}

const counted = new WeakMap<object, Passage[]>();
async function passagesFor(page: number, number: number, engine: Engine): Promise<Passage[]> {
  const chunk = await engine.chunk(page, number);
  let passages = counted.get(chunk);
  if (!passages) counted.set(chunk, (passages = passagesOf(page, chunk)));
  return passages;
}

/** Chunks by the weight of the query's words they hold; words of the page's context count half. Among equals the beginnings of pages come first, the newest page before. */
async function promisingChunks({ query, terms }: Weighted, engine: Engine): Promise<{ page: number; number: number; value: number }[]> {
  // For each place a row of qualities, one for each term: one array for all of them, because there are thousands.
  const rows = new Map<number, number>();
  let qualities = new Float64Array(1024 * terms.length);
  const credit = (place: number, term: number, quality: number) => {
    let row = rows.get(place);
    if (row === undefined) {
      row = rows.size * terms.length;
      rows.set(place, row);
      if (row + terms.length > qualities.length) {
        const larger = new Float64Array(2 * qualities.length);
        larger.set(qualities);
        qualities = larger;
      }
    }
    if (qualities[row + term]! < quality) qualities[row + term] = quality;
  };
  for (const [index, { variants }] of terms.entries()) for (const variant of variants) for (const place of await engine.postings(codeOf(variant))) credit(place, index, variant.quality);
  for (const { words: sought, from, until, quality } of query.alternatives) {
    const [first = [], ...others] = (await Promise.all(sought.map(({ key, bare }) => engine.postings(exactCode(key, bare))))).toSorted((a, b) => a.length - b.length);
    if (first.length === 0) continue;
    const sets = others.map(setOf);
    for (const place of first) if (sets.every((set) => set.has(place))) for (let term = from; term < until; term++) credit(place, term, quality);
  }
  const chunksOf = new Map<number, number>();
  for (const place of rows.keys()) chunksOf.set(pageOf(place), (chunksOf.get(pageOf(place)) ?? 0) + 1);
  const isShort = (page: number, number: number): boolean => chunksOf.get(page)! <= 2 && number === 1;
  const all = terms.reduce((sum, { weight }) => sum + weight, 0);
  const list: { page: number; number: number; value: number }[] = [];
  for (const [place, row] of rows) {
    const page = pageOf(place);
    const number = place - page * CHUNKS_OF_PAGE;
    if (number === 0) continue;
    const context = rows.get(page * CHUNKS_OF_PAGE);
    let value = 0;
    for (let term = 0; term < terms.length; term++) value += terms[term]!.weight * Math.max(qualities[row + term]!, context === undefined ? 0 : 0.5 * qualities[context + term]!);
    list.push({ page, number, value: (isShort(page, number) && !(query.question && value >= ANSWERS * all) ? 0.6 : 1) * value });
  }
  return list.sort((a, b) => b.value - a.value || a.number - b.number || a.page - b.page);
}

const knownSets = new WeakMap<readonly number[], ReadonlySet<number>>();
function setOf(postings: readonly number[]): ReadonlySet<number> {
  let set = knownSets.get(postings);
  if (!set) knownSets.set(postings, (set = new Set(postings)));
  return set;
}

const pageOf = (place: number): number => Math.floor(place / CHUNKS_OF_PAGE);

/** A block of an article and the facts in it are one result, in the place of the one that answers best; other sentences of it that answer as well are results of their own. */
function onePerBlock(scores: readonly Score[]): Score[] {
  const blocks = Map.groupBy(scores, blockOf);
  const shown = new Set([...blocks.values()].flatMap((own) => ofBlock(own[0]!, own)));
  return scores.filter((score) => shown.has(score));
}

const strongBlocks = (scores: readonly Score[]): number => new Set(scores.flatMap((score) => (score.strong ? blockOf(score) : []))).size;

function blockOf({ passage: { chunk, record } }: Score): string {
  const [kind, target, , , block] = record;
  return `${chunk.url} ${block || `${kind} ${target}`}`;
}

/** Facts of one sentence differ in their labels alone; when no label holds a word of the query, the block itself is the answer. */
function ofBlock(best: Score, own: readonly Score[]): Score[] {
  const equal = own.filter(({ strong, value }) => strong === best.strong && value >= best.value - EQUAL);
  const said = [...Map.groupBy(equal.filter(isFact), ({ passage: { record } }) => record[2]).values()].map((same) => same.reduce((a, b) => (b.label > a.label ? b : a))).filter(({ label }) => label > 0);
  return said.length > 0 ? said.slice(0, best.strong ? 3 : 1) : [equal.find((one) => !isFact(one)) ?? best];
}

const isFact = ({ passage: { record } }: Score): boolean => record[0] === 'chi-dao' || record[0] === 'so-lieu';

/** The typed words replaced by what the best result has for them. */
function suggestionOf({ terms, query }: Weighted, best: Score | undefined): string | undefined {
  // The words of a question are the reader's own.
  if (!best || query.question) return undefined;
  let changed = false;
  const written = terms.map(({ word, marked }, index) => {
    const occurrence = best.found[index];
    if (occurrence?.by !== undefined) {
      // A name met with other marks than typed.
      const { from, until, words: name } = occurrence.by;
      const own = best.passage.words[occurrence.start + index - from];
      if (!marked || name.length !== until - from || own?.bare !== word.bare || own.key === word.key) return word.text;
      changed = true;
      return own.text;
    }
    if (!occurrence || occurrence.end !== occurrence.start + 1 || occurrence.quality > 0.8) return word.text;
    const text = best.passage.words[occurrence.start]!.text.toLowerCase();
    // Marks that were not typed are no mistake.
    if (text === word.text.toLowerCase() || (!marked && best.passage.words[occurrence.start]!.bare === word.bare)) return word.text;
    changed = true;
    return text;
  });
  return changed && best.adjacency > 0.3 && query.phrases.length === 0 ? written.join(' ') : undefined;
}
