import { formatNumber } from '../../domain/quantity.ts';
import { type Figure, sameSentence } from './article.ts';
import type { Relation } from './relation.ts';
import { hedgedPlain, overlap, rangeOf, shownBeside } from './rounding.ts';

/** A part is not greater than its whole, and the percentage printed in the same sentence is theirs: `14/38` is 36,8%. */
export function* ratios(figures: readonly Figure[]): Iterable<Relation> {
  for (const figure of figures) {
    const { of } = figure.metric;
    if (of === null) continue;
    yield part(figure, of);
    const share = figure.metric.kind === 'ratio' && figures.find((other) => isShareOf(other, figure));
    if (share) yield percentage(share, figure, of);
  }
}

const isShareOf = (share: Figure, ratio: Figure): boolean =>
  share.metric.unit === 'percent' && share.metric.kind === 'actual' && share.metric.indicator === ratio.metric.indicator && share.metric.scope === ratio.metric.scope && sameSentence(share, ratio);

function part({ key, metric, sentence }: Figure, of: number): Relation {
  const [value, whole] = [formatNumber(metric.value), formatNumber(of)];
  const agrees = metric.value <= of;
  const statement = agrees ? `${value}/${whole}: phần không quá tổng.` : `${value}/${whole}: phần là ${value}, tổng là ${whole}.`;
  return { kind: 'part', metrics: [key], computed: `không quá ${whole}`, printed: value, agrees, statement, sentences: [sentence.text] };
}

function percentage(share: Figure, { key, metric, sentence }: Figure, of: number): Relation {
  const exact = (100 * metric.value) / of;
  const [computed, printed] = [`${shownBeside(exact, share)}%`, hedgedPlain(share)];
  const statement = `${formatNumber(metric.value)}/${formatNumber(of)} là ${computed}, bài ghi ${printed}.`;
  return { kind: 'ratio', metrics: [share.key, key], computed, printed, agrees: overlap([exact, exact], rangeOf(share)), statement, sentences: [sentence.text] };
}
