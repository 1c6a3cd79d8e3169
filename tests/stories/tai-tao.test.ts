import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { filesUnder } from '../../src/release/files.ts';
import { ProjectCopy } from './project-copy.ts';

/** The same project gives the same bytes wherever and whenever it is built: other folder, other time zone, other language of the machine, from nothing or over what an earlier build kept. */

const digests = (root: string): string[] => filesUnder(join(root, 'dist')).map((file) => `${createHash('sha256').update(readFileSync(join(root, 'dist', file))).digest('hex')}  ${file}`);

test('two builds are the same to the byte, search index included', () => {
  using here = new ProjectCopy();
  using there = new ProjectCopy();
  const first = here.build({ TZ: 'UTC', LANG: 'C', LC_ALL: 'C' });
  assert.equal(first.code, 0, first.words);
  // What the other folder kept comes from another record: every page that a change of this kind touches has to be made anew.
  const changes = [
    ['content/briefings/2025-02-06-bac-kan.mdx', 'status: chua-hoan-thanh-qua-han', 'status: hoan-thanh-qua-han'],
    ['content/briefings/2024-07-19-bac-ninh.mdx', 'summary: >-', 'summary: >-\n  Thêm một câu.'],
    ['content/vocabulary/conferences.yml', 'shortName: Phiên họp thứ 3', 'shortName: Phiên họp số 3'],
    ['content/vocabulary/people.yml', 'name: Phạm Minh Chính', 'name: Phạm M. Chính'],
    ['content/vocabulary/documents.yml', 'number: 06/QĐ-TTg', 'number: 6/QĐ-TTg'],
    ['content/vocabulary/indicators.yml', 'name: Tỷ trọng kinh tế số trong GDP', 'name: Tỷ trọng kinh tế số trên GDP'],
  ] as const;
  for (const [file, now, then] of changes) there.edit(file, now, then);
  const other = there.build();
  assert.equal(other.code, 0, other.words);
  for (const [file, now, then] of changes) there.edit(file, then, now);
  const second = there.build({ TZ: 'Pacific/Auckland', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' });
  assert.equal(second.code, 0, second.words);
  const files = digests(here.root);
  assert.ok(files.some((line) => line.includes('pagefind/')), 'no search index was built');
  const others = digests(there.root);
  assert.deepEqual([...new Set(files).symmetricDifference(new Set(others))], [], 'files that differ');

  const sums = readFileSync(join(here.root, 'dist/SHA256SUMS'), 'utf8').trimEnd().split('\n');
  assert.deepEqual(sums, files.filter((line) => !line.endsWith('  SHA256SUMS')), 'SHA256SUMS names every file beside it');

  const record = JSON.parse(readFileSync(join(here.root, 'dist/build.json'), 'utf8')) as Record<string, unknown>;
  assert.equal(record['commit'], null, 'a copy outside a clone is no commit');
  assert.match(String(record['content']), /^[0-9a-f]{64}$/u);
  assert.equal((record['tools'] as Record<string, string>)['node'], process.versions.node);
});
