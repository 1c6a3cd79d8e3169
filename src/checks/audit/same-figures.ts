import { periodsOverlap } from '../../domain/day.ts';
import { formatQuantity } from '../../domain/quantity.ts';
import type { Article, Figure } from './article.ts';
import { stepsOf } from './changes.ts';
import type { Relation } from './relation.ts';

/** One article gives one value for one indicator, kind, scope, unit and time. The two ends of a change are two times, also where no year is printed. */
export function* sameFigures(figures: readonly Figure[], article: Pick<Article, 'id' | 'all'>): Iterable<Relation> {
  const ends = new Set(stepsOf(figures, article).flatMap(({ base, level }) => [`${base.key}|${level.key}`, `${level.key}|${base.key}`]));
  for (const [place, later] of figures.entries())
    for (const earlier of figures.slice(0, place))
      if (isSame(earlier, later) && !ends.has(`${earlier.key}|${later.key}`)) yield relationOf(earlier, later);
}

const isSame = ({ metric: a }: Figure, { metric: b }: Figure): boolean =>
  a.indicator === b.indicator && a.kind === b.kind && a.scope === b.scope && a.unit === b.unit && periodsOverlap(a.period, b.period) && (a.kind !== 'change' || periodsOverlap(a.comparedWith, b.comparedWith));

function relationOf(earlier: Figure, later: Figure): Relation {
  const [computed, printed] = [formatQuantity(earlier.metric), formatQuantity(later.metric)];
  const agrees = earlier.metric.value === later.metric.value && earlier.metric.valueMax === later.metric.valueMax && earlier.metric.of === later.metric.of;
  const statement = `Cùng một chỉ tiêu, bài ghi ${computed} ở \`${earlier.metric.id}\` và ${printed} ở \`${later.metric.id}\`.`;
  return { kind: 'same-figure', metrics: [later.key, earlier.key], computed, printed, agrees, statement, sentences: [...new Set([later.sentence.text, earlier.sentence.text])] };
}
