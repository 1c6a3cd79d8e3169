import { boundsOf, formatDay } from '../../domain/day.ts';
import type { RecordRule } from '../rule.ts';

/** An outcome is told about a directive of the record, in a briefing of a later day. */
export const outcomes: RecordRule = function* ({ subjects, isWhole }) {
  const given = new Map(subjects.flatMap(({ id, briefing }) => briefing.directives.map((directive) => [`${id}/${directive.id}`, briefing.date.value] as const)));
  for (const { file, briefing, positionOf } of subjects)
    for (const [index, { directive }] of briefing.outcomes.entries()) {
      const position = positionOf(['outcomes', index, 'directive']);
      const day = given.get(directive);
      // A briefing that could not be read has findings of its own.
      if (day === undefined && isWhole) yield { file, position, severity: 'error', code: 'chi-dao-khong-ro', message: `Không có chỉ đạo nào ở \`${directive}\`.`, remedy: 'Chép `<bản tin>/<chỉ đạo>` từ địa chỉ trang của chỉ đạo.' };
      if (day !== undefined && boundsOf(day)[1] >= boundsOf(briefing.date.value)[0])
        yield { file, position, severity: 'error', code: 'ket-qua-som-hon-chi-dao', message: `Chỉ đạo này ngày ${formatDay(day)}, không trước bài này (${formatDay(briefing.date.value)}).`, remedy: 'Ghi kết quả ở bản tin của một hội nghị sau.' };
    }
};
