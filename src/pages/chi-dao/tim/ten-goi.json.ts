import { file } from '../../../query/file.ts';
import { searchLexicon } from '../../../query/search-lexicon.ts';

/** The names that a query is understood by, for the finder. */
export const GET = file(async () => JSON.stringify(await searchLexicon()));
