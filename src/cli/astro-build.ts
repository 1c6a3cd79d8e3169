import { build } from 'astro';

/**
 * `astro build` without a line for each file: a record of five thousand briefings has hundreds of thousands.
 * Run by `build.ts` as a process of its own. Warnings are said; what stops the build is said whole, without the stack unless `DEBUG` is set.
 */
try {
  await build({ root: process.cwd(), logLevel: process.env['DEBUG'] ? 'info' : 'warn' });
} catch (error) {
  const { message, hint, stack } = error as Error & { readonly hint?: string };
  console.error([process.env['DEBUG'] ? (stack ?? message) : message, hint].filter(Boolean).join('\n'));
  process.exitCode = 1;
}
