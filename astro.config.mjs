import { createRequire } from 'node:module';
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import remarkGfm from 'remark-gfm';
import { checksIntegration } from './src/checks/integration.ts';
import { SITE } from './src/domain/site.ts';
import { searchIntegration } from './src/search/integration.ts';

/** The one origin besides the site's own that a page may ask. */
const asked = SITE.searchServer ? ` ${new URL(SITE.searchServer.url).origin}` : '';
/** Address of the published site, for example https://example.org/ky-yeu/; without it all addresses are root-relative. */
const address = process.env.SITE_URL ? new URL(process.env.SITE_URL) : undefined;

export default defineConfig({
  ...(address && { site: address.origin, base: address.pathname }),
  trailingSlash: 'always',
  compressHTML: true,
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  build: { inlineStylesheets: 'never' },
  // Editorial pages are MDX of ours; briefings are data and never pass here (src/query/briefing-loader.ts).
  markdown: { syntaxHighlight: false, processor: unified({ gfm: false, smartypants: false, remarkPlugins: [[remarkGfm, { singleTilde: false }]] }) },
  integrations: [checksIntegration(), mdx(), searchIntegration()],
  security: {
    csp: {
      directives: ["default-src 'none'", "img-src 'self'", "font-src 'self'", `connect-src 'self'${asked}`, "worker-src 'self'", "manifest-src 'self'", "base-uri 'none'", "form-action 'self'"],
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
      styleDirective: { resources: ["'self'"] },
    },
  },
  vite: {
    // Known while building, so that a site without a search server sends none of its code.
    define: { SEARCH_SERVER: JSON.stringify(SITE.searchServer) },
    // The worker of /soan-bai/ reads Markdown and has no document; Vite takes the form of this package that wants one (vitejs/vite#7439).
    resolve: { alias: { 'decode-named-character-reference': createRequire(import.meta.url).resolve('decode-named-character-reference') } },
    // Every script stays a file of its own: the policy allows no inline script.
    build: { assetsInlineLimit: 0, rolldownOptions: { checks: { moduleLevelDirective: false } } },
  },
});
