import { type Directive, OUTCOME_STATUS_NAMES, type OutcomeStatus } from '../../domain/briefing.ts';
import { boundsOf, type Edtf, formatDay } from '../../domain/day.ts';
import type { Finding } from '../../domain/finding.ts';
import type { RecordRule, Subject } from '../rule.ts';

/** The term an outcome uses fits the deadline on the day of its article, and one directive has one outcome a day. */
export const outcomeTerms: RecordRule = function* ({ subjects }) {
  for (const subject of subjects)
    for (const [index, { directive, status }] of subject.briefing.outcomes.entries()) {
      const day = subject.briefing.date.value;
      const complain = (message: string, remedy: string): Finding => ({ file: subject.file, position: subject.positionOf(['outcomes', index, 'status']), severity: 'error', code: 'ket-qua-chi-dao', message, remedy });
      const given = subjects.flatMap(({ id, briefing }) => briefing.directives.filter((other) => `${id}/${other.id}` === directive))[0];
      const contradiction = given && contradictionOf(status, given, day);
      if (contradiction !== undefined) yield complain(contradiction, 'Chọn lại `status`, hoặc xem lại `due` của chỉ đạo và ngày của bài.');
      const rival = rivalOf(subject, index, subjects);
      if (rival) yield complain(`Cùng ngày ${formatDay(day)}, ${rival.file} ghi kết quả khác cho chỉ đạo này: ${OUTCOME_STATUS_NAMES[rival.status]}.`, 'Giữ một kết quả; nếu hai bài nói khác nhau, ghi chỗ khác vào `notes`.');
    }
};

/** Whether a deadline has passed is a matter of the article's own day, never of the clock. What was done in time may be told later. */
function contradictionOf(status: OutcomeStatus, { due }: Directive, day: Edtf): string | undefined {
  const name = OUTCOME_STATUS_NAMES[status];
  if (due === null) return status.endsWith('-qua-han') ? `Chỉ đạo này không ghi hạn, nên không thể “${name}”.` : undefined;
  const [first, last] = boundsOf(day);
  const end = boundsOf(due)[1];
  const fits = status.endsWith('-qua-han') ? first > end : status.endsWith('-trong-han') ? last <= end : true;
  return fits ? undefined : `Hạn là hết ${formatDay(due)}, bài này về ngày họp ${formatDay(day)}: không thể “${name}”.`;
}

interface Rival {
  readonly file: string;
  readonly status: OutcomeStatus;
}

/** An outcome listed before this one, of the same directive and day, with another status. */
function rivalOf(subject: Subject, index: number, subjects: readonly Subject[]): Rival | undefined {
  const { directive, status } = subject.briefing.outcomes[index]!;
  const before = subjects.slice(0, subjects.indexOf(subject)).filter(({ briefing }) => briefing.date.value === subject.briefing.date.value);
  const listed = [...before.flatMap(({ file, briefing }) => briefing.outcomes.map((outcome) => ({ file, ...outcome }))), ...subject.briefing.outcomes.slice(0, index).map((outcome) => ({ file: subject.file, ...outcome }))];
  return listed.find((other) => other.directive === directive && other.status !== status);
}
