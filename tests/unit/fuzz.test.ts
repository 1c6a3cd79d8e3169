import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { findingsOn, subjectOf } from '../../src/checks/one.ts';
import { readingOf } from '../../src/checks/reading.ts';
import { articleLines } from '../../src/domain/article-lines.ts';
import { readStrictYaml } from '../../src/domain/strict-yaml.ts';
import type { Vocabulary } from '../../src/domain/vocabulary.ts';
import { hiddenCharacters } from '../../src/markdown/hidden.ts';
import { isLink } from '../../src/markdown/addresses.ts';
import { quotesOnly } from '../../src/markdown/quotes-only.ts';
import { renderBody } from '../../src/markdown/render.ts';
import { readVocabulary } from '../../src/vocabulary/load.ts';
import { strangersAmong, strangersIn } from './page-oracle.ts';
import { BRIEFING, goodText, SEED, tinyRecord } from './tiny-record.ts';

/**
 * Random contributions through everything that reads, judges and draws them. Whatever comes: nothing throws, and what is let through
 * puts nothing into a page that is not in the table of `page-oracle.ts`. `FUZZ_RUNS` multiplies the cases. A failure prints the smallest case,
 * which goes into `KEPT`: kept cases run before any new one.
 */
/** How many new cases each test tries; the first test counts them. */
const CASES = { soup: 2_500, lines: 2_500, changes: 1_500, yaml: 2_500, addresses: 2_500, articles: 1_000 } as const;
const FEWEST = 10_000;

const TIMES = Number(process.env['FUZZ_RUNS'] ?? 1);
const SHA = 'a'.repeat(64);
const frontmatter = /^---\n.*?\n---\n/su.exec(goodText(BRIEFING))![0].replace('{sha256}', SHA);
/** The same without its lists of facts: half of the time of a case goes into reading them, and the body does not depend on them. */
const short = frontmatter.replace(/^(chairs|provinces|principles|metrics|directives|leftOut):\n(?: .*\n)*/gmu, '$1: []\n');
const goodBody = goodText(BRIEFING).slice(/^---\n.*?\n---\n/su.exec(goodText(BRIEFING))![0].length);
const seeds = new Map([['000_0123456789abcdef.txt', { name: '000_0123456789abcdef.txt', sha256: SHA, lines: articleLines(goodText(SEED)) }]]);
const vocabulary: Vocabulary = readVocabulary(tinyRecord()).vocabulary;

const WORDS = ['Sáng 19/7', 'hội nghị', 'kinh tế số', 'CĐS', '18,3%', 'Đạt', 'không giấy tờ', 'a', '\u0301', '😀', '١', '漢', 'о', 'Ð'];
const MARKS = ['*', '**', '_', '~~', '`', '```', '#', '##', '###', '####', '- ', '1. ', '> ', '|', '|---|', '\n', '\n\n', '\\', '[', ']', '(', ')', '![', '](', '[^1]', '[^1]: ', '[a]: ', '<', '>', '</', '/>', '{', '}', '---', '***', '\t', '    ', ' ', ':', '&', ';', '"', "'", '=', '%', '\0', '\r', '\u2028'];
const HOSTILE = ['<script>', '</script>', '<img src=x onerror=alert(1)>', '<svg/onload=alert(1)>', '<SaPo>', '</SaPo>', '<ChuThichAnh>', '</ChuThichAnh>', '<SaPo {...x}>', 'import x from "y"', 'export const x = 1', '{process.exit(0)}', '{/* */}', '<!--', '-->', '<![CDATA[', '<?x?>', 'javascript:alert(1)', 'data:text/html,x', 'https://x.vn', '//x.vn', '/\\x.vn', 'www.x.vn', 'a@b.vn', 'https://a@b.vn', '&#106;', '&colon;', '&lt;script&gt;', '&#x202E;', '&shy;', '&#0;', '&Tab;', '&NewLine;', '\u202E', '\u200B', '\u{E0041}', '\uFE0F', '\u3164', '\u2066', '/anh/a.png', '/anh/../a.png', '<a href="javascript:x">', 'set:html', 'constructor', '__proto__', 'toString', '](javascript:x)', '"><script>', "' onclick='x", '${x}', '{{x}}', '%00', '<https://x.vn>', '<mailto:a@b.vn>', '<javascript:x>', '| a |\n|:-:|\n| b |', '\n\n[a]: https://x.vn "t"\n\n'];
const piece = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...WORDS) }, { weight: 4, arbitrary: fc.constantFrom(...MARKS) }, { weight: 4, arbitrary: fc.constantFrom(...HOSTILE) }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) });
const soup = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(''));
/** Lines as Markdown has them, so that a fair part is let through and gets drawn. */
const line = fc.tuple(fc.constantFrom('', '## ', '### ', '- ', '1. ', '> ', '- > ', '| ', '[^1]: ', '[a]: '), fc.array(fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...WORDS.slice(0, 8), ' ', '. ') }, { weight: 2, arbitrary: fc.constantFrom('**đậm**', '*nghiêng*', '[a](https://x.vn/?a=1&b="2")', '[b](/chi-dao/)', '[c](#doan-1)', '[a]', '[^1]', '![ảnh "<x>](/anh/a.png "t\\"<x")', '\\<script>', '\\{x\\}', '&lt;script&gt;', '&amp;lt;', '&quot;', 'https://x.vn/a"b', '<SaPo>a</SaPo>') }, { weight: 1, arbitrary: piece }), { minLength: 1, maxLength: 8 })).map(([start, words]) => (start === '| ' ? `| a | b |\n|:-:|--:|\n| ${words.join('')} | b |` : start + words.join('')));
const lines = fc.array(line, { minLength: 1, maxLength: 8 }).map((all) => all.join('\n\n'));

const options = {
  highlights: [{ id: 'h1', quote: 'kinh tế số' }, { id: 'h2', quote: 'hội nghị' }, { id: 'h3', quote: 'Sáng 19/7' }],
  phrases: [{ section: 'themes', id: 'kinh-te-so', words: 'kinh tế số' }],
  terms: [{ id: 'cds', short: 'CĐS', full: 'Chuyển đổi số <b>"&' }],
  isPrinted: (heading: string) => heading.includes('a'),
  marginOf: () => ({ kind: 'metric', label: '<b>', text: '"&<script>', address: '/so-lieu/a/', sources: ['https://x.vn/"<'] }),
  base: '/',
} as const satisfies Parameters<typeof renderBody>[1];

let drawn = 0;

/** The whole way of one file; throws when something is wrong with us, not with it. */
function goThrough(text: string): void {
  const reading = readingOf(new TextEncoder().encode(text), BRIEFING);
  const { tree, findings } = reading;
  for (const { position, message, remedy } of findings) assert.ok(position.line >= 1 && position.column >= 1 && message !== '' && remedy !== '');
  for (const { position } of subjectOf({ file: BRIEFING, ...reading }, seeds, vocabulary).flatMap(findingsOn)) assert.ok(position.line >= 1 && position.column >= 1);
  if (!tree || findings.some(({ severity }) => severity === 'error')) return;
  drawn++;
  assert.deepEqual(strangersAmong(tree), []);
  for (const shown of [tree, quotesOnly(tree, ['kinh tế số', 'hội nghị'], options.isPrinted)]) {
    const { html, blocks } = renderBody(shown, options);
    assert.deepEqual(strangersIn(html), [], html);
    assert.deepEqual(blocks.flatMap((block) => hiddenCharacters(block.text)), []);
  }
}

/** Smallest cases that once failed, or that an attack of a kind rests on; each with what was wrong. They go through first. */
const KEPT: readonly (readonly [body: string, why: string])[] = [
  [Array.from({ length: 200 }, (_, depth) => `${' '.repeat(2 * depth)}- a`).join('\n'), 'lists nested by indentation alone took the parser 46 seconds at 1,000'],
  ['[a](https://chinhphu.vn\u2044a)', 'a slash that is none was part of a host'],
  ['Chữ\uFE0F và\u3164 chữ', 'variation selectors and fillers were not seen'],
  ['[a](/%#a)', 'a lone % stopped the reader of published addresses'],
  ['[a](/chi-dao/ "t\\"<x")', 'a title with a quotation mark'],
  ['![ảnh "<x>](/anh/a.png "t\\"<x")', 'a description with a tag'],
  ['| a |\n|:-:|\n| [a](javascript:x) |', 'inside a table'],
  ['[^1]\n\n[^1]: <script>', 'inside a footnote'],
  ['<SaPo>[a]</SaPo>\n\n[a]: data:x', 'by a definition elsewhere'],
  ['\\<script>alert(1)\\</script>', 'escaped, so text'],
  ['&lt;script&gt;', 'entities, so text'],
];
for (const [body, why] of KEPT) test(`kept: ${why}`, () => goThrough(`${frontmatter}\n${body}\n`));

test('new cases: enough of them', () => {
  assert.ok(Object.values(CASES).reduce((sum, cases) => sum + cases, 0) >= FEWEST);
});

const runs = (number: number) => ({ numRuns: number * TIMES, ...(process.env['FUZZ_SEED'] && { seed: Number(process.env['FUZZ_SEED']) }) });

test('bodies: soup of hostile pieces', () => fc.assert(fc.property(soup, (body) => goThrough(`${short}\n${body}\n`)), runs(CASES.soup)));

test('bodies: lines that look like Markdown, most of them let through', () => {
  drawn = 0;
  fc.assert(fc.property(lines, (body) => goThrough(`${short}\n${body}\n`)), runs(CASES.lines));
  assert.ok(drawn > 300 * TIMES, `only ${drawn} bodies were drawn: the test looks at nothing`);
});

test('a good briefing with something put in or taken out anywhere', () => {
  const whole = `${frontmatter}${goodBody}`;
  const change = fc.tuple(fc.nat(whole.length), fc.nat(12), fc.oneof(piece, fc.constantFrom(': ', '- ', '!!js/function ', '&a ', '*a', '<<: ', '"', '|', '>-', '[', '{', '? ', '\t', '0x10', '1e9', 'null', '~', '---\n', '...\n', '%TAG ! x', '"\\u202E"', '"\\0"', '__proto__: 1\n')));
  fc.assert(fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => goThrough(changes.reduce((text, [at, length, put]) => text.slice(0, at) + put + text.slice(at + length), whole))), runs(CASES.changes));
});

test('YAML: any text is data or a complaint, never a program, never an object with a false nature', () => {
  const token = fc.oneof(fc.constantFrom('a', 'b', ': ', ':\n  ', '- ', '\n', '[', ']', '{', '}', ', ', '&x ', '*x', '!!js/function ', '!!python/object:x ', '!<tag:x> ', '<<: ', '__proto__', 'constructor', '"', "'", '|', '>', '?', '%YAML 1.1\n---\n', '---\n', '...\n', '0x1F', '0o17', '.inf', '.nan', '1e999', '2024-01-01', '~', '# c\n', '\t', '\0', '"\\u005f_proto__"', '"\\uD800"', '12345678901234567890'), fc.string({ unit: 'binary', maxLength: 3 }));
  fc.assert(fc.property(fc.array(token, { maxLength: 20 }).map((all) => all.join('')), (text) => {
    const { data, problems, positionOf } = readStrictYaml(text);
    assert.ok(problems.every(({ position }) => position.line >= 1 && position.column >= 1));
    positionOf(['a', 0, 'b']);
    const look = (value: unknown): void => {
      if (value === null || ['string', 'boolean', 'undefined'].includes(typeof value)) return;
      if (typeof value === 'number') return assert.ok(Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value)));
      assert.ok([Object.prototype, Array.prototype].includes(Object.getPrototypeOf(value) as object));
      for (const [key, inner] of Object.entries(value as object)) {
        assert.ok(!['__proto__', 'constructor', 'prototype'].includes(key));
        look(inner);
      }
    };
    look(data);
  }), runs(CASES.yaml));
  assert.equal(({} as Record<string, unknown>)['a'], undefined);
});

test('addresses: what is let through is what a browser reads', () => {
  const part = fc.oneof(fc.constantFrom('javascript:', 'data:', 'vbscript:', 'blob:', 'https:', 'http:', 'HTTPS://', 'mailto:', '/', '//', '\\', '\\\\', '#', '?', '@', ':', ':80', ':99999', '.', '..', '%2f', '%00', '%5c', '\t', '\n', ' ', '\u200B', '\uFEFF', 'x.vn', 'chinhphu.vn', 'сhinhphu.vn', 'xn--a', '127.0.0.1', '0x7f.1', '[::1]', 'localhost', 'a', '。', '．', '/', 'ﬀ'), fc.string({ unit: 'binary', maxLength: 2 }));
  const tail = fc.array(part, { maxLength: 5 }).map((all) => all.join(''));
  let through = 0;
  fc.assert(fc.property(fc.oneof(tail, fc.tuple(fc.constantFrom('https://x.vn', 'http://', 'https://', 'mailto:a@x.vn', '/', '#a'), tail).map((both) => both.join(''))), (url) => {
    if (!isLink(url)) return;
    through++;
    const read = URL.parse(url, 'https://trang-nay.example/a/');
    assert.ok(read, url);
    assert.ok(['https:', 'http:', 'mailto:'].includes(read.protocol) && read.username === '' && read.password === '', url);
    if (/^[/#]/u.test(url)) assert.equal(read.host, 'trang-nay.example', url);
    else if (!/^mailto:/iu.test(url)) assert.ok(/^https?:\/\//iu.test(url) && !/^[\d.]+$|^\[/u.test(read.hostname) && read.hostname.includes('.'), url);
  }), runs(CASES.addresses));
  assert.ok(through > 100 * TIMES, `only ${through} addresses were let through`);
});

test('articles: any text becomes lines without anything invisible, and a line of them can be quoted', () => {
  fc.assert(fc.property(fc.oneof(soup, fc.string({ unit: 'binary', maxLength: 60 })), (text) => {
    const found = articleLines(text);
    assert.deepEqual(found.flatMap(hiddenCharacters), []);
    assert.deepEqual(articleLines(found.join('\n')).join(' ').replace(/ +/gu, ' '), found.join(' ').replace(/ +/gu, ' '));
  }), runs(CASES.articles));
});
