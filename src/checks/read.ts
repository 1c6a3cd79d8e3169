import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BRIEFINGS_FOLDER } from '../markdown/files.ts';
import { type BriefingReading, readingOf } from './reading.ts';

export type { BriefingReading } from './reading.ts';

/**
 * Reads one briefing from its file; see {@link readingOf}.
 * @param root - The project folder.
 * @param name - A name that `briefingFiles` let through.
 */
export function readBriefing(root: string, name: string): BriefingReading {
  const file = `${BRIEFINGS_FOLDER}/${name}`;
  return readingOf(readFileSync(join(root, file)), file);
}
