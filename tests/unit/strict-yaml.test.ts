import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { id } from '../../src/domain/id.ts';
import { readStrictYaml, readYamlAs } from '../../src/domain/strict-yaml.ts';

const VALUES: readonly (readonly [yaml: string, value: unknown, why: string])[] = [
  ['a: 2024-02-30', { a: '2024-02-30' }, 'a day stays text, so that one that does not exist is seen'],
  ['a: 130.700', { a: 130.7 }, 'the trap of an unquoted number; a check compares it with the quote'],
  ['a: 7,5', { a: '7,5' }, 'a decimal comma is text'],
  ['a: 100%', { a: '100%' }, 'a percentage is text'],
  ['a: yes', { a: 'yes' }, 'not a truth value'],
  ['a: ~', { a: null }, 'nothing'],
  ['a: "Bắc"'.normalize('NFD'), { a: 'Bắc' }, 'NFC from the moment it is read'],
  ['<<: {a: 1}', { '<<': { a: 1 } }, 'a merge key is a key, and no schema has it'],
  ['%YAML 1.1\n---\na: yes', { a: 'yes' }, 'a directive does not change the rules'],
];

for (const [yaml, value, why] of VALUES)
  test(`${JSON.stringify(yaml)}: ${why}`, () => {
    assert.deepEqual(readStrictYaml(yaml).data, value);
  });

const PROBLEMS: readonly (readonly [yaml: string, code: string, line: number, column: number])[] = [
  ['a: 1\na: 2', 'khoa-trung', 2, 1],
  ['a: &x 1', 'yaml-cam', 1, 7],
  ['a: 1\nb: *x', 'yaml-cam', 2, 4],
  ['a: !!binary aGk=', 'yaml-cam', 1, 13],
  ['a: !!str 5', 'yaml-cam', 1, 10],
  ['a: !evil 3', 'yaml-sai', 1, 4],
  ['a: !!js/function "x"', 'yaml-sai', 1, 4],
  ['__proto__: {x: 1}', 'yaml-cam', 1, 1],
  ['a: {constructor: 1}', 'yaml-cam', 1, 5],
  ['a: 1\n---\nb: 2', 'yaml-sai', 2, 1],
  ['? [a]\n: b', 'yaml-sai', 1, 3],
  ['a: b: c', 'yaml-sai', 1, 4],
  ['a: "b', 'yaml-sai', 1, 6],
];

for (const [yaml, code, line, column] of PROBLEMS)
  test(`${JSON.stringify(yaml)} is refused`, () => {
    const { data, problems } = readStrictYaml(yaml);
    assert.equal(data, undefined);
    assert.ok(problems.some((problem) => problem.code === code && problem.position.line === line && problem.position.column === column), JSON.stringify(problems));
  });

const schema = z.record(id, z.strictObject({ name: z.string().min(1), kind: z.enum(['mot', 'hai']).default('mot'), when: z.string().refine((text) => text !== 'never', 'Ngày phải có thật.').default('now') }));

const COMPLAINTS: readonly (readonly [yaml: string, code: string, line: number, column: number, words: string])[] = [
  ['a:\n  nam: x\n  name: y', 'khoa-la', 2, 8, '`nam`'],
  ['a:\n  kind: hai', 'thieu-truong', 1, 1, '`name`'],
  ['a:\n  name: 1', 'gia-tri-sai', 2, 9, 'một chuỗi chữ'],
  ['a:\n  name: ""', 'gia-tri-sai', 2, 9, '`name`'],
  ['a:\n  name: x\n  kind: ba', 'gia-tri-sai', 3, 9, 'mot, hai'],
  ['a:\n  name: x\n  when: never', 'gia-tri-sai', 3, 9, 'Ngày phải có thật.'],
  ['Bắc Ninh:\n  name: x', 'gia-tri-sai', 1, 1, 'không dấu'],
  ['- a', 'gia-tri-sai', 1, 1, 'khóa: giá trị'],
];

for (const [yaml, code, line, column, words] of COMPLAINTS)
  test(`${JSON.stringify(yaml)} breaks the schema`, () => {
    const { value, findings } = readYamlAs(schema, yaml, 'x.yml', 11);
    assert.equal(value, undefined);
    const [finding] = findings;
    assert.equal(findings.length, 1);
    assert.deepEqual([finding?.code, finding?.position], [code, { line: line + 10, column }]);
    assert.ok(`${finding?.message} ${finding?.remedy}`.includes(words), `${finding?.message} ${finding?.remedy}`);
    assert.doesNotMatch(`${finding?.message} ${finding?.remedy}`, /expected|received|invalid|undefined/iu, 'speaks English');
  });

test('all complaints at once', () => {
  assert.equal(readYamlAs(schema, 'a:\n  nam: x\nb:\n  name: 1\n  kind: ba', 'x.yml').findings.length, 4);
});

test('knows where a value stands, or the nearest parent of a missing one', () => {
  const { positionOf } = readStrictYaml('a:\n  - b: "x"\n    c: [1, 2]\n', 2);
  assert.deepEqual(positionOf(['a', 0, 'b']), { line: 3, column: 8 });
  assert.deepEqual(positionOf(['a', 0, 'c', 1]), { line: 4, column: 12 });
  assert.deepEqual(positionOf(['a', 0, 'missing']), { line: 3, column: 5 });
  assert.deepEqual(positionOf([]), { line: 2, column: 1 });
});
