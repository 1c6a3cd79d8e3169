import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { examine, lockState } from '../../src/doctor/examine.ts';
import type { Machine } from '../../src/doctor/machine.ts';
import { symptomsOf } from '../../src/doctor/symptoms.ts';

const HEALTHY: Machine = { nodeVersion: '24.21.0', wantedNode: '>=20', gitVersion: '2.39.5', isClone: true, isShallow: false, hasWindowsLineEnds: false, proxy: null, lock: { kind: 'fresh' }, unwritable: [], freeBytes: 50e9, isPortTaken: false, hasBrowser: true };

const CASES: readonly (readonly [why: string, change: Partial<Machine>, severity: 'error' | 'hint', message: RegExp, remedy: RegExp])[] = [
  ['an old node', { nodeVersion: '18.20.4' }, 'error', /18\.20\.4, dự án cần bản 20/u, /nodejs\.org/u],
  ['nothing installed', { lock: { kind: 'missing' } }, 'error', /Chưa cài/u, /npm install/u],
  ['packages of another commit', { lock: { kind: 'stale', packages: ['astro'] } }, 'error', /astro/u, /npm install/u],
  ['a folder of somebody else', { unwritable: ['content'] }, 'error', /`content\/`/u, /quyền/u],
  ['no git', { gitVersion: null }, 'error', /git/u, /soan-bai/u],
  ['an unpacked archive', { isClone: false }, 'hint', /git/u, /git clone/u],
  ['a clone without history', { isShallow: true }, 'hint', /thiếu lịch sử/u, /unshallow/u],
  ['line ends of Windows', { hasWindowsLineEnds: true }, 'error', /CRLF/u, /autocrlf/u],
  ['a full disk', { freeBytes: 3e8 }, 'error', /300 MB/u, /Dọn/u],
  ['a busy port', { isPortTaken: true }, 'hint', /4321/u, /npm start/u],
  ['no browser', { hasBrowser: false }, 'hint', /Chromium/u, /playwright install/u],
];

for (const [why, change, severity, message, remedy] of CASES)
  test(`doctor: ${why}`, () => {
    const found = symptomsOf({ ...HEALTHY, ...change });
    assert.equal(found.length, 1);
    assert.equal(found[0]!.severity, severity);
    assert.match(found[0]!.message, message);
    assert.match(found[0]!.remedy, remedy);
  });

test('doctor: a proxy is named without its password, and only while something is missing', async () => {
  const { proxy } = await examine(process.cwd(), { HTTPS_PROXY: 'http://ten:mat-khau@proxy.example:3128' });
  assert.equal(proxy, 'proxy.example:3128');
  assert.deepEqual(symptomsOf({ ...HEALTHY, proxy }), []);
  assert.match(symptomsOf({ ...HEALTHY, proxy, lock: { kind: 'missing' } })[1]!.message, /proxy\.example/u);
});

test('doctor: a healthy machine has no symptoms, and what stops the work comes first', () => {
  assert.deepEqual(symptomsOf(HEALTHY), []);
  assert.deepEqual(symptomsOf({ ...HEALTHY, isPortTaken: true, gitVersion: null }).map(({ severity }) => severity), ['error', 'hint']);
  assert.deepEqual(symptomsOf({ ...HEALTHY, freeBytes: null }), [], 'a machine that does not say how full its disk is');
});

const lock = (packages: Record<string, { version: string; optional?: boolean }>): string => JSON.stringify({ packages: { '': { version: '0' }, ...packages } });

test('doctor: installed packages are compared with the lock file', () => {
  const wanted = lock({ 'node_modules/a': { version: '1.0.0' }, 'node_modules/b-darwin': { version: '1.0.0', optional: true } });
  assert.deepEqual(lockState(wanted, undefined), { kind: 'missing' });
  assert.deepEqual(lockState(wanted, lock({ 'node_modules/a': { version: '1.0.0' } })), { kind: 'fresh' });
  assert.deepEqual(lockState(wanted, lock({ 'node_modules/a': { version: '0.9.0' } })), { kind: 'stale', packages: ['a'] });
  assert.deepEqual(lockState(wanted, lock({})), { kind: 'stale', packages: ['a'] });
});

test("doctor: this machine is looked at, the outer node by npm's word", async () => {
  const machine = await examine(process.cwd(), { npm_config_user_agent: 'npm/10.8.2 node/v18.20.4 linux x64' });
  assert.equal(machine.nodeVersion, '18.20.4');
  assert.equal(machine.wantedNode, '>=20');
  assert.deepEqual(machine.unwritable, []);
});

test('doctor: before `npm install` it says so, with any node', () => {
  const empty = mkdtempSync(join(tmpdir(), 'ky-yeu-'));
  try {
    const { status, stdout } = spawnSync(process.execPath, [resolve('src/cli/doctor.mjs')], { cwd: empty, encoding: 'utf8' });
    assert.equal(status, 1);
    assert.match(stdout, /Chạy `npm install`/u);
  } finally {
    rmSync(empty, { recursive: true });
  }
});
