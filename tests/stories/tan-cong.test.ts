import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { ProjectCopy } from './project-copy.ts';

/**
 * Every attack that ran code or was published before there was a guard, and more, sent through a real `astro build`.
 * All of them go into one build, each in a briefing of its own: the build has to name each, run none and write no page.
 */

const copy = new ProjectCopy();
after(() => copy[Symbol.dispose]());

const CANARY = join(copy.root, 'canary');
/** JavaScript that leaves a trace when it runs. */
const PAYLOAD = `(await import('node:fs')).writeFileSync(${JSON.stringify(CANARY)}, 'ran')`;
const DATA_MODULE = `data:text/javascript,${encodeURIComponent(PAYLOAD)}`;
const folder = join(copy.root, 'content/briefings');
const good = readFileSync(join(folder, '2024-07-19-bac-ninh.mdx'), 'utf8').trimEnd();

/** Lines put after the body of an otherwise good briefing; the first has to be named, or the last where a definition is the attack. */
const IN_BODY: Readonly<Record<string, string>> = {
  'export that runs': `export const x = await (async () => ${PAYLOAD})();`,
  'import of a file': "import Evil from '../evil.mjs';",
  'import for its effects': "import '../evil.mjs';",
  'expression on a line of its own': `{${PAYLOAD}}`,
  'expression in a sentence': `Đạt {${PAYLOAD}} phần trăm.`,
  'end of the build from inside': '{process.exit(0)}',
  'comment in braces': '{/* ẩn */}',
  'picture that becomes an import': '![ảnh](../evil.mjs)',
  'picture from elsewhere': '![ảnh](https://example.org/a.png)',
  'script element': '<script>alert(1)</script>',
  'event handler': '<img src="x" onerror="alert(1)" />',
  'frame': '<iframe src="https://example.org/"></iframe>',
  'style element': '<style>body</style>',
  'component nobody named': '<Evil />',
  'component of Astro': '<Fragment set:html="x" />',
  'component with a dot': '<Astro.self />',
  'attribute on a known component': '<ChuThichAnh onclick="alert(1)">Ảnh</ChuThichAnh>',
  'attribute that is an expression': `<ChuThichAnh title={${PAYLOAD}}>Ảnh</ChuThichAnh>`,
  'attributes spread': '<ChuThichAnh {...globalThis}>Ảnh</ChuThichAnh>',
  'javascript link': '[x](javascript:alert(1))',
  'javascript link in mixed case': '[x](JaVaScRiPt:alert(1))',
  'javascript link by entity': '[x](java&#115;cript:alert(1))',
  'javascript link with a control character': '[x](<java&#9;script:alert(1)>)',
  'javascript link by definition': '[x]\n\n[x]: javascript:alert(1)',
  'data link': '[x](data:text/html,alert)',
  'vbscript link': '[x](vbscript:alert)',
  'link to another host without a scheme': '[x](//example.org/)',
  'picture by definition': '![ảnh][a]\n\n[a]: javascript:alert(1)',
};

/** Lines put at the top of the frontmatter. */
const IN_FRONTMATTER: Readonly<Record<string, string>> = {
  'layout from a data address': `layout: "${DATA_MODULE}"`,
  'layout from a path': 'layout: ../evil.mjs',
  'key nobody knows': 'components: { p: script }',
  'key of the prototype': '__proto__: { draft: false }',
  'YAML tag': 'draft: !!js/function "function () {}"',
};

/** Files that must not even be opened, each made in the folder of the briefings; gives back its name. */
const AS_FILES: Readonly<Record<string, () => string>> = {
  'link to a file outside': () => {
    writeFileSync(join(copy.root, 'outside.mdx'), good);
    symlinkSync(join(copy.root, 'outside.mdx'), join(folder, 'lien-ket.mdx'));
    return 'lien-ket.mdx';
  },
  'file too large': () => put('qua-lon.mdx', `${good}\n\n${'a '.repeat(200_000)}`),
  'body too heavy to parse': () => put('qua-nang.mdx', `${good}\n\n${'>'.repeat(100_000)} a`),
  'name with marks': () => put('bài-viết.mdx', good),
  'Markdown that is not MDX': () => put('bai.md', '<script>alert(1)</script>'),
  'program among the articles': () => put('bai.mjs', PAYLOAD),
  'folder': () => {
    mkdirSync(join(folder, 'thu-muc'));
    return 'thu-muc';
  },
};

function put(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return name;
}

/** Writes every attack; gives back where each has to be named: `file:line:`, or only the file. */
function writeAttacks(): [what: string, place: string][] {
  let count = 0;
  const attack = (text: string, line: number): string => `content/briefings/${put(`2024-07-19-tan-cong-${++count}.mdx`, text)}:${line}:`;
  const end = good.split('\n').length + 2;
  put('../evil.mjs', `${PAYLOAD};\nexport default () => null;\n`);
  return [
    ...Object.entries(IN_BODY).map(([what, words]): [string, string] => [what, attack(`${good}\n\n${words}\n`, words.startsWith('[x]\n') ? end + 2 : end)]),
    ...Object.entries(IN_FRONTMATTER).map(([what, words]): [string, string] => [what, attack(good.replace('---\n', `---\n${words}\n`), 2)]),
    ...Object.entries(AS_FILES).map(([what, make]): [string, string] => [what, `content/briefings/${make()}:`]),
  ];
}

const attacks = writeAttacks();
const build = copy.build();
const ranInBuild = existsSync(CANARY);
const check = copy.check();
const ranInCheck = existsSync(CANARY);

test('the build fails, nothing ran, and no page was written', () => {
  assert.notEqual(build.code, 0);
  assert.ok(!ranInBuild, 'code of an article ran');
  assert.deepEqual(globSync('dist/**/*.html', { cwd: copy.root }), []);
});

test('the check fails, and nothing ran', () => {
  assert.equal(check.code, 1);
  assert.ok(!ranInCheck, 'code of an article ran');
});

for (const [what, place] of attacks)
  test(`refused, with its place and a remedy: ${what}`, () => {
    for (const { words } of [build, check]) {
      const finding = words.split('\n\n').find((block) => block.trimStart().startsWith(place) && /^ {2}→ /mu.test(block));
      assert.ok(finding, `nothing at ${place}`);
      assert.match(finding, /lỗi [a-z-]+/u);
    }
  });

test('the trap works: the payload, run by itself, leaves its trace', () => {
  assert.equal(spawnSync(process.execPath, [join(copy.root, 'content/evil.mjs')]).status, 0);
  assert.ok(existsSync(CANARY));
});
