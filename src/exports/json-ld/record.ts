import type { AdministrativeArea, Article, CreativeWork, Dataset, DefinedTerm, DefinedTermSet, Event, GovernmentOrganization, Organization, Person, Quotation, Thing } from 'schema-dts';
import { addressOf, SECTIONS } from '../../domain/address.ts';
import { actor } from '../../domain/names.ts';
import type { RecordSection } from '../../domain/record-page.ts';
import type { BriefingRecord } from '../../domain/record.ts';
import { SITE_NAME } from '../../domain/site.ts';
import type { Vocabulary } from '../../domain/vocabulary.ts';
import type { RecordContent } from '../record-content.ts';
import type { ToUrl } from '../rows.ts';
import { breadcrumb, graph, PUBLISHER } from './graph.ts';

/** What the description of a record is made from. */
interface Context {
  readonly content: RecordContent;
  readonly vocabulary: Vocabulary;
  readonly url: ToUrl;
  /** Time of the last change, if the repository's history knows it. */
  readonly changed: string | undefined;
}

/** A record and its place on the site, in the words of schema.org. Only what the record itself says. */
export const recordJsonLd = (context: Context): string =>
  graph([DESCRIBE[context.content.section](context), breadcrumb(context.content.section, context.content.title, context.content.address, context.url)]);

const DESCRIBE: { readonly [S in RecordSection]: (context: Context) => Thing } = {
  briefings: briefingArticle,
  directives: directiveQuotation,
  conferences: conferenceEvent,
  indicators: indicatorDataset,
  principles: principleTerm,
  themes: (context): DefinedTerm => ({ ...named(context), '@type': 'DefinedTerm', description: context.content.description!, inDefinedTermSet: context.url(SECTIONS.themes.path) }),
  provinces: provinceArea,
  organisations: organisation,
  people: person,
  documents: officialDocument,
};

/** Name and address, as every record has them. */
const named = ({ content: { title, address }, url }: Context) => ({ '@id': url(address), url: url(address), name: title });

const personRef = (id: string, { vocabulary, url }: Context): Person => ({ '@type': 'Person', name: vocabulary.people.get(id)?.name ?? id, url: url(addressOf('people', id)) });

function briefingArticle(context: Context): Article {
  const { vocabulary, url, changed } = context;
  const briefing = context.content.briefing!;
  return {
    ...named(context),
    '@type': 'Article',
    headline: briefing.title,
    abstract: briefing.summary,
    inLanguage: 'vi',
    publisher: PUBLISHER,
    ...(changed !== undefined && { dateModified: changed }),
    isBasedOn: sourceArticle(briefing),
    about: { '@type': 'Event', name: briefing.event.name, startDate: briefing.event.date, url: url(addressOf('conferences', briefing.conference)) },
    keywords: briefing.themes.map((id) => vocabulary.themes.get(id)?.name ?? id).join(', '),
    ...(briefing.provinces.length > 0 && { spatialCoverage: briefing.provinces.map(({ id }): AdministrativeArea => ({ '@type': 'AdministrativeArea', name: vocabulary.provinces.get(id)?.name ?? id, url: url(addressOf('provinces', id)) })) }),
    ...(briefing.chairs.length > 0 && { mentions: briefing.chairs.map(({ person: id }) => personRef(id, context)) }),
  };
}

/** The article as received: only what it prints, or what the record says it is inferred to be. */
const sourceArticle = ({ title, titleBy, source }: BriefingRecord): Article => ({
  '@type': 'NewsArticle',
  inLanguage: 'vi',
  identifier: `sha256:${source.sha256}`,
  ...(titleBy === 'source' && { headline: title }),
  ...(source.byline !== null && { author: { '@type': 'Person', name: source.byline } }),
  ...(source.outlet !== null && { publisher: { '@type': 'Organization', name: source.outlet } }),
  ...(source.published !== null && { datePublished: source.published.includes('T') ? `${source.published}:00+07:00` : source.published }),
  ...(source.url !== null && { url: source.url }),
  ...(source.archived !== null && { archivedAt: source.archived }),
});

function directiveQuotation(context: Context): Quotation {
  const { vocabulary, url, content } = context;
  const directive = content.directive!;
  const issuer = actor(vocabulary, directive.issuer);
  return {
    ...named(context),
    '@type': 'Quotation',
    text: directive.context.quote,
    inLanguage: 'vi',
    dateCreated: directive.given,
    creator: { '@type': vocabulary.people.has(directive.issuer) ? 'Person' : 'Organization', name: issuer.name, url: url(issuer.address) },
    ...(directive.addressees.length > 0 && { audience: directive.addressees.map((id) => ({ '@type': 'Audience', name: actor(vocabulary, id).name, url: url(actor(vocabulary, id).address) }) as const) }),
    ...(directive.due !== null && { expires: directive.due }),
    isPartOf: { '@type': 'Article', name: directive.briefing.title, url: url(directive.address) },
  };
}

function conferenceEvent(context: Context): Event {
  const conference = context.vocabulary.conferences.get(context.content.id)!;
  return {
    ...named(context),
    '@type': 'Event',
    alternateName: conference.shortName,
    startDate: conference.date,
    ...(conference.hosts.length > 0 && { organizer: conference.hosts.map((id): Organization => ({ '@type': 'Organization', name: actor(context.vocabulary, id).name, url: context.url(addressOf('organisations', id)) })) }),
    ...(conference.chairs.length > 0 && { attendee: conference.chairs.map((id) => personRef(id, context)) }),
    ...(context.content.briefings.length > 0 && { subjectOf: context.content.briefings.map(({ id, title }): Article => ({ '@type': 'Article', name: title, url: context.url(addressOf('briefings', id)) })) }),
  };
}

function indicatorDataset(context: Context): Dataset | DefinedTerm {
  const { content, url, changed } = context;
  if (content.metrics.length === 0) return { ...named(context), '@type': 'DefinedTerm', inDefinedTermSet: url(SECTIONS.indicators.path), ...(content.description && { description: content.description }) };
  const places = new Set(content.metrics.map(({ scope }) => scope).filter((scope) => context.vocabulary.provinces.has(scope)));
  return {
    ...named(context),
    '@type': 'Dataset',
    description: `${content.description ?? content.title}. Mọi giá trị từng được nêu tại các hội nghị trong ${SITE_NAME}, kèm nguyên văn lời bài báo.`,
    inLanguage: 'vi',
    creator: PUBLISHER,
    isAccessibleForFree: true,
    variableMeasured: content.title,
    includedInDataCatalog: { '@type': 'DataCatalog', name: SITE_NAME, url: url('/du-lieu/') },
    distribution: [{ '@type': 'DataDownload', encodingFormat: 'text/csv', contentUrl: url(`/so-lieu/${content.id}.csv`) }],
    ...(places.size > 0 && { spatialCoverage: [...places].map((id): AdministrativeArea => ({ '@type': 'AdministrativeArea', name: context.vocabulary.provinces.get(id)!.name, url: url(addressOf('provinces', id)) })) }),
    ...(changed !== undefined && { dateModified: changed }),
  };
}

function principleTerm(context: Context): DefinedTerm | DefinedTermSet {
  const { vocabulary, url, content } = context;
  const principle = vocabulary.principles.get(content.id)!;
  const sets = [...vocabulary.principles.values()].filter(({ clauses }) => clauses.includes(principle.id));
  const about = { ...named(context), description: principle.explanation, ...(principle.aliases.length > 0 && { alternateName: principle.aliases }) };
  if (principle.kind === 'set')
    return { ...about, '@type': 'DefinedTermSet', hasDefinedTerm: principle.clauses.map((id): DefinedTerm => ({ '@type': 'DefinedTerm', name: vocabulary.principles.get(id)?.name ?? id, url: url(addressOf('principles', id)) })) };
  return { ...about, '@type': 'DefinedTerm', inDefinedTermSet: sets.length > 0 ? sets.map(({ id }) => url(addressOf('principles', id))) : url(SECTIONS.principles.path) };
}

function provinceArea(context: Context): AdministrativeArea {
  const province = context.vocabulary.provinces.get(context.content.id)!;
  const successor = context.vocabulary.provinces.get(province.mergedInto ?? '');
  return {
    ...named(context),
    '@type': 'AdministrativeArea',
    alternateName: [province.name, ...province.aliases],
    containedInPlace: successor ? { '@type': 'AdministrativeArea', name: successor.name, url: context.url(addressOf('provinces', successor.id)) } : { '@type': 'Country', name: 'Việt Nam' },
  };
}

/** Kinds that are bodies of the state; collective names and party bodies are organisations only. */
const OF_THE_STATE: readonly string[] = ['chinh-phu', 'bo', 'lien-nganh', 'uy-ban-nhan-dan', 'so', 'cong-an'];

function organisation(context: Context): GovernmentOrganization | Organization {
  const { abbreviation, aliases, kind, from, until } = context.vocabulary.organisations.get(context.content.id)!;
  const others = [...(abbreviation === null ? [] : [abbreviation]), ...aliases];
  return {
    ...named(context),
    '@type': OF_THE_STATE.includes(kind) ? 'GovernmentOrganization' : 'Organization',
    ...(others.length > 0 && { alternateName: others }),
    ...(from !== null && { foundingDate: from }),
    ...(until !== null && { dissolutionDate: until }),
  };
}

function person(context: Context): Person {
  const { aliases, posts } = context.vocabulary.people.get(context.content.id)!;
  return {
    ...named(context),
    '@type': 'Person',
    ...(aliases.length > 0 && { alternateName: aliases }),
    ...(posts.length > 0 && { hasOccupation: posts.map(({ title, from, until }) => ({ '@type': 'Role', hasOccupation: { '@type': 'Occupation', name: title }, ...(from !== null && { startDate: from }), ...(until !== null && { endDate: until }) }) as const) }),
  };
}

function officialDocument(context: Context): CreativeWork {
  const { number, issuer, date, title, type, aliases } = context.vocabulary.documents.get(context.content.id)!;
  return {
    ...named(context),
    '@type': 'CreativeWork',
    headline: title,
    genre: type,
    inLanguage: 'vi',
    publisher: { '@type': 'Organization', name: issuer },
    ...(number !== null && { identifier: number }),
    ...(date !== null && { dateCreated: date }),
    ...(aliases.length > 0 && { alternateName: aliases }),
  };
}
