import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { headersFor, readHeaders } from '../../src/cli/headers.ts';
import { compressFolder } from '../../src/release/compress.ts';
import { redirectFiles } from '../../src/release/redirect-files.ts';
import { programOf, type RunningServer, SERVERS, startServer } from '../servers.ts';
import { builtFile, DIST } from './built-site.ts';
import { ProjectCopy } from './project-copy.ts';

/** The configuration in docs/ in the real servers: what a reader, a search engine and a scanner of weak servers ask for. */

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

/** Asks for a path exactly as written: `fetch` would tidy `..` and `//` up. */
const ask = (port: number, path: string, { method = 'GET', headers = {} }: { method?: string; headers?: Record<string, string> } = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part)).on('end', () => resolve({ status: response.statusCode!, headers: response.headers, body: Buffer.concat(parts) }));
    }).on('error', reject).end();
  });

const asset = /\/_astro\/[^"]+\.css/u.exec(builtFile('index.html'))![0];
const rules = readHeaders(builtFile('_headers'));

for (const name of SERVERS) {
  const program = programOf(name);
  // Nothing but node, npm, git and Debian's packages is taken for granted; `.ci/servers` fetches these where there is apt and network.
  describe(name, { skip: program === undefined && `${name} is not on this machine; \`.ci/servers\` fetches it from Debian` }, () => {
    let copy: ProjectCopy;
    let server: RunningServer;
    before(async () => {
      copy = new ProjectCopy({ withDist: true });
      const dist = join(copy.root, 'dist');
      for (const [file, text] of redirectFiles({ pages: new Map([['/ban-tin/cu/', '/ban-tin/2024-07-19-bac-ninh/']]) }, '/')) writeFileSync(join(dist, file), text);
      await compressFolder(join(dist, 'du-lieu'));
      server = await startServer(name, program!, dist);
    });
    after(async () => {
      await server?.[Symbol.asyncDispose]();
      copy?.[Symbol.dispose]();
    });

    const STATUS: readonly (readonly [path: string, status: number, location?: string])[] = [
      ['/', 200],
      ['/ban-tin/2024-07-19-bac-ninh/', 200],
      ['/ban-tin/2024-07-19-bac-ninh/?x=1', 200],
      ['/khong-co/', 404],
      ['/ban-tin/khong-co', 404],
      ['/ban-tin/cu/', 301, '/ban-tin/2024-07-19-bac-ninh/'],
      ['/ban-tin/cu', 301, '/ban-tin/2024-07-19-bac-ninh/'],
      ['/_headers', 404],
      ['/_redirects', 404],
      ['/redirects.nginx.map', 404],
      ['/redirects.caddy', 404],
    ];
    for (const [path, status, location] of STATUS)
      test(`${path}: ${status}${location ? ` to ${location}` : ''}`, async () => {
        const answer = await ask(server.port, path);
        assert.equal(answer.status, status);
        assert.equal(answer.headers['location'], location);
      });

    test('an address without its last slash is sent on within the site', async () => {
      const { status, headers } = await ask(server.port, '/ban-tin');
      assert.ok(status === 301 || status === 308, String(status));
      assert.equal(headers['location'], '/ban-tin/');
    });

    const ODD = ['/%2e%2e/%2e%2e/etc/passwd', '/../../etc/passwd', '/..%2f..%2fetc/passwd', '/ban-tin/..%5c..%5cetc', '/%00', '//evil.example/', '/%2f%2fevil.example/%2e%2e', '/ban-tin//', '//ban-tin', '/%'];
    for (const path of ODD)
      test(`${path} leaves neither the folder nor the site`, async () => {
        const { status, headers, body } = await ask(server.port, path);
        assert.ok(status < 500, String(status));
        assert.doesNotMatch(body.toString(), /root:/u);
        assert.doesNotMatch(String(headers['location'] ?? ''), /^(?:\/\/|https?:)/u);
      });

    test('a page that is not there shows the 404 page, with the headers, not to be kept', async () => {
      const { body, headers } = await ask(server.port, '/_astro/khong-co.css');
      assert.equal(body.toString(), builtFile('404.html'));
      assert.equal(headers['cache-control'], undefined);
      assert.ok(headers['content-security-policy']);
    });

    for (const path of ['/', '/ban-tin/2024-07-19-bac-ninh/', asset, '/pagefind/tong-quan.bin', '/du-lieu/so-lieu.json'])
      test(`${path} has the headers of _headers`, async () => {
        const { headers } = await ask(server.port, path);
        for (const [header, value] of headersFor(rules, path)) assert.equal(headers[header.toLowerCase()], value, header);
      });

    const TYPES: readonly (readonly [path: string, type: RegExp])[] = [
      ['/', /^text\/html; charset=utf-8$/iu],
      ['/du-lieu/so-lieu.csv', /^text\/csv; charset=utf-8$/iu],
      ['/du-lieu/so-lieu.json', /^application\/json/u],
      ['/favicon.svg', /^image\/svg\+xml/u],
    ];
    for (const [path, type] of TYPES)
      test(`${path} is sent as ${type.source}`, async () => {
        assert.match(String((await ask(server.port, path)).headers['content-type']), type);
      });

    test('HEAD says what GET would, without the body', async () => {
      const [head, get] = [await ask(server.port, '/', { method: 'HEAD' }), await ask(server.port, '/')];
      assert.deepEqual([head.status, head.body.length, head.headers['content-length']], [200, 0, String(get.body.length)]);
    });

    test('a part of a file, and a page that has not changed', async () => {
      const part = await ask(server.port, '/du-lieu/so-lieu.json', { headers: { Range: 'bytes=0-9' } });
      assert.deepEqual([part.status, part.body.toString()], [206, builtFile('du-lieu/so-lieu.json').slice(0, 10)]);
      const { headers } = await ask(server.port, '/');
      const again = await ask(server.port, '/', { headers: { 'If-None-Match': String(headers['etag']) } });
      assert.deepEqual([again.status, again.body.length], [304, 0]);
    });

    test('the compressed copy goes to who can read it', async () => {
      const packed = await ask(server.port, '/du-lieu/so-lieu.json', { headers: { 'Accept-Encoding': name === 'caddy' ? 'br, gzip' : 'gzip' } });
      const unpack = { gzip: gunzipSync, br: brotliDecompressSync }[String(packed.headers['content-encoding'])];
      assert.ok(unpack, 'not compressed');
      assert.match(String(packed.headers['vary']), /accept-encoding/iu, 'a cache in between must not give it to others');
      assert.ok(packed.body.length < builtFile('du-lieu/so-lieu.json').length / 2);
      assert.equal(unpack(packed.body).toString(), builtFile('du-lieu/so-lieu.json'));
      assert.equal((await ask(server.port, '/du-lieu/so-lieu.json')).headers['content-encoding'], undefined);
    });

    test('nothing but reading is allowed', async () => {
      for (const method of ['POST', 'PUT', 'DELETE']) assert.equal((await ask(server.port, '/', { method })).status, 405, method);
    });
  });
}

test('the copies beside the files are read back as they were', async () => {
  using copy = new ProjectCopy({ withDist: true });
  const { files, plain, br } = await compressFolder(join(copy.root, 'dist/du-lieu'));
  assert.ok(files > 0 && br < plain / 2);
  assert.ok(builtFile('index.html').length > 0 && DIST !== copy.root);
});
