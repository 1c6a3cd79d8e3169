import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';
import { productionLicenses } from '../../src/cli/licenses.ts';

/** What comes from outside: the workflows that strangers' pull requests run in, install scripts, licences. */

interface Step { readonly uses?: string; readonly run?: string; readonly with?: Record<string, unknown> }
interface Job { readonly permissions?: Record<string, string>; readonly steps?: readonly Step[]; readonly uses?: string; readonly secrets?: unknown; readonly environment?: unknown }
interface Workflow { readonly on: Record<string, unknown>; readonly permissions?: Record<string, string> | string; readonly jobs: Record<string, Job> }

/** The one job that may write, and what: it publishes, and never runs for a pull request. */
const MAY_WRITE: Readonly<Record<string, readonly string[]>> = { 'pages.yml deploy': ['id-token', 'pages'] };

/** Everything in a workflow that gives a stranger more than reading. */
function faultsOf(name: string, source: string): string[] {
  const { on, permissions, jobs } = parse(source) as Workflow;
  const faults: string[] = [];
  const forPulls = typeof on === 'string' ? on === 'pull_request' : Object.keys(on).includes('pull_request');
  for (const trigger of ['pull_request_target', 'workflow_run', 'issue_comment', 'issues', 'discussion', 'repository_dispatch']) if (Object.keys(on).includes(trigger)) faults.push(`${trigger}: runs with rights for what strangers send`);
  if (JSON.stringify(permissions) !== '{"contents":"read"}') faults.push('the workflow may do more than read the contents');
  if (/\$\{\{\s*(?:secrets|github\.token)\b/u.test(source) || /\bsecrets:/u.test(source)) faults.push('names a secret');
  for (const [id, { permissions: own = {}, steps = [], uses }] of Object.entries(jobs)) {
    const writes = Object.entries(own).filter(([, right]) => right !== 'read').map(([what]) => what).sort();
    if (writes.length > 0 && (forPulls || JSON.stringify(writes) !== JSON.stringify(MAY_WRITE[`${name} ${id}`]))) faults.push(`${id} may write ${writes.join(', ')}`);
    if (writes.length > 0 && steps.some(({ run }) => run !== undefined)) faults.push(`${id} may write and runs commands`);
    for (const step of [{ uses }, ...steps]) if (step.uses !== undefined && !/^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/u.test(step.uses)) faults.push(`${step.uses} is not pinned to a commit`);
    for (const { run, uses: action, with: settings } of steps) {
      if (/\$\{\{\s*(?:github\.event|github\.head_ref|inputs)\b/u.test(run ?? '')) faults.push(`${id}: a stranger's words in a command`);
      if (/\bnpm (?:install|i|add|x|exec)\b|\bnpx (?!--no)|curl|wget/u.test(run ?? '')) faults.push(`${id}: installs what the lock file does not name`);
      if (/\bnpm (?:ci|clean-install)\b(?!.*--ignore-scripts)/u.test(run ?? '')) faults.push(`${id}: lets every package run a script`);
      if (action?.startsWith('actions/checkout@') && settings?.['persist-credentials'] !== false) faults.push(`${id}: leaves the credentials in the checkout`);
    }
  }
  return faults;
}

const workflows = globSync('.github/workflows/*.{yml,yaml}').map((file) => [file.replaceAll('\\', '/').split('/').at(-1)!, readFileSync(file, 'utf8')] as const);

test('workflows read and nothing more; the one that publishes runs no command', () => {
  assert.ok(workflows.length >= 2);
  for (const [name, source] of workflows) assert.deepEqual(faultsOf(name, source), [], name);
});

const ci = workflows.find(([name]) => name === 'ci.yml')![1];
const SPOILED: readonly (readonly [from: string | RegExp, to: string, why: string])[] = [
  ['pull_request:', 'pull_request_target:', 'with the rights of the repository'],
  ['contents: read', 'contents: write', 'may write'],
  ['permissions:\n  contents: read\n', '', 'whatever the repository says'],
  ['timeout-minutes: 30', 'timeout-minutes: 30\n    permissions: { pull-requests: write }', 'a job that may write'],
  [/actions\/checkout@\S+/u, 'actions/checkout@v6', 'a tag moves'],
  [/actions\/checkout@\S+/u, 'actions/checkout@main', 'a branch moves'],
  ['persist-credentials: false', 'persist-credentials: true', 'credentials'],
  ['.ci/review', 'echo ${{ github.event.pull_request.title }}', "a stranger's words"],
  ['.ci/review', 'echo ${{ secrets.TOKEN }}', 'a secret'],
  ['.ci/install', 'npm install', 'not what the lock file names'],
  ['.ci/install', 'npm ci', 'scripts of every package'],
];
for (const [from, to, why] of SPOILED)
  test(`a workflow is refused: ${why}`, () => {
    const spoiled = ci.replace(from, to);
    assert.notEqual(spoiled, ci);
    assert.notDeepEqual(faultsOf('ci.yml', spoiled), []);
  });

test('every package that wants to run a script at installation has been decided on, and only node may', () => {
  const { allowScripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { allowScripts: Record<string, boolean> };
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, { hasInstallScript?: boolean; optional?: boolean }> };
  const wanting = Object.entries(packages).filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path.replace(/^.*node_modules\//u, ''));
  assert.deepEqual(wanting.filter((name) => name !== 'fsevents' && !Object.hasOwn(allowScripts, name)), []); // fsevents: macOS alone, ships its binary
  assert.deepEqual(Object.entries(allowScripts).filter(([, may]) => may).map(([name]) => name), ['node']);
});

test('the installation of the workflows runs no script but the allowed ones', () => {
  const script = readFileSync('.ci/install', 'utf8');
  assert.match(script, /^npm ci --ignore-scripts /mu);
  assert.match(script, /allowScripts/u);
  assert.match(readFileSync('.ci/run', 'utf8'), /^\.ci\/install /mu);
  assert.doesNotMatch(readFileSync('.ci/run', 'utf8') + readFileSync('.ci/review', 'utf8'), /npm (?:ci|install)\b/u);
});

/** Licences under which a package may be used to build the site. */
const PERMISSIVE = ['MIT', 'MIT-0', 'ISC', '0BSD', 'BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0', 'CC0-1.0', 'OFL-1.1', 'Python-2.0', 'Zlib', 'Unlicense'];
/** Licences that ask for their own source to stay open: for tools that run in the build as they come and reach no reader. */
const TOOLS: Readonly<Record<string, RegExp>> = { 'MPL-2.0': /^(?:lightningcss|@resvg\/resvg-js)(?:-|$)/u, 'LGPL-3.0-or-later': /^@img\/sharp-/u };

function isAllowed({ name, license }: { readonly name: string; readonly license: string }): boolean {
  const one = (part: string): boolean => PERMISSIVE.includes(part) || (Object.hasOwn(TOOLS, part) && TOOLS[part]!.test(name));
  return license.replace(/^\((.*)\)$/u, '$1').split(' OR ').some((choice) => choice.split(' AND ').every(one));
}

test('every package that the site is built with has a licence that allows it', () => {
  const licenses = productionLicenses('.');
  assert.ok(licenses.length > 100);
  assert.deepEqual(licenses.filter((row) => !isAllowed(row)), []);
});

for (const [name, license, allowed] of [['a', 'GPL-3.0-only', false], ['a', 'AGPL-3.0', false], ['a', 'unknown', false], ['a', 'SEE LICENSE IN x', false], ['a', 'MPL-2.0', false], ['a', 'MIT AND GPL-2.0', false], ['a', '(MIT OR GPL-3.0-or-later)', true], ['lightningcss', 'MPL-2.0', true]] as const)
  test(`${name} under ${license} is ${allowed ? 'fine' : 'refused'}`, () => assert.equal(isAllowed({ name, license }), allowed));
