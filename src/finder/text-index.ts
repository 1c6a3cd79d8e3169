import type { Alternative, Term, Understood, Variant } from '../search/query/understand.ts';
import { words } from '../search/query/words.ts';

/** Token of no word: nothing runs across it. */
const GAP = 0;
/** Terms that one query can have: the bits of a number. */
const MOST_TERMS = 30;
/** From this quality on a found word counts as the word that was meant (as in `search/rank.ts`). */
const GOOD = 0.5;
const IN_CONTEXT = 0.5;
const ADJACENCY = 0.5;
/** Words of the task itself count more than those of the sentence around the quote. */
const IN_TASK = 0.4;
/** A word met only within another wording of the name it belongs to. */
const BY_ANOTHER_NAME = 0.9;

/** Set in a mask where another wording begins: the sign, beyond all terms. */
const BEGINS_RUN = 1 << 31;

/**
 * The words of the directives as numbers, one after the other. A question is one pass over all of them: each word of the record has the terms that
 * it stands for as bits, so that most rows are left after a glance. 20,000 directives are about one and a half million words.
 */
export class TextIndex {
  /** Words by their number: key and bare form; number 0 is {@link GAP}. */
  readonly #keys = new Map<string, number>();
  readonly #byBare = new Map<string, number[]>();
  readonly #spellings: string[] = [''];
  /** In how many rows a word stands. */
  readonly #rowsWith: number[] = [0];
  readonly #lastRowWith: number[] = [-1];
  /** All rows, in the order they came: their words, where the words of the task end and where all end, the row, its context. */
  #tokens = new Int32Array(1 << 16);
  readonly #taskEnds: number[] = [];
  readonly #ends: number[] = [0];
  readonly #rows: number[] = [];
  readonly #contextOf: number[] = [];
  readonly #contexts: Int32Array[] = [];

  /** A text that holds for many rows: conference, day, places. @returns Its number. */
  addContext(text: string): number {
    return this.#contexts.push(Int32Array.from(this.#numbers(text))) - 1;
  }

  /** @param texts - Pieces that no phrase runs across; the first is the task. */
  add(row: number, texts: readonly string[], context: number): void {
    const slot = this.#rows.push(row) - 1;
    let end = this.#ends[slot]!;
    for (const [piece, text] of texts.entries()) {
      if (piece > 0) this.#put(end++, GAP);
      for (const token of this.#numbers(text)) {
        this.#put(end++, token);
        if (this.#lastRowWith[token] !== slot) {
          this.#lastRowWith[token] = slot;
          this.#rowsWith[token]!++;
        }
      }
      if (piece === 0) this.#taskEnds.push(end);
    }
    this.#ends.push(end);
    this.#contextOf.push(context);
  }

  /** Every spelling, for guessing what a misspelt word was meant for. */
  get vocabulary(): readonly string[] {
    return this.#spellings;
  }

  /** Longer words that begin with these letters, whatever their marks, for a word that is still being typed. */
  beginningWith(bare: string, quality: number): Variant[] {
    return [...this.#byBare.keys()].filter((other) => other !== bare && other.startsWith(bare)).map((other) => ({ key: null, bare: other, quality }));
  }

  /** Numbers of the words that a variant stands for. */
  numbersOf({ key, bare }: Variant): readonly number[] {
    if (key === null) return this.#byBare.get(bare) ?? [];
    const token = this.#keys.get(key);
    return token === undefined ? [] : [token];
  }

  /**
   * For each row how well it answers: 0 where a word that matters is missing.
   * A row that has not been added is 0 too.
   */
  score({ terms: all, alternatives, phrases }: Understood, size: number): Float32Array {
    const terms = all.slice(0, MOST_TERMS);
    const asked = this.#prepared(terms, alternatives);
    const { weights, important, joined } = asked;
    const scores = new Float32Array(size);
    const contexts = this.#contexts.map((tokens) => bitsIn(tokens, 0, tokens.length, asked));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const quoted = phrases.map(([from, until]) => Int32Array.from(terms.slice(from, until), ({ word }) => this.#keys.get(word.key) ?? -1));
    const tokens = this.#tokens;
    for (let slot = 0; slot < this.#rows.length; slot++) {
      const start = this.#ends[slot]!;
      const end = this.#ends[slot + 1]!;
      const own = bitsIn(tokens, start, end, asked);
      const context = contexts[this.#contextOf[slot]!]!;
      const lacking = important & ~(own | context);
      // As in the search: of a long question a small part may be missing.
      if (lacking !== 0 && (terms.length < 6 || weightOf(lacking, weights) > 0.2 * total)) continue;
      if ((own | context) === 0 || ((own & important) === 0 && (context & important) !== important)) continue;
      const pairs = pairsIn(tokens, start, end, asked);
      // 8/8 and 52-NQ are one thing, typed as such.
      if ((joined & ~(pairs | (context & (context >> 1)))) !== 0) continue;
      if (quoted.some((run) => !contains(tokens, start, end, run))) continue;
      let had = IN_CONTEXT * weightOf(context & ~own, weights);
      for (let term = 0; term < terms.length; term++) if (own & (1 << term)) had += weights[term]! * asked.best(tokens, start, end, term);
      const task = bitsIn(tokens, start, this.#taskEnds[slot]!, asked);
      let adjacency = 0;
      for (let term = 0; term + 1 < terms.length; term++) if (pairs & (1 << term)) adjacency += (weights[term]! + weights[term + 1]!) / 2;
      scores[this.#rows[slot]!] = (had + IN_TASK * weightOf(task, weights) + ADJACENCY * adjacency) / total;
    }
    return scores;
  }

  #prepared(terms: readonly Term[], alternatives: readonly Alternative[]): Prepared {
    const mask = new Int32Array(this.#spellings.length);
    const qualities = terms.map(() => new Map<number, number>());
    const certain = terms.map(({ variants }, term) => variants.every(({ quality }) => quality === 1) && !alternatives.some(({ from, until }) => from <= term && term < until));
    const weights = terms.map(({ importance, variants }, term) => {
      let rows = 0;
      for (const variant of variants)
        for (const token of variant.quality < GOOD ? [] : this.numbersOf(variant)) {
          mask[token]! |= 1 << term;
          qualities[term]!.set(token, Math.max(qualities[term]!.get(token) ?? 0, variant.quality));
          rows += this.#rowsWith[token]!;
        }
      return importance * Math.max(0.5, Math.min(4, Math.log(1 + (this.#rows.length + 1) / (1 + rows))));
    });
    const runs = new Map<number, Run[]>();
    for (const { from, until, words: other, quality } of alternatives) {
      const tokens = Int32Array.from(other, ({ key }) => this.#keys.get(key) ?? -1);
      if (quality < GOOD || tokens.includes(-1) || until > terms.length) continue;
      const first = tokens[0]!;
      const list = runs.get(first) ?? [];
      list.push({ tokens, bits: ((1 << (until - from)) - 1) << from });
      runs.set(first, list);
      mask[first]! |= BEGINS_RUN;
    }
    const bitsOf = (which: (term: Term, place: number) => boolean): number => terms.reduce((bits, term, place) => (which(term, place) ? bits | (1 << place) : bits), 0);
    return {
      mask,
      runs,
      weights,
      important: bitsOf(({ importance }) => importance === 1),
      joined: bitsOf((term, place) => term.joined && place < terms.length - 1),
      best: (tokens, start, end, term) => {
        if (certain[term]) return 1;
        const of = qualities[term]!;
        let best = 0;
        for (let place = start; place < end && best < 1; place++) if (mask[tokens[place]!]! & (1 << term)) best = Math.max(best, of.get(tokens[place]!)!);
        return best === 0 ? BY_ANOTHER_NAME : best;
      },
    };
  }

  #put(place: number, token: number): void {
    if (place === this.#tokens.length) {
      const longer = new Int32Array(2 * place);
      longer.set(this.#tokens);
      this.#tokens = longer;
    }
    this.#tokens[place] = token;
  }

  #numbers(text: string): number[] {
    return words(text).map(({ key, bare, text: written }) => {
      let token = this.#keys.get(key);
      if (token === undefined) {
        token = this.#spellings.push(written.toLowerCase()) - 1;
        this.#keys.set(key, token);
        this.#rowsWith.push(0);
        this.#lastRowWith.push(-1);
        const same = this.#byBare.get(bare);
        if (same) same.push(token);
        else this.#byBare.set(bare, [token]);
      }
      return token;
    });
  }
}

/** Another wording, and the terms it stands for. */
interface Run {
  readonly tokens: Int32Array;
  readonly bits: number;
}

interface Prepared {
  /** For each word of the record the terms that it stands for, and {@link BEGINS_RUN}. */
  readonly mask: Int32Array;
  /** Other wordings by their first word. */
  readonly runs: ReadonlyMap<number, readonly Run[]>;
  readonly weights: readonly number[];
  readonly important: number;
  /** Terms typed together with the next one. */
  readonly joined: number;
  /** How well the best word of a stretch stands for a term that is there. */
  best(tokens: Int32Array, start: number, end: number, term: number): number;
}

/** The terms that stand in a stretch of words. */
function bitsIn(tokens: Int32Array, start: number, end: number, { mask, runs }: Prepared): number {
  let bits = 0;
  for (let place = start; place < end; place++) {
    const here = mask[tokens[place]!]!;
    if (here === 0) continue;
    bits |= here;
    if (here < 0) for (const run of runs.get(tokens[place]!)!) if (holds(tokens, place, end, run.tokens)) bits |= run.bits;
  }
  return bits & ~BEGINS_RUN;
}

/** The terms that stand right before the next term. */
function pairsIn(tokens: Int32Array, start: number, end: number, { mask, runs }: Prepared): number {
  let pairs = 0;
  let before = 0;
  for (let place = start; place < end; place++) {
    const here = mask[tokens[place]!]!;
    pairs |= before & ((here & ~BEGINS_RUN) >> 1);
    before = here;
    if (here < 0) for (const run of runs.get(tokens[place]!)!) if (holds(tokens, place, end, run.tokens)) pairs |= run.bits & (run.bits >> 1);
  }
  return pairs & ~BEGINS_RUN;
}

function holds(tokens: Int32Array, at: number, end: number, run: Int32Array): boolean {
  if (at + run.length > end) return false;
  for (let place = 0; place < run.length; place++) if (tokens[at + place] !== run[place]) return false;
  return true;
}

function contains(tokens: Int32Array, start: number, end: number, run: Int32Array): boolean {
  for (let at = start; at < end; at++) if (holds(tokens, at, end, run)) return true;
  return false;
}

function weightOf(bits: number, weights: readonly number[]): number {
  let sum = 0;
  for (let term = 0; bits >> term !== 0; term++) if (bits & (1 << term)) sum += weights[term]!;
  return sum;
}
