import { addressOf } from '../domain/address.ts';
import { contextOf } from '../domain/context.ts';
import { formatPeriod } from '../domain/day.ts';
import { actor, scopeName, titled } from '../domain/names.ts';
import { formatQuantity } from '../domain/quantity.ts';
import type { BriefingRecord, DirectiveRecord, MetricRecord } from '../domain/record.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import { briefingCsl, type CslItem, directiveCitation, directiveCsl, quoteCitation } from './citation.ts';
import type { ToUrl } from './rows.ts';

/** How to cite one thing that an article says. */
export interface FactCitation {
  /** Of the figure or directive; null for other words. */
  readonly id: string | null;
  /** What the words say, in a few words. */
  readonly about: string;
  readonly text: string;
  /** Address that the citation ends with. */
  readonly url: string;
  readonly csl: CslItem;
}

/** Every figure, every directive and every other quote of a briefing, in this order. */
export const citeFacts = (briefing: BriefingRecord, metrics: readonly MetricRecord[], directives: readonly DirectiveRecord[], vocabulary: Vocabulary, url: ToUrl): readonly FactCitation[] => [
  ...metrics.map((metric) => ofWords(metric.id, nameOf(metric, vocabulary), metric.context.quote, url(metric.address), briefing)),
  ...directives.map((directive): FactCitation => {
    const [issuer, page] = [actor(vocabulary, directive.issuer).name, url(addressOf('directives', directive.key))];
    return { id: directive.id, about: directive.action, text: directiveCitation(directive, issuer, page), url: page, csl: directiveCsl(directive, issuer, page) };
  }),
  ...otherQuotes(briefing, vocabulary).map(([about, quote]) => {
    const { anchor, quote: words } = contextOf(briefing.blocks, quote);
    return ofWords(null, about, words, url(`${addressOf('briefings', briefing.id)}${anchor && `#${anchor}`}`), briefing);
  }),
];

const ofWords = (id: string | null, about: string, quote: string, url: string, briefing: BriefingRecord): FactCitation => {
  const article = briefingCsl(briefing, url);
  return { id, about, text: quoteCitation(quote, briefing, url), url, csl: { ...article, id: `${briefing.id}-${id ?? 'loi'}`, note: [`Nguyên văn: “${quote}”`, article.note].filter(Boolean).join('. ') } };
};

const nameOf = (metric: MetricRecord, vocabulary: Vocabulary): string =>
  `${formatQuantity(metric)}: ${[vocabulary.indicators.get(metric.indicator)?.name ?? metric.indicator, scopeName(vocabulary, metric.scope), metric.period && formatPeriod(metric.period)].filter(Boolean).join(', ')}`;

/** The words that say who, where, which document and which principle; each quote once. */
function otherQuotes({ chairs, localChairs, attendees, provinces, documents, principles }: BriefingRecord, vocabulary: Vocabulary): (readonly [about: string, quote: string])[] {
  const person = (id: string): string => vocabulary.people.get(id)?.name ?? id;
  const all = [
    ...chairs.map(({ person: id, quote }) => [`Chủ trì: ${person(id)}`, quote] as const),
    ...localChairs.map(({ person: id, quote }) => [`Chủ trì tại điểm cầu: ${person(id)}`, quote] as const),
    ...attendees.map(({ person: id, quote }) => [`Có tên trong bài: ${person(id)}`, quote] as const),
    ...provinces.map(({ id, quote }) => [`Điểm cầu: ${titledOf(id, vocabulary)}`, quote] as const),
    ...principles.map(({ id, quote }) => [`Nguyên tắc: ${vocabulary.principles.get(id)?.name ?? id}`, quote] as const),
    ...documents.map(({ id, quote }) => [`Văn bản: ${vocabulary.documents.get(id)?.number ?? vocabulary.documents.get(id)?.title ?? id}`, quote] as const),
  ];
  return [...Map.groupBy(all, ([, quote]) => quote)].map(([quote, same]) => [same.map(([about]) => about).join('; '), quote]);
}

function titledOf(id: string, vocabulary: Vocabulary): string {
  const province = vocabulary.provinces.get(id);
  return province ? titled(province) : id;
}
