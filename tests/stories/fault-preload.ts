import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/**
 * Loaded with `--import` before a command of the project: a disk that fails, a machine that goes dark, a clock that is wrong.
 * Stubs, because as root permissions do not bind, and a full disk cannot be had without one.
 *
 * - `FAULT=kill:3`: half of what the third change of a file writes arrives, then the process is gone (`SIGKILL`).
 * - `FAULT=ENOSPC:3`: the third change and every later one fail with this code, half written.
 * - `FAULT=race`: what Astro is about to rename in `.astro/` was renamed by another build, in the first try.
 * - `FAULT_IN=build.ts`: only in the program of this name.
 * - `CLOCK=4070908800000`: the clock stands at this many milliseconds since 1970 when the process starts.
 */
const [what = '', number = ''] = (process.env['FAULT'] ?? '').split(':');
const isHere = what !== '' && (process.argv[1] ?? '').endsWith(process.env['FAULT_IN'] ?? '');
let changes = 0;

/** @returns Whether the change is to go wrong. */
const isDue = (path: unknown): boolean => isHere && number !== '' && typeof path === 'string' && !path.includes('node_modules') && ++changes >= Number(number);

function fail(path: unknown): never {
  if (what === 'kill') process.kill(process.pid, 'SIGKILL');
  throw Object.assign(new Error(`${what}: stub, '${String(path)}'`), { code: what, errno: -1, syscall: 'write', path });
}

const half = (content: unknown): string | Uint8Array => (typeof content === 'string' || content instanceof Uint8Array ? content.slice(0, content.length / 2) : '');

const { writeFileSync, promises: { writeFile } } = fs;
fs.writeFileSync = (path, content, options) => {
  if (!isDue(path)) return writeFileSync(path, content, options);
  writeFileSync(path, half(content), options);
  return fail(path);
};
fs.promises.writeFile = async (path, content, options) => {
  if (!isDue(path)) return writeFile(path, content, options);
  await writeFile(path, half(content), options);
  return fail(path);
};
for (const name of ['linkSync', 'renameSync', 'mkdirSync', 'rmSync', 'copyFileSync'] as const) {
  const real = fs[name] as (...args: unknown[]) => unknown;
  // Killed after the step, or refused instead of it: a full disk still lets go of files.
  (fs as unknown as Record<string, unknown>)[name] = (...args: unknown[]) => {
    const due = isDue(args[0]) && (what === 'kill' || name !== 'rmSync');
    if (due && what !== 'kill') fail(args[0]);
    const result = real(...args);
    if (due) fail(args[0]);
    return result;
  };
}
if (what === 'race' && isHere && process.argv[2] !== 'last') {
  const { rename, rm } = fs.promises;
  fs.promises.rename = async (from, to) => {
    if (String(from).includes('.astro/')) await rm(from, { force: true });
    return rename(from, to);
  };
}
syncBuiltinESMExports();

if (process.env['CLOCK'] !== undefined) {
  const Real = Date;
  const offset = Number(process.env['CLOCK']) - Real.now();
  globalThis.Date = class extends Real {
    constructor(...args: unknown[]) {
      super(...((args.length === 0 ? [Real.now() + offset] : args) as [number]));
    }
    static override now(): number {
      return Real.now() + offset;
    }
  } as DateConstructor;
}
