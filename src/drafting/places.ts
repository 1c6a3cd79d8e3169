import type { Finding, Position } from '../domain/finding.ts';

/** A finding with the field it is about, `metrics.3.quote`; undefined when it is about the body. */
export interface PlacedFinding extends Finding {
  readonly field: string | undefined;
}

/**
 * Findings know line and column; a form needs the field. The field is the one that begins there.
 * @param positionOf - Where each path of the frontmatter stands in the file.
 */
export function withFields(findings: readonly Finding[], fields: object, positionOf: (path: readonly PropertyKey[]) => Position): PlacedFinding[] {
  const key = ({ line, column }: Position): string => `${line}:${column}`;
  const starts = new Map<string, string>();
  // Deeper paths come later and win.
  for (const path of pathsOf(fields)) starts.set(key(positionOf(path)), path.join('.'));
  return findings.map((finding) => ({ ...finding, field: starts.get(key(finding.position)) }));
}

function* pathsOf(value: unknown, path: readonly PropertyKey[] = []): Iterable<readonly PropertyKey[]> {
  if (path.length > 0) yield path;
  if (value !== null && typeof value === 'object') for (const [key, inner] of Object.entries(value)) yield* pathsOf(inner, [...path, Array.isArray(value) ? Number(key) : key]);
}
