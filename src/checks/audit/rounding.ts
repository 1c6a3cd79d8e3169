import { formatNumber } from '../../domain/quantity.ts';
import type { Printed } from './article.ts';

/** From the least to the greatest value that may stand behind a print. */
export type Range = readonly [low: number, high: number];

/** Units whose figures are rounded; people, communes, ranks and places are counted. */
const ROUNDED: ReadonlySet<string> = new Set(['percent', 'percentage-point', 'times', 'mbps']);

const ABOVE = /trên|hơn|vượt|quá|ít nhất/iu;
const BELOW = /gần|dưới|chưa|tối đa/iu;

/**
 * The values a figure may have been before it was rounded, a word of uncertainty counted in.
 * @example rangeOf({ … 36,8% … }) // [36.75, 36.85]
 * @example rangeOf({ … gần 11% … }) // [10, 11]
 */
export function rangeOf({ metric: { value, valueMax, unit, qualifier }, step }: Printed): Range {
  if (valueMax !== null) return [value, valueMax];
  const size = Math.abs(value);
  const [low, high] = qualifier === null ? rounded(size, ROUNDED.has(unit) || step > 1 ? step / 2 : 0) : hedged(size, qualifier, coarse(size, step));
  return value < 0 ? [-high, -low] : [low, high];
}

const rounded = (size: number, half: number): Range => [size - half, size + half];
const hedged = (size: number, qualifier: string, step: number): Range => [ABOVE.test(qualifier) ? size : size - step, BELOW.test(qualifier) ? size : size + step];

/** The step of the last digit that is not a filling zero: “gần 11.000” is a matter of thousands. */
function coarse(size: number, step: number): number {
  const digits = Math.round(size / step);
  const zeros = digits === 0 ? 0 : /0*$/u.exec(String(digits))![0].length;
  return step * 10 ** zeros;
}

export const overlap = ([aLow, aHigh]: Range, [bLow, bHigh]: Range): boolean => aLow <= bHigh + EPSILON && bLow <= aHigh + EPSILON;
const EPSILON = 1e-9;

/** A computed number with the digits of the printed one, or one more where those would hide the difference. */
export function shownBeside(computed: number, { metric, step }: Printed): string {
  const decimals = Math.max(0, Math.round(-Math.log10(step)));
  const alike = Number(computed.toFixed(decimals));
  return formatNumber(alike === Math.abs(metric.value) ? alike : Number(computed.toFixed(decimals + 1)));
}

/** A figure without its noun: `62`, `36,8%`. */
export const plain = ({ value, unit }: { readonly value: number; readonly unit: string }): string => `${formatNumber(Math.abs(value))}${unit === 'percent' ? '%' : ''}`;

/** With its word of uncertainty: `hơn 8`. */
export const hedgedPlain = ({ metric }: Printed): string => [metric.qualifier, plain(metric)].filter((word) => word !== null).join(' ');
