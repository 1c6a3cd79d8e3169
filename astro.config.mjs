import { createRequire } from 'node:module';
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import remarkGfm from 'remark-gfm';
import { aloneIntegration } from './src/ui/alone.ts';
import { laterIntegration } from './src/ui/later.ts';
import { recordIntegration } from './src/query/integration.ts';
import { releaseIntegration } from './src/release/integration.ts';
import { KEPT_LIST } from './src/release/kept-pages.ts';
import { SITE } from './src/domain/site.ts';

/** Address of the published site, for example https://example.org/ky-yeu/; without it all addresses are root-relative. */
const address = process.env.SITE_URL ? new URL(process.env.SITE_URL) : undefined;

/** Set by src/cli/build.ts: a build has a folder of its own and is put into dist/ when it is whole. */
const folder = process.env.BUILD_FOLDER;

export default defineConfig({
  ...(folder && { outDir: `${folder}/dist`, cacheDir: `${folder}/cache` }),
  ...(address && { site: address.origin, base: address.pathname }),
  trailingSlash: 'always',
  compressHTML: true,
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  // While a picture is drawn in its own thread (src/drawing/workshop.ts), other pages are made.
  build: { inlineStylesheets: 'never', concurrency: 4 },
  // Editorial pages are MDX of ours; briefings are data and never pass here (src/query/briefing-loader.ts).
  markdown: { syntaxHighlight: false, processor: unified({ gfm: false, smartypants: false, remarkPlugins: [[remarkGfm, { singleTilde: false }]] }) },
  integrations: [mdx(), recordIntegration(), laterIntegration(), aloneIntegration(), releaseIntegration(folder && `${folder}/${KEPT_LIST}`)],
  vite: {
    // Built pages and what is kept between builds: hundreds of thousands of files, none of which a development server shows.
    server: { watch: { ignored: ['**/.cache/**', '**/dist/**'] } },
    // Known while building, so that a site without a search server sends none of its code.
    define: { SEARCH_SERVER: JSON.stringify(SITE.searchServer) },
    // The worker of /soan-bai/ reads Markdown and has no document; Vite takes the form of this package that wants one (vitejs/vite#7439).
    resolve: { alias: { 'decode-named-character-reference': createRequire(import.meta.url).resolve('decode-named-character-reference') } },
    // Every script stays a file of its own: the policy allows no inline script.
    build: { assetsInlineLimit: 0, rolldownOptions: { checks: { moduleLevelDirective: false } } },
  },
});
