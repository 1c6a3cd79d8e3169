import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { load } from 'cheerio';
import { ProjectCopy } from './project-copy.ts';

/** A reader keeps a link for years: it leads to the same thing, or on to where that thing is now; a change that would break it is refused. */

test('every address of the site is in the register, and none of the register is gone', () => {
  using copy = new ProjectCopy({ withDist: true });
  // A proposal from the drafting page brings new addresses and no register: an editor writes it after the merge, and this fails until then.
  const { code, words } = copy.run('addresses', '--check', ...(process.env['GITHUB_EVENT_NAME'] === 'pull_request' ? [] : ['--complete']));
  assert.equal(code, 0, words);
});

test('an editor renames a briefing, one of its figures and a person, and every old link still leads there', () => {
  using copy = new ProjectCopy({ withDist: true });
  const renames = [['2024-07-19-gia-lai', '2024-07-19-tinh-gia-lai'], ['2024-07-19-tinh-gia-lai/ho-so-toan-trinh-ca-nuoc-6-thang-2024', 'ho-so-toan-trinh-ca-nuoc-giua-2024'], ['people/pham-minh-chinh', 'pham-minh-chinh-1958']] as const;
  for (const [from, to] of renames) {
    const { code, words } = copy.run('rename', from, to);
    assert.equal(code, 0, words);
  }
  const { code, words } = copy.build();
  assert.equal(code, 0, words);
  const check = copy.run('addresses');
  assert.equal(check.code, 0, check.words);

  const page = (address: string) => load(readFileSync(join(copy.root, 'dist', address, 'index.html'), 'utf8'));
  const old = page('ban-tin/2024-07-19-gia-lai');
  assert.equal(old('a[data-moved]').attr('href'), '/ban-tin/2024-07-19-tinh-gia-lai/');
  assert.equal(old('link[rel="canonical"]').attr('href'), '/ban-tin/2024-07-19-tinh-gia-lai/');
  assert.match(old('noscript').html() ?? '', /http-equiv="refresh" content="0;url=\/ban-tin\/2024-07-19-tinh-gia-lai\/"/u);
  assert.equal(page('nguoi/pham-minh-chinh')('a[data-moved]').attr('href'), '/nguoi/pham-minh-chinh-1958/');
  const now = page('ban-tin/2024-07-19-tinh-gia-lai');
  assert.equal(now('#ho-so-toan-trinh-ca-nuoc-6-thang-2024').next().attr('id'), 'ho-so-toan-trinh-ca-nuoc-giua-2024', 'the former anchor stands right before the new one');
  const lines = readFileSync(join(copy.root, 'dist/_redirects'), 'utf8').split('\n');
  assert.ok(lines.includes('/ban-tin/2024-07-19-gia-lai/ /ban-tin/2024-07-19-tinh-gia-lai/ 301'));
  assert.ok(lines.some((line) => /^\/chi-dao\/2024-07-19-gia-lai\/\S+ \/chi-dao\/2024-07-19-tinh-gia-lai\/\S+ 301$/u.test(line)), 'directives moved with their briefing');
});

test('an address that is dropped, or given to another article, is refused', () => {
  using copy = new ProjectCopy({ withDist: true });
  const register = join(copy.root, 'content/addresses/ban-tin-2024.txt');
  const before = readFileSync(register, 'utf8');
  writeFileSync(register, before.replace(/^\/ban-tin\/2024-07-19-bac-ninh\/ /mu, '/ban-tin/2023-01-01-da-xoa/\n/ban-tin/2024-07-19-bac-ninh/ 0000'));
  const { code, words } = copy.run('addresses');
  assert.equal(code, 1);
  assert.match(words, /Địa chỉ \/ban-tin\/2023-01-01-da-xoa\/ đã công bố mà nay không còn/u);
  assert.match(words, /\/ban-tin\/2024-07-19-bac-ninh\/ nay dành cho một bài gốc khác/u);
  assert.match(words, /Chưa ghi tệp nào/u);
});

test('a figure that keeps its address and is made to say something else is refused; a correction is not', () => {
  using copy = new ProjectCopy({ withDist: true });
  const git = (...args: string[]) => assert.equal(spawnSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], { cwd: copy.root }).status, 0);
  git('init', '--quiet');
  git('add', 'content');
  git('commit', '--quiet', '--message', 'a');
  const briefing = join(copy.root, 'content/briefings/2024-07-19-bac-ninh.mdx');
  const [, indicator, quote] = /^  - id: kinh-te-so-gdp-2023\n    indicator: (\S+)[^]*?quote: (.*)\n/mu.exec(readFileSync(briefing, 'utf8'))!;
  const edit = (from: string, to: string) => writeFileSync(briefing, readFileSync(briefing, 'utf8').replace(from, to));
  edit(quote!, quote!.split(' ').slice(0, -2).join(' '));
  assert.equal(copy.run('addresses', '--check', '--since', 'HEAD').code, 0);
  edit(quote!.split(' ').slice(0, -2).join(' '), 'Cả nước đã cấp thẻ căn cước cho người dân');
  edit(`- id: kinh-te-so-gdp-2023\n    indicator: ${indicator}`, '- id: kinh-te-so-gdp-2023\n    indicator: the-can-cuoc');
  const { code, words } = copy.run('addresses', '--check', '--since', 'HEAD');
  assert.equal(code, 1, words);
  assert.match(words, /bac-ninh\.mdx:\d+:\d+ Địa chỉ \S+#kinh-te-so-gdp-2023 đã công bố cho “.*mà nay dành cho “Cả nước/u);
});

test('a preview with drafts publishes no address', () => {
  using copy = new ProjectCopy({ withDist: true });
  const record = join(copy.root, 'dist/build.json');
  writeFileSync(record, readFileSync(record, 'utf8').replace('"drafts": false', '"drafts": true'));
  assert.equal(copy.run('addresses').code, 2);
  assert.ok(existsSync(join(copy.root, 'content/addresses/ban-tin-2024.txt')));
});
