import type { Rule } from '../rule.ts';

/** Who chairs is a fact of the event: an article that names somebody else deserves a look. An article that names nobody is no contradiction. */
export const chairs: Rule = function* ({ briefing, vocabulary }) {
  const conference = vocabulary.conferences.get(briefing.conference);
  if (!conference) return;
  for (const [index, { person }] of briefing.chairs.entries())
    if (!conference.chairs.includes(person))
      yield { at: ['chairs', index, 'person'], severity: 'hint', code: 'chu-tri-khac', message: `\`${person}\` không phải người chủ trì ghi ở ${conference.shortName}.`, remedy: 'Người chủ trì một điểm cầu ghi ở localChairs; nếu đúng là chủ trì hội nghị thì sửa conferences.yml.' };
};
