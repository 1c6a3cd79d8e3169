import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, after, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { load } from 'cheerio';
import { readBriefing } from '../../src/checks/read.ts';
import { articleLines } from '../../src/domain/article-lines.ts';
import { quotedWords } from '../../src/domain/briefing.ts';
import { countWords, fold, sentences } from '../../src/domain/text.ts';
import { briefingFiles } from '../../src/markdown/files.ts';
import { ProjectCopy } from './project-copy.ts';

/** Khi nơi giữ quyền không cho đăng lại toàn văn: ngoài lời trích, không câu nào của bài rời khỏi bản dựng. */

const copy = new ProjectCopy();
let published = '';

before(() => {
  const settings = join(copy.root, 'src/domain/site.ts');
  const written = readFileSync(settings, 'utf8').replace("articleText: 'full'", "articleText: 'quotes'");
  assert.match(written, /articleText: 'quotes'/u);
  writeFileSync(settings, written);
  const { code, words } = copy.build();
  assert.equal(code, 0, words);
  published = everyText(join(copy.root, 'dist'));
});
after(() => copy[Symbol.dispose]());

/** All that a build says, as folded text: pages without their markup, data and the search index unpacked, the words of drawings (their PNG is made of the same). */
function everyText(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(woff2|png|wasm|js|css|ico)$/u.test(entry.name))
    .map((entry) => {
      const bytes = readFileSync(join(entry.parentPath, entry.name));
      const text = (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8');
      return fold(entry.name.endsWith('.html') ? load(text)('html').text() : text.replace(/\\"/gu, '"'));
    })
    .join('\n');
}

for (const file of briefingFiles(copy.root).files) {
  test(`${file}: only quoted words leave the build`, () => {
    const { briefing } = readBriefing(copy.root, file);
    assert.ok(briefing);
    const quotes = quotedWords(briefing);
    const article = articleLines(readFileSync(join(copy.root, 'seeds', briefing.source.file), 'utf8')).filter(Boolean);
    const silent = article.flatMap((line) => unquoted(fold(line), [...quotes, briefing.title])).flatMap((stretch) => sentences(stretch)).filter((words) => countWords(words) >= 6);
    // What we say in our own words may share a run of words with the article.
    const own = fold([briefing.summary, ...briefing.directives.map(({ action }) => action)].join('\n'));
    assert.ok(silent.length > 5, `${silent.length} stretches to look for`);
    assert.deepEqual(silent.filter((words) => !own.includes(words) && published.includes(words)), []);
    for (const quote of quotes.slice(0, 40)) assert.ok(published.includes(fold(quote)), `the quote is gone: ${quote}`);
  });
}

/** The stretches of a line that no quote covers, wherever and however often it stands. */
function unquoted(line: string, quotes: readonly string[]): string[] {
  const covered = new Array<boolean>(line.length).fill(false);
  for (const quote of quotes.map(fold))
    for (let at = line.indexOf(quote); at >= 0; at = line.indexOf(quote, at + 1)) covered.fill(true, at, at + quote.length);
  return [...line].map((character, at) => (covered[at] ? '\n' : character)).join('').split(/\n+/u).map((part) => part.trim()).filter(Boolean);
}
