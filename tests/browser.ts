import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type LaunchOptions } from '@playwright/test';

/** Away from the port of `npm start`, so that tests never look at somebody's running site; the variable lets two checkouts test side by side. */
export const TEST_PORT = Number(process.env['TEST_PORT'] ?? 4399);

/** Where the stories find the built site. */
export const TEST_ORIGIN = `http://localhost:${TEST_PORT}`;

/** Where a Chromium or Chrome of the machine usually is. */
const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The browser may reach this machine and nothing else, and calls nobody on its own. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-pings',
  '--no-first-run',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1, EXCLUDE ::1',
];

/**
 * How Playwright starts a Chromium here: `CHROMIUM_PATH`, else Playwright's own, else one of the machine, else the one inside
 * the npm package `@sparticuz/chromium` (Linux on x64), which needs no download.
 * @throws Error that says what to install when there is none.
 */
export async function launchOptions(): Promise<LaunchOptions> {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, and there is no such file.`);
    return { executablePath: named, args: ARGUMENTS };
  }
  if (existsSync(chromium.executablePath())) return { args: ARGUMENTS };
  const installed = INSTALLED.find((path) => existsSync(path));
  if (installed !== undefined) return { executablePath: installed, args: ARGUMENTS };
  if (process.platform === 'linux' && process.arch === 'x64') return packagedChromium();
  throw new Error('No Chromium found. Run `npx playwright install chromium`, or set CHROMIUM_PATH to the one you have.');
}

/**
 * Unpacks the Chromium of `@sparticuz/chromium` once, into `node_modules/.cache/`: first beside its place and then moved there,
 * so that neither a broken-off run nor two runs at once leave half a browser behind.
 */
async function packagedChromium(): Promise<LaunchOptions> {
  const modules = join(import.meta.dirname, '../node_modules');
  const { version } = JSON.parse(readFileSync(join(modules, '@sparticuz/chromium/package.json'), 'utf8')) as { version: string };
  const home = join(modules, '.cache', `chromium-${version}`);
  if (!existsSync(home)) {
    const making = `${home}-${process.pid}`;
    mkdirSync(making, { recursive: true });
    await unpackInto(making);
    try {
      renameSync(making, home);
    } catch {
      rmSync(making, { recursive: true, force: true }); // another run was faster
    }
  }
  return { executablePath: join(home, 'chromium'), args: ARGUMENTS, env: { ...definedEnvironment(), LD_LIBRARY_PATH: join(home, 'al2023/lib'), ...fontsFor(home) } };
}

/** The package unpacks into the temporary folder, and brings its NSS libraries only where it believes itself on AWS Lambda. */
async function unpackInto(folder: string): Promise<void> {
  const { TMPDIR, AWS_EXECUTION_ENV, LD_LIBRARY_PATH, FONTCONFIG_PATH } = process.env;
  Object.assign(process.env, { TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' });
  try {
    const { default: packaged } = await import('@sparticuz/chromium');
    await packaged.executablePath();
  } finally {
    for (const [name, value] of Object.entries({ TMPDIR, AWS_EXECUTION_ENV, LD_LIBRARY_PATH, FONTCONFIG_PATH })) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
}

/** On a machine without fonts: those of the package (Open Sans, which has the Vietnamese letters). */
function fontsFor(home: string): Record<string, string> {
  if (existsSync('/etc/fonts/fonts.conf')) return {};
  const configuration = join(home, 'fonts/own.conf');
  if (!existsSync(configuration)) writeFileSync(configuration, `<?xml version="1.0"?><fontconfig><dir>${join(home, 'fonts')}</dir><cachedir>${join(home, 'fonts/cache')}</cachedir></fontconfig>`);
  return { FONTCONFIG_FILE: configuration };
}

const definedEnvironment = (): Record<string, string> => Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined));
