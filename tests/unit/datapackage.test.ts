import assert from 'node:assert/strict';
import { test } from 'node:test';
import { validate } from 'datapackage';
import { dataPackage } from '../../src/exports/datapackage.ts';
import { TABLE_NAMES, tableOf } from '../../src/exports/fields.ts';

/** The descriptor against the profiles of the standard; `tests/stories/du-lieu.test.ts` reads the built tables by it. */

const good = dataPackage({ homepage: 'https://example.org/ky-yeu/du-lieu/', outlets: ['Báo Công Thương', 'Báo không rõ tên'] });

/** What the reference library says against a descriptor. */
const complaints = async (descriptor: object): Promise<string[]> => (await validate(descriptor)).errors.map(({ message }) => message);

test('the reference library finds nothing wrong', async () => {
  assert.deepEqual(await complaints(good), []);
  assert.deepEqual(await complaints(dataPackage({ homepage: undefined, outlets: ['Báo Công Thương'] })), []);
});

const [first, ...others] = good.resources;
const REFUSED: readonly (readonly [why: string, descriptor: object])[] = [
  ['no tables', { ...good, resources: [] }],
  ['a type the standard does not know', { ...good, resources: [{ ...first, schema: { ...first!.schema, fields: [{ name: 'id', type: 'chữ' }] } }, ...others] }],
  ['a name with marks', { ...good, name: 'Kỷ yếu' }],
  ['a table without its schema', { ...good, resources: [{ ...first, schema: undefined }, ...others] }],
  ['a source without a name', { ...good, sources: [{}] }],
];

for (const [why, descriptor] of REFUSED)
  test(`the reference library does refuse: ${why}`, async () => {
    assert.notDeepEqual(await complaints(descriptor), []);
  });

test('same record, same descriptor: it knows no clock', () => {
  assert.doesNotMatch(JSON.stringify(good), /"created"/u);
});

test('a reference to the same table is written the way of the standard', () => {
  const { schema } = good.resources.find(({ name }) => name === 'dia-phuong')!;
  assert.deepEqual('foreignKeys' in schema && schema.foreignKeys, [{ fields: 'mergedInto', reference: { resource: '', fields: 'id' } }]);
});

for (const name of TABLE_NAMES)
  test(`every field of ${name} is explained`, () => {
    for (const [field, { description, pattern }] of Object.entries(tableOf(name).fields)) {
      assert.match(description, /^\p{Lu}.*[.…]$/u, `${field}: a sentence`);
      assert.equal(description, description.normalize('NFC'));
      assert.equal(description.split('`').length % 2, 1, `${field}: every \` has its pair`);
      if (pattern !== undefined) assert.match(pattern, /^\^.*\$$/u, `${field}: a pattern for the whole value`);
    }
  });
