import type { Briefing } from '../domain/briefing.ts';
import type { Finding, Position, Severity } from '../domain/finding.ts';
import type { StrictYaml } from '../domain/strict-yaml.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import type { Alignment } from './alignment.ts';
import type { Block } from './body.ts';
import type { Seed, Seeds } from './seeds.ts';

/** One readable briefing beside everything it is judged by. */
export interface Subject {
  /** File name without `.mdx`; also the last part of its address. */
  readonly id: string;
  readonly file: string;
  /** The whole file in NFC. */
  readonly text: string;
  readonly briefing: Briefing;
  readonly positionOf: StrictYaml['positionOf'];
  /** `undefined` when the body could not be read. */
  readonly blocks: readonly Block[] | undefined;
  /** `undefined` when there is no such article, or it is not text. */
  readonly lines: readonly string[] | undefined;
  /** `undefined` when body or article is missing. */
  readonly alignment: Alignment | undefined;
  readonly seed: Seed | undefined;
  readonly vocabulary: Vocabulary;
}

/** What the rules about the whole record need of a briefing: it need not have been read in this run. */
export type Recorded = Omit<Subject, 'text' | 'seed' | 'alignment'> & { readonly alignment: Pick<Alignment, 'misfits'> | undefined };

/** A finding before it knows its file. */
export interface Complaint {
  /** A path in the frontmatter, or a place in the file. */
  readonly at: readonly PropertyKey[] | Position;
  /** `error` unless it says otherwise. */
  readonly severity?: Severity;
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
}

/** A rule about one briefing: one idea, one file, one or two codes. */
export type Rule = (subject: Subject) => Iterable<Complaint>;

/** Everything that could be read. */
export interface CheckedRecord extends Seeds {
  readonly subjects: readonly Recorded[];
  /** Is every file of the folder among the subjects? If not, nobody can say what is missing. */
  readonly isWhole: boolean;
}

/** A rule about the record as a whole. */
export type RecordRule = (record: CheckedRecord) => Iterable<Finding>;

/** The first words of a text, for a message. */
export const firstWords = (text: string, most = 20): string => {
  const words = text.split(' ');
  return words.length <= most ? text : `${words.slice(0, most).join(' ')}…`;
};
