import { addressOf, SECTIONS } from '../domain/address.ts';
import type { Answer, Result } from '../search/answer.ts';
import type { Kind } from '../search/records.ts';
import type { PublicRecord } from './record.ts';

/** What the interface page shows of the search: one result of each kind, a near-miss, and what a name in the query leads to. */
export interface SearchSpecimens {
  readonly named: Answer['named'];
  readonly strong: readonly Result[];
  readonly weak: readonly Result[];
}

/** Chosen from the record: its newest briefing and the first entry of each list. @throws Error when no briefing is published. */
export function searchSpecimens({ vocabulary, briefings, metrics, directives }: PublicRecord): SearchSpecimens {
  const briefing = briefings[0];
  if (!briefing) throw new Error('No briefing is published.');
  const page = { url: addressOf('briefings', briefing.id), title: briefing.title, kind: 'ban-tin', date: briefing.date.value } as const;
  const plain = (text: string): Result['excerpt'] => [{ text: text.length > 200 ? `${text.slice(0, text.lastIndexOf(' ', 200))} …` : text, found: false }];
  const words = ({ before, quote, after }: { before: string; quote: string; after: string }): Result['excerpt'] => [{ text: before, found: false }, { text: quote, found: true }, { text: after, found: false }];
  const directive = directives.find((one) => one.briefing === briefing);
  const metric = metrics.find((one) => one.briefing === briefing);
  const block = briefing.blocks.find(({ kind }) => kind === 'paragraph')!;
  const own = (kind: Kind, address: string, label: string, excerpt: Result['excerpt'], strong = true): Result => ({ kind, address, strong, label: label === '' ? [] : plain(label), excerpt, page });
  const entry = (kind: Kind, address: string, name: string, text: string): Result => ({ kind, address, strong: true, label: plain(name), excerpt: plain(text), page: { url: address, title: name, kind, date: '' } });
  const first = <T>(list: ReadonlyMap<string, T>): T | undefined => list.values().next().value;
  const [conference, indicator, principle, theme, province, organisation, person, document, term] = [briefing.event, first(vocabulary.indicators), first(vocabulary.principles), first(vocabulary.themes), first(vocabulary.provinces), first(vocabulary.organisations), first(vocabulary.people), first(vocabulary.documents), first(vocabulary.glossary)];
  return {
    named: [{ kind: 'dia-phuong', address: addressOf('provinces', province!.id), name: province!.name, note: 'Tên của ngày họp và đơn vị của hôm nay.' }],
    strong: [
      ...(directive ? [own('chi-dao', addressOf('directives', directive.key), directive.action, words(directive.context))] : []),
      ...(metric ? [own('so-lieu', metric.address, vocabulary.indicators.get(metric.indicator)?.name ?? '', words(metric.context))] : []),
      own('doan', `${page.url}#${block.anchor}`, '', plain(block.text)),
      own('ban-tin', page.url, briefing.title, plain(briefing.summary)),
      entry('hoi-nghi', addressOf('conferences', conference.id), conference.name, conference.shortName),
      ...(indicator ? [entry('chi-tieu', addressOf('indicators', indicator.id), indicator.name, indicator.definition ?? indicator.name)] : []),
      ...(principle ? [entry('nguyen-tac', addressOf('principles', principle.id), principle.name, principle.explanation ?? '')] : []),
      ...(theme ? [entry('chu-de', addressOf('themes', theme.id), theme.name, theme.description ?? '')] : []),
      ...(province ? [entry('dia-phuong', addressOf('provinces', province.id), province.name, province.name)] : []),
      ...(organisation ? [entry('co-quan', addressOf('organisations', organisation.id), organisation.name, organisation.name)] : []),
      ...(person ? [entry('nguoi', addressOf('people', person.id), person.name, person.name)] : []),
      ...(document ? [entry('van-ban', addressOf('documents', document.id), document.title, document.number ?? '')] : []),
      ...(term ? [entry('thuat-ngu', `${SECTIONS.glossary.path}#${term.id}`, term.name, term.definition)] : []),
    ],
    weak: [own('doan', `${page.url}#${block.anchor}`, '', plain(block.text), false)],
  };
}
