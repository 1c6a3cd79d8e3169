import type { Metric } from '../../domain/briefing.ts';
import { type Article, type Figure, type Printed, printed as printedFigure, sameSentence, seriesKey } from './article.ts';
import type { Relation } from './relation.ts';
import { hedgedPlain, overlap, plain, type Range, rangeOf, shownBeside } from './rounding.ts';

/** Where a change starts and where it ends. */
export interface Step {
  readonly change: Figure;
  /** May stand in another briefing. */
  readonly base: Printed;
  readonly level: Figure;
}

/** Places gained and factors of growth are those of the two levels: from 62 to 58 is 4 places, from 11% to 55% is 5 times. */
export function* changes(figures: readonly Figure[], article: Pick<Article, 'id' | 'all'>): Iterable<Relation> {
  for (const step of stepsOf(figures, article)) yield relationOf(step, article.id);
}

/** Every change whose two levels are printed: here, or for the earlier one in another briefing. Without a baseline there is nothing to say. */
export function stepsOf(figures: readonly Figure[], { id, all }: Pick<Article, 'id' | 'all'>): Step[] {
  return figures.filter(({ metric }) => metric.kind === 'change' && metric.valueMax === null && Object.hasOwn(READINGS, metric.unit)).flatMap((change): Step[] => {
    const levels = figures.filter(({ metric }) => isLevelOf(metric, change.metric)).sort((a, b) => Number(sameSentence(b, change)) - Number(sameSentence(a, change)));
    return [byPeriod(change, levels, (all.get(seriesKey(change.metric)) ?? []).filter((other) => other.id !== id)) ?? fromTo(change, levels)].filter((step) => step !== undefined);
  });
}

const isLevelOf = (level: Metric, { indicator, scope, unit }: Metric): boolean =>
  level.indicator === indicator && level.scope === scope && (level.kind === 'actual' || level.kind === 'rank') && (level.unit === 'rank') === (unit === 'places');

/** The levels of the period the change is said for and of the one it compares with. */
function byPeriod(change: Figure, levels: readonly Figure[], others: readonly { readonly id: string; readonly metric: Metric }[]): Step | undefined {
  const { period, comparedWith } = change.metric;
  const level = levels.find(({ metric }) => metric.period === period);
  if (!level || comparedWith === null || comparedWith === period) return undefined;
  const elsewhere = others.filter(({ metric }) => isLevelOf(metric, change.metric)).map(({ id, metric }) => printedFigure(id, metric));
  const base = [...levels, ...elsewhere].find(({ metric }) => metric.period === comparedWith && metric.unit === level.metric.unit);
  return base && { change, base, level };
}

/** “từ khoảng 5% lên 43%”: two levels in the sentence of the change, the earlier one printed first. */
function fromTo(change: Figure, levels: readonly Figure[]): Step | undefined {
  const [base, level, ...more] = levels.filter((other) => sameSentence(other, change)).sort((a, b) => a.at - b.at);
  if (!base || !level || more.length > 0) return undefined;
  const { text, from } = change.sentence;
  const isFromTo = /(?<!\p{L})từ [^,;]*$/iu.test(text.slice(0, base.at - from)) && /(?<!\p{L})(?:lên|xuống|còn|đến|tới)(?!\p{L})/iu.test(text.slice(base.at - from, level.at - from));
  return isFromTo ? { change, base, level } : undefined;
}

/** From the values that may stand behind two levels to those of the change; a fall is negative. */
type Reading = (base: Range, level: Range, falls: boolean) => Range;

const difference = ([baseLow, baseHigh]: Range, [low, high]: Range): Range => [low - baseHigh, high - baseLow];
const quotient = ([baseLow, baseHigh]: Range, [low, high]: Range): Range => [low / baseHigh, high / baseLow];
const negative = ([low, high]: Range): Range => [-high, -low];
const relative: Reading = (base, level) => {
  const [low, high] = quotient(base, level);
  return [100 * (low - 1), 100 * (high - 1)];
};

/** What each unit of change may mean: a better rank is a smaller one, and “giảm 2 lần” divides the other way round. */
const READINGS: Readonly<Record<string, readonly Reading[]>> = {
  places: [(base, level) => difference(level, base)],
  times: [(base, level, falls) => (falls ? negative(quotient(level, base)) : quotient(base, level))],
  percent: [relative],
  'percentage-point': [difference],
};

/** “tăng 20%” of a percentage is either a share of it or points. */
const readingsOf = (unit: string, ofLevel: string): readonly Reading[] => (unit === 'percent' && ofLevel === 'percent' ? [relative, difference] : READINGS[unit]!);

const NOUNS: Readonly<Record<string, string>> = { places: ' bậc', times: ' lần', percent: '%', 'percentage-point': ' điểm phần trăm' };

function relationOf({ change, base, level }: Step, id: string): Relation {
  const { unit, value } = change.metric;
  const tried = readingsOf(unit, level.metric.unit).map((reading) => ({ exact: reading(point(base), point(level), value < 0)[0], range: reading(rangeOf(base), rangeOf(level), value < 0) }));
  const fitting = tried.find(({ range }) => overlap(range, rangeOf(change)));
  const { exact } = fitting ?? tried[0]!;
  const isRounded = fitting !== undefined && !overlap([exact, exact], rangeOf(change));
  const direction = (number: number): string => (exact >= 0 && value >= 0 ? '' : number < 0 ? 'giảm ' : 'tăng ');
  const computed = `${direction(exact)}${shownBeside(Math.abs(exact), change)}${NOUNS[unit]}`;
  const printed = `${direction(value)}${hedgedPlain(change)}`;
  const source = base.key.startsWith(`${id}/`) ? '' : ` (theo ${base.key.slice(0, base.key.indexOf('/'))})`;
  const statement = `${plain(base.metric)}${source} → ${plain(level.metric)} là ${computed}, bài ghi ${printed}${isRounded ? ' (khớp khi tính cả phần làm tròn)' : ''}.`;
  const sentences = [...new Set([change, level].map(({ sentence }) => sentence.text))];
  return { kind: unit === 'places' ? 'rank' : 'growth', metrics: [change, base, level].map(({ key }) => key), computed, printed, agrees: fitting !== undefined, statement, sentences };
}

const point = ({ metric: { value } }: Printed): Range => [value, value];
