import { dataPackage } from '../../exports/datapackage.ts';
import { file } from '../../query/file.ts';
import { outlets } from '../../query/open-data.ts';
import { hasAddress, siteUrl } from '../../query/site-url.ts';

export const GET = file(async () => `${JSON.stringify(dataPackage({ homepage: hasAddress() ? siteUrl('/du-lieu/') : undefined, outlets: await outlets() }), null, 1)}\n`);
