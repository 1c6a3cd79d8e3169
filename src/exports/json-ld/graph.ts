import type { BreadcrumbList, Graph, Organization, Thing } from 'schema-dts';
import { SECTIONS, type Section } from '../../domain/address.ts';
import { SITE_NAME } from '../../domain/site.ts';
import type { ToUrl } from '../rows.ts';

/** Who publishes the record; nobody else is claimed. */
export const PUBLISHER = { '@type': 'Organization', name: SITE_NAME } as const satisfies Organization;

/** Things in one schema.org graph, as text for `<script type="application/ld+json">`: nothing in it can end the script or start a comment. */
export const graph = (things: readonly Thing[]): string => JSON.stringify({ '@context': 'https://schema.org', '@graph': things } as Graph).replaceAll('<', '\\u003c');

/** Where a page stands: home, section, page. */
export const breadcrumb = (section: Section, title: string, address: string, url: ToUrl): BreadcrumbList => ({
  '@type': 'BreadcrumbList',
  itemListElement: [
    { '@type': 'ListItem', position: 1, name: 'Trang đầu', item: url('/') },
    { '@type': 'ListItem', position: 2, name: SECTIONS[section].name, item: url(SECTIONS[section].path) },
    { '@type': 'ListItem', position: 3, name: title, item: url(address) },
  ],
});
