import type { DirectiveKind } from '../../domain/briefing.ts';
import type { Edtf } from '../../domain/day.ts';
import type { ReadingContext } from '../article.ts';
import { comparable } from '../prose/comparable.ts';
import { type Speaker, speakerIn } from './speakers.ts';

/** A task by its place in the paragraph. */
export interface Task {
  readonly start: number;
  readonly end: number;
  readonly speaker: Speaker | null;
  readonly addressees: readonly string[];
  readonly due: Edtf | null;
  readonly kind: DirectiveKind;
}

/** What one paragraph hands on to the next. */
export interface Said {
  /** The last person named as speaking. */
  readonly speaker: Speaker | null;
  /** The kind of order that may carry on, or null when nothing does. */
  readonly active: DirectiveKind | null;
  readonly addressees: readonly string[];
  /** Paragraphs since the order was given. */
  readonly indent: number;
}

/** Nobody has spoken yet. */
export const SILENT: Said = { speaker: null, active: null, addressees: [], indent: 0 };

/** What one sentence gives and hands on. */
export interface SentenceReading { readonly tasks: Task[]; readonly said: Said }

/** The first chair, as who speaks when nobody is named. */
export const chair = ({ chairs }: ReadingContext): Speaker | null => (chairs[0] ? { words: chairs[0].name, office: chairs[0].role, body: false } : null);

/** The last closing quotation mark before a place. */
export const lastQuote = (printed: string, before: number): number => Math.max(printed.lastIndexOf('”', before), printed.lastIndexOf('"', before), printed.lastIndexOf('»', before));

/** The chair, or somebody whose office leads. */
export const mayOrder = ({ words, office }: Speaker, { chairs }: ReadingContext): boolean => chairs.some(({ name }) => comparable(name) === comparable(words)) || /(?:thủ tướng|bí thư|chủ tịch|bộ trưởng|trưởng ban|người đứng đầu|thứ trưởng)/u.test(comparable(`${office ?? ''} ${words}`));

/** Is a person the subject of these words? */
export const isPerson = (subject: string): boolean => {
  const speaker = speakerIn(subject, null, []);
  return (speaker !== null && !speaker.body) || /(?:[Đđ]ồng chí|[Ôô]ng|[Bb]à)\s*$/u.test(subject);
};

/** A list of the clauses of a motto is no list of tasks: “…“5 không”: không giấy tờ; không …”. */
export function cutPrinciples(printed: string): string {
  const match = /["“”'«»][\d\p{L}][^"“”]{0,20}["”»],? ?(?:gồm|gồm có|là|bao gồm)?:/u.exec(printed);
  return match ? printed.slice(0, match.index + match[0].length - 1) : printed;
}
