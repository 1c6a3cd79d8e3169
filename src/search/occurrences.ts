import type { Alternative, Term } from './query/understand.ts';
import type { Word } from './query/words.ts';

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

/** Forms that are looked for: words as spelled, and bare words for any marks. */
export interface Forms {
  readonly keys: ReadonlySet<string>;
  readonly bares: ReadonlySet<string>;
}

/** Where the {@link Forms} stand in one passage. */
export interface Places {
  readonly keys: ReadonlyMap<string, readonly number[]>;
  readonly bares: ReadonlyMap<string, readonly number[]>;
}

const NOWHERE: readonly number[] = [];

export function placesOf(found: readonly Word[], forms: Forms): Places {
  const keys = new Map<string, number[]>();
  const bares = new Map<string, number[]>();
  for (let place = 0; place < found.length; place++) {
    const { key, bare } = found[place]!;
    if (forms.keys.has(key)) add(keys, key, place);
    if (forms.bares.has(bare)) add(bares, bare, place);
  }
  return { keys, bares };
}

function add(to: Map<string, number[]>, form: string, place: number): void {
  const list = to.get(form);
  if (list) list.push(place);
  else to.set(form, [place]);
}

/** Where a term stands, in each of its forms. */
export function occurrences({ variants }: Term, places: Places): Occurrence[] {
  const list: Occurrence[] = [];
  const taken = new Set<number>();
  for (const { key, bare, quality } of variants)
    for (const place of (key === null ? places.bares.get(bare) : places.keys.get(key)) ?? NOWHERE)
      if (!taken.has(place)) {
        taken.add(place);
        list.push({ start: place, end: place + 1, quality, sure: quality });
      }
  return list;
}

/** Where all `sought` begin to stand one after the other. */
export function runs(sought: readonly Word[], { keys }: Places): readonly number[] {
  const [first, ...others] = sought.map(({ key }) => keys.get(key) ?? NOWHERE);
  return first === undefined || others.some(({ length }) => length === 0) ? NOWHERE : first.filter((start) => others.every((list, offset) => list.includes(start + offset + 1)));
}

/** Of a proper name its parts alone count this much: “Bắc” and “Ninh” apart are no Bắc Ninh. */
const PART_OF_NAME = 0.35;
/** Words between a name and a part of it that still belongs to it: “các bộ Công an, Thông tin và Truyền thông”. */
const BESIDE_NAME = 6;

/** Lessens what is found for the terms `from` to `until` where the name does not stand as a whole, or nearly so when it is long. */
export function keepWhole(found: Occurrence[][], from: number, until: number): void {
  const enough = until - from >= 4 ? until - from - 1 : until - from;
  const whole: (readonly [start: number, end: number])[] = [];
  for (let term = from; term < until; term++)
    for (const { start, end, by } of found[term]!) {
      if (by !== undefined) whole.push([start, end]);
      else if (term <= until - enough && has(found, term, start, enough)) whole.push([start, start + enough]);
    }
  for (let term = from; term < until; term++)
    found[term] = found[term]!.map((one) => (one.by !== undefined || whole.some(([start, end]) => one.end >= start - BESIDE_NAME && one.start <= end + BESIDE_NAME) ? one : { ...one, quality: one.quality * PART_OF_NAME, sure: one.sure * PART_OF_NAME }));
}

/** Do `count` terms from `term` on stand one after the other from `start` on? */
function has(found: readonly (readonly Occurrence[])[], term: number, start: number, count: number): boolean {
  for (let offset = 1; offset < count; offset++) if (!found[term + offset]!.some((one) => one.by === undefined && one.start === start + offset)) return false;
  return true;
}

/** 1 for neighbours in the typed order, less for words nearby or the other way round. */
export function closeness(a: Occurrence, b: Occurrence): number {
  if (a.by !== undefined && a.by === b.by) return a.start === b.start ? 1 : 0;
  const gap = b.start - a.end;
  if (gap === 0) return 1;
  if (b.end === a.start) return 0.6;
  if (gap > 0) return gap === 1 ? 0.6 : gap <= 6 ? 0.3 : 0;
  return a.start - b.end >= 0 && a.start - b.end <= 6 ? 0.2 : 0;
}

/** How many terms in a row stand here in a row. */
export function longestRun(found: readonly (readonly Occurrence[])[]): number {
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
