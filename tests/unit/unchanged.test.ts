import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, beforeEach, test } from 'node:test';
import { inputsOf, isBuilt, rememberBuild } from '../../src/cli/unchanged.ts';

/** A build that would make the same again is not made. */

const root = mkdtempSync(join(tmpdir(), 'ky-yeu-'));
after(() => rmSync(root, { recursive: true }));

const SETTINGS = { site: null, base: '/', drafts: false };
const FILES = ['src/page.ts', 'content/briefings/bai.mdx', 'seeds/bai.txt', 'public/anh/a.png', 'astro.config.mjs', 'package-lock.json', 'dist/index.html', 'dist/a/index.html', '.cache/search/1.json'];

function write(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

const isBuiltNow = (settings = SETTINGS): boolean => isBuilt(root, inputsOf(root, settings));

beforeEach(() => {
  rmSync(root, { recursive: true });
  write('package.json', '{ "version": "1.0.0" }');
  for (const file of FILES) write(file, file);
  rememberBuild(root, SETTINGS, inputsOf(root, SETTINGS));
  assert.ok(isBuiltNow());
});

for (const file of FILES) {
  test(`${file} has changed`, () => {
    appendFileSync(join(root, file), '.');
    assert.ok(!isBuiltNow());
  });
}

const CHANGES: readonly (readonly [what: string, change: () => void])[] = [
  ['a file of the site is lost', () => rmSync(join(root, 'dist/a/index.html'))],
  ['a file of the site was written again, as long as before', () => utimesSync(join(root, 'dist/a/index.html'), 1, 1)],
  ['the site has another file', () => write('dist/b.html', '')],
  ['the search records are lost', () => rmSync(join(root, '.cache/search'), { recursive: true })],
  ['the site is lost', () => rmSync(join(root, 'dist'), { recursive: true })],
  ['the content has another file', () => write('content/vocabulary/themes.yml', '')],
  ['a file of the content has another name', () => renameSync(join(root, 'seeds/bai.txt'), join(root, 'seeds/ten-khac.txt'))],
  ['what was remembered is lost', () => rmSync(join(root, '.cache/dung-xong.txt'))],
  ['what was remembered is cut', () => write('.cache/dung-xong.txt', inputsOf(root, SETTINGS))],
  ['the history has another commit', () => {
    const git = (...args: string[]) => execFileSync('git', args, { cwd: root });
    git('init', '--quiet');
    git('-c', 'user.name=a', '-c', 'user.email=a@example.org', 'commit', '--quiet', '--allow-empty', '--message', 'a');
  }],
];
for (const [what, change] of CHANGES) {
  test(what, () => {
    change();
    assert.ok(!isBuiltNow());
  });
}

test('other settings', () => {
  assert.ok(!isBuiltNow({ ...SETTINGS, drafts: true }));
  assert.ok(!isBuiltNow({ ...SETTINGS, base: '/ky-yeu/' }));
  assert.ok(!isBuiltNow({ ...SETTINGS, site: 'https://example.org' } as unknown as typeof SETTINGS));
});

test('compressed copies beside the site are no change of it', () => {
  write('dist/index.html.br', '');
  assert.ok(isBuiltNow());
});

test('edited while it was built: not remembered, even if it is undone', () => {
  const before = inputsOf(root, SETTINGS);
  appendFileSync(join(root, 'seeds/bai.txt'), '.');
  write('dist/index.html', 'of the edited article');
  rememberBuild(root, SETTINGS, before);
  write('seeds/bai.txt', 'seeds/bai.txt');
  assert.ok(!isBuiltNow());
});

test('nothing can be remembered: no error', () => {
  rmSync(join(root, '.cache'), { recursive: true });
  writeFileSync(join(root, '.cache'), '');
  rememberBuild(root, SETTINGS, inputsOf(root, SETTINGS));
  assert.ok(!isBuiltNow());
});
