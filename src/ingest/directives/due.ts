import type { Edtf } from '../../domain/day.ts';
import { comparable } from '../prose/comparable.ts';
import { timesIn } from '../prose/times.ts';

/** Words before a time that make it a deadline although it says “in”. */
const WITHIN = /(?:trong|ngay trong|xong trong|hoàn thành trong|ngay) (?:thời gian )?$/u;
/** A time that belongs to the name of a plan, not to the task. */
const NAMED = /(?:kế hoạch|chương trình|nghị quyết|đề án|quyết định|chiến lược|giai đoạn|tầm nhìn|định hướng|nhiệm vụ|phương hướng|mục tiêu|quy hoạch|chủ đề)(?: [^,;]*)?$/u;

/**
 * The deadline a task states, as far as it states it: the last day, month or year of the words.
 * @returns null when the task has none, or when the time lies before the event.
 * @example dueOf('hoàn thành phủ sóng trước ngày 30/11/2024', '2024-06-27') // '2024-11-30'
 * @example dueOf('báo cáo trong quý IV', '2024-06-27') // '2024-12'
 */
export function dueOf(task: string, eventDate: Edtf | null): Edtf | null {
  const text = comparable(task);
  for (const { start, period, use } of timesIn(text, eventDate)) {
    if (period === null) continue;
    const before = text.slice(0, start);
    const end = period.split('/').at(-1)!;
    if (eventDate !== null && /^\d{4}/u.test(eventDate) && end < eventDate.slice(0, end.length)) continue;
    const within = use === 'in' && (WITHIN.test(before) || /^trong /u.test(text.slice(start)));
    if (use !== 'before' && use !== 'until' && !within) continue;
    if (use === 'until' && /(?:định hướng|tầm nhìn)(?: đến)? $/u.test(before)) continue;
    if (use === 'until' && NAMED.test(before.replace(/ (?:đến|tới|vào)(?: hết| cuối)? $/u, '')) && !/hoàn thành|đạt/u.test(before)) continue;
    return end;
  }
  return null;
}

/**
 * The deadlines of the tasks of one sentence. A task that opens with a number (“…; 40% dân số dùng dịch vụ”) shares the deadline of the one before.
 */
export function duesOf(tasks: readonly string[], eventDate: Edtf | null): (Edtf | null)[] {
  let last: Edtf | null = null;
  return tasks.map((task) => {
    const own: Edtf | null = dueOf(task, eventDate);
    last = own ?? (/^\d/u.test(task) ? last : null);
    return last;
  });
}
