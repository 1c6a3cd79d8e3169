import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { BUILD_RECORD, type BuildSettings, buildRecord } from './build-record.ts';
import { writeChecksums } from './checksums.ts';
import { keptSums } from './kept-pages.ts';
import { redirectFiles, ReleaseFault, withFormerAnchors } from './redirect-files.ts';
import { movesOf, readRedirects } from './redirects.ts';

/**
 * Makes a built site one that can be published: former anchors, redirects for each kind of server, `build.json` and `SHA256SUMS`. It comes after
 * everything that writes pages; only the service worker follows, which is named by the checksums.
 * @param root - The project folder.
 * @param dist - Folder of the site.
 * @param list - What is kept of it for the next build.
 * @returns How many pages there are.
 * @throws {@link ReleaseFault} when `content/redirects.yml` cannot be read or an anchor has gone.
 */
export function finishRelease(root: string, dist: string, settings: BuildSettings, list: string): number {
  const { redirects, findings } = readRedirects(root);
  if (findings.length > 0) throw new ReleaseFault(findings.map(({ file, position, message, remedy }) => `${file}:${position.line}:${position.column}  ${message} → ${remedy}`).join('\n'));
  const moves = movesOf(redirects);
  const sums = keptSums(list);
  // Of a file that is kept for the next build the site has a link: another file takes its place, and the kept one stays as it was.
  const setFree = (file: string): void => {
    rmSync(join(dist, file), { force: true });
    sums.delete(file);
  };
  for (const [page, names] of moves.anchors) {
    const file = `${page.replace(/^\/|\/$/gu, '')}/index.html`;
    const html = withFormerAnchors(readFileSync(join(dist, file), 'utf8'), names);
    setFree(file);
    writeFileSync(join(dist, file), html);
  }
  // A host without redirects can still give a file under its old name; old pages are pages of their own (pages/[...former].astro).
  for (const [from, to] of moves.pages) {
    if (from.endsWith('/')) continue;
    setFree(from.replace(/^\//u, ''));
    copy(join(dist, to), join(dist, from));
  }
  for (const [name, text] of redirectFiles(moves, settings.base)) writeFileSync(join(dist, name), text);
  writeFileSync(join(dist, BUILD_RECORD), `${JSON.stringify(buildRecord(root, settings), null, 2)}\n`);
  return writeChecksums(dist, sums).filter((file) => file.endsWith('.html')).length;
}

function copy(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(from, to);
}
