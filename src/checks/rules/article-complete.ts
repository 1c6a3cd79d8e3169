import { firstWords, type Rule } from '../rule.ts';

/** Every word of the article is in the body, the title or the byline, or listed as left out with a reason. */
export const articleComplete: Rule = function* ({ alignment, briefing }) {
  for (const { line, text } of alignment?.gaps ?? [])
    yield { at: ['source', 'file'], code: 'bai-goc-con-sot', message: `Dòng ${line + 1} của seeds/${briefing.source.file} có lời chưa nằm trong bài và chưa ghi ở leftOut: “${firstWords(text)}”.`, remedy: 'Đưa vào thân bài đúng chỗ, hoặc ghi ở leftOut kèm lý do.' };
};
