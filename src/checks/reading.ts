import type { Root } from 'mdast';
import { type Briefing, briefingSchema } from '../domain/briefing.ts';
import type { Finding, Position } from '../domain/finding.ts';
import { type StrictYaml, readYamlAs } from '../domain/strict-yaml.ts';
import { guard, hiddenRefusal } from '../markdown/guard.ts';
import { hiddenCharacters } from '../markdown/hidden.ts';
import { excesses } from '../markdown/limits.ts';
import { parseBriefing, splitBriefing } from '../markdown/parse.ts';
import { readTextFile } from './text-file.ts';

/** A briefing as far as it could be read. */
export interface BriefingReading {
  /** The frontmatter; `undefined` when it is missing or breaks the schema. */
  readonly briefing: Briefing | undefined;
  /** The body, positions counted in the file; `undefined` when it cannot be parsed. Guarded only if `findings` is empty. */
  readonly tree: Root | undefined;
  /** The whole file in NFC. */
  readonly text: string;
  /** Where a path of the frontmatter stands in the file. */
  readonly positionOf: StrictYaml['positionOf'];
  /** Everything wrong with the file by itself; the record's rules come later. */
  readonly findings: readonly Finding[];
}

/**
 * Reads one briefing: text → frontmatter and body → schema, Markdown → guard. Nothing in it is ever run. Pure, so that it runs in a browser too.
 * @param file - Path for the findings, from the project root.
 */
export function readingOf(bytes: Uint8Array, file: string): BriefingReading {
  const { text, findings: fromText } = readTextFile(bytes, file);
  const { frontmatter, frontmatterLine } = splitBriefing(text);
  const head = frontmatter === undefined ? withoutFrontmatter(file) : readYamlAs(briefingSchema, frontmatter, file, frontmatterLine);
  const body = readBody(text, frontmatter, file);
  // Escapes such as "\u202E" and entities bring in hidden characters too; those typed as they are have been named already.
  const decoded = [...body.findings, ...hiddenInValues(head.value, head.positionOf, file)].filter(({ message }) => !fromText.some((known) => known.message === message));
  return { briefing: head.value, tree: body.tree, text, positionOf: head.positionOf, findings: [...fromText, ...head.findings, ...decoded] };
}

export function readBody(text: string, frontmatter: string | undefined, file: string): { tree?: Root; findings: Finding[] } {
  const head = frontmatter === undefined ? '' : `---\n${frontmatter}---`;
  const heavy = excesses(text.slice(head.length), file, head.split('\n').length);
  if (heavy.length > 0) return { findings: heavy };
  try {
    const tree = parseBriefing(text);
    return { tree, findings: guard(tree, file) };
  } catch (error) {
    return { findings: [{ file, position: placeOf(error), severity: 'error', code: 'markdown-sai', message: 'Không đọc được Markdown ở chỗ này.', remedy: 'Đóng thẻ còn mở; dấu `<` và `{` của bài gốc viết là `\\<` và `\\{`; không dùng chú thích `<!-- -->`.' }] };
  }
}

/** Where the MDX parser stopped; for a tag left open it only says so in its message. */
function placeOf(error: unknown): Position {
  const { line, column, message } = error as { readonly line?: number; readonly column?: number; readonly message?: string };
  if (line !== undefined && column !== undefined) return { line, column };
  const [, inMessage, at] = /\((\d+):(\d+)-/u.exec(message ?? '') ?? [];
  return { line: Number(inMessage ?? 1), column: Number(at ?? 1) };
}

const withoutFrontmatter = (file: string) => {
  const position = { line: 1, column: 1 };
  const finding = { file, position, severity: 'error', code: 'thieu-phan-dau', message: 'Tệp không mở đầu bằng phần khai báo giữa hai dòng `---`.', remedy: 'Dòng đầu tiên là `---`, rồi các trường, rồi một dòng `---` nữa.' } as const;
  return { value: undefined, findings: [finding], positionOf: () => position };
};

function* hiddenInValues(value: unknown, positionOf: StrictYaml['positionOf'], file: string, path: readonly PropertyKey[] = []): Iterable<Finding> {
  if (typeof value === 'string') for (const { name } of hiddenCharacters(value)) yield { file, position: positionOf(path), severity: 'error', ...hiddenRefusal(name) };
  else if (value !== null && typeof value === 'object') for (const [key, inner] of Object.entries(value)) yield* hiddenInValues(inner, positionOf, file, [...path, Array.isArray(value) ? Number(key) : key]);
}
