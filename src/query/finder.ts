import { createHash } from 'node:crypto';
import { addressOf, type Section } from '../domain/address.ts';
import { DIRECTIVE_KIND_NAMES, DIRECTIVE_KINDS, NO_OUTCOME, OUTCOME_STATUS_NAMES, OUTCOME_STATUSES } from '../domain/briefing.ts';
import { actor, titled } from '../domain/names.ts';
import { capitalise } from '../domain/text.ts';
import { type BriefingRow, type Filter, FILTER_NAMES, type Part, PART_ROWS, type Row, type Table, type Value, type Words } from '../finder/data.ts';
import { columnsOf } from '../finder/select.ts';
import { perRecord } from './per-record.ts';
import { sitePath } from './site-url.ts';

/** The data of the directive finder: the table, and the words of the rows in parts. */
export interface FinderFiles {
  readonly table: Table;
  readonly parts: readonly Part[];
  readonly counts: Readonly<Record<Filter, Count>>;
}

/** Built once for all pages that ask. */
export const finderFiles = perRecord(({ vocabulary, directives }): FinderFiles => {
  const lists = Object.fromEntries(FILTER_NAMES.map((name) => [name, new Values()])) as unknown as Record<Filter, Values>;
  for (const kind of DIRECTIVE_KINDS) lists.loai.place(kind, () => [capitalise(DIRECTIVE_KIND_NAMES[kind]), '', [], '']);
  for (const status of OUTCOME_STATUSES) lists['ket-qua'].place(status, () => [capitalise(OUTCOME_STATUS_NAMES[status]), '', [], '']);
  const noOutcome = lists['ket-qua'].place('chua-co-du-lieu', () => [capitalise(NO_OUTCOME), '', [], '']);
  const body = (list: Values, id: string): number =>
    list.place(id, () => {
      const organisation = vocabulary.organisations.get(id);
      const { name, address } = actor(vocabulary, id);
      const forms = [organisation?.abbreviation, ...(organisation?.aliases ?? vocabulary.people.get(id)?.aliases ?? [])].filter(Boolean).join('; ');
      return [name, sitePath(address), organisation?.successor ? closure(list, body(list, organisation.successor)) : [], forms];
    });
  const place = (id: string): number =>
    lists['dia-phuong'].place(id, () => {
      const province = vocabulary.provinces.get(id);
      return [province ? capitalise(titled(province)) : id, sitePath(addressOf('provinces', id)), province?.mergedInto ? [place(province.mergedInto)] : [], province?.aliases.join('; ') ?? ''];
    });
  const entry = (list: Values, section: 'themes' | 'principles', id: string): number => list.place(id, () => [vocabulary[section].get(id)?.name ?? id, sitePath(addressOf(section satisfies Section, id)), [], vocabulary[section].get(id)?.aliases.join('; ') ?? '']);

  const oldestFirst = directives.toReversed();
  const briefings = [...new Set(oldestFirst.map(({ briefing }) => briefing))];
  const places = new Map(briefings.map((briefing, index) => [briefing, index]));
  const briefingRows = briefings.map(({ id, date, title, event, provinces }): BriefingRow => {
    const year = date.value.slice(0, 4);
    return [id, date.value, title, lists['hoi-nghi'].place(event.id, () => [event.shortName, sitePath(addressOf('conferences', event.id)), [], event.name]), lists.nam.place(year, () => [year, '', [], '']), provinces.map((one) => place(one.id))];
  });
  const rows = oldestFirst.map(({ briefing, kind, issuer, addressees, themes, principles, due, outcome }): Row => [
    places.get(briefing)!,
    lists.loai.place(kind, () => [kind, '', [], '']),
    body(lists.noi, issuer),
    addressees.map((id) => body(lists.giao, id)),
    themes.map((id) => entry(lists['chu-de'], 'themes', id)),
    principles.map((id) => entry(lists['nguyen-tac'], 'principles', id)),
    due ?? '',
    outcome === null ? noOutcome : lists['ket-qua'].place(outcome.status, () => [outcome.status, '', [], '']),
  ]);
  const words = oldestFirst.map(({ id, action, context: { before, quote, after } }): Words => [id, action, before, quote, after]);
  const values = Object.fromEntries(FILTER_NAMES.map((name) => [name, lists[name].all()])) as Record<Filter, Value[]>;
  const stamp = createHash('sha256').update(JSON.stringify([values, briefingRows, rows, words])).digest('hex').slice(0, 12);
  const parts = Array.from({ length: Math.ceil(words.length / PART_ROWS) }, (_, part): Part => ({ stamp, rows: words.slice(part * PART_ROWS, (part + 1) * PART_ROWS) }));
  const table: Table = { stamp, values, briefings: briefingRows, rows };
  const { values: columns } = columnsOf(table);
  return { table, parts, counts: Object.fromEntries(FILTER_NAMES.map((name) => [name, countOf(values[name], columns[name])])) as Record<Filter, Count> };
});

/** A list of values, each with its place. */
class Values {
  readonly #list: Value[] = [];
  readonly #places = new Map<string, number>();

  /** The place of a value; `make` gives all but its id when it is new. */
  place(id: string, make: () => readonly [name: string, address: string, today: readonly number[], forms: string]): number {
    const known = this.#places.get(id);
    if (known !== undefined) return known;
    const made = make();
    const at = this.#list.push([id, ...made]) - 1;
    this.#places.set(id, at);
    return at;
  }

  get(at: number): Value {
    return this.#list[at]!;
  }

  all(): Value[] {
    return this.#list;
  }
}

/** A value and those that carry on its work. */
const closure = (list: Values, at: number): number[] => [at, ...list.get(at)[3]];

/** Which filter of the finder an entity is set in; a body of the past leads to everything that its successor of today answers for. */
const FILTER_OF = { themes: 'chu-de', provinces: 'dia-phuong', organisations: 'giao', people: 'noi' } as const satisfies Partial<Record<Section, Filter>>;
export type FinderSection = keyof typeof FILTER_OF;

/** The finder set to one entity, with how many directives it shows; `undefined` when there are none. */
export async function finderSetTo(section: FinderSection, id: string): Promise<{ readonly search: string; readonly count: number; readonly name: string } | undefined> {
  const { table: { values }, counts } = await finderFiles();
  const filter = FILTER_OF[section];
  const own = counts[filter].places.get(id);
  if (own === undefined) return undefined;
  const place = (section === 'organisations' ? values[filter][own]![3].at(-1) : undefined) ?? own;
  const [target, name] = values[filter][place]!;
  const count = counts[filter].rows[place]!;
  return count === 0 ? undefined : { search: new URLSearchParams({ [filter]: target }).toString(), count, name };
}

/** Where a value stands in its list, and in how many rows. */
interface Count {
  readonly places: ReadonlyMap<string, number>;
  readonly rows: Uint32Array;
}

function countOf(values: readonly Value[], column: readonly (readonly number[])[]): Count {
  const rows = new Uint32Array(values.length);
  for (const places of column) for (const place of places) rows[place]!++;
  return { places: new Map(values.map(([id], place) => [id, place])), rows };
}
