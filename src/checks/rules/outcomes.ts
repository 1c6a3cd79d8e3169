import { OUTCOME_STATUS_NAMES, type OutcomeStatus } from '../../domain/briefing.ts';
import { boundsOf, type Edtf, formatDay } from '../../domain/day.ts';
import type { Finding } from '../../domain/finding.ts';
import { contains } from '../../domain/text.ts';
import { firstWords, type Recorded, type RecordRule } from '../rule.ts';

/** An outcome is proved by words of a later article about a directive of the record, its term fits the deadline, and one directive has one outcome a day. */
export const outcomes: RecordRule = function* ({ subjects, isWhole }) {
  const given: ReadonlyMap<string, GivenDirective> = new Map(subjects.flatMap(({ id, briefing }) => briefing.directives.map((directive) => [`${id}/${directive.id}`, { due: directive.due, day: briefing.date.value }] as const)));
  for (const subject of subjects) yield* outcomesOf(subject, { given, subjects, isWhole });
};

/** What an outcome is judged by: a directive of the record, its deadline and the day it was given. */
export interface GivenDirective {
  readonly due: Edtf | null;
  readonly day: Edtf;
}

/**
 * The outcomes of one briefing.
 * @param among - `given` by `<briefing>/<directive>`; `subjects` with the briefing itself; `isWhole` when `given` holds every directive of the record.
 */
export function* outcomesOf(subject: Recorded, { given: all, subjects, isWhole }: { readonly given: ReadonlyMap<string, GivenDirective>; readonly subjects: readonly Recorded[]; readonly isWhole: boolean }): Iterable<Finding> {
  for (const [index, outcome] of subject.briefing.outcomes.entries()) {
    const given = all.get(outcome.directive);
    const faults = [
      // A briefing that could not be read has findings of its own.
      ...(given ? [] : isWhole ? [{ field: 'directive', message: `Không có chỉ đạo nào ở \`${outcome.directive}\`.`, remedy: 'Chép `<bản tin>/<chỉ đạo>` từ địa chỉ trang của chỉ đạo.' }] : []),
      ...(given ? timeFaults(outcome.status, given, subject.briefing.date.value) : []),
      ...quoteFaults(outcome.quote, subject),
      ...rivalFaults(subject, index, subjects),
    ];
    for (const { field, message, remedy } of faults)
      yield { file: subject.file, position: subject.positionOf(['outcomes', index, field]), severity: 'error', code: 'ket-qua-chi-dao', message, remedy };
  }
}

interface Fault {
  readonly field: 'directive' | 'status' | 'quote';
  readonly message: string;
  readonly remedy: string;
}

/** Whether a deadline has passed is a matter of the article's own day, never of the clock. What was done in time may be told later. */
function* timeFaults(status: OutcomeStatus, { due, day: givenDay }: GivenDirective, day: Edtf): Iterable<Fault> {
  const [first, last] = boundsOf(day);
  if (boundsOf(givenDay)[1] >= first)
    yield { field: 'directive', message: `Chỉ đạo này ngày ${formatDay(givenDay)}, không trước bài này (${formatDay(day)}).`, remedy: 'Ghi kết quả ở bản tin của một hội nghị diễn ra sau chỉ đạo.' };
  const name = OUTCOME_STATUS_NAMES[status];
  const isLate = status.endsWith('-qua-han');
  const remedy = 'Chọn lại `status`, hoặc xem lại `due` của chỉ đạo và ngày của bài.';
  if (due === null) {
    if (isLate) yield { field: 'status', message: `Chỉ đạo này không ghi hạn, nên không thể “${name}”.`, remedy };
    return;
  }
  const end = boundsOf(due)[1];
  const fits = isLate ? first > end : status.endsWith('-trong-han') ? last <= end : true;
  if (!fits) yield { field: 'status', message: `Hạn là hết ${formatDay(due)}, bài này về ngày họp ${formatDay(day)}: không thể “${name}”.`, remedy };
}

function* quoteFaults(quote: string, { briefing, blocks, lines }: Recorded): Iterable<Fault> {
  const where = lines && !contains(lines.join(' '), quote) ? 'bài gốc' : blocks && !blocks.some(({ text }) => contains(text, quote)) ? 'một đoạn của thân bài' : undefined;
  if (where !== undefined)
    yield { field: 'quote', message: `Lời chứng minh kết quả không có nguyên văn trong ${where}: “${firstWords(quote)}”.`, remedy: `Chép lại đúng từng chữ từ seeds/${briefing.source.file}, lấy lời nằm trọn trong một đoạn đang hiển thị.` };
}

/** Outcomes of the same directive and day that are listed before this one, with another status. */
function* rivalFaults(subject: Recorded, index: number, subjects: readonly Recorded[]): Iterable<Fault> {
  const { directive, status } = subject.briefing.outcomes[index]!;
  const day = subject.briefing.date.value;
  const listed = subjects.slice(0, subjects.indexOf(subject) + 1).filter(({ briefing }) => briefing.date.value === day).flatMap((other) => other.briefing.outcomes.slice(0, other === subject ? index : undefined).map((outcome) => ({ file: other.file, ...outcome })));
  const rival = listed.find((other) => other.directive === directive && other.status !== status);
  if (rival) yield { field: 'status', message: `Cùng ngày ${formatDay(day)}, ${rival.file} ghi kết quả khác cho chỉ đạo này: ${OUTCOME_STATUS_NAMES[rival.status]}.`, remedy: 'Giữ một kết quả; nếu hai bài nói khác nhau, ghi chỗ khác vào `notes`.' };
}
