import { isAlias, isMap, isNode, isScalar, LineCounter, parseDocument, visit } from 'yaml';
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
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, merge: false, version: '1.2', schema: 'core', stringKeys: true });
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: line + firstLine - 1, column: col };
  };
  const problems = [...document.errors, ...document.warnings].slice(0, MOST_PROBLEMS).map((error) => ({
    position: at(error.pos[0]),
    code: error.code === 'DUPLICATE_KEY' ? 'khoa-trung' : 'yaml-sai',
    message: error.code === 'DUPLICATE_KEY' ? 'Một khóa được ghi hai lần trong cùng một mục.' : `Không đọc được YAML ở chỗ này (${error.code}).`,
    remedy: error.code === 'DUPLICATE_KEY' ? 'Giữ một khóa, xóa khóa kia.' : 'Xem lại thụt đầu dòng, dấu ngoặc kép và dấu hai chấm; chuỗi có “: ” phải đặt trong ngoặc kép.',
  }));
  if (problems.length === 0)
    visit(document, {
      Node(_, node) {
        const offset = node.range?.[0] ?? 0;
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
  const positionOf = (path: readonly PropertyKey[]): Position => {
    for (let length = path.length; length > 0; length--) {
      const parent = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
      const key = path[length - 1];
      if (isMap(parent)) {
        const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === key);
        const node = isNode(pair?.value) && pair.value.range && !isMap(pair.value) ? pair.value : pair?.key;
        if (isNode(node) && node.range) return at(node.range[0]);
      }
      const node = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return at(node.range[0]);
    }
    return at(0);
  };
  return { data: problems.length === 0 ? toNfc(document.toJS()) : undefined, positionOf, problems };
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
