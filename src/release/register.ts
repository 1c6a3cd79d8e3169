import { existsSync, lstatSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../domain/finding.ts';
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

const PAGE = /^\/(?!\/)[^\s#]*(?: [0-9a-f]{16})?$/u;
const ANCHORS = /^#[^\s#]+(?: #[^\s#]+)*$/u;
const PLAIN = /^[\x20-\x7E\p{L}\p{M}\p{N}]*$/u;

/**
 * Lines of the register that are neither a page nor anchors of one: they would be passed over, and with them the promise that they stand for.
 * @param root - The project folder.
 */
export function registerFaults(root: string): Finding[] {
  const folder = join(root, REGISTER_FOLDER);
  return filesUnder(folder).filter((file) => lstatSync(join(folder, file)).isFile()).flatMap((file) => {
    const lines = readFileSync(join(folder, file), 'utf8').replace(/\n$/u, '').split(/\r?\n/u);
    return lines.flatMap((line, index): Finding[] => {
      const isPage = PAGE.test(line) && !line.split('/').some((part) => /^\.+$/u.test(part));
      if (PLAIN.test(line) && (isPage ? registerFile(line.split(' ')[0]!) === file : ANCHORS.test(line) && index > 0)) return [];
      return [{ file: `${REGISTER_FOLDER}/${file}`, position: { line: index + 1, column: 1 }, severity: 'error', code: 'so-dia-chi-sai', message: 'Dòng này không phải một địa chỉ của tệp này, cũng không phải các neo của địa chỉ ở trên.', remedy: 'Khôi phục tệp từ git; sổ địa chỉ do `npm run addresses` ghi, không sửa tay.' }];
    });
  });
}

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
  // A link may lead out of the project; the check refuses it.
  return new Map(filesUnder(folder).filter((file) => lstatSync(join(folder, file)).isFile()).map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
}
