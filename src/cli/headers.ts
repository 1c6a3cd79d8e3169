/** Response headers of one group of addresses, as a block of `public/_headers` gives them. */
export interface HeaderRule {
  /** A path from the root of the site; a final `*` stands for any ending. */
  readonly path: string;
  readonly headers: ReadonlyMap<string, string>;
}

/**
 * Reads the `_headers` format of Netlify and Cloudflare Pages: a path on a line of its own, its headers indented below it, `#` for remarks.
 * @example readHeaders('/*\n  X-Content-Type-Options: nosniff') // [{ path: '/*', headers: Map { 'X-Content-Type-Options' → 'nosniff' } }]
 */
export function readHeaders(text: string): HeaderRule[] {
  const rules: { path: string; headers: Map<string, string> }[] = [];
  for (const line of text.split(/\r?\n/u)) {
    if (line.trim() === '' || line.trimStart().startsWith('#')) continue;
    if (line.startsWith('/')) rules.push({ path: line.trim(), headers: new Map() });
    const [, name, value] = /^\s+([A-Za-z-]+):\s*(.+?)\s*$/u.exec(line) ?? [];
    if (name !== undefined && value !== undefined) rules.at(-1)?.headers.set(name, value);
  }
  return rules;
}

/** Every header for one path; where several rules name the same header, the last one counts. */
export function headersFor(rules: readonly HeaderRule[], path: string): ReadonlyMap<string, string> {
  return new Map(rules.filter((rule) => matches(rule.path, path)).flatMap(({ headers }) => [...headers]));
}

const matches = (pattern: string, path: string): boolean => (pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern);
