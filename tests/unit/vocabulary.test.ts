import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { loadVocabulary, readVocabulary } from '../../src/vocabulary/load.ts';
import { tinyRecord } from './tiny-record.ts';

const { vocabulary, findings } = readVocabulary('.');
const provinces = [...vocabulary.provinces.values()];

test('every list can be read and every id in it leads somewhere', () => {
  assert.deepEqual(findings, []);
});

test('63 provinces on 30/6/2025, 34 of them today', () => {
  assert.equal(provinces.length, 63);
  assert.equal(provinces.filter(({ until }) => until === null).length, 34);
});

test('today they are 25 tỉnh and 9 thành phố', () => {
  const alive = provinces.filter(({ until }) => until === null);
  assert.equal(alive.filter(({ typeNow }) => typeNow === 'tỉnh').length, 25);
  assert.equal(alive.filter(({ typeNow }) => typeNow === 'thành phố').length, 9);
});

test('a province that ended says when and names a living successor, which names it back', () => {
  for (const { id, until, mergedInto, codeNow } of provinces) {
    assert.equal(until === null, mergedInto === null, id);
    if (mergedInto === null) continue;
    const successor = vocabulary.provinces.get(mergedInto);
    assert.equal(successor?.until, null, id);
    assert.ok(successor?.joinedBy.includes(id), id);
    assert.equal(successor?.codeNow, codeNow, id);
  }
});

test('codes are two digits, one owner at a time', () => {
  assert.equal(new Set(provinces.map(({ codeThen }) => codeThen)).size, 63);
  assert.equal(new Set(provinces.map(({ codeNow }) => codeNow)).size, 34);
});

test('the four provinces of the first articles', () => {
  const row = (id: string) => {
    const { codeThen, codeNow, mergedInto } = vocabulary.provinces.get(id)!;
    return [codeThen, codeNow, mergedInto];
  };
  assert.deepEqual(row('bac-ninh'), ['27', '24', null]);
  assert.deepEqual(row('gia-lai'), ['64', '52', null]);
  assert.deepEqual(row('yen-bai'), ['15', '15', 'lao-cai']);
  assert.deepEqual(row('bac-kan'), ['06', '19', 'thai-nguyen']);
});

test('following successors always comes to an end', () => {
  for (const start of vocabulary.organisations.values()) {
    const seen = new Set<string>();
    for (let id: string | null = start.id; id !== null; id = vocabulary.organisations.get(id)?.successor ?? null) {
      assert.ok(!seen.has(id), `${start.id} comes back to ${id}`);
      seen.add(id);
    }
  }
});

test('clauses are clauses, sets belong to an event, and only sets have clauses', () => {
  for (const { id, kind, clauses, conference } of vocabulary.principles.values()) {
    if (kind !== 'set') assert.deepEqual(clauses, [], id);
    else assert.notEqual(conference, null, id);
    for (const clause of clauses) assert.equal(vocabulary.principles.get(clause)?.kind, 'clause', `${id}: ${clause}`);
  }
});

test('a file under seeds/ named as a source exists', () => {
  for (const list of Object.values(vocabulary))
    for (const entry of list.values()) for (const source of 'sources' in entry ? entry.sources : []) assert.ok(/^https?:/u.test(source) || existsSync(`seeds/${source}`), `${entry.id}: ${source}`);
});

test('loading throws with place, sentence and remedy when a list is broken', () => {
  const root = tinyRecord({ 'content/vocabulary/themes.yml': (text) => text.replace('name:', 'nam:') });
  assert.throws(() => loadVocabulary(root), /content\/vocabulary\/themes\.yml:2:8 .*`nam`.* → /u);
});
