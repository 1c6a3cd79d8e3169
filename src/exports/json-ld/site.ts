import type { DataDownload, Dataset, DefinedTerm, DefinedTermSet, WebSite } from 'schema-dts';
import { SITE_NAME } from '../../domain/site.ts';
import type { Vocabulary } from '../../domain/vocabulary.ts';
import type { ToUrl } from '../rows.ts';
import { graph, PUBLISHER } from './graph.ts';

/** The site itself, for its first page. */
export const siteJsonLd = (description: string, url: ToUrl): string => graph([{ '@type': 'WebSite', '@id': url('/'), url: url('/'), name: SITE_NAME, description, inLanguage: 'vi', publisher: PUBLISHER } satisfies WebSite]);

/** The open data with every file. */
export const openDataJsonLd = (tables: readonly { readonly name: string; readonly title: string }[], description: string, url: ToUrl): string =>
  graph([{
    '@type': 'Dataset',
    '@id': url('/du-lieu/'),
    url: url('/du-lieu/'),
    name: `Dữ liệu mở: ${SITE_NAME}`,
    description,
    inLanguage: 'vi',
    isAccessibleForFree: true,
    creator: PUBLISHER,
    distribution: tables.flatMap(({ name, title }): DataDownload[] => [
      { '@type': 'DataDownload', name: `${title} (JSON)`, encodingFormat: 'application/json', contentUrl: url(`/du-lieu/${name}.json`) },
      { '@type': 'DataDownload', name: `${title} (CSV)`, encodingFormat: 'text/csv', contentUrl: url(`/du-lieu/${name}.csv`) },
    ]),
  } satisfies Dataset]);

/** The glossary with every term. */
export const glossaryJsonLd = ({ glossary }: Vocabulary, url: ToUrl): string =>
  graph([{
    '@type': 'DefinedTermSet',
    '@id': url('/thuat-ngu/'),
    url: url('/thuat-ngu/'),
    name: `Thuật ngữ: ${SITE_NAME}`,
    inLanguage: 'vi',
    hasDefinedTerm: [...glossary.values()].map(({ id, name, aliases, definition }): DefinedTerm => ({ '@type': 'DefinedTerm', '@id': url(`/thuat-ngu/#${id}`), name, description: definition, ...(aliases.length > 0 && { alternateName: aliases }) })),
  } satisfies DefinedTermSet]);
