import { spawn } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeArchive } from './archive.ts';

/**
 * `npm run bench:build -- 100 1000 5000`: builds archives of so many generated briefings, each in `.cache/bench-build/N/`, and prints what it cost.
 * Four builds a size: cold (nothing kept), nothing changed (which a build notices), warm (made again with what was kept), after one edit (a word of one briefing's summary).
 * `--keep` keeps the archive and what was built of it, with the code as it is now; `--prof FOLDER` writes profiles of the processors' time there. CPU is of the whole tree of processes; memory is sampled, and known on Linux only.
 */
const PROJECT = join(import.meta.dirname, '../..');
const CODE = ['src', 'public', 'package.json', 'tsconfig.json', 'astro.config.mjs'];
const RECORD = ['content', 'seeds'];
/** Without it a build does not know that nothing has changed. */
const LAST_BUILD = '.cache/dung-xong.txt';
const SAMPLE_MS = 250;

interface Cost {
  /** User and system time of all processes, in seconds. */
  readonly cpu: number;
  readonly wall: number;
  /** Highest resident memory of all processes together, in bytes; 0 where it is not known. */
  readonly memory: number;
}

const sizes = process.argv.slice(2).filter((text) => /^\d+$/u.test(text)).map(Number);
const keep = process.argv.includes('--keep');
const profiles = process.argv.includes('--prof') ? process.argv[process.argv.indexOf('--prof') + 1] : undefined;
const rows: Record<string, string>[] = [];
for (const size of sizes.length > 0 ? sizes : [100, 1000]) {
  const root = prepare(size);
  for (const [what, change] of [['cold', () => undefined], ['nothing changed', () => undefined], ['warm', () => rmSync(join(root, LAST_BUILD))], ['one edit', () => edit(root)]] as const) {
    if (what === 'cold' && keep && existsSync(join(root, 'dist'))) continue;
    change();
    const cost = await build(root, what);
    const { files, pages, bytes } = measure(join(root, 'dist'));
    rows.push({ briefings: String(size), build: what, 'CPU s': cost.cpu.toFixed(1), 'wall s': cost.wall.toFixed(1), 'memory GB': cost.memory ? (cost.memory / 1e9).toFixed(2) : '–', pages: String(pages), files: String(files), 'size MB': (bytes / 1e6).toFixed(0), 'CPU ms a page': ((cost.cpu * 1000) / pages).toFixed(1), 'CPU ms a briefing': ((cost.cpu * 1000) / size).toFixed(0) });
    console.log(JSON.stringify(rows.at(-1)));
  }
}
console.table(rows);

function folderOf(size: number): string {
  return join(PROJECT, '.cache/bench-build', String(size));
}

/** A copy of the project with a generated archive, and a repository of its own: pages show their history. */
function prepare(size: number): string {
  const root = folderOf(size);
  const isKept = keep && existsSync(root);
  if (!isKept) rmSync(root, { recursive: true, force: true });
  mkdirSync(root, { recursive: true });
  for (const name of CODE) {
    rmSync(join(root, name), { recursive: true, force: true });
    cpSync(join(PROJECT, name), join(root, name), { recursive: true });
  }
  if (isKept) return root;
  for (const name of RECORD) cpSync(join(PROJECT, name), join(root, name), { recursive: true });
  symlinkSync(join(PROJECT, 'node_modules'), join(root, 'node_modules'), 'junction');
  writeArchive(root, size);
  writeFileSync(join(root, '.gitignore'), 'node_modules\ndist\n.cache\n.astro\n');
  return root;
}

function edit(root: string): void {
  const folder = join(root, 'content/briefings');
  const file = join(folder, readdirSync(folder).filter((name) => name.includes('tao-ra')).sort().at(-1)!);
  writeFileSync(file, readFileSync(file, 'utf8').replace(/Bản tin tạo ra để đo(?:, lần \d+)?\./u, `Bản tin tạo ra để đo, lần ${Date.now()}.`));
}

async function build(root: string, what: string): Promise<Cost> {
  const started = performance.now();
  const times = join(root, '.cache/times.txt');
  mkdirSync(join(root, '.cache'), { recursive: true });
  // bash's `times` counts every process that was waited for, Pagefind's own program among them.
  const child = spawn('bash', ['-c', 'TIMEFORMAT="%U %S"; { time "$0" src/cli/build.ts > .cache/build.log 2>&1 ; } 2> .cache/times.txt', process.execPath], { cwd: root, env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', ...(profiles && { NODE_OPTIONS: `--cpu-prof --cpu-prof-interval=2000 --cpu-prof-dir=${profiles}` }) }, stdio: 'inherit' });
  let memory = 0;
  const sampling = setInterval(() => (memory = Math.max(memory, treeMemory(child.pid!))), SAMPLE_MS);
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  clearInterval(sampling);
  appendFileSync(join(root, '.cache/build.log'), `\n${what}\n`);
  if (code !== 0) throw new Error(`${root}: the build ended with ${code}\n${readFileSync(join(root, '.cache/build.log'), 'utf8').slice(-3000)}`);
  const [user = 0, system = 0] = readFileSync(times, 'utf8').trim().split('\n').at(-1)!.split(' ').map(Number);
  return { cpu: user + system, wall: (performance.now() - started) / 1000, memory };
}

/** Resident memory of a process and all below it, in bytes. */
function treeMemory(root: number): number {
  if (!existsSync('/proc/self/status')) return 0;
  const parents = new Map<number, number>();
  const resident = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((name) => /^\d+$/u.test(name))) {
    try {
      const status = readFileSync(`/proc/${name}/status`, 'utf8');
      parents.set(Number(name), Number(/^PPid:\s+(\d+)/mu.exec(status)?.[1]));
      resident.set(Number(name), Number(/^VmRSS:\s+(\d+)/mu.exec(status)?.[1] ?? 0) * 1024);
    } catch {
      // It has ended in the meantime.
    }
  }
  const isBelow = (pid: number): boolean => pid === root || (parents.has(pid) && parents.get(pid) !== 0 && isBelow(parents.get(pid)!));
  return [...resident].reduce((sum, [pid, bytes]) => sum + (isBelow(pid) ? bytes : 0), 0);
}

function measure(folder: string): { files: number; pages: number; bytes: number } {
  const all = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return { files: all.length, pages: all.filter(({ name }) => name.endsWith('.html')).length, bytes: all.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0) };
}
