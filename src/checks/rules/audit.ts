import type { Position } from '../../domain/finding.ts';
import { type Article, type FigureIndex, figureIndex } from '../audit/article.ts';
import { auditOf, noteOn } from '../audit/audit.ts';
import type { Relation } from '../audit/relation.ts';
import type { Recorded, RecordRule } from '../rule.ts';

/** What an article says adds up, or an editor's note stands beside the words that do not. */
export const audit: RecordRule = function* ({ subjects }) {
  const all = figureIndex(subjects);
  for (const subject of subjects)
    for (const relation of auditOf(articleOf(subject, all)))
      if (!relation.agrees && !noteOn(relation, subject.briefing.notes))
        yield { file: subject.file, position: placeOf(relation, subject), severity: 'hint', code: 'so-khong-khop', message: relation.statement, remedy: 'Đối chiếu bài gốc; nếu bài in đúng như vậy, thêm một ghi chú (`notes`) cạnh lời đó.' };
};

/** A briefing as the audit reads it; blocks that are not the article's own words are left to other rules. */
export function articleOf({ id, briefing, blocks: every = [], alignment, lines = [], vocabulary }: Recorded, all: FigureIndex): Article {
  const blocks = every.filter((block) => !alignment?.misfits.has(block));
  const leftOut = briefing.leftOut.flatMap((part) => ('lines' in part ? lines.slice(part.lines[0] - 1, part.lines[1]) : [part.text]));
  return { id, briefing, blocks, leftOut, event: vocabulary.conferences.get(briefing.conference), all };
}

/** At the printed figure, else at the sentence, else at the day. */
function placeOf({ metrics: [key], sentences: [sentence = ''] }: Relation, { id, briefing, blocks = [], positionOf }: Recorded): Position {
  const index = briefing.metrics.findIndex((metric) => `${id}/${metric.id}` === key);
  if (index !== -1) return positionOf(['metrics', index, 'value']);
  // For a sentence printed twice, the second place is the one to look at.
  return blocks.findLast(({ text }) => sentence !== '' && text.includes(sentence))?.position ?? positionOf(['date', 'value']);
}
