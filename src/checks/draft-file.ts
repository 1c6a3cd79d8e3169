import { briefingSchema } from '../domain/briefing.ts';
import type { Finding } from '../domain/finding.ts';
import { readYamlAs } from '../domain/strict-yaml.ts';
import { splitBriefing } from '../markdown/parse.ts';
import { readBody } from './reading.ts';
import { readTextFile } from './text-file.ts';

/**
 * Everything wrong with the text of a briefing by itself, before it is written: schema, Markdown, guard, limits.
 * @param file - Path for the findings.
 */
export function faultsIn(text: string, file: string): readonly Finding[] {
  const { text: read, findings } = readTextFile(new TextEncoder().encode(text), file);
  const { frontmatter, frontmatterLine } = splitBriefing(read);
  const head = frontmatter === undefined ? [] : readYamlAs(briefingSchema, frontmatter, file, frontmatterLine).findings;
  return [...findings, ...head, ...readBody(read, frontmatter, file).findings];
}
