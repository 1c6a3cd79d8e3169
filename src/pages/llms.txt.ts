import { file } from '../query/file.ts';
import { llmsText } from '../query/sitemap.ts';

export const GET = file(llmsText);
