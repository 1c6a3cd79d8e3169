import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

const PROJECT = join(import.meta.dirname, '../..');
const OWN = ['.ci', 'src', 'content', 'seeds', 'public', 'package.json', 'tsconfig.json', 'astro.config.mjs'];
const BUILT = ['dist', '.cache/search'];
/** Caches that a copy must not share with the project. */
const NOT_LINKED = new Set(['.astro', '.vite', '.cache']);

/** How a command ended. */
export interface Outcome {
  readonly code: number | null;
  /** Standard output and standard error together, without colours. */
  readonly words: string;
}

/** A copy of the project in a temporary folder, to break and build at will. */
export class ProjectCopy implements Disposable {
  readonly root: string;

  /**
   * @param options.withDist - Takes the built site and its search records along.
   * @param options.name - What the name of its folder begins with.
   */
  constructor({ withDist = false, name: prefix = 'ky-yeu-' }: { readonly withDist?: boolean; readonly name?: string } = {}) {
    this.root = mkdtempSync(join(tmpdir(), prefix));
    for (const name of [...OWN, ...(withDist ? BUILT : [])]) cpSync(join(PROJECT, name), join(this.root, name), { recursive: true });
    // Drawn pictures are kept by their content, so a copy may share them.
    mkdirSync(join(PROJECT, '.cache/anh'), { recursive: true });
    mkdirSync(join(this.root, '.cache'), { recursive: true });
    symlinkSync(join(PROJECT, '.cache/anh'), join(this.root, '.cache/anh'), 'junction');
    mkdirSync(join(this.root, 'node_modules'));
    for (const name of readdirSync(join(PROJECT, 'node_modules')))
      if (!NOT_LINKED.has(name)) symlinkSync(join(PROJECT, 'node_modules', name), join(this.root, 'node_modules', name), 'junction');
  }

  /** What `npm run build` runs. */
  build(environment: Readonly<Record<string, string>> = {}): Outcome {
    return this.node([join('src', 'cli', 'build.ts')], environment);
  }

  /** What `npm run check` runs. */
  check(...args: readonly string[]): Outcome {
    return this.run('check', ...args);
  }

  /** What `npm run <command> -- <args>` runs, for a command of `src/cli/`. */
  run(command: string, ...args: readonly string[]): Outcome {
    return this.node([join('src', 'cli', `${command}.ts`), ...args]);
  }

  /** What `npm run draft` runs. */
  draft(...files: readonly string[]): Outcome {
    return this.run('draft', ...files);
  }

  /** What the workflow runs for a pull request; `summary` is what its summary page shows. */
  review(): Outcome & { readonly summary: string } {
    const page = join(this.root, 'summary.md');
    const { NODE_TEST_CONTEXT: _, ...inherited } = process.env;
    const { status, stdout, stderr } = spawnSync('bash', ['.ci/review'], {
      cwd: this.root,
      env: { ...inherited, SITE_URL: '', ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', GITHUB_STEP_SUMMARY: page, PATH: `${join(this.root, 'node_modules', '.bin')}${delimiter}${process.env['PATH']}` },
      encoding: 'utf8',
      timeout: 180_000,
    });
    return { code: status, words: `${stdout}${stderr}`, summary: readFileSync(page, 'utf8') };
  }

  private node(args: readonly string[], environment: Readonly<Record<string, string>> = {}): Outcome {
    const { NODE_TEST_CONTEXT: _, ...inherited } = process.env;
    const { status, stdout, stderr } = spawnSync(process.execPath, args, {
      cwd: this.root,
      env: { ...inherited, SITE_URL: '', ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', ...environment },
      encoding: 'utf8',
      timeout: 120_000,
    });
    return { code: status, words: `${stdout}${stderr}` };
  }

  /** Exchanges words of one file, once. */
  edit(file: string, words: string, others: string): void {
    const text = readFileSync(join(this.root, file), 'utf8');
    if (!text.includes(words)) throw new Error(`${file} has no “${words}”`);
    writeFileSync(join(this.root, file), text.replace(words, others));
  }

  [Symbol.dispose](): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
