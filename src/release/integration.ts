import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { filesUnder } from './files.ts';
import { makeFiles, type PathWithRoute } from './files-made.ts';
import { KeptPages } from './kept-pages.ts';

/**
 * Takes what an earlier build has made from the same (`query/page-keys.ts` gives it keys), makes the other files, and leaves the other pages to Astro.
 * @param list - Where the list of what is kept is written too, from the project root.
 */
export function releaseIntegration(list?: string): AstroIntegration {
  let root = '';
  let dist = '';
  let files: string[] = [];
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
        files = filesUnder(fileURLToPath(config.publicDir));
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((astro) => ({
          ...astro,
          getStaticPaths: async () => {
            const paths = await astro.getStaticPaths();
            refuseTwins(paths, files);
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
            making = makeFiles(astro, others.map((path) => ({ path, file: fileOf(path) })), dist, (file, sum) => sums.set(file, sum)).catch((error: unknown) => void (fault = error));
            return pages;
          },
          render: (request, options) => {
            if (fault) throw fault;
            return astro.render(request, options);
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

