import type { BriefingRecord, DirectiveRecord, MetricRecord } from '../domain/record.ts';
import type { PublicRecord } from './record.ts';

/** Records that show how the site is read; each is missing while the record holds none of its kind. */
export interface ReadingExamples {
  /** A figure with a word of uncertainty and a period. */
  readonly figure: MetricRecord | undefined;
  /** A directive with a deadline. */
  readonly directive: DirectiveRecord | undefined;
  /** A briefing whose day the article does not print. */
  readonly inferred: BriefingRecord | undefined;
}

/** The newest example of each kind. */
export const readingExamples = ({ briefings, metrics, directives }: PublicRecord): ReadingExamples => ({
  figure: metrics.find(({ qualifier, period, kind }) => qualifier !== null && period !== null && kind === 'actual') ?? metrics.find(({ period }) => period !== null),
  directive: directives.find(({ due, addressees }) => due !== null && addressees.length > 0) ?? directives[0],
  inferred: briefings.find(({ date }) => date.basis !== 'text'),
});
