/** How long to wait for the service worker to keep what it has answered. */
const PATIENCE = 10_000;

/**
 * Can this page be opened again without a network? True when the service worker keeps the page and every script, style and list that it has loaded;
 * what came before the worker was there is asked for once more, through the worker.
 * @returns False without a service worker, and when it does not keep everything in time.
 */
export async function isKeptOffline(): Promise<boolean> {
  const worker = navigator.serviceWorker as ServiceWorkerContainer | undefined;
  if (!worker || typeof caches === 'undefined' || !document.documentElement.dataset['worker']) return false;
  const until = Date.now() + PATIENCE;
  while (!worker.controller) if (!(await pause(until))) return false;
  const asked = new Set<string>();
  for (;;) {
    const missing = await notKept();
    if (missing.length === 0) return true;
    for (const address of missing) if (!asked.has(address)) {
      asked.add(address);
      await fetch(address).catch(() => undefined);
    }
    if (!(await pause(until))) return false;
  }
}

/** What the page has loaded and cannot do without, as far as it is not kept. */
async function notKept(): Promise<string[]> {
  const here = location.origin + location.pathname;
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => name.startsWith(location.origin) && /\/_astro\/|\.json$/u.test(name));
  const kept = await Promise.all([here, ...new Set(loaded)].map(async (address) => ((await caches.match(address)) ? [] : [address])));
  return kept.flat();
}

/** Waits a little; false when it is too late. */
async function pause(until: number): Promise<boolean> {
  await new Promise((again) => setTimeout(again, 200));
  return Date.now() < until;
}
