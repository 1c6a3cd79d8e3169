import { formatNumber } from '../../domain/quantity.ts';
import { type Article, type Figure, sentenceAt } from './article.ts';
import type { Relation } from './relation.ts';
import { overlap, plain, type Range, rangeOf } from './rounding.ts';

/** Words that open the list of what a total is made of. */
const MADE_OF = /(?<!\p{L})(?:trong đó|trong số (?:đó|này)|bao gồm|gồm)(?!\p{L})/giu;

/**
 * Figures of one noun listed after “trong đó”, “gồm” add up to the last figure of that noun before it: 31 + 4 is 35.
 * A list that trails off (“…”) and stays below the total says nothing; neither does a single part.
 */
export function* sums(figures: readonly Figure[], blocks: Article['blocks']): Iterable<Relation> {
  for (const [block, { text }] of blocks.entries()) {
    const here = figures.filter((figure) => figure.block === block && figure.metric.kind !== 'change').sort((a, b) => a.at - b.at);
    const openings = [...text.matchAll(MADE_OF)].map(({ index }) => index);
    for (const [place, opening] of openings.entries()) {
      const sentence = sentenceAt(text, opening);
      const end = Math.min(sentence.from + sentence.text.length, openings[place + 1] ?? text.length);
      const listed = here.filter(({ at }) => opening < at && at < end);
      const nouns = new Set(listed.map(nounOf).filter((noun) => noun !== 'percent' && noun !== 'rank'));
      for (const noun of nouns) {
        const total = here.findLast((figure) => figure.at < opening && nounOf(figure) === noun);
        const parts = listed.filter((figure) => nounOf(figure) === noun);
        if (!total || parts.length < 2) continue;
        const isOpen = /(?:…|\.\.\.)\W*$/u.test(sentence.text) && added(parts) < total.metric.value;
        if (!isOpen) yield sum(total, parts);
      }
    }
  }
}

/** The counted noun without what follows it: a whole in “xã, phường, thị trấn” has parts in “xã (phường)”. */
const nounOf = ({ metric: { unit } }: Figure): string => unit.split(/[,(]/u)[0]!.trim().toLowerCase();

function sum(total: Figure, parts: readonly Figure[]): Relation {
  const range = parts.map(rangeOf).reduce(([low, high], [partLow, partHigh]): Range => [low + partLow, high + partHigh], [0, 0]);
  const [computed, printed] = [formatNumber(added(parts)), plain(total.metric)];
  const statement = `${parts.map(({ metric }) => plain(metric)).join(' + ')} là ${computed}, bài ghi ${printed}.`;
  const sentences = [...new Set([total, ...parts].map(({ sentence }) => sentence.text))];
  return { kind: 'sum', metrics: [total, ...parts].map(({ key }) => key), computed, printed, agrees: overlap(range, rangeOf(total)), statement, sentences };
}

const added = (parts: readonly Figure[]): number => parts.reduce((all, { metric }) => all + metric.value, 0);
