import { addressOf } from '../domain/address.ts';
import { type Briefing, DIRECTIVE_KIND_NAMES } from '../domain/briefing.ts';
import { formatDay, formatPeriod } from '../domain/day.ts';
import { scopeName } from '../domain/names.ts';
import { formatQuantity, METRIC_KIND_NAMES } from '../domain/quantity.ts';
import type { BriefingRecord } from '../domain/record.ts';
import { capitalise, fold } from '../domain/text.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import type { MarginNote } from '../markdown/margin.ts';
import type { Highlight } from '../markdown/ranges.ts';

/** Id, and anchor in the text, of the words that an editor's note is about. @example noteId(0) // 'ghi-chu-1' */
export const noteId = (index: number): string => `ghi-chu-${index + 1}`;

/** The words that the editor's notes are about. */
export const noteHighlights = ({ notes }: Briefing): Highlight[] => notes.map(({ quote }, index) => ({ id: noteId(index), quote }));

/** What stands beside the words of each fact and each note of a briefing, by the id of the fact or note. */
export function marginNotes(briefing: string, { metrics, directives, notes }: Briefing, vocabulary: Vocabulary): ReadonlyMap<string, MarginNote> {
  return new Map<string, MarginNote>([
    ...metrics.map((metric): [string, MarginNote] => {
      const details = [metric.kind === 'actual' ? null : METRIC_KIND_NAMES[metric.kind], metric.scope === 'quoc-gia' ? null : scopeName(vocabulary, metric.scope), metric.period && formatPeriod(metric.period)].filter(Boolean).join(', ');
      return [metric.id, { kind: 'metric', label: formatQuantity(metric), text: `${vocabulary.indicators.get(metric.indicator)?.name ?? metric.indicator}${details && ` (${details})`}`, address: addressOf('indicators', metric.indicator), sources: [] }];
    }),
    ...directives.map(({ id, kind, action, due }): [string, MarginNote] => [
      id,
      { kind: 'directive', label: `${capitalise(DIRECTIVE_KIND_NAMES[kind])}:`, text: `${action}${due ? ` (hạn ${formatDay(due)})` : ''}`, address: addressOf('directives', `${briefing}/${id}`), sources: [] },
    ]),
    ...notes.map(({ note, sources }, index): [string, MarginNote] => [noteId(index), { kind: 'note', label: 'Ghi chú:', text: note, address: null, sources }]),
  ]);
}

/** The notes whose words stand in no block of the article as shown, and so have no margin to stand in. */
export const notesApart = ({ notes, blocks }: Pick<BriefingRecord, 'notes' | 'blocks'>): Briefing['notes'] => notes.filter(({ quote }) => !blocks.some(({ text }) => text.includes(fold(quote))));
