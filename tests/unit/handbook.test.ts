import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { z } from 'zod';
import { briefingSchema } from '../../src/domain/briefing.ts';
import { readYamlAs } from '../../src/domain/strict-yaml.ts';

/** The editors' handbook says what the code does; here the two are held together. */

const handbook = readFileSync('content/README.md', 'utf8');

/** Section of the handbook under this heading. */
const section = (heading: string): string => handbook.split(/^## /mu).find((part) => part.startsWith(heading)) ?? '';

type Definition = { type: string; shape?: Record<string, z.ZodType>; element?: z.ZodType; innerType?: z.ZodType; options?: z.ZodType[] };

/** Every field of a schema as the handbook writes it: `metrics[].quote`. */
function fieldsOf(schema: z.ZodType, path = ''): string[] {
  const { type, shape, element, innerType, options } = schema.def as unknown as Definition;
  if (innerType) return fieldsOf(innerType, path);
  if (shape) return Object.entries(shape).flatMap(([key, inner]) => fieldsOf(inner, path === '' ? key : `${path}.${key}`));
  if (type === 'array' && isGroup(element!)) return fieldsOf(element!, `${path}[]`);
  if (options?.some(isGroup)) return options.flatMap((option) => fieldsOf(option, path));
  return [path];
}

const isGroup = (schema: z.ZodType): boolean => {
  const { shape, options } = schema.def as unknown as Definition;
  return shape !== undefined || (options?.some(isGroup) ?? false);
};

test('the field table has every field of the schema, in its order, and no other', () => {
  const rows = [...section('Bảng trường').matchAll(/^\| `([A-Za-z0-9.[\]]+)` \|/gmu)].map(([, field]) => field!);
  const declared = [...new Set(fieldsOf(briefingSchema))];
  assert.deepEqual(rows.toSorted(), declared.toSorted());
});

test('the sample passes the schema', () => {
  const sample = /^```yaml\n---\n(.*?)^---\n```/msu.exec(handbook)?.[1];
  assert.ok(sample);
  assert.deepEqual(readYamlAs(briefingSchema, sample, 'content/README.md').findings, []);
});

test('the sample quotes its seed exactly', () => {
  const sample = /^```yaml\n---\n(.*?)^---\n```/msu.exec(handbook)![1]!;
  const briefing = readYamlAs(briefingSchema, sample, 'content/README.md').value!;
  const seed = readFileSync(`seeds/${briefing.source.file}`, 'utf8').normalize('NFC');
  for (const { quote } of [...briefing.metrics, ...briefing.directives, ...briefing.chairs, ...briefing.provinces]) assert.ok(seed.includes(quote), quote);
});

test('every finding code has a row, and no row names a code that is gone', () => {
  const sources = globSync('src/{domain,vocabulary,markdown,checks,release}/**/*.ts').map((file) => readFileSync(file, 'utf8'));
  const used = new Set(sources.flatMap((source) => [...source.matchAll(/\bcode: [^\n,}]*?'([a-z0-9]+(?:-[a-z0-9]+)+)'(?: : '([a-z0-9-]+)')?/gu)].flatMap(([, first, second]) => (second === undefined ? [first!] : [first!, second]))));
  const listed = [...section('Các mã cần xem').matchAll(/^\| `([a-z0-9-]+)` \|/gmu)].map(([, code]) => code!);
  for (const code of used) assert.ok(listed.includes(code), `content/README.md does not explain ${code}`);
  for (const code of listed) assert.ok(sources.some((source) => source.includes(`'${code}'`)), `content/README.md explains ${code}, which nothing reports`);
});
