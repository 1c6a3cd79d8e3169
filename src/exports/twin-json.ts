import { addressOf } from '../domain/address.ts';
import { actor } from '../domain/names.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import { addressOfWords } from '../domain/text-fragment.ts';
import { directiveCitation, quoteCitation } from './citation.ts';
import { citeRecord } from './cite-record.ts';
import type { RecordContent } from './record-content.ts';
import { directiveRow, metricRow, type ToUrl } from './rows.ts';
import { MOST_ENTRIES, newest, WHOLE } from './twin-lists.ts';

/**
 * A record as one JSON object: its row of open data, what its page says besides, and the rows of its figures and directives
 * (the same shapes as `du-lieu/so-lieu.json` and `du-lieu/chi-dao.json`, each with the address of its very words).
 * Of a very long list it holds the newest, and `whole` says how many there are and where.
 */
export function twinJson(content: RecordContent, vocabulary: Vocabulary, url: ToUrl): object {
  const { section, row, title, description, briefing, metrics, directives, directive, address } = content;
  const cut = { ...(metrics.length > MOST_ENTRIES && { figures: { count: metrics.length, url: url(WHOLE.figures) } }), ...(directives.length > MOST_ENTRIES && { directives: { count: directives.length, url: url(WHOLE.directives) } }) };
  const words = (fact: { readonly address: string; readonly context: { readonly quote: string } }): string => addressOfWords(url(fact.address), fact.context.quote);
  return {
    ...row(),
    title,
    description,
    ...(directive && { wordsUrl: words(directive), outcome: directive.outcome && { status: directive.outcome.status, explanation: directive.outcome.explanation, quote: directive.outcome.context.quote, url: url(directive.outcome.address) } }),
    ...(briefing && {
      dateExplanation: briefing.date.explanation,
      sourceUrl: briefing.source.url,
      sourceArchived: briefing.source.archived,
      body: briefing.blocks.map(({ anchor, kind, text }) => ({ anchor, kind, text })),
      notes: briefing.notes.map(({ quote, note, sources }) => ({ quote, note, sources })),
      leftOut: briefing.leftOutTexts.map(({ reason, lines }) => ({ reason, lines })),
    }),
    figures: newest(section, metrics).map((metric) => ({ citation: quoteCitation(metric.context.quote, metric.briefing, url(metric.address)), ...metricRow(metric, vocabulary.indicators.get(metric.indicator)?.name ?? metric.indicator, url), wordsUrl: words(metric) })),
    directives: newest(section, directives).map((one) => ({ citation: directiveCitation(one, actor(vocabulary, one.issuer).name, url(addressOf('directives', one.key))), ...directiveRow(one, url), wordsUrl: words(one) })),
    ...(Object.keys(cut).length > 0 && { whole: cut }),
    citation: citeRecord(content, vocabulary, url(address)),
  };
}
