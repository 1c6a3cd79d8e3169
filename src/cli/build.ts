import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants, totalmem } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { programDigest } from '../checks/keep.ts';
import { writeWorker } from '../offline/write-worker.ts';
import type { BuildSettings } from '../release/build-record.ts';
import { finishRelease } from '../release/finish.ts';
import { KEPT_LIST } from '../release/kept-pages.ts';
import { ReleaseFault } from '../release/redirect-files.ts';
import { indexSite } from '../search/index-site.ts';
import { TRY_AGAIN } from './exit-codes.ts';
import { runCommand, SaidFault } from './faults.ts';
import { discard, newBuild, repairSite, SITE, swapIn } from './site-folders.ts';
import { inputsOf, isBuilt, rememberBuild } from './unchanged.ts';

/** Colours of a terminal may stand around it. */
const STACK = /^(?:\u001B\[[0-9;]*m|\s)*(?:at .*:\d+:\d+\)?|Stack trace:)(?:\u001B\[[0-9;]*m|\s)*$/u;

/** Node stops a program at a quarter of the machine's memory, at 4 GB at most; a record of ten thousand briefings may need more. In megabytes, of which a program uses what it needs. */
const MOST_MEMORY = Math.round((0.6 * Math.min(totalmem(), process.constrainedMemory() || Infinity)) / 2 ** 20);

/**
 * `npm run build`: builds the site in a folder of its own and puts it into `dist/` whole, so that nobody ever sees half a site.
 * When nothing has changed since the last build and its site is untouched, that is the new site.
 * Exit code 0: `dist/` is the new site; else `dist/` is as it was.
 */
await runCommand(() => build(process.cwd()), 'Chưa dựng được trang mới.');

async function build(root: string): Promise<number> {
  if (repairSite(root) === 'finished') console.log('Lần dựng trước bị dừng ngay lúc thay trang; nay đã thay xong.');
  const settings = settingsOf(process.env);
  const inputs = inputsOf(root, settings);
  if (isBuilt(root, inputs)) {
    console.log(`Không có gì thay đổi từ lần dựng trước: ${SITE}/ vẫn nguyên là trang ấy.`);
    return 0;
  }
  const folder = newBuild(root);
  let code = 1;
  try {
    code = await runAstro(root, folder);
    if (code === TRY_AGAIN) code = await runAstro(root, folder, ['last']);
    if (code === 0) {
      await finish(root, folder, settings);
      if (!existsSync(join(root, folder, SITE, 'index.html'))) throw new SaidFault('Lệnh dựng kết thúc mà không có trang đầu.');
      swapIn(root, folder);
      rememberBuild(root, settings, inputs);
    }
  } finally {
    discard(root, folder);
  }
  if (code !== 0) console.error(`Chưa dựng được trang mới; lý do ở trên. ${existsSync(join(root, SITE)) ? `Trang cũ trong ${SITE}/ vẫn nguyên.` : `Thư mục ${SITE}/ chưa có.`}`);
  return code;
}

/** @throws {@link SaidFault} when `SITE_URL` is no address of a site. */
function settingsOf({ SITE_URL, SHOW_DRAFTS }: NodeJS.ProcessEnv): BuildSettings {
  const address = SITE_URL ? URL.parse(SITE_URL) : undefined;
  if (address === null || (address && !/^https?:$/u.test(address.protocol))) throw new SaidFault(`SITE_URL là “${SITE_URL}”, không phải địa chỉ của một trang. Ghi cả https://, ví dụ SITE_URL=https://example.org/ky-yeu/`);
  return { site: address?.origin ?? null, base: `${address?.pathname.replace(/\/+$/u, '') ?? ''}/`, drafts: SHOW_DRAFTS === '1' };
}

/** What follows the pages, in this process: by now that of Astro has given its memory back. */
async function finish(root: string, folder: string, settings: BuildSettings): Promise<void> {
  const site = join(root, folder, SITE);
  await indexSite(root, site, `${folder}/search`, programDigest(root));
  try {
    const pages = finishRelease(root, site, settings, join(root, folder, KEPT_LIST));
    writeWorker(site, settings.base);
    console.log(`Đã dựng ${pages} trang.`);
  } catch (error) {
    throw error instanceof ReleaseFault ? new SaidFault(error.message) : error;
  }
}

/** @returns The exit code of `astro build`; 128 and the number of the signal when it was killed. */
async function runAstro(root: string, folder: string, args: readonly string[] = []): Promise<number> {
  const colours = process.stdout.isTTY && !process.env['NO_COLOR'] ? { FORCE_COLOR: '1' } : {};
  const child = spawn(process.execPath, [`--max-old-space-size=${MOST_MEMORY}`, '--disable-warning=ExperimentalWarning', join(import.meta.dirname, 'astro-build.ts'), ...args], { cwd: root, env: { ...process.env, ...colours, BUILD_FOLDER: folder }, stdio: ['ignore', 'pipe', 'pipe'] });
  const signals = ['SIGINT', 'SIGTERM'] as const;
  const pass = (signal: NodeJS.Signals): boolean => child.kill(signal);
  for (const signal of signals) process.once(signal, pass);
  await Promise.all([forward(child.stdout, console.log), forward(child.stderr, console.error), ended(child)]);
  for (const signal of signals) process.off(signal, pass);
  return child.exitCode ?? 128 + constants.signals[child.signalCode ?? 'SIGKILL'];
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', () => resolve());
  });
}

/** Passes the lines on, without the stack traces of Astro: they name lines of the program, not of the article. `DEBUG` keeps them. */
async function forward(from: Readable, say: (line: string) => void): Promise<void> {
  for await (const line of createInterface({ input: from })) if (process.env['DEBUG'] || !STACK.test(line)) say(line);
}
