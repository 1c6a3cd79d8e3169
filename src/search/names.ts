import { json, remembered, unpacked } from './files.ts';
import { bucketOf, type NameBucket, namesFile, type Overview } from './layout.ts';
import { bareCode } from './query/code.ts';
import { type Lexicon, lexiconOf } from './query/lexicon.ts';

/** Gives the names of the vocabulary that begin with one of these bare words. */
export type AskNames = (bare: readonly string[]) => Promise<Lexicon>;

/** @param files - Address of the folder of this state of the index, with a trailing slash. */
export function namesIn(files: string, { nameBuckets }: Overview): AskNames {
  const bucketed = remembered(async (bucket: number) => json<NameBucket>(await unpacked(files + namesFile(bucket))));
  return async (bare) => {
    const buckets = new Set(bare.map((word) => bucketOf(bareCode(word), nameBuckets)));
    const rows = new Map((await Promise.all([...buckets].map(bucketed))).flat());
    return lexiconOf([...rows].sort(([a], [b]) => a - b).map(([, row]) => row));
  };
}
