import { boundsOf } from './day.ts';
import type { MetricRecord } from './record.ts';

/** Figures by the end of their period, oldest first; one without a period stands at the day of its conference. */
export const inTimeOrder = (metrics: readonly MetricRecord[]): MetricRecord[] => metrics.toSorted((a, b) => (lastDayOf(a) < lastDayOf(b) ? -1 : lastDayOf(a) > lastDayOf(b) ? 1 : 0));

const lastDayOf = ({ period, briefing }: MetricRecord): string => (period === null ? briefing.date.value : boundsOf(period)[1]);
