import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync, statfsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { type LockState, type Machine, PORT } from './machine.ts';

/** Folders that drafting, renaming and building write to. */
const WRITTEN = ['content', 'content/briefings', 'content/vocabulary', 'seeds'];
const SHOWN = 3;
/** Where a Chromium of the machine usually is; tests/browser.ts looks at the same places. */
const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'];

/**
 * Looks at this machine; changes nothing on it.
 * @param root - The project folder.
 */
export async function examine(root: string, environment: Readonly<Record<string, string | undefined>>): Promise<Machine> {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { engines: { node: string } };
  return {
    // npm names the machine's own node; the one that runs this file comes with the project.
    nodeVersion: /\bnode\/v(\S+)/u.exec(environment['npm_config_user_agent'] ?? '')?.[1] ?? process.versions.node,
    wantedNode: manifest.engines.node,
    gitVersion: gitVersion(root),
    isClone: existsSync(join(root, '.git')),
    isShallow: git(root, 'rev-parse', '--is-shallow-repository') === 'true',
    hasWindowsLineEnds: read(root, 'content/README.md')?.includes('\r\n') ?? false,
    proxy: proxyOf(environment),
    lock: lockState(read(root, 'package-lock.json'), read(root, 'node_modules/.package-lock.json')),
    unwritable: [root, ...WRITTEN.map((folder) => join(root, folder))].filter((folder) => existsSync(folder) && !isWritable(folder)).map((folder) => folder.slice(root.length + 1) || '.'),
    freeBytes: freeBytes(root),
    isPortTaken: await isPortTaken(PORT),
    hasBrowser: await hasBrowser(root, environment),
  };
}

/** Compares what npm was to install with what it wrote down as installed. Optional packages of other platforms are missing rightly. */
export function lockState(wanted: string | undefined, installed: string | undefined): LockState {
  if (installed === undefined) return { kind: 'missing' };
  if (wanted === undefined) return { kind: 'fresh' };
  type Lock = { packages: Record<string, { version?: string; optional?: boolean }> };
  const [{ packages: lock }, { packages: there }] = [JSON.parse(wanted) as Lock, JSON.parse(installed) as Lock];
  const differing = Object.entries(lock).filter(([path, { version, optional }]) => path !== '' && (there[path] ? there[path].version !== version : !optional)).map(([path]) => path.split('node_modules/').at(-1)!);
  return differing.length === 0 ? { kind: 'fresh' } : { kind: 'stale', packages: [...differing.slice(0, SHOWN), ...(differing.length > SHOWN ? [`và ${differing.length - SHOWN} gói nữa`] : [])] };
}

function read(root: string, file: string): string | undefined {
  return existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8') : undefined;
}

const gitVersion = (root: string): string | null => /\d+(?:\.\d+)+/u.exec(git(root, '--version') ?? '')?.[0] ?? null;

function git(root: string, ...args: string[]): string | undefined {
  try {
    return execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return undefined;
  }
}

/** npm hands its own settings on to what it starts; a proxy may carry a name and a password, which are nobody's to print. */
function proxyOf(environment: Readonly<Record<string, string | undefined>>): string | null {
  const names = ['npm_config_https_proxy', 'npm_config_proxy', 'HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy'];
  const found = names.map((name) => environment[name]).find((value) => value !== undefined && value !== '' && value !== 'null');
  return found === undefined ? null : (URL.parse(found)?.host ?? 'proxy');
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function freeBytes(folder: string): number | null {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch {
    return null;
  }
}

async function isPortTaken(port: number): Promise<boolean> {
  return await new Promise((resolve) => {
    const server = createServer();
    server.once('error', ({ code }: NodeJS.ErrnoException) => resolve(code === 'EADDRINUSE'));
    server.listen(port, 'localhost', () => server.close(() => resolve(false)));
  });
}

async function hasBrowser(root: string, environment: Readonly<Record<string, string | undefined>>): Promise<boolean> {
  if (environment['CHROMIUM_PATH']) return existsSync(environment['CHROMIUM_PATH']);
  if (BROWSERS.some((path) => existsSync(path))) return true;
  if (process.platform === 'linux' && process.arch === 'x64' && existsSync(join(root, 'node_modules/@sparticuz/chromium/package.json'))) return true;
  try {
    const { chromium } = await import('@playwright/test');
    return existsSync(chromium.executablePath());
  } catch {
    return false;
  }
}
