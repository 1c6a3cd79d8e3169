import { formatDay, precisionOf } from '../../domain/day.ts';
import type { Rule } from '../rule.ts';

/** The day of a briefing is the day of its event, and opens its address. */
export const day: Rule = function* ({ id, briefing, vocabulary }) {
  const { value } = briefing.date;
  const conference = vocabulary.conferences.get(briefing.conference);
  if (conference && !conference.date.startsWith(value) && !value.startsWith(conference.date))
    yield { at: ['date', 'value'], code: 'ngay-khac-hoi-nghi', message: `Bài ghi ${formatDay(value)}, còn ${conference.shortName} ghi ${formatDay(conference.date)}.`, remedy: 'Xem lại ngày, hoặc chọn đúng hội nghị trong conferences.yml.' };
  if (precisionOf(value) === 'day' && !id.startsWith(`${value}-`))
    yield { at: ['date', 'value'], code: 'ten-tep-khac-ngay', message: `Tên tệp không mở đầu bằng ngày của bài (${value}).`, remedy: `Đổi tên tệp thành \`${value}-<nơi>.mdx\`, hoặc sửa ngày.` };
};
