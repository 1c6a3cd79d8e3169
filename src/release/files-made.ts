import { hash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate as others } from 'node:timers/promises';
import type { AstroPrerenderer } from 'astro';

export type PathWithRoute = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];

/** What Astro's own prerenderer holds beside what its type says; a change of it fails every build, and so every test. */
interface PrerenderApp {
  readonly getComponentByRoute: (route: PathWithRoute['route']) => Promise<{ readonly GET?: { readonly make?: (props: object) => unknown } }>;
  readonly routeCache: { readonly get: (route: PathWithRoute['route']) => { readonly staticPaths: { readonly keyed: ReadonlyMap<string, { readonly props?: object }> } } | undefined };
}

/** How many files are made at a time: while one waits for a picture, others go on. */
const AT_A_TIME = 4;
/** After so many files, whatever else is under way has its turn. */
const TURN = 16;

/**
 * Makes the files that are no pages (`query/file.ts`) and writes them.
 * @param astro - Astro's own prerenderer, set up.
 * @param written - Called with each file and the SHA-256 of what it holds.
 * @throws Error that names the path; the first fault stops all.
 */
export async function makeFiles(astro: AstroPrerenderer, files: readonly { readonly path: PathWithRoute; readonly file: string }[], dist: string, written: (file: string, sum: string) => void): Promise<void> {
  const { app } = astro as AstroPrerenderer & { readonly app: PrerenderApp };
  const folders = new Set<string>();
  const modules = new Map<PathWithRoute['route'], ReturnType<PrerenderApp['getComponentByRoute']>>();
  const moduleOf = (route: PathWithRoute['route']) => modules.get(route) ?? modules.set(route, app.getComponentByRoute(route)).get(route)!;
  const next = files.values();
  let count = 0;
  const work = async (): Promise<void> => {
    for (const { path: { pathname, route }, file } of next) {
      try {
        const { GET } = await moduleOf(route);
        const props = app.routeCache.get(route)?.staticPaths.keyed.get(pathname)?.props ?? {};
        const made = await GET!.make!(props);
        const bytes = typeof made === 'string' ? Buffer.from(made) : (made as Uint8Array);
        const folder = dirname(file);
        if (!folders.has(folder)) mkdirSync(join(dist, folder), { recursive: true });
        folders.add(folder);
        writeFileSync(join(dist, file), bytes);
        written(file, hash('sha256', bytes));
      } catch (error) {
        next.return?.();
        throw new Error(`/${file}: ${(error as Error).message}`, { cause: error });
      }
      if ((count += 1) % TURN === 0) await others();
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, work));
}
