import { file } from '../../query/file.ts';
import { searchLexicon } from '../../query/search-lexicon.ts';

/** The names that search understands; packed by `src/search/integration.ts`. */
export const GET = file(async () => JSON.stringify(await searchLexicon()));
