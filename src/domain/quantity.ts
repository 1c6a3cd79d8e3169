/** What kind of statement a figure is. `ratio` carries `of`; `rank` carries `of` where printed; a falling `change` is negative. */
export const METRIC_KINDS = ['actual', 'target', 'forecast', 'change', 'ratio', 'rank'] as const;
export type MetricKind = (typeof METRIC_KINDS)[number];
export const METRIC_KIND_NAMES = {
  actual: 'đạt được',
  target: 'mục tiêu',
  forecast: 'dự báo',
  change: 'thay đổi',
  ratio: 'tỷ số',
  rank: 'thứ hạng',
} as const satisfies Record<MetricKind, string>;

/** Units that code names; every other unit is the Vietnamese counted noun as printed (`điểm cầu`, `tỷ đồng`…). */
export const UNIT_SYMBOLS: Readonly<Record<string, string>> = {
  percent: '%',
  'percentage-point': 'điểm phần trăm',
  places: 'bậc',
  times: 'lần',
  mbps: 'Mbps',
};

/** A unit in words, for a table head or a chart. @example unitName('percent') // '%' */
export const unitName = (unit: string): string => (unit === 'rank' ? 'thứ hạng' : (UNIT_SYMBOLS[unit] ?? unit));

/** A figure as the record keeps it; see `metricSchema` for what each part means. */
export interface Quantity {
  readonly value: number;
  readonly valueMax: number | null;
  readonly of: number | null;
  readonly unit: string;
  readonly kind: MetricKind;
  readonly qualifier: string | null;
}

const numberFormat = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 6 });

/** Decimal comma, dot for thousands. @example formatNumber(130700) // '130.700' */
export const formatNumber = (value: number): string => numberFormat.format(value);

/**
 * A figure as a Vietnamese newspaper writes it, with its qualifier and, for a change, its direction.
 * @example formatQuantity({ value: 18.3, unit: 'percent', kind: 'actual', … }) // '18,3%'
 * @example formatQuantity({ value: 71, of: 193, unit: 'rank', kind: 'rank', … }) // 'thứ 71/193'
 */
export function formatQuantity({ value, valueMax, of, unit, kind, qualifier }: Quantity): string {
  const direction = kind === 'change' ? (value < 0 ? 'giảm' : 'tăng') : null;
  // “ước tăng 22,4%”, but “tăng hơn 8 lần”.
  const words = qualifier?.startsWith('ước') ? [qualifier, direction] : [direction, qualifier];
  const shown = kind === 'change' ? Math.abs(value) : value;
  const range = valueMax === null ? formatNumber(shown) : `${formatNumber(shown)}–${formatNumber(valueMax)}`;
  const whole = of === null ? range : `${range}/${formatNumber(of)}`;
  if (unit === 'rank') words.push(`thứ ${whole}`);
  else if (unit === 'percent') words.push(`${whole}%`);
  else words.push(whole, UNIT_SYMBOLS[unit] ?? unit);
  return words.filter((word) => word !== null && word !== '').join(' ');
}
