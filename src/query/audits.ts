import { type Relation, RELATION_KIND_NAMES } from '../checks/audit/relation.ts';
import type { FigureIndex } from '../checks/audit/article.ts';
import { auditOf } from '../checks/audit/audit.ts';
import type { BriefingRecord } from '../domain/record.ts';

/** One comparison the audit made, for the reader. */
export type AuditLine = Pick<Relation, 'agrees' | 'statement'> & { readonly kind: string };

/** What was computed from a briefing's own figures and dates, those that do not fit first. */
export function auditLines(briefing: BriefingRecord, all: FigureIndex): AuditLine[] {
  const relations = auditOf({ id: briefing.id, briefing, blocks: briefing.blocks, leftOut: briefing.leftOutTexts.flatMap(({ lines }) => lines), event: briefing.event, all });
  // Whether a sentence stands twice can only be said of an article that is shown.
  return relations.filter(({ kind }) => kind !== 'repetition' || briefing.articleText === 'full').map(({ kind, agrees, statement }) => ({ kind: RELATION_KIND_NAMES[kind], agrees, statement })).sort((a, b) => Number(a.agrees) - Number(b.agrees));
}
