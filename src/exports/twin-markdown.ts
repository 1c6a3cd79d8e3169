import type { BlockContent } from 'mdast';
import { addressOf, SECTIONS } from '../domain/address.ts';
import { DIRECTIVE_KIND_NAMES, NO_OUTCOME, OUTCOME_STATUS_NAMES } from '../domain/briefing.ts';
import { formatDay, formatPeriod } from '../domain/day.ts';
import { actor, scopeName, titled } from '../domain/names.ts';
import { formatNumber, formatQuantity, METRIC_KIND_NAMES } from '../domain/quantity.ts';
import type { BriefingRecord, DirectiveRecord, MetricRecord } from '../domain/record.ts';
import { SITE_NAME } from '../domain/site.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import { citeRecord } from './cite-record.ts';
import { facts, heading, link, linked, list, listWriter, paragraph, quotation, tableWriter, text, toMarkdown } from './markdown.ts';
import type { RecordContent } from './record-content.ts';
import type { ToUrl } from './rows.ts';
import { type Field, type TableName, tableOf } from './fields.ts';
import { MOST_ENTRIES, newest, WHOLE } from './twin-lists.ts';

/** A record as plain Markdown: what its page says, in its order, without the furniture. */
export function twinMarkdown(content: RecordContent, vocabulary: Vocabulary, url: ToUrl): string {
  const { section, title, description, briefing, directive, metrics, directives, briefings, address } = content;
  return toMarkdown([
    heading(1, title),
    paragraph(text(`${SECTIONS[section].name} · ${SITE_NAME}`)),
    ...(description ? [paragraph(text(description))] : []),
    ...(briefing ? aboutBriefing(briefing, vocabulary) : directive ? aboutDirective(directive, vocabulary, url) : aboutEntity(content, vocabulary)),
    ...(metrics.length > 0 ? [heading(2, 'Số liệu'), ...whole(metrics, 'figures', url), figures(newest(section, metrics), vocabulary, url)] : []),
    ...(directives.length > 0 ? [heading(2, 'Chỉ đạo'), ...whole(directives, 'directives', url), directiveList(newest(section, directives), vocabulary, url)] : []),
    ...(briefings.length > 0 ? [heading(2, 'Bản tin'), ...whole(briefings, 'briefings', url), briefingList(newest(section, briefings), url)] : []),
    ...(briefing ? article(briefing) : []),
    heading(2, 'Trích dẫn'),
    paragraph(...linked(citeRecord(content, vocabulary, url(address)).text)),
  ]);
}

/** Said above a list that is cut. */
const whole = (all: readonly unknown[], kind: keyof typeof WHOLE, url: ToUrl): BlockContent[] => (all.length > MOST_ENTRIES ? [paragraph(text(`${MOST_ENTRIES} mục mới nhất trên ${formatNumber(all.length)}; tất cả ở `), link(url(WHOLE[kind]), 'dữ liệu mở'), text('.'))] : []);

const aboutBriefing = (briefing: BriefingRecord, vocabulary: Vocabulary): BlockContent[] =>
  facts([
    ['Ngày họp', `${formatDay(briefing.date.value)} (${{ text: 'theo lời bài', inferred: 'suy ra từ bài', external: 'theo nguồn khác' }[briefing.date.basis]})${briefing.date.explanation ? `: ${briefing.date.explanation}` : ''}`],
    ['Hội nghị', briefing.event.name],
    ['Chủ trì', briefing.chairs.map(({ person, office }) => `${vocabulary.people.get(person)?.name ?? person}, ${office}`).join('; ')],
    ['Điểm cầu', briefing.provinces.flatMap(({ id }) => vocabulary.provinces.get(id) ?? []).map(titled).join('; ')],
    ['Nguồn', [briefing.source.outlet ?? 'không rõ báo nào đăng', briefing.source.byline, briefing.source.published && `đăng ${formatDay(briefing.source.published.slice(0, 10))}`, briefing.source.url, briefing.source.archived && `bản lưu ${briefing.source.archived}`].filter(Boolean).join(', ')],
    ['Tệp bài gốc', `${briefing.source.file}, sha256 ${briefing.source.sha256}`],
  ]);

function aboutDirective(directive: DirectiveRecord, vocabulary: Vocabulary, url: ToUrl): BlockContent[] {
  return [
    quotation(directive.context.quote),
    ...facts([
      ['Loại', DIRECTIVE_KIND_NAMES[directive.kind]],
      ['Ai nói', actor(vocabulary, directive.issuer).name],
      ['Ai phải làm', directive.addressees.map((id) => actor(vocabulary, id).name).join('; ') || 'bài không nêu'],
      ['Hạn', directive.due ? formatDay(directive.due) : 'bài không nêu'],
      ['Kết quả', directive.outcome ? `${OUTCOME_STATUS_NAMES[directive.outcome.status]}. ${directive.outcome.explanation}` : NO_OUTCOME],
      ['Nói tại', `${directive.briefing.event.name}, ${formatDay(directive.given)}`],
    ]),
    paragraph(link(url(directive.address), 'Lời trong bài')),
  ];
}

/** The fields of the entity's own table, by the names of the open data; lists of briefings stand apart. */
function aboutEntity({ section, row: rowOf }: RecordContent, vocabulary: Vocabulary): BlockContent[] {
  const row = rowOf();
  const name = SECTIONS[section].path.slice(1, -1);
  const fields = section === 'indicators' ? {} : (tableOf(name as TableName).fields as Readonly<Record<string, Field>>);
  const said = Object.entries(row).filter(([field, value]) => !['id', 'url', 'name', 'briefings', 'explanation', 'description', 'note'].includes(field) && value !== null && !(Array.isArray(value) && value.length === 0));
  return facts([...said.map(([field, value]): [string, string] => [fieldName(field, fields[field]?.description), (Array.isArray(value) ? value : [value]).map((item) => fields[field]?.values?.[String(item)] ?? nameOf(vocabulary, String(item))).join('; ')]), ['Lưu ý', typeof row['note'] === 'string' && section === 'principles' && row['note']]]);
}

/** The first words of a field's description name it well enough. */
const fieldName = (field: string, description: string | undefined): string => description?.split(/[.;:,(]/u)[0]?.replaceAll('`', '').trim() ?? INDICATOR_FIELDS[field] ?? field;
const INDICATOR_FIELDS: Readonly<Record<string, string>> = { aliases: 'Cũng viết', unit: 'Đơn vị', population: 'Tính trên', method: 'Cách tính, lưu ý', publisher: 'Nơi công bố', better: 'Chiều tốt', definition: 'Định nghĩa', themes: 'Chủ đề', sources: 'Nguồn' };

/** An id as the name it stands for; anything else as it is. */
const nameOf = (vocabulary: Vocabulary, value: string): string => (['people', 'organisations', 'provinces', 'themes', 'principles', 'conferences'] as const).map((list) => vocabulary[list].get(value)?.name).find((name) => name !== undefined) ?? value;

const figures = tableWriter(['Giá trị', 'Chỉ tiêu', 'Của ai', 'Loại, kỳ', 'Nguyên văn'], (metric: MetricRecord, vocabulary: Vocabulary, url: ToUrl) => [
  text(formatQuantity(metric)),
  text(vocabulary.indicators.get(metric.indicator)?.name ?? metric.indicator),
  text(scopeName(vocabulary, metric.scope)),
  text([METRIC_KIND_NAMES[metric.kind], metric.period && formatPeriod(metric.period)].filter(Boolean).join(', ')),
  link(url(metric.address), metric.context.quote),
]);

const directiveList = listWriter((directive: DirectiveRecord, vocabulary: Vocabulary, url: ToUrl) => [
  paragraph(link(url(addressOf('directives', directive.key)), directive.action), text(` (${[actor(vocabulary, directive.issuer).name, formatDay(directive.given), directive.due && `hạn ${formatDay(directive.due)}`].filter(Boolean).join(', ')})`)),
  quotation(directive.context.quote),
]);

const briefingList = listWriter((briefing: BriefingRecord, url: ToUrl) => [paragraph(link(url(addressOf('briefings', briefing.id)), briefing.title), text(`, ${formatDay(briefing.date.value)}`))]);

const article = ({ blocks, notes }: BriefingRecord): BlockContent[] => [
  heading(2, 'Bài gốc'),
  ...blocks.map((block): BlockContent => (block.kind === 'heading' ? heading(3, block.text) : block.kind === 'list-item' ? list([[paragraph(text(block.text))]]) : block.kind === 'quote' ? quotation(block.text) : paragraph(text(block.text)))),
  ...(notes.length > 0 ? [heading(2, 'Ghi chú của người biên tập'), list(notes.map(({ quote, note }) => [paragraph(text(`“${quote}”: ${note}`))]))] : []),
];
