import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { type BuiltPage, DIST } from './stories/built-site.ts';

/** What a page asks of a reader before fonts and before anything is touched: its text, its sheets, its scripts. */
export interface Weight {
  readonly html: number;
  readonly css: number;
  readonly js: number;
  /** All three, in bytes as sent with Brotli. */
  readonly total: number;
  readonly requests: number;
}

/** A kind of page and the most that its heaviest page may weigh. */
interface Budget {
  /** Bytes of text, sheets and scripts, as sent with Brotli, before fonts. */
  readonly bytes: number;
  readonly requests: number;
}

const KB = 1024;

/**
 * The budgets, by kind of page (`kindOf` in built-site.ts); a kind that is not named has that of `others`. A list grows with the record:
 * when it goes over its number, cut it into pages rather than raise the number. A long article is a reason to raise one.
 */
export const BUDGETS: Readonly<Record<string, Budget>> = {
  '/': { bytes: 11 * KB, requests: 5 },
  '/ban-tin/*': { bytes: 15 * KB, requests: 3 },
  '/hoi-nghi/*': { bytes: 15 * KB, requests: 4 },
  // The finder: what understands words comes when somebody types; the list reads without any of it.
  '/chi-dao': { bytes: 20 * KB, requests: 6 },
  // A directive, and lists of eighty of them.
  '/chi-dao/*/*': { bytes: 10.5 * KB, requests: 4 },
  '/co-quan/*': { bytes: 15 * KB, requests: 4 },
  '/nguoi/*': { bytes: 15 * KB, requests: 4 },
  '/dong-thoi-gian': { bytes: 13 * KB, requests: 5 },
  '/dong-thoi-gian/*': { bytes: 13 * KB, requests: 5 },
  '/gioi-thieu/*': { bytes: 15 * KB, requests: 5 },
  '/du-lieu': { bytes: 15 * KB, requests: 5 },
  '/tim-kiem': { bytes: 22 * KB, requests: 14 },
  '/soan-bai': { bytes: 16 * KB, requests: 8 },
  others: { bytes: 13 * KB, requests: 5 },
};

/** Pages that may weigh more than their kind, and why. One that no longer does is an error. */
export const EXCEPTIONS: Readonly<Record<string, Budget & { readonly why: string }>> = {
  '/ban-tin/2024-07-19-gia-lai/': { bytes: 15.75 * KB, requests: 3, why: '47 figures, 17 directives and 9 notes in one article: 111 anchors and facts beside 22 paragraphs' },
  '/gioi-thieu/giao-dien/': { bytes: 40 * KB, requests: 12, why: 'every part of every page stands on it; nobody comes to it for what it says' },
};

/** The budget of a page of a kind. */
export const budgetOf = (kind: string, address: string): Budget => EXCEPTIONS[address] ?? BUDGETS[kind] ?? BUDGETS['others']!;

/** Adds up a page and all that it names: sheets but those for print, scripts and what they import at once. */
export function weigh({ file }: BuiltPage): Weight {
  const html = readFileSync(join(DIST, file), 'utf8');
  const sheets = [...html.matchAll(/<link\b[^>]*>/gu)].map(([tag]) => tag).filter((tag) => /rel="stylesheet"/u.test(tag) && !/media="print"/u.test(tag)).flatMap((tag) => /href="([^"]+)"/u.exec(tag)?.[1] ?? []);
  const scripts = [...html.matchAll(/<script\b[^>]*\bsrc="([^"]+)"/gu)].map(([, path]) => path!);
  const all = withImports(scripts);
  const sum = (paths: Iterable<string>): number => [...paths].reduce((bytes, path) => bytes + sentBytes(path), 0);
  const weight = { html: packed(Buffer.from(html)), css: sum(sheets), js: sum(all) };
  return { ...weight, total: weight.html + weight.css + weight.js, requests: 1 + sheets.length + all.size };
}

/** Scripts and, through them, every script they import when they start. */
function withImports(paths: readonly string[], seen = new Set<string>()): Set<string> {
  for (const path of paths) {
    if (seen.has(path)) continue;
    seen.add(path);
    const source = readFileSync(placeOf(path), 'utf8');
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    withImports([...source.matchAll(/(?:\bfrom|\bimport)\s*["'`]\.\/([^"'`]+)["'`]/gu)].map(([, name]) => folder + name!), seen);
  }
  return seen;
}

const sizes = new Map<string, number>();
const sentBytes = (path: string): number => sizes.get(path) ?? sizes.set(path, packed(readFileSync(placeOf(path)))).get(path)!;
const packed = (bytes: Buffer): number => brotliCompressSync(bytes).length;

/** The file behind a root-relative address, with or without the path prefix of the site. */
function placeOf(path: string): string {
  const place = join(DIST, path);
  return existsSync(place) ? place : join(DIST, path.replace(/^\/[^/]+/u, ''));
}
