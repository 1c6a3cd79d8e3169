import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesUnder } from './files.ts';
import type { PublishedPage } from './published.ts';

/** The register of every address that was ever published and has not moved, from the project root. */
export const REGISTER_FOLDER = 'content/addresses';

/**
 * The file of the register an address stands in: one for each section of the site, and within it for each year where ids begin with one,
 * so that a change is read in a file of its own size.
 * @example registerFile('/ban-tin/2024-07-19-bac-ninh/') // 'ban-tin-2024.txt'
 */
export function registerFile(address: string): string {
  const [section, second] = address.split('/').slice(1);
  if (second === undefined || section === '') return 'trang.txt';
  const year = /^((?:19|20)\d{2})-\d{2}/u.exec(second)?.[1];
  return `${section}${year ? `-${year}` : ''}.txt`;
}

/** The register as text by file name: a page a line, what it is about after a space, its anchors below it on lines of their own; paragraphs (`#doan-1`) share one. */
export function formatRegister(pages: readonly PublishedPage[]): ReadonlyMap<string, string> {
  const byFile = Map.groupBy(pages, ({ address }) => registerFile(address));
  return new Map([...byFile].sort(([a], [b]) => (a < b ? -1 : 1)).map(([file, list]) => [file, `${list.flatMap(linesOf).join('\n')}\n`]));
}

function linesOf({ address, about, anchors }: PublishedPage): string[] {
  const isParagraph = (anchor: string) => /^doan-\d+$/u.test(anchor);
  const paragraphs = anchors.filter(isParagraph).sort((a, b) => Number(a.slice(5)) - Number(b.slice(5)));
  return [about ? `${address} ${about}` : address, ...(paragraphs.length > 0 ? [paragraphs.map((anchor) => `#${anchor}`).join(' ')] : []), ...anchors.filter((anchor) => !isParagraph(anchor)).map((anchor) => `#${anchor}`)];
}

/** Reads what {@link formatRegister} wrote. */
export function parseRegister(texts: Iterable<string>): PublishedPage[] {
  const pages: { address: string; about: string | undefined; anchors: string[] }[] = [];
  for (const text of texts)
    for (const line of text.split(/\r?\n/u)) {
      if (line.startsWith('#')) pages.at(-1)?.anchors.push(...line.split(' ').map((anchor) => anchor.slice(1)));
      else if (line.startsWith('/')) pages.push({ address: line.split(' ')[0]!, about: line.split(' ')[1], anchors: [] });
    }
  return pages.sort((a, b) => (a.address < b.address ? -1 : 1));
}

/** @param root - The project folder. A project without a register has published nothing yet. */
export const readRegister = (root: string): PublishedPage[] => parseRegister(registerTexts(root).values());

/** Writes the register anew; files that did not change are left alone. */
export function writeRegister(root: string, pages: readonly PublishedPage[]): void {
  const folder = join(root, REGISTER_FOLDER);
  const texts = formatRegister(pages);
  mkdirSync(folder, { recursive: true });
  for (const file of filesUnder(folder)) if (!texts.has(file)) rmSync(join(folder, file));
  for (const [file, text] of texts) if (!existsSync(join(folder, file)) || readFileSync(join(folder, file), 'utf8') !== text) writeFileSync(join(folder, file), text);
}

function registerTexts(root: string): Map<string, string> {
  const folder = join(root, REGISTER_FOLDER);
  return new Map(filesUnder(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
}
