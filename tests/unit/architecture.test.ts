import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { test } from 'node:test';
import ts from 'typescript';

/** Which rooms of `src/` each room may import from, besides itself; `src/README.md` explains them. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  vocabulary: ['domain'],
  ingest: ['domain', 'vocabulary'],
  markdown: ['domain'],
  checks: ['domain', 'vocabulary', 'markdown', 'release'],
  exports: ['domain'],
  drawing: ['domain'],
  release: ['domain'],
  query: ['domain', 'vocabulary', 'markdown', 'checks', 'exports', 'drawing', 'search', 'finder', 'release'],
  search: ['domain'],
  finder: ['domain', 'search'],
  ui: ['domain', 'drawing', 'search', 'finder'],
  offline: ['domain'],
  drafting: ['domain', 'ingest', 'checks', 'markdown'],
  pages: ['domain', 'query', 'exports', 'drawing', 'ui', 'search', 'finder', 'drafting'],
  renaming: ['domain', 'vocabulary', 'markdown', 'checks', 'release'],
  doctor: ['domain'],
  cli: ['domain', 'vocabulary', 'ingest', 'checks', 'markdown', 'search', 'release', 'renaming', 'doctor', 'offline'],
};

/** The one file that stands outside the rooms. */
const COLLECTIONS = 'src/content.config.ts';
const COLLECTIONS_MAY_IMPORT = ['domain', 'query'];

/** Rooms that know Astro; `integration.ts` is how a room hangs itself into the build, and `cli/astro-build.ts` starts it. */
const KNOW_ASTRO = ['query', 'ui', 'pages'];

interface SourceFile {
  /** From the project root, with forward slashes. */
  readonly file: string;
  readonly source: string;
}

/** Every import that the table does not allow, one sentence each. */
function illegalImports(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ file, source }) => {
    const room = file === COLLECTIONS ? undefined : file.split('/').slice(1, -1)[0];
    if (file !== COLLECTIONS && (room === undefined || !Object.hasOwn(MAY_IMPORT, room))) return [`${file}: no room of that name in the table`];
    const allowed = room === undefined ? COLLECTIONS_MAY_IMPORT : [room, ...MAY_IMPORT[room]!];
    return importsOf(file, source).flatMap((specifier) => {
      const reason = refusal(file, room, allowed, specifier);
      return reason === undefined ? [] : [`${file}: imports ${specifier}: ${reason}`];
    });
  });
}

function refusal(file: string, room: string | undefined, allowed: readonly string[], specifier: string): string | undefined {
  if (specifier.startsWith('.')) {
    const [top, target] = posix.join(posix.dirname(file), specifier).split('/');
    if (top !== 'src') return 'outside src/';
    if (target === undefined || !Object.hasOwn(MAY_IMPORT, target)) return 'not in a room';
    return allowed.includes(target) ? undefined : `${room ?? 'content.config.ts'} may not import ${target}`;
  }
  if (/^(?:\/|file:|[A-Za-z]:|src\/|tests\/|[@~#]\/)/u.test(specifier) && !/^(?:node|astro|virtual):/u.test(specifier)) return 'by absolute path';
  if (specifier === 'astro:content') return room === undefined || room === 'query' ? undefined : 'only query may ask astro:content';
  if (/^astro(?:[:/]|$)/u.test(specifier)) return room === undefined || KNOW_ASTRO.includes(room) || file.endsWith('/integration.ts') || file === 'src/cli/astro-build.ts' ? undefined : 'this room does not know Astro';
  return undefined;
}

/** Every module a file names: imports and re-exports, static and dynamic, in TypeScript, `.astro` and `.mdx`. */
function importsOf(file: string, source: string): string[] {
  const code = file.endsWith('.astro') ? [/^---\n(.*?)^---$/msu.exec(source)?.[1] ?? '', ...[...source.matchAll(/<script\b[^>]*>(.*?)<\/script>/gsu)].map(([, script]) => script!)].join('\n;\n') : file.endsWith('.mdx') ? source.match(/^(?:import|export)\b.*$/gmu)?.join('\n') ?? '' : source;
  const scriptFiles = file.endsWith('.astro') ? [...source.matchAll(/<script\b[^>]*\bsrc=["']([^"']+)["']/gu)].map(([, path]) => path!) : [];
  return [...ts.preProcessFile(code, true, true).importedFiles.map(({ fileName }) => fileName), ...scriptFiles];
}

test('every import follows the table', () => {
  const files = globSync('src/**/*.{ts,mts,js,mjs,astro,mdx}').map((file) => ({ file: file.replaceAll('\\', '/'), source: readFileSync(file, 'utf8') }));
  assert.ok(files.length > 20, 'the test looks in the wrong place');
  assert.deepEqual(illegalImports(files), []);
});

test('every declared room has something in it', () => {
  for (const room of Object.keys(MAY_IMPORT)) assert.notEqual(globSync(`src/${room}/**/*.*`).length, 0, `src/${room}/ is empty: an empty room is a lie`);
});

const REFUSED: readonly (readonly [file: string, source: string, why: string])[] = [
  ['src/domain/day.ts', "import { loadVocabulary } from '../vocabulary/load.ts';", 'domain imports no other room'],
  ['src/checks/run.ts', "import { publicRecord } from '../query/record.ts';", 'checks run without Astro'],
  ['src/exports/rows.ts', "export { loadVocabulary } from '../vocabulary/load.ts';", 're-exports count'],
  ['src/query/record.ts', "const { x } = await import('../ui/href.ts');", 'dynamic imports count'],
  ['src/markdown/render.ts', "import type { Vocabulary } from '../vocabulary/load.ts';", 'types count'],
  ['src/ui/components/Card.astro', "---\nimport { publicRecord } from '../../query/record.ts';\n---\n<p>x</p>", 'a component asks no questions'],
  ['src/ui/components/Search.astro', "<p>x</p>\n<script>\n  import { allBriefings } from '../../query/record.ts';\n</script>", 'scripts of a component'],
  ['src/ui/components/Search.astro', '<script src="../../cli/serve.ts"></script>', 'script files of a component'],
  ['src/pages/gioi-thieu.mdx', "import { checkRecord } from '../checks/run.ts';\n\n# Giới thiệu", 'MDX pages'],
  ['src/pages/index.astro', "---\nimport { getCollection } from 'astro:content';\n---", 'astro:content outside query'],
  ['src/domain/day.ts', "import { z } from 'astro/zod';", 'Astro outside the rooms that know it'],
  ['src/utils/strings.ts', '', 'an undeclared room'],
  ['src/helpers.ts', '', 'a file outside the rooms'],
  ['src/query/record.ts', "import { launchOptions } from '../../tests/browser.ts';", 'tests'],
  ['src/query/record.ts', "import data from '/content/vocabulary/themes.yml';", 'absolute path'],
  ['src/query/record.ts', "import { nfc } from 'src/domain/text.ts';", 'path from the root'],
  ['src/content.config.ts', "import { renderBody } from './markdown/render.ts';", 'the collections file has a table row too'],
];

for (const [file, source, why] of REFUSED)
  test(`refuses: ${why}`, () => {
    assert.equal(illegalImports([{ file, source }]).length, 1);
  });

test('lets through what the table allows', () => {
  assert.deepEqual(
    illegalImports([
      { file: 'src/query/record.ts', source: "import { getCollection } from 'astro:content';\nimport { nfc } from '../domain/text.ts';\nimport { join } from 'node:path';" },
      { file: 'src/release/integration.ts', source: "import type { AstroIntegration } from 'astro';" },
      { file: 'src/domain/day.ts', source: "// import { x } from '../query/record.ts';\nimport { z } from 'zod';" },
      { file: 'src/ui/components/Card.astro', source: "---\nimport { formatDay } from '../../domain/day.ts';\n---\n<p>import x from '../../query/record.ts'</p>" },
    ]),
    [],
  );
});
