import { closeness, type Forms, keepWhole, longestRun, type Occurrence, occurrences, placesOf, runs } from './occurrences.ts';
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
  readonly context: Context;
}

/** The words that hold for a whole page, one after the other with a space around each, as spelled and bare. */
export interface Context {
  readonly keys: string;
  readonly bares: string;
}

/** How well one passage answers. */
export interface Score {
  readonly passage: Passage;
  readonly value: number;
  /** Weighted share of the query's words that stand in it. */
  readonly coverage: number;
  /** Share of neighbouring words of the query that are neighbours here. */
  readonly adjacency: number;
  /** Weighted share of the query's words that stand in its label. */
  readonly label: number;
  /** Every word that matters is there, as typed or by another name. */
  readonly strong: boolean;
  /** Places of the words found. */
  readonly marked: readonly number[];
  /** For each term, what was found for it best; undefined where nothing was. */
  readonly found: readonly (Occurrence | undefined)[];
}

/** The query with what the record says about its words. */
export interface Weighted {
  readonly query: Understood;
  readonly terms: readonly (Term & { readonly weight: number })[];
  /** Every form that is looked for. */
  readonly forms: Forms;
}

/** The forms of a query's words and of the other wordings for them. */
export const formsOf = ({ terms, alternatives }: Understood): Forms => ({
  keys: new Set([...terms.flatMap(({ word, variants }) => [word.key, ...variants.flatMap(({ key }) => key ?? [])]), ...alternatives.flatMap(({ words: other }) => other.map(({ key }) => key))]),
  bares: new Set(terms.flatMap(({ variants }) => variants.flatMap(({ key, bare }) => (key === null ? bare : [])))),
});

/** Passages of a chunk, with their words counted. */
export function passagesOf(page: number, chunk: Chunk): Passage[] {
  const about = words(chunk.context);
  const context = { keys: ` ${about.map(({ key }) => key).join(' ')} `, bares: ` ${about.map(({ bare }) => bare).join(' ')} ` };
  return chunk.passages.map((record) => {
    const label = words(record[3]);
    return { page, chunk, record, words: [...label, ...words(record[2])], labelLength: label.length, context };
  });
}

const isNumber = (bare: string | undefined): boolean => bare !== undefined && /^\d+$/u.test(bare);

/** From this quality on a found word counts as the word that was meant. */
const GOOD = 0.6;
const IN_CONTEXT = 0.5;
/** A near-miss holds at least this share of what was asked. */
const NEARLY = 0.2;
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
  const places = placesOf(passage.words, forms);
  const found = terms.map((term) => occurrences(term, places));
  for (const alternative of query.alternatives)
    for (const start of runs(alternative.words, places)) {
      const occurrence: Occurrence = { start, end: start + alternative.words.length, quality: alternative.quality, sure: alternative.quality, by: alternative };
      for (let term = alternative.from; term < alternative.until; term++) found[term]!.push(occurrence);
    }
  for (const [from, until] of query.properNames) keepWhole(found, from, until);
  // A label is ours: the article's own words come before it.
  for (const list of found) for (const [place, occurrence] of list.entries()) if (occurrence.end <= passage.labelLength) list[place] = { ...occurrence, quality: occurrence.quality * IN_LABEL };
  if (found.every(({ length }) => length === 0)) return undefined;

  const best: (Occurrence | undefined)[] = found.map((list) => list.reduce<Occurrence | undefined>((a, b) => (a && a.quality >= b.quality ? a : b), undefined));
  const nameOf = (term: number): readonly [number, number] => query.properNames.find(([from, until]) => from <= term && term < until) ?? [term, term + 1];
  const isEssential = (term: number): boolean => /\d/u.test(terms[term]!.word.bare) || nameOf(term)[1] - nameOf(term)[0] > 1;
  const apart = numbersApart(terms, found, passage.context);
  /** How far the page as a whole is about the terms that the passage itself does not name. */
  const inContext = best.map((occurrence, index) => (apart.has(index) || (occurrence && occurrence.quality >= IN_CONTEXT) ? 0 : contextQuality(terms, nameOf(index), query.alternatives, passage.context)));
  /** A name or a number that holds for the whole page need not stand beside its neighbour. */
  const said = (term: number): boolean => inContext[term] === 1 && isEssential(term);
  let pairs = 0;
  let together = 0;
  /** The weight of the pairs that the passage itself has to hold. */
  let ownPairs = 0;
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
    if (!said(term) && !said(term + 1)) ownPairs += weight;
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
  for (const term of apart) best[term] = undefined;
  let all = 0;
  let had = 0;
  let missing = 0;
  let own = 0;
  /** A number or a name is missing. */
  let essential = false;
  for (const [index, term] of terms.entries()) {
    all += term.weight;
    const occurrence = best[index];
    if (inContext[index] === 1) best[index] = undefined;
    const quality = Math.max(occurrence?.quality ?? 0, inContext[index]! * IN_CONTEXT);
    had += term.weight * quality;
    if (occurrence && term.importance === 1) own += occurrence.quality;
    const counts = (occurrence && (occurrence.sure >= GOOD || (supported[index] && occurrence.sure >= 0.4))) || inContext[index] === 1;
    if (term.importance === 1 && !counts) {
      missing += term.weight;
      essential ||= isEssential(index);
    }
  }
  if (own === 0 && terms.some(({ importance }) => importance === 1)) return undefined;
  for (const [from, until] of query.phrases) if (runs(terms.slice(from, until).map(({ word }) => word), places).length === 0) missing += all;
  const coverage = had / all;
  // Of a name or a number that is nowhere, a stray syllable is no near-miss.
  if (coverage < NEARLY) return undefined;
  const adjacency = pairs === 0 ? 1 : together / pairs;
  const scattered = ownPairs > 0 && together / ownPairs < SCATTERED;
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
  return { passage, value, coverage, adjacency, label: inLabel(passage, terms, found), strong: !scattered && (adjacency >= WHOLE_NAME || !query.named.some(({ kind }) => kind !== 'hoi-nghi')) && (missing === 0 || (terms.length >= 6 && !essential && missing / all <= 0.2)) && !guessed, marked: [...marked].sort((a, b) => a - b), found: best };
}

/** An article's own words come before ours about it. */
const kindWeight = ({ record: [kind] }: Passage): number => (isEntity(kind) ? 0.55 : kind === 'ban-tin' ? 0.8 : 1);

/** Share of the query's words that stand in the line above a passage: of the facts in one sentence the one is meant whose own line says so. */
function inLabel({ labelLength }: Passage, terms: Weighted['terms'], found: readonly (readonly Occurrence[])[]): number {
  let all = 0;
  let had = 0;
  for (const [index, { weight }] of terms.entries()) {
    all += weight;
    if (found[index]!.some(({ end, sure }) => end <= labelLength && sure >= GOOD)) had += weight;
  }
  return had / all;
}

const better = (a: Occurrence | undefined, b: Occurrence): Occurrence => (a && a.quality > b.quality + 0.3 ? a : b);

/** Numbers typed together (8/8, 477/832) that stand together neither here nor in the context: met apart they are other numbers. */
function numbersApart(terms: Weighted['terms'], found: readonly (readonly Occurrence[])[], context: Context): ReadonlySet<number> {
  const apart = new Set<number>();
  for (const [index, { joined, word, variants }] of terms.entries()) {
    const next = terms[index + 1];
    if (!joined || !next || !isNumber(word.bare) || !isNumber(next.word.bare)) continue;
    const here = found[index]!.some((a) => found[index + 1]!.some((b) => closeness(a, b) === 1));
    const about = variants.some((a) => next.variants.some((b) => context.bares.includes(` ${a.bare} ${b.bare} `)));
    if (!here && !about) apart.add(index).add(index + 1);
  }
  return apart;
}

/** 1 when the page as a whole is about the term, 0 when not; a term of a name is there with the whole name. */
function contextQuality(terms: Weighted['terms'], [from, until]: readonly [number, number], alternatives: readonly Alternative[], { keys, bares }: Context): number {
  const span = terms.slice(from, until);
  if (span.every(({ marked }) => marked) ? keys.includes(` ${span.map(({ word }) => word.key).join(' ')} `) : bares.includes(` ${span.map(({ word }) => word.bare).join(' ')} `)) return 1;
  if (span.length === 1 && span[0]!.variants.some(({ key, bare, quality }) => quality >= GOOD && (key === null ? bares.includes(` ${bare} `) : keys.includes(` ${key} `)))) return 1;
  return alternatives.some((other) => other.from <= from && until <= other.until && other.quality >= GOOD && keys.includes(` ${other.words.map(({ key }) => key).join(' ')} `)) ? 0.9 : 0;
}
