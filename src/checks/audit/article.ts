import type { Briefing, Metric } from '../../domain/briefing.ts';
import { fold, sentences } from '../../domain/text.ts';
import type { Conference } from '../../domain/vocabulary.ts';
import { numbersIn } from '../numbers.ts';

/** One article as the audit reads it: its record, its words, and the record of the others. */
export interface Article {
  readonly id: string;
  readonly briefing: Pick<Briefing, 'date' | 'metrics' | 'source'>;
  /** The body in reading order, folded. */
  readonly blocks: readonly { readonly kind: string; readonly text: string }[];
  /** What of the source is not shown: a stamp may hold a date. */
  readonly leftOut: readonly string[];
  /** The event, if the vocabulary knows it. */
  readonly event: Pick<Conference, 'number' | 'partOfDay'> | undefined;
  /** The figures of all briefings, for those this one compares with but does not print. */
  readonly all: FigureIndex;
}

/** Figures of the record by {@link seriesKey}, each with the id of its briefing. */
export type FigureIndex = ReadonlyMap<string, readonly { readonly id: string; readonly metric: Metric }[]>;

/** What is measured, and whose figure it is. */
export const seriesKey = ({ indicator, scope }: Pick<Metric, 'indicator' | 'scope'>): string => `${indicator} ${scope}`;

export const figureIndex = (briefings: readonly { readonly id: string; readonly briefing: Pick<Briefing, 'metrics'> }[]): FigureIndex =>
  Map.groupBy(briefings.flatMap(({ id, briefing }) => briefing.metrics.map((metric) => ({ id, metric }))), ({ metric }) => seriesKey(metric));

/** A figure and how exactly it is printed. */
export interface Printed {
  /** `<briefing>/<metric>`. */
  readonly key: string;
  readonly metric: Metric;
  /** The least difference its digits can show: 0.1 for `36,8%`, 100000 for `84,7 triệu`. */
  readonly step: number;
}

/** A figure and the place where this article prints it. */
export interface Figure extends Printed {
  /** Which block. */
  readonly block: number;
  /** Where its number stands in the text of the block. */
  readonly at: number;
  readonly sentence: Sentence;
}

export interface Sentence {
  readonly text: string;
  /** Where it starts in the text of its block. */
  readonly from: number;
}

/** The figures of the article in the order of the frontmatter; those whose words are not in the body are left to other rules. */
export function figuresOf({ id, briefing, blocks }: Pick<Article, 'id' | 'briefing' | 'blocks'>): Figure[] {
  return briefing.metrics.flatMap((metric): Figure[] => {
    const words = fold(metric.quote);
    const block = blocks.findIndex(({ text }) => text.includes(words));
    if (block === -1) return [];
    const { text } = blocks[block]!;
    const at = text.indexOf(words) + (numberIn(metric)?.index ?? 0);
    return [{ ...printed(id, metric), block, at, sentence: sentenceAt(text, at) }];
  });
}

/** @param id - Of the briefing. */
export function printed(id: string, metric: Metric): Printed {
  return { key: `${id}/${metric.id}`, metric, step: stepOf(numberIn(metric)?.digits ?? '', Math.abs(metric.value)) };
}

export const sameSentence = (a: Figure, b: Figure): boolean => a.block === b.block && a.sentence.from === b.sentence.from;

/** @param digits - As printed; the rest of the value is a scale word such as “triệu”. */
function stepOf(digits: string, value: number): number {
  const decimals = /,(\d+)$|^\d+\.(\d{1,2}|\d{4,})$/u.exec(digits)?.slice(1).join('').length ?? 0;
  const zeros = digits === '' ? 0 : Math.round(Math.log10(value / Number(digits.replaceAll('.', '').replace(',', '.'))));
  return 10 ** (Math.max(0, Number.isFinite(zeros) ? zeros : 0) - decimals);
}

/** The digits of a figure in its quote; none when it is printed in words. */
function numberIn({ quote, value }: Metric): { readonly digits: string; readonly index: number } | undefined {
  const words = fold(quote);
  const numbers = [...words.matchAll(/\d+(?:[.,]\d+)*/gu)];
  const found = numbers.find(({ index }, place) => numbersIn(words.slice(index, numbers[place + 1]?.index)).has(Math.abs(value)));
  return found && { digits: found[0], index: found.index };
}

/** The sentence of a block that holds the character at this offset. */
export function sentenceAt(text: string, at: number): Sentence {
  let end = 0;
  for (const sentence of sentences(text)) {
    const from = text.indexOf(sentence, end);
    end = from + sentence.length;
    if (at < end) return { text: sentence, from };
  }
  return { text, from: 0 };
}
