import { formatQuantity } from '../domain/quantity.ts';
import type { MetricRecord } from '../domain/record.ts';

/** An article with no more figures than this has them all at the top of its page. */
const ALL_SHOWN = 16;
/** Of a longer list this many stand at the top; a reader comes to the directives within two screens of a phone. */
const KEY_FIGURES = 6;

/**
 * The figures that stand at the top of a briefing: those that its summary names, then those that the article prints first.
 * All of them are beside their words and in the table of the conference.
 * @returns In the order of the article.
 */
export function keyFigures(metrics: readonly MetricRecord[], summary: string): readonly MetricRecord[] {
  if (metrics.length <= ALL_SHOWN) return metrics;
  const named = metrics.filter((metric) => isNamed(metric, summary));
  const key = new Set([...named, ...metrics].filter((metric, index, all) => all.indexOf(metric) === index).slice(0, KEY_FIGURES));
  return metrics.filter((metric) => key.has(metric));
}

/** Does the summary print this value? “thứ 71 trên 193” prints `thứ 71/193`; the words trên, gần, ước may differ. */
function isNamed(metric: MetricRecord, summary: string): boolean {
  const words = summary.replace(/ (?:trong|trên) (?=\d)/gu, '/');
  const value = formatQuantity({ ...metric, qualifier: null });
  const at = words.indexOf(value);
  return at >= 0 && !/[\d.,/]$/u.test(words.slice(0, at)) && !/^[.,]?\d/u.test(words.slice(at + value.length));
}
