import type { RecordSection } from '../domain/record-page.ts';
import type { BriefingRecord, DirectiveRecord, MetricRecord } from '../domain/record.ts';
import type { Row } from './rows.ts';

/** One record with everything its page shows: what its other forms (Markdown, JSON, JSON-LD, feeds, citations) are made from. */
export interface RecordContent {
  readonly section: RecordSection;
  readonly id: string;
  readonly title: string;
  /** In our own words; null where there are none. */
  readonly description: string | null;
  /** Its row of open data; made when it is asked for, since most builds need few. */
  readonly row: () => Row;
  /** Root-relative. */
  readonly address: string;
  /** Briefings that name it; none for a briefing. */
  readonly briefings: readonly BriefingRecord[];
  readonly metrics: readonly MetricRecord[];
  readonly directives: readonly DirectiveRecord[];
  /** Set when the record is a briefing. */
  readonly briefing?: BriefingRecord;
  /** Set when the record is a directive. */
  readonly directive?: DirectiveRecord;
}
