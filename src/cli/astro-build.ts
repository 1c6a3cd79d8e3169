import { TRY_AGAIN } from './exit-codes.ts';
import { isRefusal, sentenceOf } from './faults.ts';

/**
 * The allocator of the bundler (mimalloc) keeps what it is given back, 290 MB, unless it reads here that it shall not. It reads it when it is loaded, with Astro.
 * The rasteriser has one of its own, is loaded later, and would only get slower. @see https://microsoft.github.io/mimalloc/environment.html
 */
const RETURN_MEMORY = { MIMALLOC_ARENA_EAGER_COMMIT: '0', MIMALLOC_PURGE_DELAY: '0' };
Object.assign(process.env, RETURN_MEMORY);
const { build } = await import('astro');
for (const name of Object.keys(RETURN_MEMORY)) delete process.env[name];

/**
 * `astro build` without a line for each file: a record of five thousand briefings has hundreds of thousands.
 * Run by `build.ts` as a process of its own. Warnings are said; what stops the build is said whole, without the stack unless `DEBUG` is set.
 * `last` as argument: there is no further try.
 */
try {
  await build({ root: process.cwd(), logLevel: process.env['DEBUG'] ? 'info' : 'warn' });
} catch (error) {
  const { message, hint, stack, cause } = error as Error & { readonly hint?: string };
  // Astro writes `.astro/content-assets.mjs` under one name beside it for all builds of a project: of two at once one may find it renamed.
  const isRaced = process.argv[2] !== 'last' && (cause as NodeJS.ErrnoException | undefined)?.code === 'ENOENT' && /\.astro\/\S+\.tmp/u.test(String(cause));
  if (isRaced) process.exit(TRY_AGAIN);
  const refusal = [error, cause].find(isRefusal);
  console.error(refusal ? sentenceOf(refusal) : [process.env['DEBUG'] ? (stack ?? message) : message, hint].filter(Boolean).join('\n'));
  process.exitCode = 1;
}
