import { addressOf } from '../domain/address.ts';
import { formatDay } from '../domain/day.ts';
import { chartable, inTimeOrder } from '../domain/metrics.ts';
import { scopeName, viewpoint } from '../domain/names.ts';
import { unitName } from '../domain/quantity.ts';
import type { MetricRecord } from '../domain/record.ts';
import { capitalise, compareVietnamese } from '../domain/text.ts';
import type { Indicator, Vocabulary } from '../domain/vocabulary.ts';
import { usesOf } from './entities.ts';
import { publicRecord, type PublicRecord } from './record.ts';
import { siteUrl } from './site-url.ts';

/** The figures of one indicator for one scope. */
export interface Series {
  readonly scope: string;
  /** “cả nước”, “tỉnh Gia Lai”… */
  readonly scopeName: string;
  /** Every figure, in time order. */
  readonly metrics: readonly MetricRecord[];
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
    .map(([scope, ofScope]) => ({ scope, scopeName: scopeName(vocabulary, scope), metrics: inTimeOrder(ofScope), drawn: chartable(inTimeOrder(ofScope)), breaks: breaksOf(indicator, scope, vocabulary) }))
    .sort((a, b) => Number(b.scope === 'quoc-gia') - Number(a.scope === 'quoc-gia'));
}

/** Every chart of the site with the words it needs to stand alone in a file: `/so-lieu/<indicator>/<scope>.svg` and `.png`. */
export async function chartFiles() {
  const { vocabulary } = await publicRecord();
  const all = await Promise.all((await reportedIndicators()).map(async (indicator) => ({ indicator, series: await seriesOf(indicator) })));
  return all.flatMap(({ indicator, series }) =>
    series
      .filter(({ drawn }) => drawn.length > 0)
      .map(({ scope, scopeName: name, drawn, breaks }) => ({
        params: { id: indicator.id, scope },
        props: {
          title: indicator.name,
          subtitle: `${capitalise(name)}. ${chartUnit(drawn)}`,
          sources: [`Nguồn: ${[...new Set(drawn.map(({ briefing }) => `${viewpoint(vocabulary, briefing)} về cuộc họp ngày ${formatDay(briefing.date.value)}`))].join('; ')}`, `Kỷ yếu Chuyển đổi số, ${siteUrl(addressOf('indicators', indicator.id))}`],
          metrics: drawn,
          breaks,
        },
      })),
  );
}

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
      const levels = first!.metrics.filter(({ kind }) => kind === 'actual' || kind === 'rank');
      const { metrics } = await usesOf('indicators', indicator.id);
      return { indicator, latest: (levels.length > 0 ? levels : first!.metrics).at(-1)!, count: metrics.length };
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
