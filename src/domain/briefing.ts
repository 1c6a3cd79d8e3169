import { z } from 'zod';
import { PARTS_OF_DAY, partialDay, period } from './day.ts';
import { id } from './id.ts';
import { METRIC_KINDS } from './quantity.ts';
import { ARTICLE_TEXTS } from './site.ts';
import { isWebAddress } from './web-address.ts';

/** The words of the source a fact was read from, copied exactly; the check refuses a quote that is not in the seed. */
const quote = z.string().min(1, 'Chép lại đúng lời bài gốc đã cho biết điều này.');

/** A web address that backs a statement the article does not make. */
const sourceUrl = z.string().refine(isWebAddress, 'Địa chỉ nguồn bắt đầu bằng https:// hoặc http://, rồi một tên miền bằng chữ La-tinh.');

export const DATE_BASES = ['text', 'inferred', 'external'] as const;

/** When the event took place, and how we know. */
export const dateSchema = z
  .strictObject({
    /** Day of the event; a month or a year when no more is known. */
    value: partialDay,
    /** `text`: the article says it. `inferred`: worked out from the article. `external`: another source, named in `sources`. */
    basis: z.enum(DATE_BASES),
    /** The words that support it, if the article has any. */
    quote: quote.nullable(),
    /** For `inferred` and `external`: how the date follows, in one or two sentences for the reader. */
    explanation: z.string().min(1).nullable(),
    /** For `external`: where else it was read. */
    sources: z.array(sourceUrl).default([]),
    partOfDay: z.enum(PARTS_OF_DAY).nullable(),
  })
  .superRefine((date, context) => {
    if (date.basis === 'text' && date.quote === null)
      context.addIssue({ code: 'custom', path: ['quote'], message: 'Ngày ghi `basis: text` thì phải chép lời bài gốc nói ngày đó.' });
    if (date.basis !== 'text' && date.explanation === null)
      context.addIssue({ code: 'custom', path: ['explanation'], message: 'Ngày suy ra hoặc lấy từ nguồn khác thì phải nói rõ vì sao.' });
    if (date.basis === 'external' && date.sources.length === 0)
      context.addIssue({ code: 'custom', path: ['sources'], message: 'Ngày lấy từ nguồn khác thì phải ghi địa chỉ nguồn.' });
  });

/** A person present, with the office printed in the article. */
const attendance = z.strictObject({
  person: id,
  /** The office exactly as the article prints it (part of the quote). */
  office: z.string().min(1),
  quote,
});

/** One figure the source states, with the words that state it. */
export const metricSchema = z.strictObject({
  /** Unique among the metrics and directives of this briefing; becomes the anchor `#<id>`. */
  id,
  /** What is measured: an id of `indicators.yml`. */
  indicator: id,
  /** The number as printed, in the unit: `18,3%` is `18.3` percent; `84,7 triệu thẻ` is `84700000` thẻ; money keeps its scale in the unit. */
  value: z.number(),
  /** Upper end, for a range such as `8-10%`. */
  valueMax: z.number().nullable().default(null),
  /** The whole, for a ratio (`14/38`) or a rank (`71 trong tổng số 193`). */
  of: z.number().nullable().default(null),
  /** `percent`, `percentage-point`, `rank`, `places`, `times`, `mbps`, or the counted noun as printed. */
  unit: z.string().min(1),
  kind: z.enum(METRIC_KINDS),
  /** Word of uncertainty as printed: trên, gần, hơn, khoảng, ước… */
  qualifier: z.string().min(1).nullable().default(null),
  /** When the figure holds, only as far as the article says. */
  period: period.nullable(),
  /** Whose figure: an id of `SCOPES` or of a province. */
  scope: id,
  /** For a change: the period compared with. */
  comparedWith: period.nullable().default(null),
  /** Who reported it (organisation or person id), when the article says so. */
  reportedBy: id.nullable(),
  quote,
});

/** Scopes that are not a province. */
export const SCOPES = ['quoc-gia', 'bo-nganh', 'dia-phuong', 'hoi-nghi'] as const;
export const SCOPE_NAMES = {
  'quoc-gia': 'cả nước',
  'bo-nganh': 'các bộ, ngành',
  'dia-phuong': 'các địa phương',
  'hoi-nghi': 'hội nghị này',
} as const satisfies Record<(typeof SCOPES)[number], string>;

export const DIRECTIVE_KINDS = ['order', 'assignment', 'proposal', 'decision', 'general', 'agenda'] as const;
export type DirectiveKind = (typeof DIRECTIVE_KINDS)[number];
export const DIRECTIVE_KIND_NAMES = {
  order: 'yêu cầu',
  assignment: 'giao việc',
  proposal: 'đề xuất',
  decision: 'quyết định',
  general: 'định hướng chung',
  agenda: 'việc tại hội nghị',
} as const satisfies Record<DirectiveKind, string>;

/** One thing somebody was told to do. */
export const directiveSchema = z.strictObject({
  /** Unique among the metrics and directives of this briefing; permanent address `/chi-dao/<briefing>/<id>/`. */
  id,
  /** Who says it: a person's or an organisation's id. */
  issuer: id,
  /** Who has to do it: organisation ids (collective ones such as `cac-bo-nganh` included). */
  addressees: z.array(id),
  /** What is to be done, in our own words, one line, starting with a verb. */
  action: z.string().min(1),
  /** By when, only as far as the article says. */
  due: partialDay.nullable(),
  kind: z.enum(DIRECTIVE_KINDS),
  themes: z.array(id).default([]),
  principles: z.array(id).default([]),
  quote,
});

/** A principle set or formula invoked, with its items as this article cuts them. */
const invokedPrincipleSchema = z.strictObject({
  id,
  /** The name as printed, e.g. `5 không`. */
  label: z.string().min(1),
  /** The items as this article separates them, copied exactly; empty when the article names the set without listing it. */
  items: z.array(z.strictObject({ text: quote, clauses: z.array(id) })).default([]),
  quote,
});

/** The Government Office's four terms for the state of an assigned task. Without a source that proves one, the site says “chưa có dữ liệu”. */
export const OUTCOME_STATUSES = ['hoan-thanh-dung-han', 'hoan-thanh-qua-han', 'chua-hoan-thanh-trong-han', 'chua-hoan-thanh-qua-han'] as const;
export type OutcomeStatus = (typeof OUTCOME_STATUSES)[number];
export const OUTCOME_STATUS_NAMES = {
  'hoan-thanh-dung-han': 'hoàn thành đúng hạn',
  'hoan-thanh-qua-han': 'hoàn thành quá hạn',
  'chua-hoan-thanh-trong-han': 'chưa hoàn thành, trong hạn',
  'chua-hoan-thanh-qua-han': 'chưa hoàn thành, quá hạn',
} as const satisfies Record<OutcomeStatus, string>;
export const NO_OUTCOME = 'chưa có dữ liệu';

/** What this article proves about a directive of an earlier briefing. */
const outcomeSchema = z.strictObject({
  /** `<briefing>/<directive>`. */
  directive: z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'Viết `<bản tin>/<chỉ đạo>`, ví dụ `2024-07-19-gia-lai/so-hoa-ho-so`.'),
  status: z.enum(OUTCOME_STATUSES),
  /** Why the words prove it, and where the definitions may differ; for the reader. */
  explanation: z.string().min(1),
  quote,
});

export const LEFT_OUT_REASONS = ['stamp', 'navigation', 'related-news', 'duplicate', 'front-matter-lookalike', 'counter', 'advert'] as const;
export const LEFT_OUT_REASON_NAMES = {
  stamp: 'dấu ngày giờ của trang',
  navigation: 'liên kết điều hướng của trang',
  'related-news': 'tin khác, không thuộc bài',
  duplicate: 'lặp lại phần đã có',
  'front-matter-lookalike': 'mã do máy chèn',
  counter: 'bộ đếm',
  advert: 'quảng cáo',
} as const satisfies Record<(typeof LEFT_OUT_REASONS)[number], string>;

/** A part of the seed that is not shown: whole lines by number (1 = first), or exact words. */
const leftOutSchema = z.union([
  z.strictObject({ reason: z.enum(LEFT_OUT_REASONS), lines: z.tuple([z.int().min(1), z.int().min(1)]) }),
  z.strictObject({ reason: z.enum(LEFT_OUT_REASONS), text: quote }),
]);

/** An editor's remark beside untouched words of the source. */
const noteSchema = z.strictObject({ quote, note: z.string().min(1), sources: z.array(sourceUrl).default([]) });

/** Frontmatter of `content/briefings/<id>.mdx`. */
export const briefingSchema = z.strictObject({
  draft: z.boolean().default(false),
  title: z.string().min(1),
  /** `source`: printed in the article. `editor`: given by us because the article has none. */
  titleBy: z.enum(['source', 'editor']),
  /** What happened, in our own words, two to four sentences. */
  summary: z.string().min(1),
  /** The event this article reports: an id of `conferences.yml`. */
  conference: id,
  date: dateSchema,
  /** Who chairs the event; attending, speaking or organising is not chairing. */
  chairs: z.array(attendance),
  /** Who chairs one điểm cầu; kept apart from the chair of the event. */
  localChairs: z.array(attendance.extend({ province: id })).default([]),
  /** Others named as present or in office. */
  attendees: z.array(attendance).default([]),
  /** Provinces that host or report (name of that day), not every province named. */
  provinces: z.array(z.strictObject({ id, quote })),
  source: z.strictObject({
    /** File under `seeds/`. */
    file: z.string().regex(/^[A-Za-z0-9._-]+\.(txt|html|docx)$/, 'Tên tệp trong `seeds/`.'),
    sha256: z.string().regex(/^[0-9a-f]{64}$/, 'Mã sha256: 64 chữ số thập lục phân viết thường.'),
    outlet: z.string().min(1).nullable(),
    /** How the outlet is known, for the reader; null when it is printed outright or unknown. */
    outletBasis: z.string().min(1).nullable(),
    byline: z.string().min(1).nullable(),
    /** As printed, ISO 8601 local time or a partial day; never a page clock. */
    published: z.union([partialDay, z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/)]).nullable(),
    url: sourceUrl.nullable(),
    /** How much of this article is shown, where its owner allows more or less than the site's rule; null: the site's rule. */
    articleText: z.enum(ARTICLE_TEXTS).nullable().default(null),
    /** A copy of the article in a public archive, for the day its own address is gone. */
    archived: sourceUrl.nullable().default(null),
  }),
  themes: z.array(id).min(1, 'Bài phải thuộc ít nhất một chủ đề.'),
  /** Documents the article names: ids of `documents.yml`. */
  documents: z.array(z.strictObject({ id, quote })).default([]),
  principles: z.array(invokedPrincipleSchema).default([]),
  metrics: z.array(metricSchema),
  directives: z.array(directiveSchema),
  /** What became of directives of earlier briefings, as far as this article proves it. */
  outcomes: z.array(outcomeSchema).default([]),
  notes: z.array(noteSchema).default([]),
  leftOut: z.array(leftOutSchema).default([]),
});

export type Briefing = z.infer<typeof briefingSchema>;
export type Metric = z.infer<typeof metricSchema>;
export type Directive = z.infer<typeof directiveSchema>;
export type Attendance = z.infer<typeof attendance>;
export type InvokedPrinciple = z.infer<typeof invokedPrincipleSchema>;
export type LeftOut = z.infer<typeof leftOutSchema>;
export type EditorNote = z.infer<typeof noteSchema>;


/** Every exact wording of the source that the frontmatter holds, in no particular order. */
export const quotedWords = ({ date, chairs, localChairs, attendees, provinces, documents, principles, metrics, directives, outcomes, notes }: Briefing): string[] => [
  ...(date.quote === null ? [] : [date.quote]),
  ...[chairs, localChairs, attendees, provinces, documents, metrics, directives, outcomes, notes].flatMap((facts) => facts.map(({ quote }) => quote)),
  ...principles.flatMap(({ quote, items }) => [quote, ...items.map(({ text }) => text)]),
];
