import { openSearch } from '../exports/site-files.ts';
import { file } from '../query/file.ts';
import { absoluteUrl } from '../query/site-url.ts';

export const GET = file(() => openSearch(absoluteUrl('/tim-kiem/'), absoluteUrl('/favicon.svg'), absoluteUrl('/opensearch.xml')));
