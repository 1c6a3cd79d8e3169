import { sentences } from '../../domain/text.ts';
import type { Rule } from '../rule.ts';

const FEWEST = 2;
const MOST = 4;

/** A summary is short enough to be read. */
export const summary: Rule = function* ({ briefing }) {
  const count = sentences(briefing.summary).length;
  if (count < FEWEST || count > MOST)
    yield { at: ['summary'], severity: 'hint', code: 'tom-tat-dai-ngan', message: `Phần tóm tắt có ${count} câu; nên có từ ${FEWEST} đến ${MOST} câu.`, remedy: count < FEWEST ? 'Thêm điều chính mà hội nghị quyết định.' : 'Gộp hoặc bỏ bớt câu.' };
};
