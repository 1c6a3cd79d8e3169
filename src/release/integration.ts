import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { BUILD_RECORD, buildRecord } from './build-record.ts';
import { writeChecksums } from './checksums.ts';
import { redirectFiles, withFormerAnchors } from './redirect-files.ts';
import { movesOf, readRedirects } from './redirects.ts';

/** Finishes a build: former anchors, redirects for each kind of server, `build.json` and `SHA256SUMS`. It comes after everything that writes pages; only the service worker follows, which is named by the checksums. */
export function releaseIntegration(): AstroIntegration {
  let root = '';
  let base = '/';
  let site: string | null = null;
  return {
    name: 'release',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
        base = `${config.base.replace(/\/+$/u, '')}/`;
        site = config.site ?? null;
      },
      'astro:build:done': ({ dir, pages }) => {
        const dist = fileURLToPath(dir);
        const { redirects, findings } = readRedirects(root);
        if (findings.length > 0) throw new Error(findings.map(({ file, position, message, remedy }) => `${file}:${position.line}:${position.column}  ${message} → ${remedy}`).join('\n'));
        const moves = movesOf(redirects);
        for (const [page, names] of moves.anchors) {
          const file = join(dist, page, 'index.html');
          writeFileSync(file, withFormerAnchors(readFileSync(file, 'utf8'), names));
        }
        // A host without redirects can still give a file under its old name; old pages are pages of their own (pages/[...former].astro).
        for (const [from, to] of moves.pages) if (!from.endsWith('/')) copy(join(dist, to), join(dist, from));
        for (const [name, text] of redirectFiles(moves, base)) writeFileSync(join(dist, name), text);
        writeFileSync(join(dist, BUILD_RECORD), `${JSON.stringify(buildRecord(root, { site, base, drafts: process.env['SHOW_DRAFTS'] === '1' }), null, 2)}\n`);
        writeChecksums(dist);
        console.log(`Đã dựng ${pages.length} trang.`);
      },
    },
  };
}

function copy(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(from, to);
}
