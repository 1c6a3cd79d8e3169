import ical, { ICalEventTransparency } from 'ical-generator';
import { formatDay, lastDayOf, precisionOf } from '../domain/day.ts';
import { heaviest } from '../domain/long-lists.ts';

/** One deadline. */
export interface Deadline {
  /** Permanent, for calendar programs: the directive's key. */
  readonly key: string;
  /** As far as the article says: `2024-12-31`, `2024-12` or `2024`. */
  readonly due: string;
  readonly action: string;
  readonly addressees: string;
  readonly quote: string;
  /** Absolute. */
  readonly url: string;
  /** When it was given or last changed. */
  readonly stamp: Date;
}

/** Of a calendar to subscribe to: programs fetch it whole, again and again, and a thousand deadlines are about a megabyte. */
export const MOST_DEADLINES = 1000;

/**
 * Deadlines as whole days. One known to the month or the year stands on its last day, since that is the last day to keep it, and says so.
 * @param most - The latest so many of them; the calendar says so when there are more.
 * @see https://www.rfc-editor.org/rfc/rfc5545
 */
export function deadlineCalendar(name: string, url: string, deadlines: readonly Deadline[], most = Infinity): string {
  const shown = heaviest(deadlines, most, ({ due }) => lastDayOf(due));
  const description = shown.length < deadlines.length ? `${shown.length.toLocaleString('vi')} hạn muộn nhất trong ${deadlines.length.toLocaleString('vi')}. Đủ cả ở ${url}` : null;
  const calendar = ical({ name, description, url, prodId: { company: 'Ky yeu Chuyen doi so', product: 'Han chi dao', language: 'VI' } });
  for (const { key, due, action, addressees, quote, url: page, stamp } of shown) {
    const exact = precisionOf(due) === 'day';
    calendar.createEvent({
      id: `${key.replace('/', '.')}@han.ky-yeu-chuyen-doi-so`,
      stamp,
      start: new Date(`${lastDayOf(due)}T00:00:00Z`),
      allDay: true,
      transparency: ICalEventTransparency.TRANSPARENT,
      summary: `Hạn${exact ? '' : ` (${formatDay(due)})`}: ${action}`,
      description: [exact ? null : `Bài chỉ ghi hạn là ${formatDay(due)}, không ghi ngày; lịch đặt vào ngày cuối.`, addressees && `Ai phải làm: ${addressees}`, `Nguyên văn: “${quote}”`, page].filter(Boolean).join('\n'),
      url: page,
    });
  }
  return calendar.toString();
}
