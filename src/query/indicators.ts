import { inTimeOrder } from '../domain/metrics.ts';
import type { MetricRecord } from '../domain/record.ts';
import type { Indicator, Vocabulary } from '../domain/vocabulary.ts';
import { usesOf } from './entities.ts';
import { publicRecord, type PublicRecord } from './record.ts';

/** Every figure of one indicator by whose figure it is (the nation first, then as they appear), each in time order. */
export async function figuresByScope(indicator: string): Promise<{ scope: string; metrics: MetricRecord[] }[]> {
  const { metrics } = await usesOf('indicators', indicator);
  return [...Map.groupBy(metrics, ({ scope }) => scope)].map(([scope, ofScope]) => ({ scope, metrics: inTimeOrder(ofScope) })).sort((a, b) => Number(b.scope === 'quoc-gia') - Number(a.scope === 'quoc-gia'));
}

/** The indicators that somebody has reported a figure of. */
export async function reportedIndicators(): Promise<Indicator[]> {
  const { vocabulary, metrics } = await publicRecord();
  const reported = new Set(metrics.map(({ indicator }) => indicator));
  return [...vocabulary.indicators.values()].filter(({ id }) => reported.has(id));
}

/** Day on which 63 provinces became 34 (Nghị quyết 202/2025/QH15). */
const TERRITORY_CHANGE = '2025-07-01';

/** Breaks in a series: changes of method, and for a province that was merged or enlarged, the change of territory. */
export function breaksOf({ breaks }: Indicator, scope: string, vocabulary: Vocabulary): { date: string; why: string }[] {
  const province = vocabulary.provinces.get(scope);
  const grew = province !== undefined && (province.joinedBy.length > 0 || province.mergedInto !== null);
  return [...breaks.map(({ date, why }) => ({ date, why })), ...(grew ? [{ date: TERRITORY_CHANGE, why: 'địa giới thay đổi' }] : [])];
}

/**
 * The latest national level of the indicators that are reported most often.
 * @param count - How many figures at most, one an indicator.
 */
export function latestFigures({ metrics }: PublicRecord, count: number): MetricRecord[] {
  const national = metrics.filter(({ scope, kind }) => scope === 'quoc-gia' && (kind === 'actual' || kind === 'rank'));
  const groups = [...Map.groupBy(national, ({ indicator }) => indicator).values()].sort((a, b) => b.length - a.length);
  return groups.slice(0, count).map((group) => inTimeOrder(group).at(-1)!);
}
