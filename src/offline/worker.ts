/** What TypeScript's DOM library leaves out of service workers, as far as it is used here; its own library for them replaces the DOM's. */
interface ExtendableEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface FetchEvent extends ExtendableEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
declare const self: {
  readonly location: Location;
  readonly clients: { claim(): Promise<void>; matchAll(options: { type: 'window' }): Promise<readonly { readonly url: string }[]> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: ExtendableEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void;
};
/** What the worker has to know of its build; `search` is empty where the index is too large to keep. */
export interface Build {
  readonly id: string;
  /** Path prefix of the site, with a slash at both ends. */
  readonly base: string;
  /** Addresses to fetch when the worker is installed. */
  readonly first: readonly string[];
  /** Addresses of the search index. */
  readonly search: readonly string[];
}
/** Written above this file by `integration.ts`. */
declare const BUILD: Build;

/**
 * Keeps what a reader has visited for when there is no network. Whoever has a network never gets a kept page: pages and the search index
 * come from the network first; only files whose name holds their digest come from the cache first. A new build drops all that was kept.
 */
const CACHE = `ky-yeu-${BUILD.id}`;
const KEPT_AT = 'x-ky-yeu-luu';
const OFFLINE = `${BUILD.base}ngoai-tuyen/`;

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll([...BUILD.first])).then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  const old = async (): Promise<void> => {
    const names = await caches.keys();
    await Promise.all(names.filter((name) => name.startsWith('ky-yeu-') && name !== CACHE).map((name) => caches.delete(name)));
    await self.clients.claim();
    const cache = await caches.open(CACHE);
    for (const { url } of await self.clients.matchAll({ type: 'window' })) await keepOpened(cache, url).catch(() => undefined);
  };
  event.waitUntil(old());
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin || !url.pathname.startsWith(BUILD.base)) return;
  const path = url.pathname.slice(BUILD.base.length);
  if (request.mode === 'navigate') event.respondWith(page(request, url, event));
  else if (path.startsWith('_astro/')) event.respondWith(cached(request, event));
  else if (path.startsWith('pagefind/')) {
    event.respondWith(fresh(request, event));
    event.waitUntil(keepSearch());
  } else if (/\.json$/u.test(path)) event.respondWith(fresh(request, event));
});

/** From the network; else the kept copy with its day; else the page that says there is no network. What follows `?` is read by scripts alone. */
async function page(request: Request, { origin, pathname }: URL, event: ExtendableEvent): Promise<Response> {
  const cache = await caches.open(CACHE);
  try {
    const answer = await fetch(request);
    if (answer.ok && answer.headers.get('content-type')?.startsWith('text/html')) event.waitUntil(keepPage(cache, origin + pathname, answer.clone()));
    return answer;
  } catch {
    const kept = await cache.match(origin + pathname);
    if (kept && pathname !== OFFLINE) return rewritten(kept, (html) => html.replace(/<main\b[^>]*>/u, (main) => `${main}<p class="note-box">Không có mạng. Đây là bản lưu ngày ${dayOf(kept)} trên máy này; trang có thể đã đổi từ ngày ấy.</p>`));
    const offline = await cache.match(origin + OFFLINE);
    if (!offline) return Response.error();
    const list = await keptPages(cache);
    return rewritten(offline, (html) => html.replace('<ul id="cac-ban-luu"></ul>', list === '' ? '<p>Chưa có trang nào.</p>' : `<ul>${list}</ul>`), 503);
  }
}

/** The page that was open before there was a worker, with the files it names: all of them are still in the browser's own cache. */
async function keepOpened(cache: Cache, opened: string): Promise<void> {
  const { origin, pathname } = new URL(opened);
  const answer = await fetch(origin + pathname);
  if (!answer.ok) return;
  const parts = [...(await answer.clone().text()).matchAll(/(?:href|src)="([^"]*\/_astro\/[^"]+)"/gu)].map(([, address]) => address!);
  await cache.addAll([...new Set(parts)]);
  await keepPage(cache, origin + pathname, answer);
}

async function keepPage(cache: Cache, address: string, answer: Response): Promise<void> {
  const headers = new Headers(answer.headers);
  for (const name of ['content-encoding', 'content-length']) headers.delete(name); // of what came over the network
  headers.set(KEPT_AT, new Date().toISOString());
  await cache.put(address, new Response(await answer.blob(), { headers }));
}

/** The list of what can be read, with the titles as the pages print them. */
async function keptPages(cache: Cache): Promise<string> {
  const items: string[] = [];
  for (const { url } of await cache.keys()) {
    const kept = await cache.match(url);
    if (!kept?.headers.has(KEPT_AT)) continue;
    const title = /<title>([^<]*)<\/title>/u.exec(await kept.clone().text())?.[1] ?? url;
    items.push(`<li><a href="${new URL(url).pathname}">${title}</a> <span class="quiet">bản lưu ngày ${dayOf(kept)}</span></li>`);
  }
  return items.join('');
}

const dayOf = (kept: Response): string => {
  const day = new Date(kept.headers.get(KEPT_AT) ?? 0);
  return `${day.getDate()}/${day.getMonth() + 1}/${day.getFullYear()}`;
};

async function rewritten(kept: Response, change: (html: string) => string, status = 200): Promise<Response> {
  return new Response(change(await kept.clone().text()), { status, headers: kept.headers });
}

async function cached(request: Request, event: ExtendableEvent): Promise<Response> {
  return (await (await caches.open(CACHE)).match(request)) ?? fresh(request, event);
}

/** Pagefind asks for its entry with the time behind `?`; the address before it names the file. */
async function fresh(request: Request, event: ExtendableEvent): Promise<Response> {
  const cache = await caches.open(CACHE);
  const [address] = request.url.split('?') as [string];
  try {
    const answer = await fetch(request);
    if (answer.ok) event.waitUntil(cache.put(address, answer.clone()));
    return answer;
  } catch (error) {
    const kept = await cache.match(address);
    if (kept) return kept;
    throw error;
  }
}

let keeping: Promise<void> | undefined;
/** Who has searched once can search without a network: the rest of the index follows, unless the reader asked to save data. */
function keepSearch(): Promise<void> {
  if ((navigator as Navigator & { connection?: { saveData?: boolean } }).connection?.saveData) return Promise.resolve();
  return (keeping ??= caches.open(CACHE).then(async (cache) => {
    for (const file of BUILD.search) if (!(await cache.match(file))) await cache.add(file).catch(() => undefined);
  }));
}
