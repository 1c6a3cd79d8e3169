/** The part of Pagefind's browser API that the search page uses ({@link https://pagefind.app/docs/api/}). */
export interface Pagefind {
  options(options: { baseUrl?: string; bundlePath?: string; excerptLength?: number }): Promise<void>;
  init(): Promise<void>;
  filters(): Promise<Record<string, Record<string, number>>>;
  search(query: string | null, options?: { filters?: Record<string, string[]> }): Promise<{ results: { data(): Promise<PageResult> }[] }>;
}

/** One page found; `sub_results` are its sections that hold the words. */
export interface PageResult {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly sub_results: readonly { readonly url: string; readonly title: string; readonly excerpt: string }[];
}

/** Milliseconds after which a silent engine is given up: under a strict header policy WebAssembly may hang without an error. */
const START_LIMIT = 8000;

/**
 * Loads the engine from the site itself.
 * @param base - Path prefix of the site, with a trailing slash.
 * @throws Error when it does not start within {@link START_LIMIT}.
 */
export async function startPagefind(base: string): Promise<Pagefind> {
  const start = async (): Promise<Pagefind> => {
    const pagefind = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)) as Pagefind;
    await pagefind.options({ baseUrl: base, bundlePath: `${base}pagefind/`, excerptLength: 34 });
    await pagefind.init();
    return pagefind;
  };
  return Promise.race([start(), new Promise<never>((_, reject) => setTimeout(() => reject(new Error('Bộ máy tìm kiếm không khởi động được.')), START_LIMIT))]);
}
