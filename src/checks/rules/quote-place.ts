import { contains } from '../../domain/text.ts';
import { firstWords, type Rule } from '../rule.ts';

/** The words of a figure or a directive stand in one paragraph, caption or item of the body, so that the page can show them there. */
export const quotePlace: Rule = function* ({ briefing, blocks, lines }) {
  if (!blocks || !lines) return;
  const article = lines.join(' ');
  for (const list of ['metrics', 'directives'] as const)
    for (const [index, { quote }] of briefing[list].entries())
      if (contains(article, quote) && !blocks.some(({ text }) => contains(text, quote)))
        yield { at: [list, index, 'quote'], code: 'trich-dan-ngoai-than-bai', message: `Trích dẫn này không nằm trọn trong một đoạn của thân bài: “${firstWords(quote)}”.`, remedy: 'Chọn lời nằm trong một đoạn đang hiển thị, hoặc không tách đoạn ở giữa những lời này.' };
};
