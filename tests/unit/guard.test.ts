import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Root } from 'mdast';
import { readBriefing } from '../../src/checks/read.ts';
import { checkRecord } from '../../src/checks/run.ts';
import { BRIEFINGS_FOLDER, briefingFiles } from '../../src/markdown/files.ts';
import { guard } from '../../src/markdown/guard.ts';
import { parseBriefing } from '../../src/markdown/parse.ts';
import { BRIEFING, goodText, tinyRecord } from './tiny-record.ts';

/** What strangers try, where it must be stopped, and why it is dangerous. Each goes through the reader that the build uses. */
const ATTACKS: readonly (readonly [body: string, code: string, why: string])[] = [
  // Programs
  ["export const x = await import('node:fs')", 'cam-ma-lenh', 'ran during the build'],
  ["import x from './evil.mjs'", 'cam-ma-lenh', 'ran during the build'],
  ['export default ({ children }) => children', 'cam-ma-lenh', 'a layout of its own'],
  ["{await import('node:child_process')}", 'cam-ma-lenh', 'ran during the build'],
  ['{process.exit(0)}', 'cam-ma-lenh', 'half a site, exit code 0'],
  ['Đạt {1 + 1} điểm.', 'cam-ma-lenh', 'an expression in a sentence'],
  ['{/* chú thích */}', 'cam-ma-lenh', 'a comment is an expression'],
  ['{a b}', 'markdown-sai', 'not even a program'],
  ['- {globalThis.x}', 'cam-ma-lenh', 'inside a list'],
  ['| a |\n|---|\n| {x} |', 'cam-ma-lenh', 'inside a table'],
  ['[a]({x})', 'lien-ket-cam', 'an expression as an address stays text'],
  ['Chữ[^1].\n\n[^1]: {x}', 'cam-ma-lenh', 'inside a footnote'],
  // HTML
  ['<script>alert(1)</script>', 'cam-html', 'was published'],
  ['<img src="x" onerror="alert(1)" />', 'cam-html', 'was published'],
  ['<div onclick="x">a</div>', 'cam-html', 'event handler'],
  ['<iframe src="https://evil.example"></iframe>', 'cam-html', 'another site'],
  ['<style>body&#123;&#125;</style>', 'cam-html', 'looks'],
  ['<a href="javascript:alert(1)">a</a>', 'cam-html', 'was published'],
  ['<>a</>', 'cam-html', 'no name'],
  ['<svg><script>x</script></svg>', 'cam-html', 'nested'],
  ['<!-- a -->', 'markdown-sai', 'MDX has no such comment'],
  ['<br>', 'markdown-sai', 'never closed'],
  ['<constructor />', 'cam-html', 'a name every object has'],
  // Components
  ['<Evil />', 'the-la', 'unknown'],
  ['<SaPo.Evil />', 'the-la', 'a member of a known one'],
  ['<ChuThichAnh set:html="<script>">a</ChuThichAnh>', 'cam-thuoc-tinh', 'raw HTML through an attribute'],
  ['<ChuThichAnh {...x}>a</ChuThichAnh>', 'cam-ma-lenh', 'spread'],
  ['<ChuThichAnh x={y}>a</ChuThichAnh>', 'cam-ma-lenh', 'expression as a value'],
  ['<div {...x}>a</div>', 'cam-ma-lenh', 'spread on HTML'],
  ['Một <SaPo>câu</SaPo> dài.', 'the-sai-cho', 'in a sentence'],
  ['- <SaPo>a</SaPo>', 'the-sai-cho', 'in a list'],
  ['**<SaPo>a</SaPo>**', 'the-sai-cho', 'alone in its paragraph, and yet inside another mark'],
  ['<SaPo>\n<ChuThichAnh>a</ChuThichAnh>\n</SaPo>', 'the-sai-cho', 'in another'],
  // Links
  ['[a](javascript:alert(1))', 'lien-ket-cam', 'was published'],
  ['[a](JaVaScRiPt:alert(1))', 'lien-ket-cam', 'capitals'],
  ['[a](javascript&colon;alert(1))', 'lien-ket-cam', 'entity'],
  ['[a](&#106;avascript:alert(1))', 'lien-ket-cam', 'numeric entity'],
  ['[a](java&#10;script:alert(1))', 'lien-ket-cam', 'browsers drop a line feed'],
  ['[a](<java\tscript:alert(1)>)', 'lien-ket-cam', 'browsers drop a tab'],
  ['[a](&#1;javascript:alert(1))', 'lien-ket-cam', 'browsers drop leading controls'],
  ['[a](< javascript:alert(1)>)', 'lien-ket-cam', 'leading space'],
  ['[a](data:text/html,x)', 'lien-ket-cam', 'data'],
  ['[a](vbscript:x)', 'lien-ket-cam', 'vbscript'],
  ['[a](file:///etc/passwd)', 'lien-ket-cam', 'file'],
  ['[a](blob:https://x)', 'lien-ket-cam', 'blob'],
  ['[a](//evil.example)', 'lien-ket-cam', 'another host without a scheme'],
  ['[a](/\\\\evil.example)', 'lien-ket-cam', 'browsers read \\ as /'],
  ['[a](\\\\\\\\evil.example)', 'lien-ket-cam', 'browsers read \\\\ as //'],
  ['[a](https:evil.example)', 'lien-ket-cam', 'no host'],
  ['[a](https://chinhphu.vn@evil.example)', 'lien-ket-cam', 'a name dressed as a host'],
  ['[a](./evil.mjs)', 'lien-ket-cam', 'relative'],
  ['[a](https://x.vn/&#x202E;)', 'lien-ket-cam', 'a good host, written backwards'],
  ['[a](<https://x.vn/a b>)', 'lien-ket-cam', 'a space in an address'],
  ['[a]()', 'lien-ket-cam', 'leads nowhere'],
  ['[a]\n\n[a]: javascript:alert(1)', 'lien-ket-cam', 'definition'],
  ['[a]: data:x', 'lien-ket-cam', 'definition without use'],
  // Pictures
  ['![a](./evil.mjs)', 'anh-cam', 'pictures become imports'],
  ['![a](https://evil.example/x.png)', 'anh-cam', 'tells another site who reads'],
  ['![a](//evil.example/x.png)', 'anh-cam', 'the same without a scheme'],
  ['![a](data:image/svg+xml,x)', 'anh-cam', 'data'],
  ['![a](/anh/../../evil.mjs)', 'anh-cam', 'out of the folder'],
  ['![a](/anh/../evil.png)', 'anh-cam', 'out of the folder, with the right ending'],
  ['![a](https://evil.example/anh/x.png)', 'anh-cam', 'another site with the same folder'],
  ['![a](/anh/x.svg)', 'anh-cam', 'a picture that can hold a script'],
  ['![a](/anh/x.png?raw)', 'anh-cam', 'a query changes what the bundler does'],
  ['![a][b]\n\n[b]: /anh/x.png', 'anh-cam', 'by reference'],
  ['[![a](./evil.mjs)](https://x.vn)', 'anh-cam', 'inside a link'],
  // Shape
  ['# Tên bài', 'tieu-de-sai-cap', 'the page has its heading'],
  ['##### Nhỏ', 'tieu-de-sai-cap', 'too deep'],
  ['Tên\n===', 'tieu-de-sai-cap', 'the other spelling'],
  ['```js\nx\n```', 'khoi-cam', 'code'],
  ['`x`', 'khoi-cam', 'code in a sentence'],
  ['~~đạt~~', 'khoi-cam', 'words struck out are words changed'],
  ['- [x] xong', 'khoi-cam', 'a form control'],
  [`${'* - '.repeat(6)}a`, 'long-qua-sau', 'deep nesting'],
  ['>'.repeat(250_000), 'bai-qua-nang', 'kept the parser busy for 411 seconds'],
  [']'.repeat(20_000), 'bai-qua-nang', 'kept the parser busy for 8 seconds'],
  ['1. '.repeat(5_000), 'bai-qua-nang', 'kept the parser busy for a second'],
  ['a\n\n'.repeat(20_000), 'bai-qua-nang', 'tens of thousands of paragraphs'],
  // Letters
  ['Đạt\u200B 18%.', 'ky-tu-an', 'zero width'],
  ['Đạt \u202E%81.', 'ky-tu-an', 'right to left'],
  ['Đạt &#x202E;%81.', 'ky-tu-an', 'right to left by an entity'],
  ['Đạt&shy; 18%.', 'ky-tu-an', 'soft hyphen by an entity'],
  ['Đạt \u0007.', 'ky-tu-an', 'control'],
  ['Đạt \u0085.', 'ky-tu-an', 'control of C1'],
  ['Đạt \u{E0041}.', 'ky-tu-an', 'tag characters hide whole sentences'],
  ['[a](https://x.vn "&#x200B;")', 'ky-tu-an', 'in a title'],
  ['![&#x200B;](/anh/x.png)', 'ky-tu-an', 'in a description'],
];

const name = BRIEFING.split('/').at(-1)!;
const root = tinyRecord();
const frontmatter = /^---\n.*?\n---\n/su.exec(goodText(BRIEFING))![0].replace('{sha256}', 'a'.repeat(64));
const read = (body: string) => {
  writeFileSync(join(root, BRIEFING), `${frontmatter}\n${body}\n`);
  return readBriefing(root, name);
};

for (const [body, code, why] of ATTACKS)
  test(`refuses ${JSON.stringify(body.slice(0, 60))}: ${why}`, () => {
    const start = process.cpuUsage().user;
    const { findings } = read(body);
    const found = findings.find((finding) => finding.code === code);
    assert.ok(found, `${findings.map((finding) => finding.code).join(', ') || 'nothing'} instead of ${code}`);
    assert.equal(found.severity, 'error');
    assert.equal(found.file, BRIEFING);
    assert.ok(found.position.line >= frontmatter.split('\n').length - 1, `line ${found.position.line} is not in the body`);
    assert.ok(process.cpuUsage(undefined).user - start < 3_000_000, 'takes seconds');
  });

const WELCOME: readonly string[] = [
  'Một đoạn “có ngoặc”, số 18,3% và dấu – dài.',
  '## Tiêu đề\n\n### Nhỏ hơn\n\n#### Nhỏ nữa',
  '<SaPo>Đoạn mở đầu.</SaPo>',
  '<SaPo>\nĐoạn mở đầu.\n\nĐoạn nữa.\n</SaPo>',
  '<ChuThichAnh>Ảnh **đẹp**.</ChuThichAnh>',
  '- một\n- hai\n  1. ba\n\n> lời *nhấn*\n\n***',
  '| Năm | Mức |\n|---|--:|\n| 2024 | 18% |',
  'Chữ[^1].\n\n[^1]: Chú thích.',
  '[a](https://chinhphu.vn/x?y=1#z) [b](http://x.vn) [c](mailto:a@b.vn) [d](/chi-dao/) [e](#doan-1) [f][g]\n\n[g]: https://x.vn',
  '![Hội nghị](/anh/2024/hoi-nghi.jpg)',
  'Dấu \\{ngoặc\\} và \\<bé hơn\\>.',
  'Dòng một\\\ndòng hai',
];

for (const body of WELCOME)
  test(`lets ${JSON.stringify(body.slice(0, 60))} through`, () => {
    assert.deepEqual(read(body).findings, []);
  });

test('a second YAML block, or a kind of node nobody has heard of, is refused', () => {
  const later: Root = { type: 'root', children: [{ type: 'blockquote', children: [{ type: 'yaml', value: 'a: 1' } as never] }] };
  const unknown = { type: 'root', children: [{ type: 'constructor', children: [] }] } as unknown as Root;
  const html: Root = { type: 'root', children: [{ type: 'html', value: '<b>' }] };
  assert.deepEqual([later, unknown, html].map((tree) => guard(tree, 'x').map(({ code }) => code)), [['khoi-cam'], ['khoi-cam'], ['cam-html']]);
});

/** Kinds of node of mdast, GFM, MDX, and of plugins that somebody may add one day. */
const KINDS: readonly string[] = ['blockquote', 'break', 'code', 'containerDirective', 'definition', 'delete', 'element', 'emphasis', 'footnote', 'footnoteDefinition', 'footnoteReference', 'heading', 'html', 'image', 'imageReference', 'inlineCode', 'inlineMath', 'leafDirective', 'link', 'linkReference', 'list', 'listItem', 'math', 'mdxFlowExpression', 'mdxJsxAttribute', 'mdxJsxExpressionAttribute', 'mdxJsxFlowElement', 'mdxJsxTextElement', 'mdxTextExpression', 'mdxjsEsm', 'paragraph', 'raw', 'root', 'strong', 'table', 'tableCell', 'tableRow', 'text', 'textDirective', 'thematicBreak', 'toml', 'wikiLink', 'yaml', '__proto__', 'constructor', 'toString', ''];
const WELCOME_KINDS: readonly string[] = ['blockquote', 'break', 'emphasis', 'footnoteDefinition', 'footnoteReference', 'linkReference', 'list', 'listItem', 'paragraph', 'root', 'strong', 'table', 'tableCell', 'tableRow', 'text', 'thematicBreak', 'yaml'];
test('of all kinds of node, bare, only these are let through', () => {
  const bare = (type: string) => ({ type: 'root', children: [{ type, children: [], attributes: [], name: null, url: '', depth: 1 }] }) as unknown as Root;
  assert.deepEqual(KINDS.filter((type) => guard(bare(type), 'x').length === 0), WELCOME_KINDS);
});

test('names the exact line and column', () => {
  const [finding] = guard(parseBriefing('Đoạn một.\n\nĐoạn hai [a](data:x).'), 'x');
  assert.deepEqual(finding?.position, { line: 3, column: 10 });
});

const FRONTMATTER: readonly (readonly [line: string, why: string])[] = [
  ['layout: "data:text/javascript,process.exit(0)"', 'ran during the build'],
  ['layout: ../../evil.mjs', 'ran during the build'],
  ['components: {}', 'unknown'],
  ['__proto__: {draft: true}', 'a name every object has'],
  ['title: !!js/function "x"', 'a type tag'],
];

for (const [line, why] of FRONTMATTER)
  test(`refuses frontmatter ${line}: ${why}`, () => {
    writeFileSync(join(root, BRIEFING), frontmatter.replace('titleBy: source', `titleBy: source\n${line}`));
    const { findings, briefing } = readBriefing(root, name);
    assert.ok(findings.length > 0 && briefing === undefined);
  });

test('of the folder, only plain files of a plain name and a sane size are opened', () => {
  const folder = tinyRecord({
    [`${BRIEFINGS_FOLDER}/Bac-Ninh.mdx`]: () => 'x',
    [`${BRIEFINGS_FOLDER}/hội-nghị.mdx`]: () => 'x',
    [`${BRIEFINGS_FOLDER}/a--b.mdx`]: () => 'x',
    [`${BRIEFINGS_FOLDER}/a b.mdx`]: () => 'x',
    [`${BRIEFINGS_FOLDER}/evil.mjs`]: () => 'x',
    [`${BRIEFINGS_FOLDER}/bai.md`]: () => 'x',
    [`${BRIEFINGS_FOLDER}/lon.mdx`]: () => 'x'.repeat(256 * 1024 + 1),
    [`${BRIEFINGS_FOLDER}/vua.mdx`]: () => 'x'.repeat(256 * 1024),
  });
  symlinkSync('/etc/passwd', join(folder, BRIEFINGS_FOLDER, 'lien-ket.mdx'));
  mkdirSync(join(folder, BRIEFINGS_FOLDER, 'thu-muc.mdx'));
  const { files, findings } = briefingFiles(folder);
  assert.deepEqual(files, ['2024-07-19-bac-ninh.mdx', 'vua.mdx']);
  assert.deepEqual(findings.map(({ file, code }) => `${file.split('/').at(-1)} ${code}`).sort(), [
    'Bac-Ninh.mdx ten-tep-sai', 'a b.mdx ten-tep-sai', 'a--b.mdx ten-tep-sai', 'bai.md tep-la', 'evil.mjs tep-la',
    'hội-nghị.mdx ten-tep-sai', 'lien-ket.mdx tep-lien-ket', 'lon.mdx tep-qua-lon', 'thu-muc.mdx tep-la',
  ]);
  assert.ok(findings.every(({ severity }) => severity === 'error'));
  assert.ok(checkRecord(folder).findings.some(({ code }) => code === 'tep-lien-ket'), 'the check lists the folder too');
});

test('two names that differ in capitals only are one file on other machines', () => {
  const { findings } = briefingFiles(tinyRecord({ [`${BRIEFINGS_FOLDER}/2024-07-19-Bac-Ninh.mdx`]: () => 'x' }));
  assert.deepEqual(findings.map(({ code }) => code).sort(), ['ten-tep-sai', 'ten-tep-trung', 'ten-tep-trung']);
});

test('a folder that is a link is not followed', () => {
  const folder = tinyRecord({ [BRIEFING]: null });
  symlinkSync('/etc', join(folder, BRIEFINGS_FOLDER));
  assert.deepEqual(briefingFiles(folder).findings.map(({ code }) => code), ['thieu-tep']);
});
