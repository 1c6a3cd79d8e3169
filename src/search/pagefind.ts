/**
 * Pagefind's WebAssembly, called as its own `pagefind.js` calls it. That file (10 kB packed, 34 kB where a host does not pack) also brings excerpts,
 * filters, several indexes and a gzip of its own; a search here asks for the places of one word at a time and for nothing else.
 * The calls are not documented: `tests/unit/search-pagefind.test.ts` holds them, and the version of Pagefind is pinned.
 */
interface Exports {
  readonly memory: WebAssembly.Memory;
  __wbindgen_malloc(size: number, align: number): number;
  __wbindgen_free(address: number, size: number, align: number): void;
  __wbindgen_add_to_stack_pointer(bytes: number): number;
  /** This and the next one hand over the index: the address they return is the one that counts from then on, 0 when the bytes cannot be read. */
  init_pagefind(address: number, size: number): number;
  load_index_chunk(index: number, address: number, size: number): number;
  /** Writes the address and the size of its answer to `answer`. */
  search(answer: number, index: number, query: number, querySize: number, filter: number, filterSize: number, sort: number, sortSize: number, exact: number): void;
}

/** A page (by its name in the meta file) and the positions of the word there. */
export type Place = readonly [page: string, positions: readonly number[]];

export interface Pagefind {
  /** Takes in one file of the index, unpacked. */
  load(bytes: Uint8Array): void;
  /** Where words that begin with `code` stand, among the files taken in. */
  search(code: string): Place[];
}

/** Length of “pagefind_dcd”, which stands before the program. */
const SIGNATURE = 12;

/**
 * @param program - `wasm.unknown.pagefind`, unpacked.
 * @param meta - The meta file, unpacked.
 * @throws Error when either cannot be read.
 */
export async function startPagefind(program: Uint8Array<ArrayBuffer>, meta: Uint8Array): Promise<Pagefind> {
  const { instance } = await WebAssembly.instantiate(program.subarray(SIGNATURE), {});
  const wasm = instance.exports as unknown as Exports;
  const passed = (bytes: Uint8Array): [address: number, size: number] => {
    const address = wasm.__wbindgen_malloc(bytes.length, 1) >>> 0;
    new Uint8Array(wasm.memory.buffer).set(bytes, address);
    return [address, bytes.length];
  };
  const text = (words: string): [address: number, size: number] => passed(new TextEncoder().encode(words));
  let index = wasm.init_pagefind(...passed(meta));
  if (index === 0) throw new Error('Không đọc được chỉ mục tìm kiếm.');
  return {
    load(bytes) {
      index = wasm.load_index_chunk(index, ...passed(bytes));
      if (index === 0) throw new Error('Không đọc được một phần của chỉ mục tìm kiếm.');
    },
    search(code) {
      const answer = wasm.__wbindgen_add_to_stack_pointer(-16);
      wasm.search(answer, index, ...text(code), ...text('{}'), ...text(''), 0);
      const [address, size] = new Uint32Array(wasm.memory.buffer, answer, 2) as unknown as [number, number];
      wasm.__wbindgen_add_to_stack_pointer(16);
      const json = new TextDecoder().decode(new Uint8Array(wasm.memory.buffer, address, size));
      wasm.__wbindgen_free(address, size, 1);
      return (JSON.parse(json) as { results: { p: string; l: { l: number }[] }[] }).results.map(({ p, l }) => [p, l.map((place) => place.l)]);
    },
  };
}
