import { auditOf } from '../checks/audit/audit.ts';
import { type Relation, RELATION_KIND_NAMES } from '../checks/audit/relation.ts';
import { factAddress } from '../domain/address.ts';
import { contextOf } from '../domain/context.ts';
import { type Named, viewpoint } from '../domain/names.ts';
import type { BriefingRecord } from '../domain/record.ts';
import type { PublicRecord } from './record.ts';

/** One comparison the audit made, for the reader: a sentence, in which what the audit calls by an id has its name and leads there. */
export type AuditLine = Pick<Relation, 'agrees'> & { readonly kind: string; readonly statement: readonly (string | Named)[] };

/** What was computed from a briefing's own figures and dates, those that do not fit first. */
export function auditLines(briefing: BriefingRecord, record: PublicRecord): AuditLine[] {
  const relations = auditOf({ id: briefing.id, briefing, blocks: briefing.blocks, leftOut: briefing.leftOutTexts.flatMap(({ lines }) => lines), event: briefing.event, all: record.figures });
  // Whether a sentence stands twice can only be said of an article that is shown.
  return relations
    .filter(({ kind }) => kind !== 'repetition' || briefing.articleText === 'full')
    .map(({ kind, agrees, statement, metrics }) => ({ kind: RELATION_KIND_NAMES[kind], agrees, statement: readable(statement, metrics, briefing, record) }))
    .sort((a, b) => Number(a.agrees) - Number(b.agrees));
}

/** A fact's id becomes the paragraph where its words stand, a briefing's id the article it was made from. */
function readable(statement: string, metrics: readonly string[], briefing: BriefingRecord, { briefings, vocabulary }: PublicRecord): (string | Named)[] {
  return statement.split(/(`[a-z0-9-]+`|(?<=theo )\d{4}-\d{2}-\d{2}[a-z0-9-]*)/u).filter((part) => part !== '').map((part): string | Named => {
    const id = part.replaceAll('`', '');
    if (part === id && !/^\d{4}-/u.test(part)) return part;
    const fact = part === id ? undefined : briefing.metrics.find((metric) => metric.id === id);
    if (fact) return { name: contextOf(briefing.blocks, fact.quote, fact.id).anchor.replace(/^doan-(\d+)$/u, 'đoạn $1'), address: `#${id}` };
    const other = briefings.find((one) => one.id === id);
    return other ? { name: viewpoint(vocabulary, other), address: factAddress(id, metrics.find((key) => key.startsWith(`${id}/`))?.slice(id.length + 1) ?? 'phan-bai') } : part;
  });
}
