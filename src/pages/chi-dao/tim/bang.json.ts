import { file } from '../../../query/file.ts';
import { finderFiles } from '../../../query/finder.ts';

/** The facts of every directive, for the finder (`src/finder/data.ts`). */
export const GET = file(async () => JSON.stringify((await finderFiles()).table));
