import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { compareFindings, type Finding } from '../domain/finding.ts';
import { id } from '../domain/id.ts';
import { readYamlAs } from '../domain/strict-yaml.ts';
import { VOCABULARY_SCHEMAS, type Vocabulary, type VocabularyName } from '../domain/vocabulary.ts';
import { brokenReferences } from './references.ts';

/** Where the lists live, from the project root. */
export const VOCABULARY_FOLDER = 'content/vocabulary';

const NOT_PLAIN = { code: 'tep-lien-ket', message: 'Danh mục này là liên kết (symlink) hoặc thư mục, không phải tệp thật.', remedy: 'Chép nội dung vào một tệp .yml thật.' } as const;
const MOST_BYTES = 8 * 2 ** 20;
const TOO_LARGE = { code: 'tep-qua-lon', message: 'Danh mục lớn hơn 8 MiB.', remedy: 'Xóa phần không thuộc danh mục.' } as const;

/** The lists as far as they could be read, and what is wrong with them. */
export interface VocabularyReading {
  readonly vocabulary: Vocabulary;
  readonly findings: readonly Finding[];
}

/**
 * Reads every list of `content/vocabulary/`.
 * @param root - The project folder.
 * @returns The lists; one that cannot be read is empty and has findings that say why.
 */
export function readVocabulary(root: string): VocabularyReading {
  const findings: Finding[] = [];
  const lists: Partial<Record<VocabularyName, ReadonlyMap<string, unknown>>> = {};
  const positions: Partial<Record<VocabularyName, ListReading['positionOf']>> = {};
  const readings: ListReading[] = [];
  for (const name of Object.keys(VOCABULARY_SCHEMAS) as VocabularyName[]) {
    const file = `${VOCABULARY_FOLDER}/${name}.yml`;
    let text: string;
    const stats = lstatSync(join(root, file), { throwIfNoEntry: false });
    const refusal = !stats ? undefined : !stats.isFile() ? NOT_PLAIN : stats.size > MOST_BYTES ? TOO_LARGE : undefined;
    if (refusal) {
      findings.push({ file, position: { line: 1, column: 1 }, severity: 'error', ...refusal });
      lists[name] = new Map();
      continue;
    }
    try {
      text = readFileSync(join(root, file), 'utf8');
    } catch {
      findings.push({ file, position: { line: 1, column: 1 }, severity: 'error', code: 'thieu-tep', message: 'Không mở được tệp danh mục này.', remedy: 'Khôi phục tệp từ git, hoặc kiểm tra quyền đọc.' });
      lists[name] = new Map();
      continue;
    }
    const reading = readList(name, text, file);
    readings.push(reading);
    findings.push(...reading.findings);
    positions[name] = reading.positionOf;
    lists[name] = reading.entries;
  }
  if (last && readings.length === Object.keys(VOCABULARY_SCHEMAS).length && readings.every((reading, index) => reading === last!.readings[index])) return last.result;
  const vocabulary = lists as Vocabulary;
  // A list that cannot be read has findings of its own; what points into it is not broken.
  for (const { list, path, target, wanted } of brokenReferences(vocabulary).filter((reference) => vocabulary[reference.target].size > 0))
    findings.push({
      file: `${VOCABULARY_FOLDER}/${list}.yml`,
      position: positions[list]?.(path) ?? { line: 1, column: 1 },
      severity: 'error',
      code: 'ma-khong-ro',
      message: `Không có mục nào mang mã \`${wanted}\` trong ${target}.yml.`,
      remedy: 'Sửa mã, hoặc thêm mục đó vào danh mục.',
    });
  const result = { vocabulary, findings: findings.sort(compareFindings) };
  last = { readings, result };
  return result;
}

/** One list, read. */
interface ListReading {
  readonly text: string;
  readonly entries: ReadonlyMap<string, unknown>;
  readonly findings: readonly Finding[];
  readonly positionOf: ReturnType<typeof readYamlAs>['positionOf'];
}

/** A build asks several times, and a development server at every request: a list whose text has not changed is not parsed again. */
const known = new Map<VocabularyName, ListReading>();
let last: { readonly readings: readonly ListReading[]; readonly result: VocabularyReading } | undefined;

function readList(name: VocabularyName, text: string, file: string): ListReading {
  const before = known.get(name);
  if (before?.text === text) return before;
  const { value, findings, positionOf } = readYamlAs(z.record(id, VOCABULARY_SCHEMAS[name] as z.ZodType<object>), text, file);
  const reading = { text, entries: new Map(Object.entries(value ?? {}).map(([key, entry]) => [key, { id: key, ...entry }])), findings, positionOf };
  known.set(name, reading);
  return reading;
}

/**
 * The vocabulary, or an error that lists every finding as `file:line:column`.
 * @throws Error when any list cannot be read or names an id that does not exist.
 */
export function loadVocabulary(root: string): Vocabulary {
  const { vocabulary, findings } = readVocabulary(root);
  if (findings.length === 0) return vocabulary;
  throw new Error(findings.map(({ file, position, message, remedy }) => `${file}:${position.line}:${position.column}  ${message} → ${remedy}`).join('\n'));
}
