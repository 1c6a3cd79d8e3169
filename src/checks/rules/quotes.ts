import type { Briefing } from '../../domain/briefing.ts';
import { contains } from '../../domain/text.ts';
import { firstWords, type Rule } from '../rule.ts';

/** Every quote, and every text that says “as printed”, is an exact part of the article. */
export const quotes: Rule = function* ({ briefing, lines }) {
  if (!lines) return;
  const article = lines.join(' ');
  for (const { at, text, what } of quotesOf(briefing))
    if (!contains(article, text))
      yield { at, code: 'trich-dan-sai', message: `${what} không có nguyên văn trong bài gốc: “${firstWords(text)}”.`, remedy: `Chép lại đúng từng chữ, từng dấu từ seeds/${briefing.source.file}.` };
};

interface Quoted {
  readonly at: readonly PropertyKey[];
  readonly text: string;
  readonly what: string;
}

const WITH_QUOTE = ['chairs', 'localChairs', 'attendees', 'provinces', 'documents', 'principles', 'metrics', 'directives', 'notes'] as const;
const WITH_OFFICE = ['chairs', 'localChairs', 'attendees'] as const;

function* quotesOf(briefing: Briefing): Iterable<Quoted> {
  const { date, title, titleBy, source, principles } = briefing;
  if (titleBy === 'source') yield { at: ['title'], text: title, what: 'Tên bài ghi là của bài gốc nhưng' };
  if (date.quote !== null) yield { at: ['date', 'quote'], text: date.quote, what: 'Trích dẫn này' };
  if (source.byline !== null) yield { at: ['source', 'byline'], text: source.byline, what: 'Tên tác giả' };
  for (const list of WITH_QUOTE) for (const [index, { quote }] of briefing[list].entries()) yield { at: [list, index, 'quote'], text: quote, what: 'Trích dẫn này' };
  for (const list of WITH_OFFICE) for (const [index, { office }] of briefing[list].entries()) yield { at: [list, index, 'office'], text: office, what: 'Chức vụ' };
  for (const [index, { label, items }] of principles.entries()) {
    yield { at: ['principles', index, 'label'], text: label, what: 'Tên gọi nguyên tắc' };
    for (const [item, { text }] of items.entries()) yield { at: ['principles', index, 'items', item, 'text'], text, what: 'Vế này của nguyên tắc' };
  }
}
