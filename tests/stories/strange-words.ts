import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isScalar, LineCounter, parseDocument, type Scalar, visit as visitYaml } from 'yaml';
import { checkRecord } from '../../src/checks/run.ts';
import type { ProjectCopy } from './project-copy.ts';

/** Markup and the like, written as words into every text of a record that the checks let through. */

export const MARK = 'zqx';
/** What each kind of file would take for something else than words. */
export const PAYLOADS = [
  `"><img src=x onerror=alert('${MARK}')>`,
  `' onfocus='alert(1)' autofocus='${MARK}`,
  `</script><script>alert('${MARK}')</script>`,
  `</title></style><svg onload=alert('${MARK}')>`,
  `]]><script>alert('${MARK}')</script>`,
  `[${MARK}](javascript:alert(1)) ![x](https://evil.example/x.png) <https://evil.example/>`,
  `| **${MARK}** \`code\` &lt;b&gt; &#x3C;i>`,
  `}, @article{x, title={${MARK}} \\input{x} %`,
  `{{7*7}}\${alert('${MARK}')}`,
  `\\"};alert('${MARK}');//`,
  `${MARK}\\nEND:VEVENT;X=1,2`,
  `${MARK}\n\n# ${MARK}\nER  - \nTY  - JOUR\nEND:VCALENDAR\nX-ZQX:1`,
] as const;
/** At the start of a cell a spreadsheet takes it for a formula. */
const FORMULA = `=HYPERLINK("https://evil.example/";"${MARK}") `;

/** Words of the article, and of quotes of its briefing. */
export const ARTICLE_WORDS = 'phát triển kinh tế số';
const BRIEFING = 'content/briefings/2024-07-19-bac-ninh.mdx';

/** The text values of a file's YAML, in order. */
function textsOf(document: ReturnType<typeof parseDocument>): Scalar<string>[] {
  const texts: Scalar<string>[] = [];
  visitYaml(document, { Scalar: (key, node) => void (key !== 'key' && typeof node.value === 'string' && texts.push(node as Scalar<string>)) });
  return texts;
}

/** A file of the record as YAML and what follows it. */
interface Source {
  readonly file: string;
  readonly yaml: string;
  readonly body: string;
}

function sourceOf(root: string, file: string): Source {
  const text = readFileSync(join(root, file), 'utf8');
  const [, yaml = text, body = ''] = /^---\n(.*?\n)---\n(.*)$/su.exec(text) ?? [];
  return { file, yaml, body };
}

/** Writes into every text of a file but those that are refused, by their place. @returns The line of each text in the file as it is now. */
function writeInto(root: string, { file, yaml, body }: Source, refused: ReadonlySet<number>): number[] {
  const document = parseDocument(yaml);
  for (const [place, text] of textsOf(document).entries()) {
    if (refused.has(place)) continue;
    text.value = place % 7 === 6 ? `${FORMULA}${text.value}` : `${text.value} ${PAYLOADS[place % PAYLOADS.length]}`;
    text.type = 'QUOTE_DOUBLE';
  }
  const written = document.toString({ lineWidth: 0 });
  writeFileSync(join(root, file), file.endsWith('.mdx') ? `---\n${written}---\n${body}` : written);
  const counter = new LineCounter();
  return textsOf(parseDocument(written, { lineCounter: counter })).map(({ range }) => counter.linePos(range![0]).line + (file.endsWith('.mdx') ? 1 : 0));
}

/** The article, and all that quotes it, says something else. */
function writeIntoArticle(copy: ProjectCopy, words: string, payload: string): void {
  const seed = join(copy.root, 'seeds/000_be056031534c9d10.txt');
  const before = readFileSync(seed, 'utf8');
  const after = before.replaceAll(words, `${words} ${payload}`);
  const sum = (text: string): string => createHash('sha256').update(text).digest('hex');
  writeFileSync(seed, after);
  const { file, yaml, body } = sourceOf(copy.root, BRIEFING);
  const document = parseDocument(yaml);
  visitYaml(document, { Pair: (_, { key, value }) => void (isScalar(key) && key.value === 'quote' && isScalar<string>(value) && (value.value = value.value.replaceAll(words, `${words} ${payload}`))) });
  writeFileSync(join(copy.root, file), `---\n${String(document)}---\n${body.replaceAll(words, `${words} ${payload.replace(/[<{[\\`*_&]/gu, '\\$&')}`)}`);
  copy.edit(file, sum(before), sum(after));
  copy.edit('seeds/README.md', sum(before), sum(after));
}

/** Writes payloads wherever the checks let them through, and the first of them into an article after {@link ARTICLE_WORDS}. @returns How many texts were written into. */
export function writeEverywhere(copy: ProjectCopy): number {
  writeIntoArticle(copy, ARTICLE_WORDS, PAYLOADS[0]);
  const sources = [BRIEFING, ...globSync('content/vocabulary/*.yml', { cwd: copy.root }).sort()].map((file) => sourceOf(copy.root, file));
  const refused = new Map(sources.map(({ file }) => [file, new Set<number>()]));
  for (;;) {
    const lines = new Map(sources.map((source) => [source.file, writeInto(copy.root, source, refused.get(source.file)!)]));
    const errors = checkRecord(copy.root).findings.filter(({ severity }) => severity === 'error');
    if (errors.length === 0) return [...lines].reduce((sum, [file, { length }]) => sum + length - refused.get(file)!.size, 0);
    const known = [...refused.values()].reduce((sum, { size }) => sum + size, 0);
    for (const { file, position } of errors)
      for (const [place, line] of lines.get(file)?.entries() ?? []) if (line === position.line) refused.get(file)!.add(place);
    assert.ok([...refused.values()].reduce((sum, { size }) => sum + size, 0) > known, errors.map(({ file, position, message }) => `${file}:${position.line} ${message}`).join('\n'));
  }
}
