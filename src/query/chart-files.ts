import { addressOf } from '../domain/address.ts';
import { formatDay } from '../domain/day.ts';
import { viewpoint } from '../domain/names.ts';
import type { MetricRecord } from '../domain/record.ts';
import { capitalise } from '../domain/text.ts';
import type { Indicator, Vocabulary } from '../domain/vocabulary.ts';
import { chartSheet, panelsSheet } from '../drawing/chart-file.ts';
import { type Sheet, sheetDrawing, sheetPng, sheetSvg } from '../drawing/sheet.ts';
import { chartUnit, panelsOf, reportedIndicators, type Series, seriesOf } from './indicators.ts';
import { keptPicture } from './kept-pictures.ts';
import { perRecord } from './per-record.ts';
import { siteUrl } from './site-url.ts';

/** Charts as files: `/so-lieu/<indicator>/<scope>.svg`, `.png` and `.csv`; side by side under the name {@link PANELS_FILE}. */

/** No place and no group has this id. */
export const PANELS_FILE = 'doi-chieu';

/** A chart costs some 100 ms of a processor where none is kept from the build before, and 60 KB: beyond this many, those with fewest figures have their table and no file of their own. */
const MOST_DRAWN = 1000;

/** A chart that can be taken along. */
export interface TakenChart {
  readonly indicator: string;
  /** A scope, or {@link PANELS_FILE}. */
  readonly name: string;
  readonly sheet: Sheet;
  /** The figures in it, each once. */
  readonly figures: readonly MetricRecord[];
}

/** Every chart that has files. */
export const chartFiles = perRecord(async ({ vocabulary }): Promise<readonly TakenChart[]> => {
  const all = await Promise.all((await reportedIndicators()).map(async (indicator) => ({ indicator, series: await seriesOf(indicator) })));
  const single = all.flatMap(({ indicator, series }) => series.filter(({ drawn }) => drawn.length > 0).map((one) => ({ indicator, one })));
  return [
    ...all.flatMap(({ indicator, series }) => {
      const panels = panelsOf(series, Infinity);
      return panels.length > 0 ? [taken(indicator, PANELS_FILE, panels, 'Đặt cạnh nhau', vocabulary)] : [];
    }),
    ...single.toSorted((a, b) => b.one.drawn.length - a.one.drawn.length).slice(0, MOST_DRAWN).map(({ indicator, one }) => taken(indicator, one.scope, [one], capitalise(one.scopeName), vocabulary)),
  ];
});

function taken(indicator: Indicator, name: string, series: readonly Series[], whose: string, vocabulary: Vocabulary): TakenChart {
  const drawn = series.flatMap((one) => one.drawn);
  const read = [...new Set(drawn.map(({ briefing }) => `${viewpoint(vocabulary, briefing)} về cuộc họp ngày ${formatDay(briefing.date.value)}`))];
  const around = {
    title: indicator.name,
    subtitle: `${whose}. ${chartUnit(drawn)}`,
    sources: [`Nguồn: ${read.slice(0, MOST_NAMED).join('; ')}${read.length > MOST_NAMED ? `; và ${read.length - MOST_NAMED} bài khác` : ''}`, `Kỷ yếu Chuyển đổi số, ${siteUrl(addressOf('indicators', indicator.id))}`],
  };
  const lines = series.map((one) => ({ scopeName: one.scopeName, metrics: one.drawn, breaks: one.breaks }));
  return { indicator: indicator.id, name, sheet: name === PANELS_FILE ? panelsSheet(around, lines) : chartSheet(around, lines[0]!), figures: [...new Map(drawn.map((metric) => [metric.key, metric])).values()] };
}
/** Articles named under a chart; the page of the address below them has all. */
const MOST_NAMED = 6;

const namesByIndicator = perRecord(async () => new Map([...Map.groupBy(await chartFiles(), ({ indicator }) => indicator)].map(([indicator, charts]) => [indicator, charts.map(({ name }) => name)])));

/** The charts of an indicator that have files. */
export const chartNames = async (indicator: string): Promise<readonly string[]> => (await namesByIndicator()).get(indicator) ?? [];

/** Is there a file of this chart? */
export const hasChartFile = async (indicator: string, name: string): Promise<boolean> => (await chartNames(indicator)).includes(name);

export const chartSvg = ({ sheet }: TakenChart): Promise<Buffer> => keptPicture(`svg ${sheetDrawing(sheet)}`, async () => Buffer.from(await sheetSvg(sheet)));
export const chartPng = ({ sheet }: TakenChart): Promise<Buffer> => keptPicture(`png ${sheetDrawing(sheet)}`, () => sheetPng(sheet));
