import { isAlias, isMap, isNode, isScalar, isSeq, LineCounter, type Pair, parseDocument, type Scalar, visit, type YAMLError, type YAMLMap } from 'yaml';
import type { z, ZodType } from 'zod';
import type { Finding, Position } from './finding.ts';
import { nfc } from './text.ts';

/** YAML that is only data: one document, unique keys, no anchors, aliases, tags or merge keys, plain ASCII keys. */
export interface StrictYaml {
  /** The value, text in NFC; `undefined` when there are problems. */
  readonly data: unknown;
  /** Where a path of keys and indexes starts in the file; the nearest existing parent when it is missing. */
  readonly positionOf: (path: readonly PropertyKey[]) => Position;
  readonly problems: readonly { readonly position: Position; readonly code: string; readonly message: string; readonly remedy: string }[];
}

/** As many complaints as a person can use; a file of quotation marks alone has fifty thousand. */
const MOST_PROBLEMS = 100;
/** A number as people write it: 0x10, 0o17, 1e3 and .nan read differently from what they look like. */
const PLAIN_NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/u;
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Reads YAML strictly and remembers where everything stands.
 * @param firstLine - Number of the line in the file on which `text` starts, for frontmatter.
 */
export function readStrictYaml(text: string, firstLine = 1): StrictYaml {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: false, merge: false, version: '1.2', schema: 'core', stringKeys: true });
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: line + firstLine - 1, column: col };
  };
  const problems = firstAtEachPlace([...document.errors, ...document.warnings]).slice(0, MOST_PROBLEMS).map((error) => ({
    position: at(error.pos[0]),
    code: 'yaml-sai',
    message: `Không đọc được YAML ở chỗ này (${error.code}).`,
    remedy: 'Xem lại thụt đầu dòng, dấu ngoặc kép và dấu hai chấm; chuỗi có “: ” phải đặt trong ngoặc kép.',
  }));
  if (problems.length === 0)
    visit(document, {
      Node(_, node) {
        const offset = node.range?.[0] ?? 0;
        if (isMap(node)) problems.push(...keysTwice(node).map((key) => ({ position: at(key.range?.[0] ?? 0), code: 'khoa-trung', message: 'Một khóa được ghi hai lần trong cùng một mục.', remedy: 'Giữ một khóa, xóa khóa kia.' })));
        if (isAlias(node) || node.anchor)
          problems.push({ position: at(offset), code: 'yaml-cam', message: 'Không dùng neo (&) và tham chiếu (*) của YAML.', remedy: 'Chép lại giá trị đầy đủ.' });
        else if (node.tag !== undefined)
          problems.push({ position: at(offset), code: 'yaml-cam', message: 'Không dùng thẻ kiểu (!) của YAML.', remedy: 'Xóa thẻ, chỉ giữ giá trị.' });
        else if (isScalar(node) && typeof node.value === 'number' && !isAsWritten(node.value, node.source ?? ''))
          problems.push({ position: at(offset), code: 'so-viet-la', message: `Con số \`${(node.source ?? '').slice(0, 40)}\` không viết theo cách thường.`, remedy: 'Viết số thập phân thường, tối đa 15 chữ số, ví dụ 84700000 hay 18.3; nếu là chữ thì đặt trong ngoặc kép.' });
      },
      Pair(_, pair) {
        if (isScalar(pair.key) && FORBIDDEN_KEYS.has(String(pair.key.value)))
          problems.push({ position: at(pair.key.range?.[0] ?? 0), code: 'yaml-cam', message: `Không dùng khóa \`${String(pair.key.value)}\`.`, remedy: 'Xóa khóa này.' });
      },
    });
  if (problems.length > MOST_PROBLEMS) problems.length = MOST_PROBLEMS;
  // Lists of thousands of entries are asked for thousands of places: each map is indexed once.
  const indexes = new WeakMap<YAMLMap, ReadonlyMap<unknown, Pair>>();
  const pairOf = (map: YAMLMap, key: PropertyKey): Pair | undefined => {
    let index = indexes.get(map);
    if (!index) indexes.set(map, (index = new Map(map.items.map((pair) => [isScalar(pair.key) ? pair.key.value : pair.key, pair]))));
    return index.get(key);
  };
  const positionOf = (path: readonly PropertyKey[]): Position => {
    let node: unknown = document.contents;
    let offset = 0;
    for (const key of path) {
      const pair = isMap(node) ? pairOf(node, key) : undefined;
      const inner = pair ? pair.value : isSeq(node) ? node.items[Number(key)] : undefined;
      const shown = pair && (isMap(inner) || !isNode(inner) || !inner.range) ? pair.key : inner;
      if (!isNode(shown) || !shown.range) break;
      offset = shown.range[0];
      node = inner;
    }
    return at(offset);
  };
  return { data: problems.length === 0 ? toNfc(document.toJS()) : undefined, positionOf, problems };
}

/** What is nested too deep is complained of once for each level, all at one place. */
const firstAtEachPlace = <T extends YAMLError>(errors: readonly T[]): T[] => [...new Map(errors.toReversed().map((error) => [error.pos[0], error])).values()].toReversed();

/** Keys that stood in the map before. The library's own look compares each with all: 10 seconds for a list of 8,000 entries. */
function keysTwice({ items }: YAMLMap): Scalar[] {
  const seen = new Set<unknown>();
  return items.flatMap(({ key }) => {
    if (!isScalar(key)) return [];
    const before = seen.has(key.value);
    seen.add(key.value);
    return before ? [key] : [];
  });
}

/** Is the number the one that a person reads? */
const isAsWritten = (value: number, source: string): boolean => PLAIN_NUMBER.test(source) && source.replace(/\D/gu, '').length <= 15 && Number.isFinite(value);

const toNfc = (value: unknown): unknown => {
  if (typeof value === 'string') return nfc(value);
  if (Array.isArray(value)) return value.map(toNfc);
  if (value !== null && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, toNfc(inner)]));
  return value;
};

/** What {@link readYamlAs} gives back: the checked value, or the findings that say why there is none. */
export type YamlReading<T> =
  | { readonly value: T; readonly findings: readonly []; readonly positionOf: StrictYaml['positionOf'] }
  | { readonly value: undefined; readonly findings: readonly Finding[]; readonly positionOf: StrictYaml['positionOf'] };

/** Reads strict YAML and checks it against a schema; every complaint carries file, line and column. */
export function readYamlAs<T>(schema: ZodType<T>, text: string, file: string, firstLine = 1): YamlReading<T> {
  const yaml = readStrictYaml(text, firstLine);
  const { positionOf } = yaml;
  if (yaml.problems.length > 0) return { value: undefined, positionOf, findings: yaml.problems.map((problem) => ({ ...problem, file, severity: 'error' as const })) };
  const result = schema.safeParse(yaml.data);
  if (result.success) return { value: result.data, findings: [], positionOf };
  const findings = result.error.issues.flatMap((issue) => explain(issue).map(({ path, ...words }) => ({ ...words, file, severity: 'error' as const, position: positionOf(path) })));
  return { value: undefined, findings, positionOf };
}

interface Explained { path: readonly PropertyKey[]; code: string; message: string; remedy: string }

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: 'một chuỗi chữ', number: 'một con số', int: 'một số nguyên', boolean: 'true hoặc false', array: 'một danh sách (mỗi dòng một dấu -)',
  object: 'một nhóm khóa: giá trị', record: 'một nhóm khóa: giá trị', null: 'null', tuple: 'một cặp [từ, đến]',
};

/** One complaint of the schema in an editor's words. Own messages of a schema (they end in a full stop) are kept. */
function explain(issue: z.core.$ZodIssue): Explained[] {
  const { path } = issue;
  const field = path.filter((part) => typeof part === 'string').at(-1) ?? 'tệp';
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ path: [...path, key], code: 'khoa-la', message: `Không có trường nào tên \`${key}\` ở đây.`, remedy: 'Sửa tên trường theo bảng trong content/README.md, hoặc xóa dòng này.' }));
  if (issue.code === 'invalid_key') return [{ path, code: 'gia-tri-sai', message: `Khóa \`${String(field)}\` chưa đúng.`, remedy: issue.issues[0]?.message ?? 'Đổi khóa này.' }];
  if (issue.code === 'invalid_union') return [{ path, code: 'gia-tri-sai', message: `Trường \`${String(field)}\` không đúng dạng nào được phép.`, remedy: 'Xem bảng trường trong content/README.md.' }];
  if (issue.code === 'invalid_type' && /received undefined/u.test(issue.message))
    return [{ path, code: 'thieu-truong', message: `Thiếu trường \`${String(field)}\`.`, remedy: `Thêm \`${String(field)}:\` (${TYPE_NAMES[issue.expected] ?? 'xem content/README.md'}).` }];
  if (issue.code === 'invalid_type') return [{ path, code: 'gia-tri-sai', message: `Trường \`${String(field)}\` phải là ${TYPE_NAMES[issue.expected] ?? 'kiểu khác'}.`, remedy: 'Sửa giá trị; chữ và ngày đặt trong ngoặc kép, số thì không.' }];
  if (issue.code === 'invalid_value') return [{ path, code: 'gia-tri-sai', message: `Giá trị của \`${String(field)}\` không có trong danh sách được phép.`, remedy: `Chọn một trong: ${issue.values.map(String).join(', ')}.` }];
  if (issue.message.endsWith('.')) return [{ path, code: 'gia-tri-sai', message: `Giá trị của \`${String(field)}\` chưa đúng.`, remedy: issue.message }];
  return [{ path, code: 'gia-tri-sai', message: `Giá trị của \`${String(field)}\` chưa đúng hoặc để trống.`, remedy: 'Xem bảng trường trong content/README.md.' }];
}
