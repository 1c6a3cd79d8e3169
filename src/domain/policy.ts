import { SITE } from './site.ts';

/** The one origin besides the site's own that a page may ask. */
const asked = SITE.searchServer ? ` ${new URL(SITE.searchServer.url).origin}` : '';

/**
 * The content security policy that stands in every page: files of this site and nothing else, nothing inline. Astro can write one, too,
 * but lists a hash for every script it bundles, none of which a policy of `'self'` needs. `public/_headers` says the same and `frame-ancestors`.
 */
export const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  ...['style', 'img', 'font', 'worker', 'manifest'].map((kind) => `${kind}-src 'self'`),
  `connect-src 'self'${asked}`,
  "base-uri 'none'",
  "form-action 'self'",
].join('; ');
