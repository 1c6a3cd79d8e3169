import { countWords } from '../../domain/text.ts';
import type { Rule } from '../rule.ts';

const FEWEST = 5;
const MOST = 25;

/** The words of a figure or a directive are enough to understand and few enough to read at a glance. */
export const quoteLength: Rule = function* ({ briefing }) {
  for (const list of ['metrics', 'directives'] as const)
    for (const [index, { quote }] of briefing[list].entries()) {
      const words = countWords(quote);
      if (words < FEWEST || words > MOST)
        yield { at: [list, index, 'quote'], code: 'trich-dan-dai-ngan', message: `Trích dẫn này có ${words} chữ; trích dẫn của số liệu và chỉ đạo có từ ${FEWEST} đến ${MOST} chữ.`, remedy: words < FEWEST ? 'Lấy thêm chữ liền trước hoặc liền sau trong câu.' : 'Chỉ giữ phần câu nói đúng điều này.' };
    }
};
