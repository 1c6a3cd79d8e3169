import { type Alternative, MISSPELT, type Term, type Understood } from './query/understand.ts';
import { type Word, words } from './query/words.ts';
import type { Chunk, ChunkPassage } from './layout.ts';
import { isEntity } from './records.ts';

/** One passage as a candidate: its words, and where it is from. */
export interface Passage {
  readonly page: number;
  readonly chunk: Chunk;
  readonly record: ChunkPassage;
  readonly words: readonly Word[];
  /** Words before this place belong to the label. */
  readonly labelLength: number;
  readonly context: ReadonlySet<string>;
}

/** How well one passage answers. */
export interface Score {
  readonly passage: Passage;
  readonly value: number;
  /** Weighted share of the query's words that stand in it. */
  readonly coverage: number;
  /** Share of neighbouring words of the query that are neighbours here. */
  readonly adjacency: number;
  /** Every word that matters is there, as typed or by another name. */
  readonly strong: boolean;
  /** Places of the words found. */
  readonly marked: readonly number[];
  /** For each term, what was found for it best; undefined where nothing was. */
  readonly found: readonly (Occurrence | undefined)[];
}

/** Words `start` to `end` (exclusive) of a passage that stand for a term. */
export interface Occurrence {
  readonly start: number;
  readonly end: number;
  readonly quality: number;
  /** Quality before the place it stands in counts. */
  readonly sure: number;
  /** Set when several terms are met together by one other wording. */
  readonly by?: Alternative;
}

/** The query with what the record says about its words. */
export interface Weighted {
  readonly query: Understood;
  readonly terms: readonly (Term & { readonly weight: number })[];
  /** Every form that is looked for: a key, or `~` and a bare word for any marks. */
  readonly forms: ReadonlySet<string>;
}

/** The forms of a query's words and of the other wordings for them. */
export const formsOf = ({ terms, alternatives }: Understood): Set<string> =>
  new Set([...terms.flatMap(({ word, variants }) => [word.key, ...variants.map(({ key, bare }) => key ?? `~${bare}`)]), ...alternatives.flatMap(({ words: other }) => other.map(({ key }) => key))]);

/** Passages of a chunk, with their words counted. */
export function passagesOf(page: number, chunk: Chunk): Passage[] {
  const about = words(chunk.context);
  // Numbers side by side are there as pairs, too: 8/8 is not 9/8/2018.
  const context = new Set(about.flatMap(({ key, bare }, place) => [key, `~${bare}`, ...(isNumber(bare) && isNumber(about[place + 1]?.bare) ? [pairOf(key, about[place + 1]!.key)] : [])]));
  return chunk.passages.map((record) => {
    const label = words(record[3]);
    return { page, chunk, record, words: [...label, ...words(record[2])], labelLength: label.length, context };
  });
}

const isNumber = (bare: string | undefined): boolean => bare !== undefined && /^\d+$/u.test(bare);
const pairOf = (a: string, b: string): string => `${a}/${b}`;

/** From this quality on a found word counts as the word that was meant. */
const GOOD = 0.6;
const IN_CONTEXT = 0.5;
const IN_LABEL = 0.85;
/** A spelling that was guessed has less than this. */
const CERTAIN = 0.75;
const WHOLE_RUN = 0.2;
/** Words typed together belong together more than neighbours do. */
const JOINED = 3;
/** Words that stand all over a long paragraph are not what was asked for: below this they are a near-miss. */
const SCATTERED = 0.25;
const ADJACENCY = 0.5;
/** Who asks for a name gets what holds the name, not what shares words with it. */
const WHOLE_NAME = 0.6;
/** An answer to “ai …” that names somebody. */
const NAMES_SOMEBODY = 0.3;
const PERSON = /\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/u;

export function score(passage: Passage, { query, terms, forms }: Weighted): Score | undefined {
  const places = byForm(passage.words, forms);
  const found = terms.map((term) => occurrences(term, places));
  for (const alternative of query.alternatives)
    for (const [start, end] of runs(alternative.words, places)) {
      const occurrence: Occurrence = { start, end, quality: alternative.quality, sure: alternative.quality, by: alternative };
      for (let term = alternative.from; term < alternative.until; term++) found[term]!.push(occurrence);
    }
  // A label is ours: the article's own words come before it.
  for (const list of found) for (const [place, occurrence] of list.entries()) if (occurrence.end <= passage.labelLength) list[place] = { ...occurrence, quality: occurrence.quality * IN_LABEL };
  if (found.every(({ length }) => length === 0)) return undefined;

  const best: (Occurrence | undefined)[] = found.map((list) => list.reduce<Occurrence | undefined>((a, b) => (a && a.quality >= b.quality ? a : b), undefined));
  let pairs = 0;
  let together = 0;
  const supported = terms.map(() => false);
  const near: (readonly [number, Occurrence])[] = [];
  for (let term = 0; term + 1 < terms.length; term++) {
    const weight = ((terms[term]!.weight + terms[term + 1]!.weight) / 2) * (terms[term]!.joined ? JOINED : 1);
    pairs += weight;
    let closest = 0;
    let pair: readonly [Occurrence, Occurrence] | undefined;
    for (const a of found[term]!)
      for (const b of found[term + 1]!) {
        const value = closeness(a, b) * Math.min(a.quality, b.quality);
        if (value > closest) {
          closest = value;
          pair = [a, b];
        }
      }
    together += weight * closest;
    if (pair && closeness(...pair) >= 0.45) {
      const [a, b] = pair;
      // A guess is believed beside a word as typed, or beside a guess of the marks alone.
      supported[term] ||= b.sure >= CERTAIN || (closeness(a, b) === 1 && a.sure !== MISSPELT && b.sure !== MISSPELT);
      supported[term + 1] ||= a.sure >= CERTAIN || (closeness(a, b) === 1 && a.sure !== MISSPELT && b.sure !== MISSPELT);
      near.push([term, pair[0]], [term + 1, pair[1]]);
      best[term] = better(best[term], pair[0]);
      best[term + 1] = better(best[term + 1], pair[1]);
    }
  }
  const apart = numbersApart(terms, found, passage.context);
  for (const term of apart) best[term] = undefined;
  let all = 0;
  let had = 0;
  let missing = 0;
  let own = 0;
  for (const [index, term] of terms.entries()) {
    all += term.weight;
    const occurrence = best[index];
    const inContext = apart.has(index) || (occurrence && occurrence.quality >= IN_CONTEXT) ? 0 : contextQuality(term, query.alternatives, index, passage.context);
    const quality = Math.max(occurrence?.quality ?? 0, inContext * IN_CONTEXT);
    had += term.weight * quality;
    if (occurrence && term.importance === 1) own += occurrence.quality;
    const counts = (occurrence && (occurrence.sure >= GOOD || (supported[index] && occurrence.sure >= 0.4))) || inContext === 1;
    if (term.importance === 1 && !counts) missing += term.weight;
  }
  if (own === 0 && terms.some(({ importance }) => importance === 1)) return undefined;
  for (const [from, until] of query.phrases) if (runs(terms.slice(from, until).map(({ word }) => word), places).length === 0) missing += all;
  const coverage = had / all;
  const adjacency = pairs === 0 ? 1 : together / pairs;
  // A spelling that was guessed counts only beside a word that was not.
  const guessed = best.some((occurrence, index) => occurrence !== undefined && occurrence.sure < CERTAIN && occurrence.by === undefined && terms[index]!.importance === 1 && !supported[index]);
  const length = passage.words.length;
  const somebody = query.who && PERSON.test(passage.record[2]) ? NAMES_SOMEBODY : 0;
  const value = (coverage + somebody + ADJACENCY * adjacency + WHOLE_RUN * longestRun(found) / terms.length) * kindWeight(passage) - 0.015 * Math.log2(1 + length / 40) - (query.phrases.length > 0 && missing >= all ? 0.5 : 0);
  const marked = new Set<number>();
  for (const occurrence of [...best.filter((one) => one !== undefined), ...near.map(([, one]) => one)]) for (let place = occurrence.start; place < occurrence.end; place++) marked.add(place);
  // Words that stand alone are marked only where the word is not met beside its neighbour.
  const paired = new Set(near.map(([term]) => term));
  for (const [index, list] of found.entries()) if (terms[index]!.importance === 1 && !paired.has(index)) for (const { start, end, quality } of list) if (quality >= 0.8) for (let place = start; place < end; place++) marked.add(place);
  return { passage, value, coverage, adjacency, strong: (query.question || adjacency >= SCATTERED) && (query.named.length === 0 || adjacency >= WHOLE_NAME) && (missing === 0 || (terms.length >= 6 && missing / all <= 0.2)) && !guessed, marked: [...marked].sort((a, b) => a - b), found: best };
}

/** An article's own words come before ours about it. */
const kindWeight = ({ record: [kind] }: Passage): number => (isEntity(kind) ? 0.55 : kind === 'ban-tin' ? 0.8 : 1);

const better = (a: Occurrence | undefined, b: Occurrence): Occurrence => (a && a.quality > b.quality + 0.3 ? a : b);

/** Numbers typed together (8/8, 477/832) that stand together neither here nor in the context: met apart they are other numbers. */
function numbersApart(terms: Weighted['terms'], found: readonly (readonly Occurrence[])[], context: ReadonlySet<string>): ReadonlySet<number> {
  const apart = new Set<number>();
  for (const [index, { joined, word, variants }] of terms.entries()) {
    const next = terms[index + 1];
    if (!joined || !next || !isNumber(word.bare) || !isNumber(next.word.bare)) continue;
    const here = found[index]!.some((a) => found[index + 1]!.some((b) => closeness(a, b) === 1));
    const about = variants.some((a) => next.variants.some((b) => context.has(pairOf(a.bare, b.bare))));
    if (!here && !about) apart.add(index).add(index + 1);
  }
  return apart;
}

/** 1 for neighbours in the typed order, less for words nearby or the other way round. */
function closeness(a: Occurrence, b: Occurrence): number {
  if (a.by !== undefined && a.by === b.by) return a.start === b.start ? 1 : 0;
  const gap = b.start - a.end;
  if (gap === 0) return 1;
  if (b.end === a.start) return 0.6;
  if (gap > 0) return gap === 1 ? 0.6 : gap <= 6 ? 0.3 : 0;
  return a.start - b.end >= 0 && a.start - b.end <= 6 ? 0.2 : 0;
}

/** How many terms in a row stand here in a row. */
function longestRun(found: readonly (readonly Occurrence[])[]): number {
  let longest = 0;
  let before = new Map<number, number>();
  for (const [term, list] of found.entries()) {
    const ends = new Map<number, number>();
    for (const occurrence of list) {
      const { start, end, by } = occurrence;
      // Another wording meets all its terms at once: it is stepped into at its first term and left at its last.
      if (by !== undefined && term < by.until - 1) {
        if (term === by.from) ends.set(-1 - start, Math.max(ends.get(-1 - start) ?? 0, (before.get(start) ?? 0) + 1));
        else if (before.has(-1 - start)) ends.set(-1 - start, before.get(-1 - start)! + 1);
        continue;
      }
      const length = (by !== undefined && term > by.from ? (before.get(-1 - start) ?? 0) : (before.get(start) ?? 0)) + 1;
      ends.set(end, Math.max(ends.get(end) ?? 0, length));
      longest = Math.max(longest, length);
    }
    before = ends;
  }
  return longest;
}

function occurrences({ variants }: Term, places: ReadonlyMap<string, readonly number[]>): Occurrence[] {
  const list: Occurrence[] = [];
  const taken = new Set<number>();
  for (const { key, bare, quality } of variants)
    for (const place of places.get(key ?? `~${bare}`) ?? [])
      if (!taken.has(place)) {
        taken.add(place);
        list.push({ start: place, end: place + 1, quality, sure: quality });
      }
  return list;
}

function byForm(found: readonly Word[], forms: ReadonlySet<string>): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [place, { key, bare }] of found.entries())
    for (const form of [key, `~${bare}`]) {
      if (!forms.has(form)) continue;
      const list = places.get(form);
      if (list) list.push(place);
      else places.set(form, [place]);
    }
  return places;
}

/** Where all `sought` stand one after the other. */
function runs(sought: readonly Word[], places: ReadonlyMap<string, readonly number[]>): (readonly [number, number])[] {
  const lists = sought.map(({ key }) => new Set(places.get(key) ?? []));
  return [...(lists[0] ?? [])].filter((start) => lists.every((list, offset) => list.has(start + offset))).map((start) => [start, start + sought.length] as const);
}

/** 1 when the page as a whole is about the term, 0 when not. */
function contextQuality({ variants }: Term, alternatives: readonly Alternative[], index: number, context: ReadonlySet<string>): number {
  if (variants.some(({ key, bare, quality }) => quality >= GOOD && context.has(key ?? `~${bare}`))) return 1;
  return alternatives.some(({ from, until, words: other, quality }) => from <= index && index < until && quality >= GOOD && other.every(({ key }) => context.has(key))) ? 0.9 : 0;
}
