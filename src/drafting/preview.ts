import { DIRECTIVE_KIND_NAMES, SCOPE_NAMES } from '../domain/briefing.ts';
import { formatDay, formatLongDay, formatPeriod, PART_OF_DAY_NAMES, weekday } from '../domain/day.ts';
import { PLACEHOLDERS } from '../domain/placeholders.ts';
import { METRIC_KIND_NAMES } from '../domain/quantity.ts';
import { capitalise } from '../domain/text.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import { make } from './elements.ts';
import { headline } from './headline.ts';
import type { Names } from './names.ts';
import { BASIS_NAMES } from './sections.ts';
import type { Frontmatter, Work } from './work.ts';

/** What a preview is made from; `html` is the guarded body, missing while it is refused. */
export interface PreviewParts {
  readonly work: Work;
  readonly names: Names;
  readonly vocabulary: Vocabulary;
  readonly html: string | undefined;
}

/** The briefing under the class names of its page: head, summary, figures, directives, principles, article with its quotes marked, notes. */
export function renderPreview(root: HTMLElement, { work: { fields, proposals }, names, vocabulary, html }: PreviewParts): void {
  const places = fields.provinces.map(({ id }) => names.nameOf(['provinces'], id));
  const section = (title: string, ...children: readonly (Node | string | false)[]) => make('section', {}, make('h5', {}, title), ...children);
  const conference = vocabulary.conferences.get(fields.conference)?.name ?? proposals.find(({ list, id }) => list === 'conferences' && id === fields.conference)?.name;
  root.replaceChildren(
    make('p', { class: 'kicker' }, `Bản tin${places.length > 0 ? ` · Điểm cầu ${places.join(', ')}` : ''}`, fields.draft === true && make('strong', {}, ' · BẢN NHÁP, chưa duyệt')),
    make('h4', { class: 'preview-title' }, fields.title),
    fields.titleBy === 'editor' && make('p', { class: 'quiet' }, 'Bài nhận được không có nhan đề; nhan đề này do người biên tập đặt.') || '',
    facts(fields, conference || fields.conference, places, names),
    make('section', { class: 'summary' }, make('h5', {}, 'Tóm tắt'), make('p', {}, fields.summary)),
    section(`Số liệu (${fields.metrics.length})`, ...metricTables(fields, names)),
    section(`Chỉ đạo (${fields.directives.length})`, make('ul', { class: 'directive-list' }, ...fields.directives.map((directive) => directiveItem(directive, names)))),
    (fields.principles ?? []).length > 0 ? section('Nguyên tắc được nêu', make('ul', {}, ...(fields.principles ?? []).map(({ label, items = [] }) => make('li', {}, label, items.length > 0 && make('ul', {}, ...items.map(({ text }) => make('li', {}, `“${text}”`))))))) : '',
    (fields.outcomes ?? []).length > 0 ? section('Kết quả của chỉ đạo trước', make('ul', {}, ...(fields.outcomes ?? []).map((outcome) => make('li', {}, `${headline('outcomes', outcome, names)}. ${outcome.explanation}`)))) : '',
    section('Bài gốc', html === undefined ? make('p', { class: 'note-box' }, 'Thân bài chưa dựng được: xem mục “Điều cần xem”.') : article(html)),
    (fields.notes ?? []).length > 0 ? section('Ghi chú của người biên tập', make('dl', { class: 'facts' }, ...(fields.notes ?? []).flatMap(({ quote, note, sources = [] }) => [make('dt', {}, `“${quote}”`), make('dd', {}, [note, ...sources].join(' '))]))) : '',
  );
}

function facts({ date, chairs, themes, documents = [], source }: Frontmatter, conference: string, places: readonly string[], names: Names): HTMLElement {
  const rows: readonly (readonly [string, readonly (Node | string)[]])[] = [
    ['Ngày họp', [date.value.startsWith(PLACEHOLDERS.year) ? 'chưa điền' : capitalise([date.partOfDay && PART_OF_DAY_NAMES[date.partOfDay], asDay(weekday, date.value), asDay(formatLongDay, date.value)].filter(Boolean).join(' ')), ' ', make('span', { class: 'badge' }, BASIS_NAMES[date.basis]), date.explanation ? make('p', { class: 'quiet' }, date.explanation) : '']],
    ['Hội nghị', [conference]],
    ['Chủ trì', chairs.map(({ person, office }) => make('p', {}, [names.nameOf(['people'], person), office].filter(Boolean).join(', ')))],
    ['Điểm cầu', [places.join(', ')]],
    ['Chủ đề', [make('ul', { class: 'tag-list' }, ...themes.map((id) => make('li', {}, make('span', { class: 'badge' }, names.nameOf(['themes'], id)))))]],
    ['Văn bản', [documents.map(({ id }) => names.nameOf(['documents'], id)).join('; ')]],
    ['Nguồn', [[source.outlet ?? 'Không rõ báo nào đăng', source.byline, source.published && `đăng ${asDay(formatDay, source.published.slice(0, 10))} ${source.published.slice(11)}`.trim()].filter(Boolean).join(', ')]],
  ];
  return make('dl', { class: 'facts' }, ...rows.filter(([, value]) => value.some((part) => part !== '')).flatMap(([term, value]) => [make('dt', {}, term), make('dd', {}, ...value)]));
}

function metricTables({ metrics }: Frontmatter, names: Names): HTMLElement[] {
  return [...Map.groupBy(metrics, ({ scope }) => scope)].map(([scope, ofScope]) =>
    make('table', { class: 'metric-table' },
      make('caption', {}, SCOPE_NAMES[scope as keyof typeof SCOPE_NAMES] ?? names.nameOf(['provinces'], scope)),
      make('thead', { class: 'visually-hidden' }, make('tr', {}, ...['Giá trị', 'Chỉ tiêu', 'Loại và kỳ'].map((title) => make('th', { scope: 'col' }, title)))),
      make('tbody', {}, ...ofScope.map((metric) => {
        const [value = '', name = ''] = headline('metrics', metric, names).split(' · ');
        const when = [METRIC_KIND_NAMES[metric.kind] ?? metric.kind, metric.period && asDay(formatPeriod, metric.period), metric.comparedWith && `so với ${asDay(formatPeriod, metric.comparedWith)}`].filter(Boolean).join(', ');
        return make('tr', {}, make('td', { class: 'metric-figure' }, make('a', { href: `#${metric.id}${SUFFIX}` }, value)), make('th', { scope: 'row' }, name), make('td', { class: 'quiet' }, when));
      }))));
}

function directiveItem({ id, action, issuer, kind, addressees, due }: Frontmatter['directives'][number], names: Names): HTMLElement {
  const actors = ['people', 'organisations'] as const;
  const to = addressees.map((each) => names.nameOf(actors, each)).join('; ');
  return make('li', { class: 'directive-item' }, make('p', { class: 'directive-action' }, action),
    make('p', { class: 'quiet' }, `${names.nameOf(actors, issuer)} · ${DIRECTIVE_KIND_NAMES[kind] ?? kind}${to && `: ${to}`}`, due ? make('strong', {}, ` · hạn: ${asDay(formatDay, due)}`) : ''),
    make('p', { class: 'quote-source' }, make('a', { href: `#${id}${SUFFIX}` }, 'Xem lời trong bài')));
}

/** Ids of a briefing may be those of this page, so they end differently here; the style sheet knows them by how they begin. */
const SUFFIX = '-xem';

/** The article drawn last: it is drawn again when its HTML changed. */
let drawn: { readonly html: string; readonly element: HTMLElement } | undefined;

/** The guarded body, parsed in a document without a window. Its headings come below those of this page. */
function article(html: string): HTMLElement {
  if (drawn?.html === html) return drawn.element;
  const body = new DOMParser().parseFromString(html, 'text/html').body;
  for (const element of body.querySelectorAll('[id]')) element.id += SUFFIX;
  for (const heading of body.querySelectorAll('h2, h3, h4')) heading.setAttribute('aria-level', String(Number(heading.tagName.slice(1)) + 4));
  for (const link of body.querySelectorAll('a')) {
    const to = link.getAttribute('href') ?? '';
    if (to.startsWith('#')) link.setAttribute('href', to + SUFFIX);
    else Object.assign(link, { target: '_blank', rel: 'noopener noreferrer' });
  }
  drawn = { html, element: make('div', { class: 'prose' }, ...body.childNodes) };
  return drawn.element;
}

/** What is no day is shown as it was typed: the check says what is wrong with it. */
function asDay(format: (day: string) => string | null | undefined, typed: string): string {
  try {
    return format(typed) ?? '';
  } catch {
    return typed;
  }
}
