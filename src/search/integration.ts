import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';

/** Builds the Pagefind index into `dist/pagefind/` when the pages are written. */
export function searchIntegration(): AstroIntegration {
  return {
    name: 'search',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const { index, errors } = await createIndex({ forceLanguage: 'vi' });
        if (!index) throw new Error(`Không dựng được chỉ mục tìm kiếm: ${errors.join('; ')}`);
        const added = await index.addDirectory({ path: folder });
        const written = await index.writeFiles({ outputPath: `${folder}pagefind` });
        await close();
        const problems = [...added.errors, ...written.errors];
        if (problems.length > 0) throw new Error(`Không dựng được chỉ mục tìm kiếm: ${problems.join('; ')}`);
        logger.info(`${added.page_count} trang trong chỉ mục tìm kiếm`);
      },
    },
  };
}
