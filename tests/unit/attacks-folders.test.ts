import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { checkRecord } from '../../src/checks/run.ts';
import { formatRegister } from '../../src/release/register.ts';
import { goodText, SEED, tinyRecord } from './tiny-record.ts';

/** What a stranger can send besides briefings: files that nobody expects, lists, redirects, the register. Each is a finding with its place and a remedy; nothing crashes or hangs. */

const THEMES = 'content/vocabulary/themes.yml';
const REDIRECTS = 'content/redirects.yml';

/** Does `change`, checks, and gives back what is said of `file`, as `code line:column`. */
function said(change: (root: string) => void, file: string): string[] {
  const root = tinyRecord();
  change(root);
  const findings = checkRecord(root).findings.filter((finding) => finding.file === file);
  for (const { severity, message, remedy } of findings) assert.ok(severity === 'error' && message !== '' && remedy !== '');
  return findings.map(({ code, position: { line, column } }) => `${code} ${line}:${column}`);
}

const put = (file: string, content: string | Uint8Array = 'x') => (root: string): void => {
  mkdirSync(join(root, dirname(file)), { recursive: true });
  writeFileSync(join(root, file), content);
};

const ODD_NAMES = ['bài.txt', 'bài.txt'.normalize('NFD'), 'a b.txt', 'a\u200B.txt', 'a\u202Etxt.exe', 'а.txt', 'ａ.txt', 'a.txt ', 'a.txt.', 'a.TXT', 'a..txt', '.a.txt', '-rf.txt', '..txt', 'a%2f.txt', 'a\\b.txt', 'a\nb.txt', 'con.txt', 'NUL.html', 'com1.docx', 'a.txt~', 'a.pdf', 'a.js', 'a.html.js', 'Thumbs.db', '.gitignore', `${'a'.repeat(120)}.txt`, `${'ặ'.repeat(80)}.txt`, '$(id).txt', "a'b.txt", 'a;b.txt', '__proto__', '*.txt'];
for (const folder of ['seeds', 'content', 'content/vocabulary', 'content/addresses', 'public/anh'])
  test(`names of files in ${folder}/`, () => {
    const root = tinyRecord();
    for (const name of ODD_NAMES) put(`${folder}/${name}`)(root);
    const { findings } = checkRecord(root);
    for (const name of ODD_NAMES) assert.ok(findings.some(({ file, code, severity }) => file === `${folder}/${name}` && code === 'ten-tep-sai' && severity === 'error'), JSON.stringify(name));
  });

const KINDS: readonly (readonly [what: string, make: (path: string) => void, code: string])[] = [
  ['a link to a file outside', (path) => symlinkSync('/etc/passwd', path), 'tep-lien-ket'],
  ['a link to a folder outside', (path) => symlinkSync('/etc', path), 'tep-lien-ket'],
  ['a link that leads nowhere', (path) => symlinkSync('/khong-co', path), 'tep-lien-ket'],
  ['a link to itself', (path) => symlinkSync(path, path), 'tep-lien-ket'],
  ['a folder', (path) => mkdirSync(path), 'tep-la'],
  ['a pipe, which never ends', (path) => execFileSync('mkfifo', [path]), 'tep-la'],
];
for (const [what, make, code] of KINDS)
  test(`${what} in the place of a file`, { skip: process.platform === 'win32' }, () => {
    for (const file of ['seeds/a.txt', 'content/vocabulary/a.yml', 'content/addresses/a.txt', SEED]) {
      const change = (root: string): void => {
        mkdirSync(join(root, dirname(file)), { recursive: true });
        rmSync(join(root, file), { force: true });
        make(join(root, file));
      };
      assert.deepEqual(said(change, file), [`${code} 1:1`], file);
    }
    for (const file of [THEMES, REDIRECTS, 'seeds/README.md'])
      assert.notDeepEqual(said((root) => {
        rmSync(join(root, file), { force: true });
        make(join(root, file));
      }, file), [], file);
  });

for (const folder of ['content', 'content/vocabulary', 'content/briefings', 'seeds'])
  test(`${folder}/ as a link to a folder elsewhere, and missing`, () => {
    const linked = (root: string): void => {
      renameSync(join(root, folder), join(root, 'elsewhere'));
      symlinkSync(join(root, 'elsewhere'), join(root, folder));
    };
    assert.ok(said(linked, folder).length > 0);
    assert.ok(said((root) => rmSync(join(root, folder), { recursive: true }), folder).length > 0);
  });

const LISTS: readonly (readonly [why: string, text: (good: string) => string | Uint8Array, expected: string])[] = [
  ['anchor', (good) => good.replace('Kinh tế số', '&a Kinh tế số'), 'yaml-cam 2:12'],
  ['alias', (good) => good.replace('Kinh tế số', '*a'), 'yaml-cam 2:9'],
  ['tag', (good) => good.replace('Kinh tế số', '!!js/function x'), 'yaml-sai 2:9'],
  ['nature of objects', (good) => `${good}__proto__:\n  name: a\n`, 'yaml-cam 4:1'],
  ['an entry twice', (good) => good + good, 'khoa-trung 4:1'],
  ['two documents', (good) => `${good}---\n${good}`, 'yaml-sai 4:1'],
  ['a key that is a list', (good) => `${good}? [a]\n: b\n`, 'yaml-sai 4:3'],
  ['a key that is a number', (good) => `${good}1e3:\n  name: a\n  description: a\n`, ''],
  ['a list where entries belong', () => '- a\n', 'gia-tri-sai 1:1'],
  ['nothing', () => '', 'gia-tri-sai 1:1'],
  ['a number for a name', (good) => good.replace('Kinh tế số', '0o17'), 'so-viet-la 2:9'],
  ['a time of sixty seconds', (good) => good.replace('Kinh tế số', '1:30:00'), ''],
  ['deep', () => '['.repeat(50_000), 'yaml-sai 1:'],
  ['two colons', (good) => good.replace('Kinh tế số', 'a: b'), 'yaml-sai 2:9'],
  ['too large', () => 'a'.repeat(9 * 2 ** 20), 'tep-qua-lon 1:1'],
  ['not UTF-8', (good) => Buffer.from(good, 'latin1'), 'ma-hoa-sai 2:15'],
  ['UTF-16', (good) => Buffer.from(`\uFEFF${good}`, 'utf16le'), 'ma-hoa-sai 1:1'],
  ['a byte order mark inside', (good) => good.replace('Kinh tế', 'Kinh\uFEFF tế'), 'ky-tu-an 2:13'],
  ['marks apart', (good) => good.normalize('NFD'), 'chua-nfc 2:1'],
  ['backwards, by an escape', (good) => good.replace('Kinh tế số', '"Kinh\\u202E tế"'), 'ky-tu-an 2:9'],
  ['half a letter, by an escape', (good) => good.replace('Kinh tế số', '"Kinh\\uD800 tế"'), 'ky-tu-an 2:9'],
  ['a Cyrillic letter, by an escape', (good) => good.replace('Kinh tế số', '"K\\u0456nh tế"'), 'chu-gia-dang 2:9'],
  ['a Greek letter', (good) => good.replace('Kinh tế', 'Κinh tế'), 'chu-gia-dang 2:9'],
  ['an id with marks', (good) => good.replace('kinh-te-so', 'kinh-tế-số'), 'gia-tri-sai 1:1'],
  ['an id of another alphabet', (good) => good.replace('kinh-te-so', 'kіnh-te-so'), 'gia-tri-sai 1:1'],
];
for (const [why, text, expected] of LISTS)
  test(`a list: ${why}`, () => {
    const found = said(put(THEMES, text(goodText(THEMES))), THEMES);
    if (expected === '') assert.ok(found.every((one) => /^(?:gia-tri-sai|so-viet-la)/u.test(one)));
    else assert.ok(found.some((one) => one.startsWith(expected)), found.slice(0, 5).join(', '));
  });

const row = (from: string, to: string, reason = 'Thử'): string => `- from: ${from}\n  to: ${to}\n  date: "2026-11-22"\n  reason: ${reason}\n`;
const MOVES: readonly (readonly [why: string, text: string, expected: string])[] = [
  ['out of the folder', row('/../../a.txt', '/b.txt'), 'gia-tri-sai 1:9'],
  ['a file from outside', row('/a.json', '/../package.json'), 'gia-tri-sai 2:7'],
  ['the folder itself', row('/a/./b/', '/b/'), 'gia-tri-sai 1:9'],
  ['another host', row('//evil.example/', '/b/'), 'gia-tri-sai 1:9'],
  ['to another host', row('/a/', 'https://evil.example/'), 'gia-tri-sai 2:7'],
  ['to another host without a scheme', row('/a/', '//evil.example/'), 'gia-tri-sai 2:7'],
  ['a program', row('/a/', 'javascript:alert(1)'), 'gia-tri-sai 2:7'],
  ['a line for the server', row('"/a/ /b/ 200\\n/c/"', '/b/'), 'gia-tri-sai 1:9'],
  ['a variable of the server', row('/a/', '"/$host/"'), 'gia-tri-sai 2:7'],
  ['the rules of the server', row('/_headers', '/b.txt'), 'gia-tri-sai 1:9'],
  ['the home page', row('/', '/b/'), 'dia-chi-cua-ban-dung 1:9'],
  ['what the build says of itself', row('/build.json', '/b.json'), 'dia-chi-cua-ban-dung 1:9'],
  ['the search index', row('/pagefind/a.bin', '/b.json'), 'dia-chi-cua-ban-dung 1:9'],
  ['backwards in the reason', row('/a/', '/b/', '"a\\u202Eb"'), 'ky-tu-an 4:11'],
  ['a letter in disguise', row('/a/', '/b/', 'Đổі tên'), 'chu-gia-dang 4:11'],
  ['a circle', row('/a/', '/b/') + row('/b/', '/a/'), 'dia-chi-chuyen-vong 1:9'],
  ['a day that is none', row('/a/', '/b/').replace('11-22', '02-30'), 'gia-tri-sai 3:9'],
  ['a key nobody knows', `${row('/a/', '/b/')}  layout: x\n`, 'khoa-la 5:11'],
  ['a map', 'a: b\n', 'gia-tri-sai 1:1'],
  ['deep', '['.repeat(50_000), 'yaml-sai 1:'],
];
for (const [why, text, expected] of MOVES)
  test(`redirects: ${why}`, () => {
    const found = said(put(REDIRECTS, text), REDIRECTS);
    assert.ok(found.some((one) => one.startsWith(expected)), found.slice(0, 5).join(', '));
  });

test('redirects of today and of a thousand moves are fine', () => {
  assert.deepEqual(said(put(REDIRECTS, row('/ban-tin/a/', '/ban-tin/b/') + row('/ban-tin/b/#x', '/ban-tin/b/#y')), REDIRECTS), []);
  assert.deepEqual(said(put(REDIRECTS, Array.from({ length: 1_000 }, (_, index) => row(`/ban-tin/a-${index}/`, `/ban-tin/b-${index}/`)).join('')), REDIRECTS), []);
});

const REGISTERED = '/ban-tin/2024-07-19-a/ 0123456789abcdef\n#doan-1 #doan-2\n#so\n';
const LINES = ['rác', '', '#', '##', '# a', '#a#b', '//evil.example/', '/../a', '/./a', '/ban-tin/2025-01-01-b/', '/chi-dao/', '/ban-tin/2024-07-19-c/ 12', '/ban-tin/2024-07-19-c/ 0123456789abcdef 1', '/ban-tin/2024-07-19-\u202Ec/', '#\u200Bso', ' /ban-tin/2024-07-19-c/', '<<<<<<< HEAD', '__proto__'];
test('the register: a line that is no address of its file is named', () => {
  const file = 'content/addresses/ban-tin-2024.txt';
  assert.deepEqual(said(put(file, REGISTERED), file), []);
  for (const line of LINES) assert.deepEqual(said(put(file, `${REGISTERED}${line}\n${line === '' ? '#a\n' : ''}`), file), ['so-dia-chi-sai 4:1'], JSON.stringify(line));
  assert.deepEqual(said(put(file, '#so\n/ban-tin/2024-07-19-a/\n'), file), ['so-dia-chi-sai 1:1'], 'an anchor of no page');
  for (const [name, text] of formatRegister([{ address: '/', about: undefined, anchors: ['a'] }, { address: '/ban-tin/2024-07-19-a/', about: '0123456789abcdef', anchors: ['doan-2'] }])) assert.deepEqual(said(put(`content/addresses/${name}`, text), `content/addresses/${name}`), []);
});

test('a register of articles whose rows are endless is read in no time', () => {
  assert.deepEqual(said(put('seeds/README.md', `${'.'.repeat(4_000_000)}\n`), 'seeds/README.md'), []);
});

test('an article too large is not opened', () => {
  assert.deepEqual(said(put('seeds/a.txt', 'x'.repeat(17 * 2 ** 20)), 'seeds/a.txt'), ['tep-qua-lon 1:1']);
});
