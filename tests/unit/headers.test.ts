import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { headersFor, readHeaders } from '../../src/cli/headers.ts';
import { POLICY } from '../../src/domain/policy.ts';
import { SITE } from '../../src/domain/site.ts';

/** The policy is written down four times, for four readers; here they are held together. */

const rules = readHeaders(readFileSync('public/_headers', 'utf8'));
const nginx = readFileSync('docs/nginx.conf', 'utf8');
const caddy = readFileSync('docs/Caddyfile', 'utf8');

/** A policy as a map from directive to its sources, whatever the order. */
function directives(policy: string): Record<string, string[]> {
  return Object.fromEntries(policy.split(';').map((part) => part.trim().split(/\s+/u)).map(([name, ...sources]) => [name!, sources.sort()]).sort());
}

test('the header policy is that of the pages and frame-ancestors', () => {
  assert.deepEqual(directives(headersFor(rules, '/').get('Content-Security-Policy')!), directives(`${POLICY}; frame-ancestors 'none'`));
});

test('the policy lets nothing inline and nothing from elsewhere but the search server, where there is one', () => {
  const policy = headersFor(rules, '/').get('Content-Security-Policy')!.replace(SITE.searchServer ? ` ${new URL(SITE.searchServer.url).origin}` : '', '');
  assert.doesNotMatch(policy, /unsafe-inline|'unsafe-eval'|\*|https?:|data:|blob:/u);
});

for (const [name, value] of headersFor(rules, '/'))
  test(`nginx and Caddy send the same ${name}`, () => {
    assert.equal(new RegExp(`^\\s*add_header ${name} "([^"]*)" always;$`, 'mu').exec(nginx)?.[1], value);
    assert.equal(new RegExp(`^\\s*${name} "([^"]*)"$`, 'mu').exec(caddy)?.[1], value);
  });

const BY_PATH: readonly (readonly [path: string, header: string, value: string | undefined])[] = [
  ['/_astro/a.css', 'Cache-Control', 'public, max-age=31536000, immutable'],
  ['/pagefind/tong-quan.bin', 'Cache-Control', 'public, max-age=300'],
  ['/du-lieu/so-lieu.json', 'Access-Control-Allow-Origin', '*'],
  ['/du-lieu/so-lieu.json', 'X-Content-Type-Options', 'nosniff'],
  ['/ban-tin/', 'Cache-Control', undefined],
  ['/ban-tin/', 'Access-Control-Allow-Origin', undefined],
];

for (const [path, header, value] of BY_PATH)
  test(`${path}: ${header} is ${value ?? 'not set'}`, () => {
    assert.equal(headersFor(rules, path).get(header), value);
  });

test('nginx and Caddy know the same rules by path', () => {
  for (const { path, headers } of rules.filter((rule) => rule.path !== '/*'))
    for (const [name, value] of headers) {
      assert.ok(nginx.includes(`~^${path.slice(0, -1)} "${value}";`), `nginx: ${path} ${name}`);
      assert.ok(caddy.includes(`header ${path} ${name} "${value}"`), `Caddy: ${path} ${name}`);
    }
});
