import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
/** Where `.ci/servers` unpacks Debian's packages. */
const FETCHED = join(ROOT, '.cache/servers');
/** What the files in docs/ name and a test has elsewhere. */
const INSTALLED_AT = '/srv/ky-yeu/dist';

export const SERVERS = ['nginx', 'caddy'] as const;
export type ServerName = (typeof SERVERS)[number];

/** The program of this name: of the machine, else fetched by `.ci/servers`; undefined when there is neither. */
export function programOf(name: string): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin', join(FETCHED, 'usr/sbin'), join(FETCHED, 'usr/bin')];
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

/** A running server of the built site, with the configuration of docs/. */
export interface RunningServer extends AsyncDisposable {
  readonly port: number;
}

/**
 * Starts `name` for the folder `dist` on a free port of this machine.
 * @throws Error with what the server said when it does not answer.
 */
export async function startServer(name: ServerName, program: string, dist: string): Promise<RunningServer> {
  const home = mkdtempSync(join(tmpdir(), `ky-yeu-${name}-`));
  const port = await freePort();
  const child = name === 'nginx' ? startNginx(program, home, dist, port) : startCaddy(program, home, dist, port);
  let said = '';
  child.stderr?.on('data', (words: Buffer) => (said += words.toString()));
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    rmSync(home, { recursive: true, force: true });
  };
  for (let tries = 0; tries < 100; tries++) {
    if (child.exitCode !== null) break;
    const answer = await fetch(`http://127.0.0.1:${port}/robots.txt`).catch(() => undefined);
    if (answer?.ok) return { port, [Symbol.asyncDispose]: stop };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await stop();
  throw new Error(`${name} did not answer: ${said}`);
}

function startNginx(program: string, home: string, dist: string, port: number): ChildProcess {
  const types = ['/etc/nginx/mime.types', join(dirname(program), '../../etc/nginx/mime.types')].find((path) => existsSync(path));
  mkdirSync(join(home, 'tmp'));
  writeFileSync(join(home, 'site.conf'), readFileSync(join(ROOT, 'docs/nginx.conf'), 'utf8').replaceAll(INSTALLED_AT, dist).replace('listen 80;', `listen 127.0.0.1:${port};`));
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${home}/tmp/${kind};`).join(' ');
  writeFileSync(join(home, 'nginx.conf'), `daemon off; ${process.getuid?.() === 0 ? 'user root;' : ''} worker_processes auto; pid ${home}/pid; error_log stderr warn;\nevents { worker_connections 1024; }\nhttp { include ${types}; default_type application/octet-stream; sendfile on; access_log off; ${temporary} include ${home}/site.conf; }\n`);
  return spawn(program, ['-p', home, '-c', join(home, 'nginx.conf'), '-e', 'stderr'], { stdio: ['ignore', 'ignore', 'pipe'] });
}

function startCaddy(program: string, home: string, dist: string, port: number): ChildProcess {
  const site = readFileSync(join(ROOT, 'docs/Caddyfile'), 'utf8').replaceAll(INSTALLED_AT, dist).replace('example.org {', `http://127.0.0.1:${port} {`);
  writeFileSync(join(home, 'Caddyfile'), `{\n  admin off\n}\n${site}`);
  return spawn(program, ['run', '--adapter', 'caddyfile', '--config', join(home, 'Caddyfile')], { env: { ...process.env, HOME: home, XDG_DATA_HOME: home, XDG_CONFIG_HOME: home }, stdio: ['ignore', 'ignore', 'pipe'] });
}

/** A port of this machine that nobody listens at. */
export async function freePort(): Promise<number> {
  return await new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

/** Libraries that came with a fetched program. */
export function librariesOf(program: string): Record<string, string> {
  if (!program.startsWith(FETCHED)) return {};
  const libraries = join(FETCHED, 'usr/lib');
  return { LD_LIBRARY_PATH: readdirSync(libraries).filter((folder) => folder.endsWith('-linux-gnu')).map((folder) => join(libraries, folder)).join(delimiter) };
}
