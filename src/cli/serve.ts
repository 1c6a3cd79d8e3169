import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import compression from 'compression';
import sirv from 'sirv';
import { headersFor, readHeaders } from './headers.ts';
import { PREVIOUS, repairSite, SITE } from './site-folders.ts';

/** `npm run serve`: shows the built site on this machine, with the headers a host would send. */

const FIRST_PORT = 4321;
const PORTS_TRIED = 50;
/** Milliseconds between two looks for a site that is being exchanged, and how many looks. */
const PAUSE = 25;
const PATIENCE = 40;
const project = join(import.meta.dirname, '../..');
const folder = join(project, SITE);

const port = portFromArguments();
const repaired = repairSite(project);
if (repaired) console.log(`Lần dựng trước bị dừng ngay lúc thay trang; ${repaired === 'finished' ? 'nay đã thay xong' : 'trang cũ đã được đặt lại'}.`);
if (!existsSync(join(folder, 'index.html'))) stop('Chưa có trang nào để xem: thư mục `dist/` còn trống. Hãy chạy `npm run build` trước.', 1);
const base = basePath();
const handler = siteHandler(folder, base);
/** Text is sent packed, as a host sends it; a part of a file is a part of its own bytes, and a head has no bytes to pack. */
const pack = compression({ filter: (request, response) => request.method === 'GET' && request.headers.range === undefined && compression.filter(request, response) });
const server = createServer((request, response) => pack(request, response, () => void handler(request, response).catch(() => response.destroy())));
await listen(server, port);
const { port: opened } = server.address() as { port: number };
console.log(`Trang đang chạy tại http://localhost:${opened}${base}\nNhấn Ctrl+C để dừng.`);

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    server.close(() => process.exit(0));
    server.closeAllConnections();
  });

/** Answers from `folder` as a static host does: `_headers` applied, `/a` sent on to `/a/`, `404.html` for the rest. */
function siteHandler(root: string, prefix: string): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const headersFile = join(root, '_headers');
  const rules = existsSync(headersFile) ? readHeaders(readFileSync(headersFile, 'utf8')) : [];
  const files = sirv(root, { dev: true, etag: true });
  const text = /\.(?:md|txt|bib|ris|ics)$/u;
  // A page opened before a build asks for the style sheet and the scripts of the site before; their names are never used again.
  const before = sirv(join(project, PREVIOUS), { dev: true, etag: true });
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (!(await isThere(root))) return void response.writeHead(503, { 'Retry-After': '1', 'Content-Type': 'text/plain;charset=utf-8' }).end('Trang đang được thay. Hãy tải lại sau giây lát.');
    const asked = URL.parse((request.url ?? '/').replace(/^\/+/u, '/'), 'http://localhost');
    if (!asked) return void response.writeHead(400).end();
    const { search } = asked;
    const pathname = asked.pathname.replace(/\/{2,}/gu, '/');
    const path = `/${pathname.slice(prefix.length)}`;
    for (const [name, value] of headersFor(rules, path)) response.setHeader(name, value);
    response.setHeader('Vary', 'Accept-Encoding');
    if (request.method !== 'GET' && request.method !== 'HEAD') return void response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    if (`${pathname}/` === prefix || isFolder(root, path)) return void response.writeHead(308, { Location: `${pathname}/${search}` }).end();
    if (!pathname.startsWith(prefix) || /^\/(?:_headers|_redirects|redirects\.[a-z.]+)$/u.test(path)) return notFound(root, response);
    const [site, given] = [numberOf(root), request.url];
    request.url = path + search;
    if (text.test(path)) inUtf8(response);
    // The length was measured in one site; opened in the next one, the file would be cut or filled up: the browser asks again instead.
    response.once('pipe', (file) => file.once('open', () => void (numberOf(root) !== site && response.destroy())));
    files(request, response, () => {
      if (numberOf(root) !== site) void answer(Object.assign(request, { url: given }), response);
      else if (/^\/(?:_astro|pagefind)\//u.test(path)) before(request, response, () => notFound(root, response));
      else notFound(root, response);
    });
  };
  return answer;
}

/** Hosts say that their text is UTF-8; without it a browser guesses, and guesses Vietnamese wrong. */
function inUtf8(response: ServerResponse): void {
  const writeHead = response.writeHead.bind(response) as (code: number, headers: Record<string, string>) => ServerResponse;
  response.writeHead = ((code: number, headers: Record<string, string> = {}) => writeHead(code, { ...headers, ...(headers['Content-Type'] && { 'Content-Type': `${headers['Content-Type']};charset=utf-8` }) })) as ServerResponse['writeHead'];
}

function isFolder(root: string, path: string): boolean {
  if (path.endsWith('/') || path.includes('..')) return false;
  return statSync(join(root, decode(path)), { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** Waits for the moment between the two renames of a build; a build that was killed in it is brought to its end. */
async function isThere(root: string): Promise<boolean> {
  for (let attempt = 0; attempt < PATIENCE; attempt++) {
    if (existsSync(root) || repairSite(project)) return true;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  return false;
}

/** Tells one built site from the next one in its place. */
function numberOf(root: string): number | undefined {
  return statSync(root, { throwIfNoEntry: false })?.ino;
}

/** The path in letters; as it came when its escapes are broken. */
function decode(path: string): string {
  try {
    return decodeURIComponent(path).replaceAll('\0', '');
  } catch {
    return path;
  }
}

function notFound(root: string, response: ServerResponse): void {
  const page = join(root, '404.html');
  response.statusCode = 404;
  response.setHeader('Content-Type', existsSync(page) ? 'text/html;charset=utf-8' : 'text/plain;charset=utf-8');
  if (existsSync(page)) createReadStream(page).pipe(response);
  else response.end('Không có trang này.');
}

/** Opens the first free port from `first` on; only this machine can reach it. */
async function listen(target: Server, first: number): Promise<void> {
  for (let candidate = first; candidate < first + PORTS_TRIED && candidate < 65_536; candidate++) {
    const error = await new Promise<NodeJS.ErrnoException | undefined>((resolve) => {
      target.once('error', resolve);
      target.listen(candidate, 'localhost', () => {
        target.off('error', resolve);
        resolve(undefined);
      });
    });
    if (!error) return;
    if (error.code !== 'EADDRINUSE') stop(`Không mở được cổng ${candidate} (${error.code ?? error.message}). Hãy chọn cổng khác: \`npm run serve -- --port 8080\`.`, 1);
  }
  stop(`Các cổng từ ${first} trở đi đều đang có chương trình khác dùng. Hãy chọn cổng khác: \`npm run serve -- --port 8080\`.`, 1);
}

function portFromArguments(): number {
  let given: string | undefined;
  try {
    given = parseArgs({ options: { port: { type: 'string' } } }).values.port;
  } catch {
    stop('Lệnh này chỉ nhận `--port SỐ`, ví dụ `npm run serve -- --port 8080`.', 2);
  }
  const number = Number(given ?? FIRST_PORT);
  if (!Number.isInteger(number) || number < 0 || number > 65_535) stop(`Cổng phải là một số từ 0 đến 65535, không phải “${given}”.`, 2);
  return number;
}

/** The path prefix the site was built for (`SITE_URL`), with a slash at both ends. */
function basePath(): string {
  const address = process.env['SITE_URL'];
  if (!address) return '/';
  if (!URL.canParse(address)) stop(`SITE_URL phải là một địa chỉ đầy đủ như https://example.org/ky-yeu/, không phải “${address}”.`, 2);
  return new URL(address).pathname.replace(/\/*$/u, '/');
}

function stop(sentence: string, exitCode: number): never {
  console.error(sentence);
  process.exit(exitCode);
}
