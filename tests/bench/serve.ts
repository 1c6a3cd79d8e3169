import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readdirSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { librariesOf, programOf, startServer } from '../servers.ts';

/**
 * `npm run bench:serve`: how much reading one nginx holds on this machine, over loopback, with the configuration of docs/nginx.conf. Run `npm run build` and `npm run compress` first.
 * wrk (one thread, HTTP/1.1, connections kept open, gzip accepted) shares the processors with nginx: the figures are a floor, not the limit of nginx.
 */
const DIST = join(import.meta.dirname, '../../dist');
const SECONDS = 5;
const AT_ONCE = 50;

const [nginx, wrk] = [programOf('nginx'), programOf('wrk')];
if (nginx === undefined || wrk === undefined) {
  console.error('nginx and wrk are needed; `.ci/servers` fetches them from Debian.');
  process.exit(1);
}
if (!existsSync(join(DIST, 'index.html.gz'))) {
  console.error('Nothing compressed to send: run `npm run build` and `npm run compress` first.');
  process.exit(1);
}
const briefing = readdirSync(join(DIST, 'ban-tin')).find((name) => /^\d{4}-[a-z0-9-]+$/u.test(name))!;
const [index] = globSync('pagefind/*/tu/**/*.bin', { cwd: DIST }).sort();
const PATHS = { home: '/', 'a briefing': `/ban-tin/${briefing}/`, 'a search index file': `/${index}` };

await using server = await startServer('nginx', nginx, DIST);
console.log(`${availableParallelism()} processors, load ${loadavg()[0]!.toFixed(1)} before, ${AT_ONCE} connections, ${SECONDS} s each\n`);
console.log('| what | requests/s | p50 | p99 | sent a second | errors |\n|---|--:|--:|--:|--:|---|');
for (const [what, path] of Object.entries(PATHS)) {
  const { stdout, stderr, status } = spawnSync(wrk, ['-t1', `-c${AT_ONCE}`, `-d${SECONDS}s`, '--latency', '-H', 'Accept-Encoding: gzip', `http://127.0.0.1:${server.port}${path}`], { encoding: 'utf8', env: { ...process.env, ...librariesOf(wrk) }, timeout: 60_000 });
  if (status !== 0) throw new Error(`wrk: ${stderr}${stdout}`);
  const read = (pattern: RegExp) => pattern.exec(stdout)?.[1] ?? '–';
  console.log(`| ${what} | ${Math.round(Number(read(/^Requests\/sec:\s+([\d.]+)/mu)))} | ${read(/^\s+50%\s+(\S+)/mu)} | ${read(/^\s+99%\s+(\S+)/mu)} | ${read(/^Transfer\/sec:\s+(\S+)/mu)} | ${read(/^\s+(?:Socket errors|Non-2xx or 3xx responses):\s+(.+)/mu)} |`);
}
