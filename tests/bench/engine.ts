import { readFileSync } from 'node:fs';
import { answer } from '../../src/search/answer.ts';
import { openEngine } from '../../src/search/engine.ts';

/** Milliseconds of CPU and kB of one query. */
export interface EngineTimes {
  /** Asked for the first time, files read from disk. */
  readonly first: readonly number[];
  /** Asked again, everything loaded. */
  readonly again: readonly number[];
  readonly kilobytes: readonly number[];
}

/**
 * The engine alone, in Node and without a page: understanding, Pagefind, ranking and excerpts. CPU time, so that other work on the machine counts little.
 * @param folder - `pagefind/`, with a trailing slash.
 */
export async function measureEngine(folder: string, queries: readonly string[]): Promise<EngineTimes> {
  const own = globalThis.fetch;
  let bytes = 0;
  globalThis.fetch = async (address) => {
    const content = readFileSync(String(address));
    bytes += content.length;
    return new Response(content);
  };
  try {
    const engine = await openEngine(folder);
    const times = async (query: string): Promise<number> => {
      const before = process.cpuUsage();
      await answer({ query, chosen: [], count: false }, engine);
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    };
    // The first query compiles the program.
    await times('chuyển đổi số');
    const first: number[] = [];
    const kilobytes: number[] = [];
    for (const query of queries) {
      bytes = 0;
      first.push(await times(query));
      kilobytes.push(bytes / 1000);
    }
    const again: number[] = [];
    for (let round = 0; round < 3; round++) for (const query of queries) again.push(await times(query));
    return { first, again, kilobytes };
  } finally {
    globalThis.fetch = own;
  }
}
