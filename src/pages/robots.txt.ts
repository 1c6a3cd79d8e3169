import { robots } from '../exports/site-files.ts';
import { file } from '../query/file.ts';
import { absoluteUrl, hasAddress } from '../query/site-url.ts';

export const GET = file(() => robots(hasAddress() ? absoluteUrl('/sitemap.xml') : null));
