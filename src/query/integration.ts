import type { AstroIntegration } from 'astro';
import { edits } from './edits.ts';

/** What Astro tells its own modules when its store of content has changed: lists of paths that it remembers are asked for again. */
const CONTENT_CHANGED = 'astro:content-changed';

/** On a development server: what was edited is shown, and an open page is loaded again. */
export function recordIntegration(): AstroIntegration {
  return {
    name: 'record',
    hooks: {
      'astro:server:setup': ({ server }) => {
        edits().watchers.add(() => {
          const { client, ...programs } = server.environments;
          for (const { hot } of Object.values(programs)) hot.send(CONTENT_CHANGED, {});
          client.hot.send({ type: 'full-reload' });
        });
      },
    },
  };
}
