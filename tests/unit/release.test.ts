import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { compareAddresses, nextRegister, struckOut } from '../../src/release/compare.ts';
import { changedMeanings, factsOf } from '../../src/release/facts.ts';
import type { PublishedPage } from '../../src/release/published.ts';
import { redirectFiles, withFormerAnchors } from '../../src/release/redirect-files.ts';
import { movesOf, readRedirects, type Redirect } from '../../src/release/redirects.ts';
import { formatRegister, parseRegister, registerFile } from '../../src/release/register.ts';

const page = (address: string, anchors: string[] = [], about?: string): PublishedPage => ({ address, about, anchors });
const redirect = (from: string, to: string): Redirect => ({ from, to, date: '2026-11-22', reason: 'Thử.' });

/** What is complained about, as `code address`; `hidden` are ids that the build has without offering them. */
const complaints = (pages: PublishedPage[], registered: PublishedPage[], redirects: Redirect[] = [], hidden: string[] = []): string[] => {
  const published = pages.map((one) => ({ ...one, ids: [...one.anchors, ...hidden] }));
  const { broken, unlisted } = compareAddresses({ published, registered, redirects });
  return [...broken, ...unlisted].map(({ code, address }) => `${code} ${address}`);
};

const CASES: readonly (readonly [why: string, found: string[], expected: string[]])[] = [
  ['nothing changed', complaints([page('/a/', ['x'])], [page('/a/', ['x'])]), []],
  ['a page is gone', complaints([], [page('/a/')]), ['dia-chi-mat /a/']],
  ['an anchor is gone', complaints([page('/a/')], [page('/a/', ['x'])]), ['dia-chi-mat /a/#x']],
  ['an anchor is there though nothing offers it any more', complaints([page('/a/')], [page('/a/', ['x'])], [], ['x']), []],
  ['a former anchor is taken again', complaints([page('/a/', ['x', 'y'])], [page('/a/', ['x', 'y'])], [redirect('/a/#x', '/a/#y')]), ['dia-chi-dung-lai /a/#x']],
  ['a page moved, its anchors with it', complaints([page('/b/', ['x'])], [page('/a/', ['x'])], [redirect('/a/', '/b/')]), ['dia-chi-chua-ghi /b/', 'dia-chi-chua-ghi /b/#x']],
  ['a page moved and lost an anchor on the way', complaints([page('/b/')], [page('/a/', ['x'])], [redirect('/a/', '/b/')]), ['dia-chi-mat /a/#x', 'dia-chi-chua-ghi /b/']],
  ['an anchor has another name', complaints([page('/a/', ['y'])], [page('/a/', ['x'])], [redirect('/a/#x', '/a/#y')]), ['dia-chi-chua-ghi /a/#y']],
  ['an anchor was renamed, then its page', complaints([page('/b/', ['y'])], [page('/a/', ['x'])], [redirect('/a/#x', '/a/#y'), redirect('/a/', '/b/')]), ['dia-chi-chua-ghi /b/', 'dia-chi-chua-ghi /b/#y']],
  ['an address is given to another article', complaints([page('/a/', [], 'two')], [page('/a/', [], 'one')]), ['dia-chi-dung-lai /a/']],
  ['a former address is taken again', complaints([page('/a/'), page('/b/')], [page('/b/')], [redirect('/a/', '/b/')]), ['dia-chi-dung-lai /a/']],
  ['a redirect leads nowhere', complaints([page('/b/')], [page('/b/')], [redirect('/a/', '/c/')]), ['dia-chi-dich-khong-co /a/']],
  ['a new page is not in the register', complaints([page('/a/')], []), ['dia-chi-chua-ghi /a/']],
];

for (const [why, found, expected] of CASES)
  test(`addresses: ${why}`, () => {
    assert.deepEqual(found, expected);
  });

test('the register keeps an anchor that is there, whoever offers it', () => {
  const published = [{ ...page('/a/', ['y']), ids: ['x', 'y', 'z'] }];
  assert.deepEqual(nextRegister({ published, registered: [page('/a/', ['x', 'gone'])] }), [page('/a/', ['x', 'y'])]);
});

test('a change cannot strike an address out of the register', () => {
  const older = [page('/a/', ['x']), page('/b/')];
  assert.deepEqual(struckOut(older, { registered: [page('/b/')], redirects: [] }).map(({ address }) => address), ['/a/', '/a/#x']);
  assert.deepEqual(struckOut(older, { registered: [page('/b/', ['x'])], redirects: [redirect('/a/', '/b/')] }), []);
});

test('the register is read as it was written, one section and year a file', () => {
  const pages = [page('/ban-tin/2024-07-19-a/', ['doan-10', 'doan-2', 'so-lieu'], 'abc'), page('/ban-tin/2025-01-02-b/'), page('/favicon.svg'), page('/van-ban/1619-qd-ttg/')];
  const files = formatRegister(pages);
  assert.deepEqual([...files.keys()], ['ban-tin-2024.txt', 'ban-tin-2025.txt', 'trang.txt', 'van-ban.txt']);
  assert.equal(files.get('ban-tin-2024.txt'), '/ban-tin/2024-07-19-a/ abc\n#doan-2 #doan-10\n#so-lieu\n');
  assert.deepEqual(parseRegister(files.values()), [{ ...pages[0], anchors: ['doan-2', 'doan-10', 'so-lieu'] }, ...pages.slice(1)]);
  assert.equal(registerFile('/'), 'trang.txt');
});

const figure = (id: string, quote: string, indicator = 'a', period = '2023') => ({ id, quote, indicator, period, scope: 'quoc-gia' });
const facts = (briefing: string, metrics: unknown[], directives: unknown[] = []) => factsOf(briefing, 'x.mdx', { metrics, directives }, () => ({ line: 1, column: 1 }));
const MEANINGS: readonly (readonly [why: string, before: unknown[], after: unknown[], caught: boolean])[] = [
  ['the same', [figure('x', 'đạt 18,3% trong năm 2023')], [figure('x', 'đạt 18,3% trong năm 2023')], false],
  ['another value', [figure('x', 'đạt 18,3% trong năm 2023')], [figure('x', 'đạt 18,8% trong năm 2023')], false],
  ['a longer quote', [figure('x', 'đạt 18,3% trong năm')], [figure('x', 'tỷ trọng kinh tế số trong GDP đạt 18,3% trong năm 2023 theo báo cáo')], false],
  ['a corrected indicator', [figure('x', 'đạt 18,3% trong năm 2023', 'a')], [figure('x', 'đạt 18,3% trong năm 2023', 'b')], false],
  ['the same figure from another place of the article', [figure('x', 'đạt 18,3% trong năm 2023')], [figure('x', 'kinh tế số chiếm gần một phần năm')], false],
  ['another fact', [figure('x', 'đạt 18,3% trong năm 2023')], [figure('x', 'cả nước cấp 84 triệu thẻ căn cước', 'the-can-cuoc', '2024')], true],
  ['gone, which the register sees', [figure('x', 'đạt 18,3%')], [], false],
  ['what is not a list', [figure('x', 'đạt 18,3%')], [null, 3, { id: 3 }] as unknown[], false],
];
for (const [why, before, after, caught] of MEANINGS)
  test(`an anchor keeps its meaning: ${why}`, () => assert.equal(changedMeanings(facts('a', before), facts('a', after), (address) => address).length, caught ? 1 : 0));

test('an anchor keeps its meaning: directives, drafts, and a briefing that moved', () => {
  const task = (quote: string, action: string) => [{ id: 'x', quote, action }];
  const was = facts('a', [], task('các bộ, ngành ưu tiên nguồn lực', 'Ưu tiên nguồn lực cho chuyển đổi số'));
  assert.equal(changedMeanings(was, facts('a', [], task('bảo đảm kinh phí năm tới', 'Dành nguồn lực ưu tiên cho chuyển đổi số')), (address) => address).length, 0, 'the same task in other words');
  assert.equal(changedMeanings(was, facts('b', [], task('rà soát thủ tục hành chính', 'Cắt giảm thủ tục')), (address) => address.replace('/a/', '/b/'))[0]?.code, 'dia-chi-dung-lai');
  assert.deepEqual(factsOf('a', 'x.mdx', { draft: true, metrics: [figure('x', 'a')] }, () => ({ line: 1, column: 1 })), [], 'a draft has published nothing');
});

/** What is wrong with a redirects file of these lines. */
function codesOf(text: string): string[] {
  const root = mkdtempSync(join(tmpdir(), 'ky-yeu-'));
  try {
    mkdirSync(join(root, 'content'));
    writeFileSync(join(root, 'content/redirects.yml'), text);
    return readRedirects(root).findings.map(({ code, position }) => `${code} ${position.line}`);
  } finally {
    rmSync(root, { recursive: true });
  }
}
const rows = (...pairs: [string, string][]): string => pairs.map(([from, to]) => `- { from: "${from}", to: "${to}", date: "2026-11-22", reason: Thử }\n`).join('');

const FILES: readonly (readonly [why: string, text: string, expected: string[]])[] = [
  ['good ones', rows(['/a/', '/b/'], ['/b/#x', '/b/#y'], ['/a.csv', '/b.csv']), []],
  ['none', '[]\n', []],
  ['twice', rows(['/a/', '/b/'], ['/a/', '/c/']), ['dia-chi-chuyen-hai-lan 2']],
  ['in a circle', rows(['/a/', '/b/'], ['/b/', '/a/']), ['dia-chi-chuyen-vong 1', 'dia-chi-chuyen-vong 2']],
  ['an anchor to another page', rows(['/a/#x', '/b/#x']), ['neo-sang-trang-khac 1']],
  ['a page to a file', rows(['/a/', '/a.csv']), ['dia-chi-khac-loai 1']],
  ['to another site', rows(['/a/', 'https://example.org/']), ['gia-tri-sai 1']],
  ['a header smuggled in', rows(['/a/', '/b/ 200\\n/* /c/']), ['gia-tri-sai 1']],
];

for (const [why, text, expected] of FILES)
  test(`redirects: ${why}`, () => {
    assert.deepEqual(codesOf(text), expected);
  });

test('a page that moved twice is reached in one step, by every kind of server, under the path prefix', () => {
  const moves = movesOf([redirect('/a/', '/b/'), redirect('/b/', '/c/')]);
  const files = redirectFiles(moves, '/ky-yeu/');
  assert.equal(files.get('_redirects'), '# Old addresses, from content/redirects.yml.\n/ky-yeu/a/ /ky-yeu/c/ 301\n/ky-yeu/a /ky-yeu/c/ 301\n/ky-yeu/b/ /ky-yeu/c/ 301\n/ky-yeu/b /ky-yeu/c/ 301\n');
  assert.match(files.get('redirects.nginx.map')!, /^"\/ky-yeu\/a\/" "\/ky-yeu\/c\/";$/mu);
  assert.match(files.get('redirects.caddy')!, /^redir \/ky-yeu\/a \/ky-yeu\/c\/ permanent$/mu);
});

test('a former anchor stands beside the new one and lights up the same words', () => {
  assert.equal(withFormerAnchors('<p><span id="y" class="a3"></span>lời</p>', new Map([['x', 'y']])), '<p><span id="x" class="a3"></span><span id="y" class="a3"></span>lời</p>');
  assert.equal(withFormerAnchors('<dt class="t" id="y">từ</dt>', new Map([['x', 'y']])), '<dt class="t" id="y"><span id="x"></span>từ</dt>');
  assert.throws(() => withFormerAnchors('<p id="z"></p>', new Map([['x', 'y']])));
});
