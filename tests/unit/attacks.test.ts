import assert from 'node:assert/strict';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readBriefing } from '../../src/checks/read.ts';
import { checkRecord } from '../../src/checks/run.ts';
import { articleLines } from '../../src/domain/article-lines.ts';
import { contains } from '../../src/domain/text.ts';
import { isLink, isPicture } from '../../src/markdown/addresses.ts';
import { BRIEFINGS_FOLDER, briefingFiles } from '../../src/markdown/files.ts';
import { readVocabulary } from '../../src/vocabulary/load.ts';
import { strangersIn } from './page-oracle.ts';
import { BRIEFING, goodText, SEED, tinyRecord } from './tiny-record.ts';

/** What a stranger can send besides a body (`guard.test.ts`): addresses, YAML, file names, letters that are not what they seem. */

const REFUSED_ADDRESSES: readonly (readonly [url: string, why: string])[] = [
  ...['javascript:x', 'JAVASCRIPT:x', 'data:text/html,x', 'vbscript:x', 'blob:https://x.vn/a', 'file:///a', 'ftp://x.vn', 'ws://x.vn', 'tel:1', 'sms:1', 'intent://x', 'view-source:https://x.vn', 'about:blank', 'filesystem:https://x.vn', 'feed:https://x.vn', 'jar:https://x.vn!/a', 'urn:x', 'chrome://x', 'ms-word:x', 'livescript:x', 'mhtml:x'].map((url) => [url, 'a scheme that is not on the list'] as const),
  ['java\tscript:x', 'a tab inside the scheme'], ['java\nscript:x', 'a line feed'], ['java\rscript:x', 'a return'], ['\u0001javascript:x', 'a control before it'], [' javascript:x', 'a space before it'], ['\u00A0javascript:x', 'a hard space'], ['\uFEFFjavascript:x', 'a mark of byte order'], ['java\u00ADscript:x', 'a soft hyphen'], ['java\u200Bscript:x', 'zero width'], ['java\0script:x', 'nothing'],
  ['//x.vn', 'another host'], ['///x.vn', 'the same'], ['/\\x.vn', 'the same to a browser'], ['\\\\x.vn', 'the same'], ['/\t/x.vn', 'the same, with a tab that is dropped'], ['/\n/x.vn', 'the same'], ['https:x.vn', 'no slashes'], ['https:/x.vn', 'one'], ['https:///x.vn', 'three'], ['https:\\\\x.vn', 'turned round'], ['http://', 'no host'], ['https://?a', 'no host'], ['https://#a', 'no host'],
  ['https://a@x.vn', 'a name before the host'], ['https://a:b@x.vn', 'with a password'], ['https://chinhphu.vn%40x.vn', 'an @ in disguise'], ['https://chinhphu.vn:80@x.vn', 'a port that is a password'], ['https://chinhphu.vn\\@x.vn', 'a slash in disguise'],
  ['https://сhinhphu.vn', 'Cyrillic c'], ['https://chinhphυ.vn', 'Greek u'], ['https://аррӏе.vn', 'all Cyrillic'], ['https://xn--hinhphu-2jg.vn', 'the same, encoded'], ['https://ｃhinhphu.vn', 'full width'], ['https://chinhphu。vn', 'a full stop of another script'], ['https://chinhphu.vn⁄a', 'a slash that is none'], ['https://chinhphu\u2024vn', 'a dot that is none'], ['https://𝐜hinhphu.vn', 'a letter of formulas'],
  ['https://127.0.0.1', 'a machine without a name'], ['https://2130706433', 'the same as one number'], ['https://0x7f.1', 'the same in hexadecimal'], ['https://[::1]', 'the same, longer'], ['https://localhost', 'this machine'], ['https://x', 'no domain'], ['https://x.vn:', 'no port'], ['https://x.vn:0', 'no such port'], ['https://x.vn:99999', 'no such port'], ['https://x.vn:80a', 'no such port'], ['https://-x.vn', 'no such name'], ['https://x..vn', 'no such name'], ['https://x.vn.', 'a dot at the end'], ['https://%78.vn', 'encoded'],
  ['mailto:', 'to nobody'], ['mailto:a', 'no host'], ['mailto:a@b@c', 'two hosts'], ['mailto:a@b.vn?bcc=c@d.vn', 'a copy to somebody else'], ['mailto:a@b.vn?subject=x', 'words put into a mouth'],
  ['', 'nowhere'], ['#', 'nowhere'], ['a', 'relative'], ['../a', 'relative'], ['./a', 'relative'], ['?a', 'relative'], [`https://x.vn/${'a'.repeat(2_000)}`, 'too long'], ['https://x.vn/\u202Egpj.exe', 'read backwards'], ['https://x.vn/\u{E0041}', 'with letters nobody sees'],
];
for (const [url, why] of REFUSED_ADDRESSES)
  test(`no link to ${JSON.stringify(url.slice(0, 40))}: ${why}`, () => {
    assert.ok(!isLink(url));
    assert.ok(!isPicture(url));
  });

for (const url of ['https://chinhphu.vn', 'https://baochinhphu.vn:8443/a?b=c#d', 'HTTP://X.VN/', 'https://tênmiền.vn/a', 'https://x.vn/@b', 'https://x.vn/a%20b', 'mailto:a@b.vn', '/chi-dao/', '/', '#doan-1'])
  test(`a link to ${url} is fine`, () => assert.ok(isLink(url)));

/** One line of the frontmatter put in the place of a good one. */
const YAML: readonly (readonly [from: string, to: string, code: string, why: string])[] = [
  ['themes: [kinh-te-so]', 'themes: &a [kinh-te-so]', 'yaml-cam', 'anchor'],
  ['themes: [kinh-te-so]', 'themes: *a', 'yaml-cam', 'alias of nothing'],
  ['themes: [kinh-te-so]', 'themes: &a [*a]', 'yaml-cam', 'alias of itself'],
  ['themes: [kinh-te-so]', `themes: &a [${'*a, '.repeat(500)}x]`, 'yaml-cam', 'bomb'],
  ['themes: [kinh-te-so]', `themes: ${'['.repeat(20_000)}`, 'yaml-sai', 'deep'],
  ['themes: [kinh-te-so]', `themes: ${'{a: '.repeat(5_000)}`, 'yaml-sai', 'deep'],
  ['themes: [kinh-te-so]', 'themes: !!set {kinh-te-so}', 'yaml-cam', 'tag'],
  ['titleBy: source', 'titleBy: !!js/function "x"', 'yaml-sai', 'tag that runs elsewhere'],
  ['titleBy: source', 'titleBy: source\ntitleBy: editor', 'khoa-trung', 'twice'],
  ['titleBy: source', 'titleBy: source\n__proto__: {draft: true}', 'yaml-cam', 'nature of objects'],
  ['titleBy: source', 'titleBy: source\n"__pro\\u0074o__": 1', 'yaml-cam', 'the same in disguise'],
  ['titleBy: source', 'titleBy: source\nconstructor: {prototype: {x: 1}}', 'yaml-cam', 'nature of objects'],
  ['titleBy: source', 'titleBy: source\n<<: {draft: true}', 'khoa-la', 'merge'],
  ['titleBy: source', 'titleBy: source\n"<<": {draft: true}', 'khoa-la', 'merge in quotes'],
  ['titleBy: source', 'titleBy: source\n1: x', 'khoa-la', 'a key that is a number'],
  ['titleBy: source', 'titleBy: source\n~: x', 'khoa-la', 'a key that is nothing'],
  ['titleBy: source', 'titleBy: source\n"": x', 'khoa-la', 'a key without letters'],
  ['titleBy: source', 'titleBy: source\n"titleBy\\u200B": x', 'khoa-la', 'a key in disguise'],
  ['titleBy: source', 'titleBy: source\ntitlеBy: x', 'khoa-la', 'a key with a Cyrillic letter'],
  ['titleBy: source', 'titleBy: source\n...\ndraft: true', 'yaml-sai', 'the end of a document inside'],
  ['titleBy: source', 'titleBy: source\n%YAML 1.1', 'yaml-sai', 'a directive inside'],
  ['titleBy: source', 'titleBy: source\n\uFEFFdraft: false', 'ky-tu-an', 'a byte order mark inside'],
  ['titleBy: source', 'titleBy: !<tag:yaml.org,2002:js/function> x', 'yaml-sai', 'a tag in full'],
  ['titleBy: source', '!!map titleBy: source', 'yaml-sai', 'a tag on a key'],
  ['titleBy: source', 'titleBy: !!binary c291cmNl', 'yaml-cam', 'bytes'],
  ['titleBy: source', 'titleBy: !!timestamp 2024-01-01', 'yaml-cam', 'a moment'],
  ['titleBy: source', 'titleBy: source\nhasOwnProperty: x', 'khoa-la', 'a name every object has'],
  ['themes: [kinh-te-so]', 'themes: [kinh-te-so, kinh-te-so, ...a]', 'gia-tri-sai', 'a spread'],
  ['themes: [kinh-te-so]', 'themes: {0: kinh-te-so}', 'gia-tri-sai', 'a map for a list'],
  ['themes: [kinh-te-so]', 'themes: [[kinh-te-so]]', 'gia-tri-sai', 'a list in a list'],
  ['titleBy: source', 'titleBy: source\n? [a]\n: b', 'yaml-sai', 'a key that is a list'],
  ['titleBy: source', 'titleBy: source\ntoString: x', 'khoa-la', 'a name every object has'],
  ['value: 84700000', 'value: 0x50C7AA0', 'so-viet-la', 'hexadecimal'],
  ['value: 84700000', 'value: 0o502', 'so-viet-la', 'octal'],
  ['value: 84700000', 'value: 8.47e7', 'so-viet-la', 'exponent'],
  ['value: 84700000', 'value: 017', 'so-viet-la', 'octal of old'],
  ['value: 84700000', 'value: +84700000', 'so-viet-la', 'a plus'],
  ['value: 84700000', 'value: 84700000.', 'so-viet-la', 'a dot at the end'],
  ['value: 84700000', 'value: 1:30:00', 'gia-tri-sai', 'sexagesimal'],
  ['value: 84700000', 'value: yes', 'gia-tri-sai', 'a truth value of old'],
  ['value: 84700000', 'value: ~', 'gia-tri-sai', 'nothing'],
  ['value: 84700000', 'value: .inf', 'so-viet-la', 'without end'],
  ['value: 84700000', 'value: .nan', 'so-viet-la', 'no number'],
  ['value: 84700000', 'value: 9007199254740993', 'so-viet-la', 'read as another number'],
  ['value: 84700000', `value: ${'9'.repeat(400)}`, 'so-viet-la', 'huge'],
  ['value: 84700000', 'value: 84_700_000', 'gia-tri-sai', 'text'],
  ['value: 84700000', 'value: "84700000"', 'gia-tri-sai', 'text'],
  ['value: 84700000', 'value: 2024-07-19', 'gia-tri-sai', 'a day'],
  ['value: 84700000', 'value:\n\t84700000', 'yaml-sai', 'tab'],
  ['explanation: null', 'explanation: "a\\0b"', 'ky-tu-an', 'nothing by an escape'],
  ['explanation: null', 'explanation: "a\\u202Eb"', 'ky-tu-an', 'backwards by an escape'],
  ['explanation: null', 'explanation: "a\\uD800b"', 'ky-tu-an', 'half a letter by an escape'],
  ['explanation: null', 'explanation: "a\\uFE0Fb"', 'ky-tu-an', 'a variation by an escape'],
  ['explanation: null', 'explanation: a\0b', 'ky-tu-an', 'nothing, typed'],
  ['explanation: null', 'explanation: "ch\\u0456nh"', 'chu-gia-dang', 'a Cyrillic letter by an escape'],
  ['explanation: null', 'explanation: chínһ phủ', 'chu-gia-dang', 'a Cyrillic letter'],
  ['url: null', 'url: https://chinhphu.vn@evil.example/', 'gia-tri-sai', 'a name dressed as a host'],
  ['url: null', 'url: javascript:alert(1)', 'gia-tri-sai', 'a program'],
  ['url: null', 'url: https://сhinhphu.vn/', 'gia-tri-sai', 'a host in disguise'],
  ['file: 000_0123456789abcdef.txt', 'file: ../../etc/passwd.txt', 'gia-tri-sai', 'out of the folder'],
  ['conference: hoi-nghi-2024-07-19', 'conference: __proto__', 'gia-tri-sai', 'a name every object has'],
  ['conference: hoi-nghi-2024-07-19', 'conference: constructor', 'ma-khong-ro', 'the same'],
];
for (const [from, to, code, why] of YAML)
  test(`frontmatter ${JSON.stringify(to.slice(0, 40))}: ${why}`, () => {
    const before = goodText(BRIEFING);
    assert.ok(before.includes(from), from);
    const { findings } = checkRecord(tinyRecord({ [BRIEFING]: (text) => text.replace(from, to) }));
    const found = findings.find((finding) => finding.code === code && finding.file === BRIEFING);
    assert.ok(found, `${findings.map((finding) => finding.code).join(', ')} instead of ${code}`);
    assert.equal(found.severity, 'error');
    assert.ok(found.position.line > 1 && found.position.column >= 1, `${found.position.line}:${found.position.column}`);
    assert.notEqual(found.remedy, '');
  });

/** Letters nobody sees, by what they are called; in a text each is named with its place. */
const UNSEEN = ['\u00AD', '\u034F', '\u061C', '\u115F', '\u17B4', '\u180B', '\u180E', '\u200B', '\u200C', '\u200D', '\u200E', '\u200F', '\u2028', '\u2029', '\u202A', '\u202B', '\u202C', '\u202D', '\u202E', '\u2060', '\u2064', '\u2066', '\u2067', '\u2068', '\u2069', '\u206F', '\u2800', '\u3164', '\uE000', '\uFE00', '\uFE0F', '\uFEFF', '\uFFA0', '\uFFF9', '\uFFFB', '\uFFFC', '\u{1D173}', '\u{E0001}', '\u{E0041}', '\u{E0100}', '\u{F0000}', '\u0000', '\u0008', '\u001B', '\u007F', '\u0085', '\u009B'];
for (const letter of UNSEEN) {
  const name = `U+${letter.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
  test(`${name} is named with its line and column, in a body, a head and a list; in an article it is kept and counts for nothing`, () => {
    const themes = 'content/vocabulary/themes.yml';
    const root = tinyRecord({ [BRIEFING]: (text) => text.replace('Thủ tướng chủ trì hội nghị. Bắc', `Thủ tướng${letter} chủ trì hội nghị. Bắc`).replace('Toàn cảnh', `Toàn${letter} cảnh`), [themes]: (text) => text.replace('Kinh tế dựa', `Kinh${letter} tế dựa`), [SEED]: (text) => text.replace('Cả nước', `Cả${letter} nước`) });
    const found = checkRecord(root).findings.filter(({ code, message }) => code === 'ky-tu-an' && message.includes(name)).map(({ file, position: { line, column } }) => `${file.split('/').at(-1)}:${line}:${column}`);
    const line = goodText(BRIEFING).split('\n').findIndex((words) => words.startsWith('<ChuThichAnh>')) + 1;
    for (const place of ['2024-07-19-bac-ninh.mdx:4:19', `2024-07-19-bac-ninh.mdx:${line}:18`, 'themes.yml:3:20']) assert.ok(found.includes(place), `${place} not in ${found.join(' ')}`);
    if (!/\s|\u0085/u.test(letter)) assert.ok(contains(articleLines(`Cả${letter} nước đã cấp`)[0]!, 'Cả nước đã cấp'));
  });
}

test('a word in disguise is an error where we write, a hint where the article prints it, and no quote passes for it', () => {
  const inSummary = checkRecord(tinyRecord({ [BRIEFING]: (text) => text.replace('Bắc Ninh dự tại', 'Bắc Nіnh dự tại') })).findings.filter(({ code }) => code === 'chu-gia-dang');
  assert.deepEqual(inSummary.map(({ severity, position }) => [severity, position]), [['error', { line: 4, column: 42 }]]);
  const printed = (text: string) => text.replace('nước đã cấp', 'nước đã cấр');
  const asPrinted = checkRecord(tinyRecord({ [SEED]: printed, [BRIEFING]: (text) => printed(printed(text)) })).findings;
  assert.deepEqual(asPrinted.map(({ code, severity }) => `${code} ${severity}`), ['chu-gia-dang hint', 'chu-gia-dang hint']);
  const mended = checkRecord(tinyRecord({ [SEED]: printed })).findings.map(({ code }) => code);
  assert.ok(mended.includes('trich-dan-sai') && mended.includes('cau-khong-co-trong-bai-goc'));
});

const NAMES = ['con.mdx', 'nul.mdx', 'aux.mdx', 'prn.mdx', 'com1.mdx', 'lpt9.mdx', `${'a'.repeat(120)}.mdx`, 'a.mdx ', 'a.mdx.', '.an.mdx', 'a..mdx', '-a.mdx', 'a-.mdx', 'bа.mdx', 'bắc.mdx', 'bắc.mdx', 'a\u200B.mdx', 'a\u202Exdm.mdx', 'A.MDX', 'a.mdx~', 'a%2f.mdx', 'a\\b.mdx', 'a\nb.mdx', '..mdx', 'ａ.mdx', 'a.html', '.gitignore', 'a.astro', 'Thumbs.db'];
test('names of files', () => {
  const root = tinyRecord(Object.fromEntries(NAMES.map((name) => [`${BRIEFINGS_FOLDER}/${name}`, () => 'x'])));
  const { files, findings } = briefingFiles(root);
  assert.deepEqual(files, ['2024-07-19-bac-ninh.mdx']);
  for (const name of NAMES) assert.ok(findings.some(({ file, severity }) => file.endsWith(`/${name}`) && severity === 'error'), JSON.stringify(name));
});

test('a list that is a link, or a folder, is not opened', () => {
  const root = tinyRecord();
  for (const name of ['themes', 'people']) rmSync(join(root, `content/vocabulary/${name}.yml`));
  symlinkSync('/etc/passwd', join(root, 'content/vocabulary/themes.yml'));
  mkdirSync(join(root, 'content/vocabulary/people.yml'));
  assert.deepEqual(readVocabulary(root).findings.filter(({ code }) => code === 'tep-lien-ket').map(({ file }) => file), ['content/vocabulary/people.yml', 'content/vocabulary/themes.yml']);
});

/** Depth and weight, in every kind of nesting; each ends in seconds and with a finding. */
const DEEP: readonly (readonly [what: string, body: string])[] = [
  ['quotes', `${'> '.repeat(1_000)}a`], ['lists', Array.from({ length: 1_000 }, (_, depth) => `${' '.repeat(2 * depth)}- a`).join('\n')], ['list in list on one line', `${'- '.repeat(1_000)}a`], ['emphasis', `${'*_'.repeat(1_000)}a${'_*'.repeat(1_000)}`], ['links', `${'['.repeat(1_000)}a${'](/a)'.repeat(1_000)}`], ['pictures', `${'!['.repeat(1_000)}a${'](/anh/a.png)'.repeat(1_000)}`], ['components', `${'<SaPo>\n'.repeat(400)}a\n${'</SaPo>\n'.repeat(400)}`], ['braces', `${'{'.repeat(1_200)}${'}'.repeat(1_200)}`], ['tags', '<a '.repeat(1_500)], ['footnotes', Array.from({ length: 800 }, (_, index) => `[^${index}]: [^${index + 1}]`).join('\n\n')],
];
for (const [what, body] of DEEP)
  test(`a thousand deep: ${what}`, () => {
    const root = tinyRecord();
    writeFileSync(join(root, BRIEFING), `${/^---\n.*?\n---\n/su.exec(goodText(BRIEFING))![0]}\n${body}\n`);
    assert.ok(readBriefing(root, BRIEFING.split('/').at(-1)!).findings.some(({ severity }) => severity === 'error'));
  });

test('the table of what may stand on a page refuses what it should', () => {
  for (const html of ['<script>a</script>', '<p onclick="a">a</p>', '<p style="a">a</p>', '<a href="javascript:a">a</a>', '<a href="//x.vn">a</a>', '<a href="https://a@x.vn">a</a>', '<img src="https://x.vn/a.png">', '<iframe></iframe>', '<svg></svg>', '<p><!-- a --></p>', '<a target="_top" href="/a">a</a>', '<form></form>', '<base href="/">', '<button formaction="/a">a</button>', '<td align="left">a</td>'])
    assert.notDeepEqual(strangersIn(html), [], html);
  assert.deepEqual(strangersIn('<p id="doan-1" class="lead"><a href="/a/" class="mention">a</a></p>'), []);
});
