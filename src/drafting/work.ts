import type { z } from 'zod';
import type { briefingSchema } from '../domain/briefing.ts';
import { articleLines } from '../domain/article-lines.ts';
import type { DraftingData } from '../domain/drafting-data.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import { draftOf } from '../ingest/draft.ts';
import { bodyText } from '../ingest/mdx-body.ts';
import { frontmatterOf } from '../ingest/mdx-frontmatter.ts';
import type { Proposal } from '../ingest/proposals.ts';

/** The fields of a briefing while somebody works on them. */
export type Frontmatter = z.input<typeof briefingSchema>;

/** Something the readers were not sure of; `line` counts the lines of the article from 1. */
export interface OpenDoubt {
  readonly field: string;
  readonly message: string;
  readonly evidence: string | null;
  readonly line: number | null;
  settled: boolean;
}

/** A briefing in the making: everything that has to survive a reload. Plain data. */
export interface Work {
  /** The article as it will stand in `seeds/`. */
  readonly article: string;
  /** Name of the file the article was taken out of; missing when it was pasted. */
  readonly origin?: string | undefined;
  /** Name of the briefing's file without `.mdx`. */
  id: string;
  readonly fields: Frontmatter;
  /** Markdown below the frontmatter. */
  body: string;
  readonly doubts: OpenDoubt[];
  /** Entries that the lists do not have yet. */
  readonly proposals: Proposal[];
}

/**
 * Reads an article and fills in what it says.
 * @param sha256 - Checksum of the article in UTF-8.
 * @param origin - Name of the file it was taken out of.
 */
export function workOn(article: string, sha256: string, vocabulary: Vocabulary, { seeds, briefings }: Pick<DraftingData, 'seeds' | 'briefings'>, origin?: string): Work {
  const draft = draftOf(article, vocabulary);
  const known = seeds.find((seed) => seed.sha256 === sha256);
  const { id, frontmatter, proposals } = frontmatterOf(draft, { file: known?.name ?? seedName(seeds, sha256), sha256 }, vocabulary);
  return {
    article,
    origin,
    id: freeId(id, briefings),
    fields: frontmatter as Frontmatter,
    body: bodyText(draft.article.blocks),
    doubts: draft.doubts.map((doubt) => ({ ...doubt, settled: false })),
    proposals: [...proposals],
  };
}

/** Serial number and the first 16 digits of the checksum. @example seedName([], 'abc…') // '000_abc….txt' */
export function seedName(seeds: DraftingData['seeds'], sha256: string): string {
  const next = Math.max(-1, ...seeds.map(({ name }) => Number(/^\d+/u.exec(name)?.[0] ?? -1))) + 1;
  return `${String(next).padStart(3, '0')}_${sha256.slice(0, 16)}.txt`;
}

function freeId(wanted: string, taken: readonly string[]): string {
  let id = wanted;
  for (let number = 2; taken.includes(id); number++) id = `${wanted}-${number}`;
  return id;
}

/** The article's lines as everybody compares them, blank ones included. */
export const linesOf = ({ article }: Work): string[] => articleLines(article);
