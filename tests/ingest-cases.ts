import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What is true of an article of our own, in `tests/fixtures/ingest/<case>/expected.json`. */
export interface Expected {
  readonly date: string | null;
  readonly precision: string | null;
  readonly basis: string | null;
  readonly published: string | null;
  readonly title: string | null;
  readonly byline: string | null;
  readonly chairs: readonly string[];
  readonly localChairs: readonly string[];
  readonly provinces: readonly string[];
  readonly documents: readonly string[];
  /** Value and unit; the unit counts by its first word. */
  readonly metrics: readonly (readonly [value: number, unit: string])[];
  /** Words that some directive must hold, or that must hold it. */
  readonly directives: readonly string[];
  /** Lines that are not the article's. */
  readonly droppedLines: readonly number[];
}

export interface IngestCase {
  readonly name: string;
  readonly raw: string;
  readonly expected: Expected;
}

const FOLDER = 'tests/fixtures/ingest';

/** The articles that were written for the readers of everything but figures and orders. */
export const ingestCases = (): IngestCase[] =>
  readdirSync(FOLDER)
    .filter((name) => existsSync(join(FOLDER, name, 'seed.txt')) && existsSync(join(FOLDER, name, 'expected.json')))
    .map((name) => ({ name, raw: readFileSync(join(FOLDER, name, 'seed.txt'), 'utf8'), expected: JSON.parse(readFileSync(join(FOLDER, name, 'expected.json'), 'utf8')) as Expected }))
    .filter(({ expected }) => Array.isArray(expected.droppedLines));
