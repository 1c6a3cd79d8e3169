import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchOptions } from '../browser.ts';

/** Quality of the real search page in Chromium, by class of query: the shared evaluator run class by class, so that a browser that dies costs one class and not all. */
const root = join(import.meta.dirname, '../..');
const evaluator = process.env['SEARCH_EVALUATOR'] ?? join(root, '../shared/search/eval.bundle.mjs');
const TRIES = 5;

interface Row { readonly class: string; readonly recall: number | null; readonly rr: number | null; readonly fm1?: number | null; readonly n: number; readonly zero: number }
interface Query { readonly id: string; readonly class: string; readonly text: string }

/** @returns The table as text, and how many queries were judged; `undefined` when the evaluator is not on this machine. */
export async function measureQuality(dist = join(root, 'dist'), queriesFile = process.env['SEARCH_QUERIES'] ?? join(evaluator, '../queries.dev.json')): Promise<string | undefined> {
  if (!existsSync(evaluator) || !existsSync(queriesFile)) return undefined;
  const folder = join(root, '.cache/bench');
  mkdirSync(folder, { recursive: true });
  // Beside node_modules, so that the evaluator finds playwright-core.
  const program = join(folder, 'evaluator.mjs');
  copyFileSync(evaluator, program);
  const { executablePath, env } = await launchOptions();
  const queries = JSON.parse(readFileSync(queriesFile, 'utf8')) as Query[];
  const rows: Row[] = [];
  const missed: string[] = [];
  for (const [name, ofClass] of Map.groupBy(queries, (query) => query.class)) {
    const input = join(folder, `${name}.json`);
    const output = join(folder, `${name}-result.json`);
    writeFileSync(input, JSON.stringify(ofClass));
    for (let attempt = 1; ; attempt++) {
      const run = spawnSync(process.execPath, [program, '--dist', dist, '--queries', input, '--page', '/tim-kiem/?q={q}', '--item', '[data-search-result]', '--link', 'a[href]', '--wait', '[data-search-done]', '--json', output, '--v'], { encoding: 'utf8', env: { ...process.env, ...(env as Record<string, string> | undefined), CHROMIUM: executablePath ?? '' } });
      if (run.status === 0 && !/search failed/u.test(run.stderr + run.stdout)) {
        missed.push(...run.stdout.split('\n').filter((line) => /^(?:MISS|rank|part) /u.test(line)));
        break;
      }
      if (attempt === TRIES) throw new Error(`${name}: the browser died ${TRIES} times\n${run.stderr}`);
    }
    rows.push(...(JSON.parse(readFileSync(output, 'utf8')) as { detail: { passage: Row }[] }).detail.map(({ passage }) => passage));
  }
  const judged = Map.groupBy(rows, (row) => row.class);
  const line = (name: string, of: readonly Row[]): string => `${name.padEnd(10)} ${String(of.length).padStart(3)}   ${mean(of.map(({ recall }) => recall))}   ${mean(of.map(({ rr }) => rr))}   ${mean(of.map(({ zero }) => zero))}    ${mean(of.map(({ fm1 }) => fm1 ?? null))}`;
  return ['class        n  R@10    MRR   zero  false@1', line('ALL', rows.filter((row) => row.class !== 'none')), ...[...judged].map(([name, of]) => line(name, of)), '', ...missed].join('\n');
}

function mean(values: readonly (number | null)[]): string {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? '   -' : (known.reduce((sum, value) => sum + value, 0) / known.length).toFixed(2).padStart(4);
}

if (import.meta.main) console.log((await measureQuality()) ?? 'The evaluator is not on this machine (SEARCH_EVALUATOR, SEARCH_QUERIES).');
