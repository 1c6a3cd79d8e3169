import { countWords } from '../../domain/text.ts';
import type { Rule } from '../rule.ts';

/** How many words the quote of a figure or a directive has. */
export const QUOTE_WORDS = { fewest: 5, most: 25 } as const;
const { fewest: FEWEST, most: MOST } = QUOTE_WORDS;

/** The words of a figure or a directive are enough to understand and few enough to read at a glance. */
export const quoteLength: Rule = function* ({ briefing }) {
  for (const list of ['metrics', 'directives'] as const)
    for (const [index, { quote }] of briefing[list].entries()) {
      const words = countWords(quote);
      if (words < FEWEST || words > MOST)
        yield { at: [list, index, 'quote'], code: 'trich-dan-dai-ngan', message: `Trích dẫn này có ${words} chữ; trích dẫn của số liệu và chỉ đạo có từ ${FEWEST} đến ${MOST} chữ.`, remedy: words < FEWEST ? 'Lấy thêm chữ liền trước hoặc liền sau trong câu.' : 'Chỉ giữ phần câu nói đúng điều này.' };
    }
};
