import { type Part, PART_ROWS, partFile, type Table, TABLE_FILE, type Words } from './data.ts';
import { type Columns, columnsOf } from './select.ts';

/** Parts on their way at one time. */
const AT_ONCE = 6;

/** The directives as far as they have been fetched. */
export class Store {
  readonly columns: Columns;
  /** Rows whose words have been fetched, in the order they came. */
  readonly arrived: number[] = [];
  readonly #folder: string;
  readonly #parts = new Map<number, Promise<void>>();
  readonly #words = new Map<number, Words>();

  constructor(folder: string, table: Table) {
    this.#folder = folder;
    this.columns = columnsOf(table);
  }

  get size(): number {
    return this.columns.table.rows.length;
  }

  get partCount(): number {
    return Math.ceil(this.size / PART_ROWS);
  }

  /** How many directives can be asked by their words. */
  get read(): number {
    return this.#words.size;
  }

  /** @throws Error for a row whose words have not been fetched. */
  wordsOf(row: number): Words {
    const words = this.#words.get(row);
    if (!words) throw new Error(`row ${row} has not been fetched`);
    return words;
  }

  /** Fetches the words of these rows. */
  async fetchRows(rows: readonly number[]): Promise<void> {
    await Promise.all([...new Set(rows.map((row) => Math.floor(row / PART_ROWS)))].map((part) => this.#part(part)));
  }

  /** Fetches the newest parts that are not here yet. @param count - How many of them. */
  async fetchNewest(count: number): Promise<void> {
    const left = Array.from({ length: this.partCount }, (_, part) => part).filter((part) => !this.#words.has(part * PART_ROWS)).slice(-count);
    const worker = async (): Promise<void> => {
      for (let part = left.pop(); part !== undefined; part = left.pop()) await this.#part(part);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
  }

  #part(part: number): Promise<void> {
    const known = this.#parts.get(part);
    if (known) return known;
    const asked = this.#fetchPart(part).catch((error: unknown) => {
      this.#parts.delete(part);
      throw error;
    });
    this.#parts.set(part, asked);
    return asked;
  }

  async #fetchPart(part: number): Promise<void> {
    const { table } = this.columns;
    const { stamp, rows } = await json<Part>(`${this.#folder}${partFile(part)}?${table.stamp}`);
    if (stamp !== table.stamp) throw new Changed();
    for (const [place, words] of rows.entries()) {
      const row = part * PART_ROWS + place;
      this.#words.set(row, words);
      this.arrived.push(row);
    }
  }
}

/** The site was published anew since the table was fetched. */
export class Changed extends Error {}

/** @param anew - Past the browser's cache, after {@link Changed}. */
export async function openStore(folder: string, anew = false): Promise<Store> {
  return new Store(folder, await json<Table>(folder + TABLE_FILE, anew ? { cache: 'reload' } : {}));
}

export async function json<T>(address: string, options: RequestInit = {}): Promise<T> {
  const answer = await fetch(address, options);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.json() as Promise<T>;
}
