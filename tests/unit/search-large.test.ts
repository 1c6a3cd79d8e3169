import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answer } from '../../src/search/answer.ts';
import type { Engine } from '../../src/search/engine.ts';
import { engineOf } from '../../src/search/hits-engine.ts';
import { lexiconOf } from '../../src/search/query/lexicon.ts';
import type { Hit } from '../../src/search/server.ts';

/** A large record sends each text on its own: what is read, and when, is what a reader pays for. */
const hits = Array.from({ length: 500 }, (_, page): Hit => ({ kind: 'doan', label: '', text: `Hóa đơn điện tử lần ${page}`, context: '', conference: '', date: `2024-01-01`, title: `Bài ${page}`, page: `/ban-tin/${page}/`, pageKind: 'ban-tin', target: '#doan-1', block: 'doan-1', facets: {} }));

function large(own: readonly Hit[]): { engine: Engine; read: number[] } {
  const read: number[] = [];
  const { atHand: _, ...engine } = engineOf(own, async () => lexiconOf([]));
  return { read, engine: { ...engine, chunk: (page, number) => (read.push(page), engine.chunk(page, number)) } };
}

const CASES: readonly (readonly [query: string, further: boolean, read: number, more: boolean, why: string])[] = [
  ['hóa đơn', false, 6, true, 'six texts with an answer are a first answer'],
  ['hóa đơn', true, 18, false, 'who wants the rest gets more'],
  ['hóa đơn lần 77', false, 6, false, 'a rare word leaves few that promise anything'],
];
for (const [query, further, count, more, why] of CASES)
  test(`${query}${further ? ', further' : ''}: ${why}`, async () => {
    const { engine, read } = large(hits);
    const answered = await answer({ query, chosen: [], count: false, further }, engine);
    assert.equal(new Set(read).size, count);
    assert.equal(answered.more, more);
    assert.ok(answered.results[0]?.strong);
  });

test('a small record is read as before, and nothing is left', async () => {
  const { engine } = large(hits.slice(0, 10));
  assert.equal((await answer({ query: 'hóa đơn', chosen: [], count: false }, engine)).more, false);
});
