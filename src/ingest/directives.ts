import type { DirectiveKind } from '../domain/briefing.ts';
import type { Edtf } from '../domain/day.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import type { CleanArticle, ReadingContext } from './article.ts';
import { isListItem, readParagraph } from './directives/paragraph.ts';
import { SILENT } from './directives/said.ts';
import { actorId } from './directives/speakers.ts';
import { comparable, visible } from './prose/comparable.ts';

/** One thing somebody was told to do, as in contract 2, and where it stands. */
export interface DirectiveReading {
  readonly quote: string;
  /** Who says it, as printed: a name, or the office where the article gives no name; null when nobody is said to. */
  readonly issuer: string | null;
  /** Id of the issuer, where the vocabulary knows the words. */
  readonly issuerId: string | null;
  /** Names as printed. */
  readonly addressees: readonly string[];
  readonly due: Edtf | null;
  readonly kind: DirectiveKind;
  readonly line: number;
  /** What an editor has to settle, in Vietnamese. */
  readonly doubt: string | null;
}

/** A short line without an end of sentence, though nothing marks it as a heading. */
const looksLikeHeading = (text: string): boolean => !/[.!?:;…”"]$/u.test(text) && !/^[-+•*–]|^\d+[.)]/u.test(text) && text.split(' ').length < 20;

/**
 * Reads what an article says that somebody was told to do: orders, assignments, proposals, decisions, general guidance, the business of the meeting.
 * Opinions and things already done are none of these.
 * @returns In the order of the article; every quote is an exact substring of its block.
 */
export function readDirectives(article: CleanArticle, context: ReadingContext, vocabulary: Vocabulary): DirectiveReading[] {
  const readings: DirectiveReading[] = [];
  const quoted = new Set<string>();
  let said = SILENT;
  for (const block of article.blocks) {
    if (block.kind === 'caption' || block.kind === 'heading') continue;
    if (block.kind === 'paragraph' && looksLikeHeading(block.text)) continue;
    const whole = visible(block.text);
    const paragraph = readParagraph(whole.text, isListItem(block), said, context);
    said = paragraph.said;
    for (const { start, end, speaker, addressees, due, kind } of paragraph.tasks) {
      const quote = whole.original(start, end);
      const words = comparable(quote);
      if (quoted.has(words)) continue;
      quoted.add(words);
      const issuer = speaker?.words ?? null;
      const doubt = issuer === null ? 'Câu không nói ai chỉ đạo.' : kind === 'general' && addressees.length === 0 ? 'Câu có thể là nhận định chung, không phải chỉ đạo; xem lại.' : null;
      readings.push({ quote, issuer, issuerId: issuer === null ? null : actorId(issuer, vocabulary), addressees, due, kind, line: block.line, doubt });
    }
  }
  return readings;
}
