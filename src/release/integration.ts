import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { filesUnder } from './files.ts';
import { type FileToMake, makeFiles } from './files-made.ts';
import { KeptPages } from './kept-pages.ts';

type PathWithRoute = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];
type Route = PathWithRoute['route'];

/** What Astro's own prerenderer holds beside what its type says; a change of it fails every build, and so every test. */
interface PrerenderApp {
  readonly getComponentByRoute: (route: Route) => Promise<{ readonly GET?: { readonly make?: (props: object) => string | Uint8Array | Promise<string | Uint8Array> } }>;
  readonly routeCache: { readonly get: (route: Route) => { readonly staticPaths: { readonly keyed: ReadonlyMap<string, { readonly props?: object }> } } | undefined };
}

/**
 * Takes what an earlier build has made from the same (`query/page-keys.ts` gives it keys), makes the other files, and leaves the other pages to Astro.
 * @param list - Where the list of what is kept is written too, from the project root.
 */
export function releaseIntegration(list?: string): AstroIntegration {
  let root = '';
  let dist = '';
  let publicFiles: string[] = [];
  let kept: KeptPages | undefined;
  let pagesTaken = 0;
  /** Keys of what is made, by its path in the site. */
  const made = new Map<string, string>();
  const sums = new Map<string, string>();
  let making: Promise<void> | undefined;
  let fault: unknown;
  return {
    name: 'release',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
        dist = fileURLToPath(config.outDir);
        publicFiles = filesUnder(fileURLToPath(config.publicDir));
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((astro) => ({
          ...astro,
          getStaticPaths: async () => {
            const paths = await astro.getStaticPaths();
            refuseTwins(paths, publicFiles);
            const store = (kept = new KeptPages(root));
            const rest = paths.filter((path) => {
              if (path.cacheKey === undefined) return true;
              const file = fileOf(path);
              const isTaken = store.take(file, path.cacheKey, dist);
              if (!isTaken) made.set(file, path.cacheKey);
              else if (path.route.type === 'page') pagesTaken++;
              return !isTaken;
            });
            const { pages = [], others = [] } = Object.groupBy(mixed(rest), ({ route }) => (route.type === 'endpoint' ? 'others' : 'pages'));
            // They are made while Astro makes the pages.
            making = makeFiles(await toMake(astro, others), dist, (file, sum) => sums.set(file, sum)).catch((error: unknown) => void (fault = error));
            return pages;
          },
          teardown: async () => {
            await making;
            await astro.teardown?.();
            if (fault) throw fault;
          },
        }));
      },
      // Before anything else is done to the files.
      'astro:build:generated': () => {
        for (const [file, key] of made) kept?.add(file, key, dist, sums.get(file));
        kept?.save(list && join(root, list));
        if (pagesTaken > 0) console.log(`Giữ ${pagesTaken} trang từ lần dựng trước.`);
      },
    },
  };
}

/** What makes each file: the `make` of its module's `GET` (`query/file.ts`), with the props of its path. */
async function toMake(astro: AstroPrerenderer, paths: readonly PathWithRoute[]): Promise<FileToMake[]> {
  const { app } = astro as AstroPrerenderer & { readonly app: PrerenderApp };
  const modules = new Map(await Promise.all([...new Set(paths.map(({ route }) => route))].map(async (route) => [route, await app.getComponentByRoute(route)] as const)));
  return paths.map((path) => {
    const { pathname, route } = path;
    const make = modules.get(route)?.GET?.make;
    if (!make) throw new Error(`${route.component}: \`GET\` phải là \`file(…)\` của query/file.ts.`);
    return { file: fileOf(path), make: async () => make(app.routeCache.get(route)?.staticPaths.keyed.get(pathname)?.props ?? {}) };
  });
}

/** Where Astro writes what it makes of a path, as `build.format: 'directory'` says. */
const fileOf = ({ pathname, route }: PathWithRoute): string => {
  const path = pathname.replace(/^\/|\/$/gu, '');
  return route.type === 'page' ? `${path}/index.html` : path;
};

/** Astro refuses two pages of one address, but sees only those that it makes. @param others - What stands in the site already. */
function refuseTwins(paths: readonly PathWithRoute[], others: readonly string[]): void {
  const seen = new Set(others);
  for (const path of paths) {
    const file = fileOf(path);
    if (seen.has(file)) throw new Error(`Hai trang cùng một địa chỉ: /${file}`);
    seen.add(file);
  }
}

/** Each route in even steps over the whole, so that pictures, which a thread of their own draws, come among pages. */
function mixed(paths: readonly PathWithRoute[]): PathWithRoute[] {
  const routes = Map.groupBy(paths, ({ route }) => route);
  return [...routes.values()].flatMap((own) => own.map((path, index) => ({ path, at: (index + 0.5) / own.length }))).sort((a, b) => a.at - b.at).map(({ path }) => path);
}

