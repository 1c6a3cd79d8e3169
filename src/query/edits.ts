/**
 * What was edited since the development server began: names under which briefings are kept now, by id. The loader, the pages and the server are separate
 * copies of the program in one process, so it lies outside all of them. Names in the store of Astro would make it load every module again, and with them
 * all that the pages know of the record.
 */
export interface Edits {
  readonly keys: Map<string, string>;
  /** How often something of `content/` was read again. */
  count: number;
  /** Called after each edit. */
  readonly watchers: Set<() => void>;
}

const PLACE = Symbol.for('ky-yeu.edits');

/** The one list of this process. */
export function edits(): Edits {
  const process = globalThis as { [PLACE]?: Edits };
  return (process[PLACE] ??= { keys: new Map(), count: 0, watchers: new Set() });
}

/** A briefing was edited, and is kept under this name now. */
export function edited(id: string, key: string): void {
  const own = edits();
  own.keys.set(id, key);
  own.count++;
  for (const tell of own.watchers) tell();
}

/** Everything was read again; the store of Astro has all names. */
export function readAgain(): void {
  const own = edits();
  own.keys.clear();
  own.count++;
}
