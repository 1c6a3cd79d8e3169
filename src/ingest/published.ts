import type { Evidence } from './article.ts';
import type { PlacedStamp } from './boilerplate.ts';
import { daysBetween, isoOf } from './dates.ts';

/** Days between an event and the article about it, at most. */
const FRESH = 12;

/**
 * When the article was published: a stamp that says so, one under the title, or one above it that fits the day of the event.
 * The clock of a page and the stamp of a printout are neither.
 * @param eventDay - `2024-07-19`, `--07-19`, a month, or null.
 */
export function readPublished(stamps: readonly PlacedStamp[], eventDay: string | null): Evidence<string> | null {
  const trust = ({ label, place }: PlacedStamp): number => (label === 'published' ? 2 : 0) + (place === 'after-title' ? 1 : 0);
  const chosen = stamps.filter((stamp) => stamp.label !== 'clock' && isPublication(stamp, eventDay)).toSorted((a, b) => trust(b) - trust(a))[0];
  return chosen ? { value: chosen.value, evidence: chosen.words } : null;
}

function isPublication({ value, label, place }: PlacedStamp, eventDay: string | null): boolean {
  const age = ageOf(value, eventDay);
  if (age !== null) return age >= -1 && age <= (label === 'published' ? 60 : FRESH);
  return label === 'published' || place === 'after-title';
}

/** Days from the event to the stamp; a day without a year is taken in the year that suits the stamp. Null when no day is known. */
function ageOf(stamp: string, eventDay: string | null): number | null {
  if (eventDay === null || eventDay.length < 7) return null;
  const full = /^--(\d\d)-(\d\d)$/u.exec(eventDay);
  if (full) {
    const ages = [0, -1].map((shift) => daysBetween(isoOf(Number(full[2]), Number(full[1]), Number(stamp.slice(0, 4)) + shift), stamp)).filter((age) => age >= -1);
    return Math.min(...ages);
  }
  return daysBetween(eventDay.length === 7 ? `${eventDay}-01` : eventDay, stamp);
}
