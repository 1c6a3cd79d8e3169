import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { readHistory } from '../../src/query/history.ts';

/** A repository of three commits: an article and two people, a correction of both, a third person. */
const root = mkdtempSync(join(tmpdir(), 'ky-yeu-history-'));
after(() => rmSync(root, { recursive: true, force: true }));
const repository = join(root, 'full');
const { GIT_DIR: _, GIT_WORK_TREE: __, ...environment } = process.env;
let day = 0;
const git = (...args: readonly string[]): string =>
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@t', '-c', 'commit.gpgsign=false', ...args], { cwd: repository, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], env: { ...environment, GIT_COMMITTER_DATE: `2024-07-0${day}T08:00:00+07:00`, GIT_AUTHOR_DATE: '2020-01-01T00:00:00Z' } });

function commit(subject: string, files: Readonly<Record<string, string>>): void {
  day += 1;
  for (const [name, text] of Object.entries(files)) writeFileSync(join(repository, name), text);
  git('add', '-A');
  git('commit', '-q', '-m', subject);
}

mkdirSync(join(repository, 'content/briefings'), { recursive: true });
mkdirSync(join(repository, 'content/vocabulary'), { recursive: true });
git('init', '-q', '-b', 'main');
const PEOPLE = 'content/vocabulary/people.yml';
const ARTICLE = 'content/briefings/bai.mdx';
commit('content: thêm bài', { [ARTICLE]: 'một\n', [PEOPLE]: '# Người\na:\n  name: An\nb:\n  name: Binh\n' });
commit('content: sửa tên', { [ARTICLE]: 'hai\n', [PEOPLE]: '# Người\na:\n  name: An\nb:\n  name: Bình\n' });
commit('content: thêm người', { [PEOPLE]: '# Người ta\na:\n  name: An\nb:\n  name: Bình\nc:\n  name: Chi\n' });

const short = (changes: readonly { time: string; subject: string; kind: string }[] | undefined) => changes?.map(({ time, subject, kind }) => [time.slice(0, 10), subject, kind]);

test('a file has the commits that changed it, newest first, by the day they were committed', () => {
  assert.deepEqual(short(readHistory(repository)?.ofFile.get(ARTICLE)), [['2024-07-02', 'content: sửa tên', 'changed'], ['2024-07-01', 'content: thêm bài', 'added']]);
});

test('an entry of a list has only the commits its own lines come from', () => {
  const history = readHistory(repository)!;
  assert.deepEqual(short(history.ofEntry.get('people/a')), [['2024-07-01', 'content: thêm bài', 'added']]);
  assert.deepEqual(short(history.ofEntry.get('people/b')), [['2024-07-02', 'content: sửa tên', 'changed'], ['2024-07-01', 'content: thêm bài', 'added']]);
  assert.deepEqual(short(history.ofEntry.get('people/c')), [['2024-07-03', 'content: thêm người', 'added']]);
});

test('what is not committed is no history', () => {
  writeFileSync(join(repository, PEOPLE), 'd:\n  name: Dung\n');
  assert.equal(readHistory(repository)?.ofEntry.has('people/d'), false);
  git('checkout', '-q', '--', PEOPLE);
});

test('a shallow clone, a copy without git and a copy inside another repository have none', () => {
  execFileSync('git', ['clone', '-q', '--depth', '1', `file://${repository}`, join(root, 'shallow')], { stdio: 'ignore' });
  assert.equal(readHistory(join(root, 'shallow')), null);
  cpSync(join(repository, 'content'), join(root, 'tarball/content'), { recursive: true });
  assert.equal(readHistory(join(root, 'tarball')), null);
  cpSync(join(repository, 'content'), join(repository, 'inner/content'), { recursive: true });
  assert.equal(readHistory(join(repository, 'inner')), null);
});
