import { formatDay } from '../domain/format-day.ts';
import { type LexiconRow, type Lexicon, lexiconOf } from '../search/query/lexicon.ts';
import { type Answer, ask } from './ask.ts';
import type { Value } from './data.ts';
import type { Store } from './store.ts';
import { TextIndex } from './text-index.ts';

/** The part of the finder that understands words; fetched when the reader types. */
export class Text {
  readonly index = new TextIndex();
  readonly #store: Store;
  readonly #lexicon: Lexicon;
  readonly #contexts: readonly number[];
  /** How many of the rows that have come are in the index. */
  #taken = 0;

  /** @param names - What the search understands beside words: names, abbreviations. None: words alone are compared. */
  constructor(store: Store, names: readonly LexiconRow[]) {
    this.#store = store;
    this.#lexicon = lexiconOf([...names]);
    const { table } = store.columns;
    this.#contexts = table.briefings.map(([, date, title, conference, , places]) => {
      const event = table.values['hoi-nghi'][conference]!;
      return this.index.addContext([title, event[1], event[4], formatDay(date), ...namesOf(table.values['dia-phuong'], places)].join('; '));
    });
  }

  /** Asks the directives whose words have come. */
  ask(typed: string): Answer {
    this.#take();
    return ask(typed, this.#lexicon, this.index, this.#store.size);
  }

  #take(): void {
    const { table } = this.#store.columns;
    for (const row of this.#store.arrived.slice(this.#taken)) {
      const [briefing, , issuer, addressees] = table.rows[row]!;
      const [, action, before, quote, after] = this.#store.wordsOf(row);
      this.index.add(row, [action, before + quote + after, namesOf(table.values.noi, [issuer]).join('; '), namesOf(table.values.giao, addressees).join('; ')], this.#contexts[briefing]!);
    }
    this.#taken = this.#store.arrived.length;
  }
}

/** Names with those of today's successors and the other ways to write them. */
const namesOf = (values: readonly Value[], places: readonly number[]): string[] => places.flatMap((place) => [place, ...values[place]![3]]).flatMap((place) => [values[place]![1], values[place]![4]].filter(Boolean));
