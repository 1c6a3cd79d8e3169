import { contains } from '../../domain/text.ts';
import { numbersIn } from '../numbers.ts';
import type { Rule } from '../rule.ts';

/** The numbers and the word of uncertainty of a figure can be read in its quote. */
export const metricWords: Rule = function* ({ briefing }) {
  for (const [index, metric] of briefing.metrics.entries()) {
    const printed = numbersIn(metric.quote);
    for (const field of ['value', 'valueMax', 'of'] as const) {
      const number = metric[field];
      if (number !== null && !printed.has(Math.abs(number)))
        yield { at: ['metrics', index, field], severity: 'hint', code: 'so-khong-thay', message: `Không đọc được số ${String(number).replace('.', ',')} trong trích dẫn của số liệu này.`, remedy: 'Xem lại con số và dấu chấm, dấu phẩy; hoặc chọn lời có con số đó.' };
    }
    if (metric.qualifier !== null && !contains(metric.quote.toLowerCase(), metric.qualifier.toLowerCase()))
      yield { at: ['metrics', index, 'qualifier'], severity: 'hint', code: 'tu-uoc-luong-khong-thay', message: `Trích dẫn không có từ “${metric.qualifier}”.`, remedy: 'Chép từ ước lượng đúng như in, chọn lời có từ đó, hoặc để null.' };
  }
};
