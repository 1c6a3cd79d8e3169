/** What the audit looks at, in the order in which it is listed. */
export const RELATION_KINDS = ['part', 'ratio', 'sum', 'rank', 'growth', 'same-figure', 'weekday', 'day', 'session', 'stamp', 'repetition'] as const;
export type RelationKind = (typeof RELATION_KINDS)[number];
export const RELATION_KIND_NAMES = {
  part: 'phần và tổng',
  ratio: 'tỷ lệ của tỷ số',
  sum: 'phép cộng',
  rank: 'số bậc',
  growth: 'mức tăng, giảm',
  'same-figure': 'hai số của một chỉ tiêu',
  weekday: 'thứ trong tuần',
  day: 'ngày họp',
  session: 'phiên, buổi họp',
  stamp: 'ngày đăng và ngày họp',
  repetition: 'câu in lặp',
} as const satisfies Record<RelationKind, string>;

/** Two things an article says that must fit each other, compared. */
export interface Relation {
  readonly kind: RelationKind;
  /** `<briefing>/<metric>`: the printed result first, then the figures it follows from. Empty for dates and sentences. */
  readonly metrics: readonly string[];
  /** What follows from the other figures, the calendar or the record, for display: `4 bậc`. */
  readonly computed: string;
  /** What the article prints, for display: `5`. */
  readonly printed: string;
  /** Do they fit, as far as the printed digits can tell? */
  readonly agrees: boolean;
  /** The comparison as one sentence for the reader; it takes no side. */
  readonly statement: string;
  /** The sentences of this article the printed words stand in. */
  readonly sentences: readonly string[];
}
