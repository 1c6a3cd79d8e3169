import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

/** The five first articles as their owner gave them; nobody edits them, whatever the register says. */
const AS_RECEIVED: readonly (readonly [name: string, sha256: string])[] = [
  ['000_be056031534c9d10.txt', '243c805e95c740cf2f360632cbdb56ca7d7b9160d5d6e743e5826e855933fc24'],
  ['001_81c4bbe33821b499.txt', '9b6e8a1d9f80745956c4717575458024a8ba0d5f6052e6c6cd760cf1170dba6e'],
  ['002_f04660379edd53dc.txt', '51c839265bf5d990e40fcac82a8dbc94a5fe1c10b2ff1ebb26f890ed79e2b7dc'],
  ['003_9743151806032447.txt', 'be3f72051326a60006e69e1f57a26eb2f907a2748f5a0eef074b159339c9bae2'],
  ['004_e551f0ee5369baea.txt', '4799c6372874da059a41d7b4cfc23c75e2fe142c53bf995fa1a74cfa41a2c5e0'],
];

const sha256 = (name: string) => createHash('sha256').update(readFileSync(`seeds/${name}`)).digest('hex');
const register = readFileSync('seeds/README.md', 'utf8');

for (const [name, expected] of AS_RECEIVED)
  test(`${name} is as it was received`, () => {
    assert.equal(sha256(name), expected);
  });

test('the register names every article with its checksum', () => {
  for (const name of readdirSync('seeds').filter((file) => file !== 'README.md'))
    assert.ok(register.split('\n').some((line) => line.includes(`\`${name}\``) && line.includes(sha256(name))), name);
});
