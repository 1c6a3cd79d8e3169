import { draftingDirectives } from '../../query/drafting.ts';
import { file } from '../../query/file.ts';

export const GET = file(async () => `${JSON.stringify(await draftingDirectives())}\n`);
