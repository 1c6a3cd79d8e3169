import { chartable, inTimeOrder } from '../domain/metrics.ts';
import { scopeName } from '../domain/names.ts';
import { unitName } from '../domain/quantity.ts';
import type { MetricRecord } from '../domain/record.ts';
import { compareVietnamese } from '../domain/text.ts';
import type { Indicator, Vocabulary } from '../domain/vocabulary.ts';
import { usesOf } from './entities.ts';
import { publicRecord, type PublicRecord } from './record.ts';

/** The figures of one indicator for one scope. */
export interface Series {
  readonly scope: string;
  /** “cả nước”, “tỉnh Gia Lai”… */
  readonly scopeName: string;
  /** Every figure, in time order; at least one. */
  readonly metrics: readonly MetricRecord[];
  /** The newest level; the newest figure of another kind when there is none. */
  readonly latest: MetricRecord;
  /** Those that can stand in one chart; none when they are too few. */
  readonly drawn: readonly MetricRecord[];
  /** Days on which method or territory changed. */
  readonly breaks: readonly { readonly date: string; readonly why: string }[];
}

/** Every figure of one indicator by whose figure it is: the nation first, then as they appear. */
export async function seriesOf(indicator: Indicator): Promise<Series[]> {
  const { vocabulary } = await publicRecord();
  const { metrics } = await usesOf('indicators', indicator.id);
  return [...Map.groupBy(metrics, ({ scope }) => scope)]
    .map(([scope, ofScope]) => ({ scope, scopeName: scopeName(vocabulary, scope), metrics: inTimeOrder(ofScope), latest: latestOf(inTimeOrder(ofScope)), drawn: chartable(inTimeOrder(ofScope)), breaks: breaksOf(indicator, scope, vocabulary) }))
    .sort((a, b) => Number(b.scope === 'quoc-gia') - Number(a.scope === 'quoc-gia'));
}

/** Figures on one page of an indicator: some 0.8 KB each, so that a page with its chart stays under 150 KB. */
export const FIGURES_A_PAGE = 100;

/** Has the indicator more figures than one page shows? Then every place or group has a page of its own, and the indicator's page leads there. */
export const isLarge = (series: readonly Series[]): boolean => series.reduce((sum, { metrics }) => sum + metrics.length, 0) > FIGURES_A_PAGE;

/** Every place or group that has a page of its own. */
export async function largeSeries(): Promise<{ readonly indicator: Indicator; readonly series: Series }[]> {
  const all = await Promise.all((await reportedIndicators()).map(async (indicator) => ({ indicator, series: await seriesOf(indicator) })));
  return all.filter(({ series }) => isLarge(series)).flatMap(({ indicator, series }) => series.map((one) => ({ indicator, series: one })));
}

/** Panels side by side at most: 1.2 KB each. The file to take along has all. */
const PANELS = 36;

/** The series that can stand side by side, on one scale: those with most figures, in the order given; none when they are fewer than two or in different units. */
export function panelsOf(series: readonly Series[], most = PANELS): Series[] {
  const drawn = series.filter((one) => one.drawn.length > 0);
  if (drawn.length < 2 || new Set(drawn.map((one) => one.drawn[0]!.unit)).size > 1) return [];
  const kept = new Set(drawn.toSorted((a, b) => b.drawn.length - a.drawn.length).slice(0, most));
  return drawn.filter((one) => kept.has(one));
}

const latestOf = (metrics: readonly MetricRecord[]): MetricRecord => (metrics.findLast(({ kind }) => kind === 'actual' || kind === 'rank') ?? metrics.at(-1))!;

/** What the axis of a chart counts, in a short sentence. */
export function chartUnit(drawn: readonly MetricRecord[]): string {
  const { unit } = drawn[0]!;
  const hasTarget = drawn.some(({ kind, period }) => kind === 'target' && period !== null);
  return [unit === 'rank' ? 'Thứ hạng, càng lên cao càng tốt' : `Đơn vị: ${unitName(unit)}`, 'điểm đặt ở cuối kỳ', ...(hasTarget ? ['hình thoi là mục tiêu'] : [])].join('; ');
}

/** The indicators that somebody has reported a figure of. */
export async function reportedIndicators(): Promise<Indicator[]> {
  const { vocabulary, metrics } = await publicRecord();
  const reported = new Set(metrics.map(({ indicator }) => indicator));
  return [...vocabulary.indicators.values()].filter(({ id }) => reported.has(id));
}

/** Indicators with their latest figure (the nation's, where there is one), under their first theme; themes and names in alphabetical order. */
export async function indicatorsByTheme() {
  const { vocabulary } = await publicRecord();
  const rows = await Promise.all(
    (await reportedIndicators()).map(async (indicator) => {
      const [first] = await seriesOf(indicator);
      const { metrics } = await usesOf('indicators', indicator.id);
      return { indicator, latest: first!.latest, count: metrics.length };
    }),
  );
  const byName = (a: { name: string }, b: { name: string }) => compareVietnamese(a.name, b.name);
  const groups = Map.groupBy(rows, ({ indicator }) => indicator.themes[0] ?? '');
  return [...groups]
    .map(([id, indicators]) => ({ id: id || 'khac', name: vocabulary.themes.get(id)?.name ?? 'Khác', indicators: indicators.sort((a, b) => byName(a.indicator, b.indicator)) }))
    .sort((a, b) => Number(a.id === 'khac') - Number(b.id === 'khac') || byName(a, b));
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
