import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { BUILD_RECORD, buildRecord } from './build-record.ts';
import { writeChecksums } from './checksums.ts';
import { KeptPages } from './kept-pages.ts';
import { redirectFiles, withFormerAnchors } from './redirect-files.ts';
import { movesOf, readRedirects } from './redirects.ts';

type PathWithRoute = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];

/**
 * Takes pages that an earlier build has made from the same (`query/page-keys.ts` gives them keys), and leaves the others to Astro.
 * Finishes a build: former anchors, redirects for each kind of server, `build.json` and `SHA256SUMS`. It comes after everything that writes pages; only
 * the service worker follows, which is named by the checksums.
 */
export function releaseIntegration(): AstroIntegration {
  let root = '';
  let base = '/';
  let site: string | null = null;
  let dist = '';
  let kept: KeptPages | undefined;
  let pagesTaken = 0;
  /** Keys of the files that Astro makes, by their path in the site. */
  const made = new Map<string, string>();
  return {
    name: 'release',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
        base = `${config.base.replace(/\/+$/u, '')}/`;
        site = config.site ?? null;
        dist = fileURLToPath(config.outDir);
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((astro) => ({
          ...astro,
          getStaticPaths: async () => {
            const paths = await astro.getStaticPaths();
            refuseTwins(paths);
            const store = (kept = new KeptPages(root));
            const rest = paths.filter((path) => {
              if (path.cacheKey === undefined) return true;
              const file = fileOf(path);
              const isTaken = store.take(file, path.cacheKey, dist);
              if (!isTaken) made.set(file, path.cacheKey);
              else if (path.route.type === 'page') pagesTaken++;
              return !isTaken;
            });
            return mixed(rest);
          },
        }));
      },
      // Before anything else is done to the files.
      'astro:build:generated': () => {
        for (const [file, key] of made) kept?.add(file, key, dist);
        kept?.save();
      },
      'astro:build:done': ({ pages }) => {
        const { redirects, findings } = readRedirects(root);
        if (findings.length > 0) throw new Error(findings.map(({ file, position, message, remedy }) => `${file}:${position.line}:${position.column}  ${message} → ${remedy}`).join('\n'));
        const moves = movesOf(redirects);
        const changed = new Set<string>();
        for (const [page, names] of moves.anchors) {
          const file = join(dist, page, 'index.html');
          const html = withFormerAnchors(readFileSync(file, 'utf8'), names);
          // The file may be kept for the next build: another takes its place.
          rmSync(file);
          writeFileSync(file, html);
          changed.add(file);
        }
        // A host without redirects can still give a file under its old name; old pages are pages of their own (pages/[...former].astro).
        for (const [from, to] of moves.pages) if (!from.endsWith('/')) copy(join(dist, to), join(dist, from));
        for (const [name, text] of redirectFiles(moves, base)) writeFileSync(join(dist, name), text);
        writeFileSync(join(dist, BUILD_RECORD), `${JSON.stringify(buildRecord(root, { site, base, drafts: process.env['SHOW_DRAFTS'] === '1' }), null, 2)}\n`);
        writeChecksums(dist, (file) => (changed.has(join(dist, file)) ? undefined : kept?.sumOf(file)));
        console.log(`Đã dựng ${pages.length + pagesTaken} trang${pagesTaken > 0 ? `, ${pagesTaken} trang giữ từ lần trước` : ''}.`);
      },
    },
  };
}

/** Where Astro writes what it makes of a path, as `build.format: 'directory'` says. */
const fileOf = ({ pathname, route }: PathWithRoute): string => {
  const path = pathname.replace(/^\/|\/$/gu, '');
  return route.type === 'page' ? `${path}/index.html` : path;
};

/** Astro refuses two pages of one address, but sees only those that it makes. */
function refuseTwins(paths: readonly PathWithRoute[]): void {
  const seen = new Set<string>();
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

function copy(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(from, to);
}
