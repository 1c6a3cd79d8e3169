import type { Briefing, Directive, LeftOut, Metric, OutcomeStatus } from './briefing.ts';
import type { Edtf } from './day.ts';
import type { ArticleText } from './site.ts';
import type { Section } from './address.ts';
import type { Conference } from './vocabulary.ts';

/** One block of a briefing's body as shown: its anchor, its text, and what it is. */
export interface BodyBlock {
  readonly anchor: string;
  readonly text: string;
  readonly kind: 'paragraph' | 'heading' | 'caption' | 'lead' | 'list-item' | 'quote';
}

/** A heading of the body; `given` when it is ours and not the article's. */
export interface BodyHeading {
  readonly depth: number;
  readonly anchor: string;
  readonly text: string;
  readonly given: boolean;
}

/** A principle or theme named in the running text. */
export interface TextMention {
  readonly section: Section;
  readonly id: string;
  readonly anchor: string;
  readonly words: string;
}

/** What the loader adds to the frontmatter of a briefing. */
export interface LoadedBody {
  readonly html: string;
  readonly blocks: readonly BodyBlock[];
  readonly headings: readonly BodyHeading[];
  readonly textMentions: readonly TextMention[];
  /** Is the article shown in full, or only the words that facts quote? */
  readonly articleText: ArticleText;
  /** The parts of the seed that are not shown, in full; none where only quotes are shown. */
  readonly leftOutTexts: readonly { readonly reason: LeftOut['reason']; readonly lines: readonly string[] }[];
}

/** A briefing as the site knows it. The HTML of its body is read when its page is made (`articleHtml` of `query/record.ts`). */
export interface BriefingRecord extends Briefing, Omit<LoadedBody, 'html'> {
  readonly id: string;
  /** Names everything its text, facts and rendered body are made from. */
  readonly digest: string;
  readonly event: Conference;
}

/** Words of a source with the rest of their sentence around them. */
export interface QuoteInContext {
  readonly before: string;
  readonly quote: string;
  readonly after: string;
  /** Anchor of the words in the briefing page. */
  readonly anchor: string;
}

interface Located {
  /** `<briefing id>/<fact id>`. */
  readonly key: string;
  readonly briefing: BriefingRecord;
  readonly context: QuoteInContext;
  /** Root-relative address of the words in the briefing. */
  readonly address: string;
}

/** One figure with its place. */
export interface MetricRecord extends Metric, Located {}

/** One directive with its place. */
export interface DirectiveRecord extends Directive, Located {
  /** Day the directive was given: that of the briefing. */
  readonly given: Edtf;
  /** What a later briefing proves about it; null while none does. */
  readonly outcome: OutcomeRecord | null;
}

/** A proven state of a directive, with the words that prove it. */
export interface OutcomeRecord {
  readonly status: OutcomeStatus;
  readonly explanation: string;
  /** The later briefing. */
  readonly briefing: BriefingRecord;
  readonly context: QuoteInContext;
  readonly address: string;
}

/** Why an entity is listed under a briefing: the relation in words, and the quote that shows it. */
export interface Mention {
  readonly briefing: BriefingRecord;
  readonly relation: string;
  readonly context: QuoteInContext;
  readonly address: string;
}

/** Everything in the record that names one entity. */
export interface EntityUses {
  readonly briefings: readonly BriefingRecord[];
  readonly directives: readonly DirectiveRecord[];
  readonly metrics: readonly MetricRecord[];
  readonly mentions: readonly Mention[];
}
