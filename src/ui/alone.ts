import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { AstroIntegration } from 'astro';
import { build, type Plugin } from 'vite';

/**
 * Bundles a script into one file: `import address from './finder-page.ts?alone'` gives the address of that file with everything it imports inside.
 * Ordinary scripts of pages share their small parts with each other, and a reader then waits for a request for each part. A script may
 * name others in the same way, to `import()` them by their address when they are needed.
 */
export function aloneIntegration(): AstroIntegration {
  /** Finished files by their path below the site's root; Astro moves no file of ours from its server's build into the site. */
  const files = new Map<string, string>();
  return {
    name: 'alone',
    hooks: {
      'astro:config:setup': ({ config, updateConfig, command }) => {
        updateConfig({ vite: { plugins: [command === 'dev' ? fromSource : bundled({ base: config.base.replace(/\/?$/u, '/'), folder: config.build.assets, define: config.vite.define ?? {} }, files)] } });
      },
      'astro:build:done': ({ dir }) => {
        for (const [name, code] of files) {
          mkdirSync(new URL('.', new URL(name, dir)), { recursive: true });
          writeFileSync(new URL(name, dir), code);
        }
      },
    },
  };
}

const SUFFIX = '?alone';
const fileOf = (id: string): string | undefined => (id.endsWith(SUFFIX) ? id.slice(0, -SUFFIX.length) : undefined);

/** On a development server every module is a file of its own anyway. */
const fromSource: Plugin = {
  name: 'alone',
  load(id) {
    const file = fileOf(id);
    return file && `export default ${JSON.stringify(`/@fs${file}`)}`;
  },
};

interface Site {
  /** Path prefix, with a slash at both ends. */
  readonly base: string;
  /** Where scripts lie, below the root. */
  readonly folder: string;
  /** What is known while building. */
  readonly define: Readonly<Record<string, unknown>>;
}

/** @param files - Takes what is made. */
function bundled(site: Site, files: Map<string, string>): Plugin {
  return {
    name: 'alone',
    async load(id) {
      const file = fileOf(id);
      if (file === undefined) return undefined;
      const code = await bundle(file, site, bundled(site, files));
      const name = `${site.folder}/${basename(file, '.ts')}.${createHash('sha256').update(code).digest('base64url').slice(0, 8)}.js`;
      files.set(name, code);
      return `export default ${JSON.stringify(site.base + name)}`;
    },
  };
}

/** @throws Error when it does not become exactly one file. */
async function bundle(file: string, { define }: Site, plugin: Plugin): Promise<string> {
  const result = await build({ configFile: false, envFile: false, logLevel: 'error', define: { ...define }, plugins: [plugin], build: { write: false, copyPublicDir: false, modulePreload: false, rolldownOptions: { input: file, preserveEntrySignatures: 'strict', output: { format: 'es' } } } });
  const outputs = [result].flat().flatMap((one) => ('output' in one ? one.output : []));
  const [only, ...others] = outputs;
  if (only?.type !== 'chunk' || others.length > 0) throw new Error(`${file} does not become one file: ${outputs.map(({ fileName }) => fileName).join(', ')}`);
  return only.code;
}
