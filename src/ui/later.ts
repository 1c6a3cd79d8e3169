import type { AstroIntegration } from 'astro';

/**
 * Lets a script ask for another by its address: `import address from './panel.ts?later'` gives the address of that file, bundled on its own.
 * `import()` would bring Vite's loader into every page (760 bytes and a request), for preloading that a script of one file has no use for.
 */
export function laterIntegration(): AstroIntegration {
  return {
    name: 'later',
    hooks: {
      'astro:config:setup': ({ updateConfig, command }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'later',
                load(id: string) {
                  if (!id.endsWith('?later')) return;
                  const file = id.slice(0, -'?later'.length);
                  if (command === 'dev') return `export default ${JSON.stringify(`/@fs${file}`)}`;
                  return `export default import.meta.ROLLUP_FILE_URL_${this.emitFile({ type: 'chunk', id: file })}`;
                },
              },
            ],
          },
        });
      },
    },
  };
}
