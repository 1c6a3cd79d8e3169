import { type Choice, type Condition, CONDITIONS, orderOf } from './choice.ts';
import { type Filter, FILTER_NAMES, lastDay, type Table } from './data.ts';

/** The table as the finder works on it: for each filter and row the places of its values, those of today's successors included. */
export interface Columns {
  readonly table: Table;
  readonly values: Readonly<Record<Filter, readonly (readonly number[])[]>>;
  /** Last day of the deadline, '' for none. */
  readonly dues: readonly string[];
}

export function columnsOf(table: Table): Columns {
  const { briefings, rows, values } = table;
  const withToday = (filter: Filter, places: readonly number[]): readonly number[] => (places.some((place) => values[filter][place]![3].length > 0) ? [...new Set(places.flatMap((place) => [place, ...values[filter][place]![3]]))] : places);
  // One list for a briefing, shared by its rows.
  const ofBriefing = briefings.map(([, , , conference, year, places]) => ({ 'hoi-nghi': [conference], nam: [year], 'dia-phuong': withToday('dia-phuong', places) }));
  return {
    table,
    values: {
      giao: rows.map((row) => withToday('giao', row[3])),
      noi: rows.map((row) => withToday('noi', [row[2]])),
      'chu-de': rows.map((row) => row[4]),
      'nguyen-tac': rows.map((row) => row[5]),
      loai: rows.map((row) => [row[1]]),
      'ket-qua': rows.map((row) => [row[7]]),
      'hoi-nghi': rows.map((row) => ofBriefing[row[0]]!['hoi-nghi']),
      nam: rows.map((row) => ofBriefing[row[0]]!.nam),
      'dia-phuong': rows.map((row) => ofBriefing[row[0]]!['dia-phuong']),
    },
    dues: rows.map((row) => lastDay(row[6])),
  };
}

/** What a choice leaves. */
export interface Selection {
  /** Rows in the order asked for. */
  readonly rows: readonly number[];
  /** How many of them have a deadline. */
  readonly due: number;
  /** For each value of each filter: how many results there are with it, given all other filters. */
  readonly counts: Readonly<Record<Filter, Uint32Array>>;
  /** The same for the deadline: with and without one. */
  readonly dueCounts: { readonly co: number; readonly khong: number };
  /** How many results there would be without one of the conditions; only for conditions that are set. */
  readonly without: ReadonlyMap<Condition, number>;
}

/**
 * Filters and counts in one pass over the rows.
 * @param scores - For each row how well it answers the text, 0 for not at all; `undefined` when no text is asked for.
 */
export function select(columns: Columns, choice: Choice, scores: Float32Array | undefined): Selection {
  const { table, values, dues } = columns;
  const sought = FILTER_NAMES.map((filter) => placesOf(table, filter, choice.values[filter]));
  const counts = Object.fromEntries(FILTER_NAMES.map((filter) => [filter, new Uint32Array(table.values[filter].length)])) as Record<Filter, Uint32Array>;
  const missedAlone = new Uint32Array(CONDITIONS.length);
  const dueCounts = { co: 0, khong: 0 };
  const found: number[] = [];
  const lists = FILTER_NAMES.map((filter) => values[filter]);
  const tallies = FILTER_NAMES.map((filter) => counts[filter]);
  const hasRange = choice.dueFrom !== '' || choice.dueUntil !== '';
  const [dueBit, rangeBit, textBit] = [FILTER_NAMES.length, FILTER_NAMES.length + 1, FILTER_NAMES.length + 2];
  let withDue = 0;
  for (let row = 0; row < dues.length; row++) {
    // Conditions that fail, one bit each.
    let failed = 0;
    for (let filter = 0; filter < FILTER_NAMES.length; filter++) {
      const wanted = sought[filter];
      if (wanted !== undefined && !lists[filter]![row]!.some((place) => wanted.has(place))) failed |= 1 << filter;
    }
    const due = dues[row]!;
    if (choice.due !== undefined && (choice.due === 'co') !== (due !== '')) failed |= 1 << dueBit;
    if (hasRange && (due === '' || (choice.dueFrom !== '' && due < choice.dueFrom) || (choice.dueUntil !== '' && due > choice.dueUntil))) failed |= 1 << rangeBit;
    if (scores !== undefined && scores[row] === 0) failed |= 1 << textBit;
    // With two failures a row is in no count.
    if ((failed & (failed - 1)) !== 0) continue;
    const only = failed === 0 ? -1 : 31 - Math.clz32(failed);
    if (only >= 0) missedAlone[only]!++;
    else {
      found.push(row);
      if (due !== '') withDue++;
    }
    for (let filter = 0; filter < lists.length; filter++) {
      if (only >= 0 && only !== filter) continue;
      const tally = tallies[filter]!;
      const places = lists[filter]![row]!;
      for (let place = 0; place < places.length; place++) tally[places[place]!]!++;
    }
    if (only === -1 || only === dueBit) dueCounts[due === '' ? 'khong' : 'co']++;
  }
  const set = CONDITIONS.filter((condition) => (condition === 'q' ? scores !== undefined : condition === 'han' ? choice.due !== undefined : condition === 'khoang-han' ? choice.dueFrom + choice.dueUntil !== '' : choice.values[condition].length > 0));
  return { rows: ordered(found, columns, choice, scores), due: withDue, counts, dueCounts, without: new Map(set.map((condition) => [condition, found.length + missedAlone[CONDITIONS.indexOf(condition)]!])) };
}

/** Places of the values with these ids; an id that the record does not know is no row's value. */
function placesOf(table: Table, filter: Filter, ids: readonly string[]): ReadonlySet<number> | undefined {
  return ids.length === 0 ? undefined : new Set(ids.map((id) => table.values[filter].findIndex(([known]) => known === id)));
}

/** Rows are stored oldest first, within an article the last first: the greater comes first. */
function ordered(rows: readonly number[], { dues }: Columns, choice: Choice, scores: Float32Array | undefined): number[] {
  const order = orderOf(choice);
  if (order === 'lien-quan' && scores) return rows.toSorted((a, b) => scores[b]! - scores[a]! || b - a);
  if (order === 'han') return rows.toSorted((a, b) => (dues[a] === dues[b] ? b - a : dues[a] === '' ? 1 : dues[b] === '' ? -1 : dues[a]! < dues[b]! ? -1 : 1));
  return rows.toReversed();
}
