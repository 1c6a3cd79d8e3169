import type { CleanArticle } from './article.ts';
import { peopleIn } from './people.ts';
import type { Gazetteer } from './places.ts';
import { sentencesOf } from './prose/sentences.ts';

/** Somebody named with an office who does not chair. */
export interface Attendee {
  readonly name: string;
  /** One exact run of words of the article. */
  readonly office: string;
  readonly evidence: string;
  readonly line: number;
}

/** Everybody named with an office, each once, but for those who chair; captions count too. */
export function readAttendees({ blocks }: CleanArticle, gazetteer: Gazetteer, chairs: ReadonlySet<string>): Attendee[] {
  const found = new Map<string, Attendee>();
  for (const { text, line } of blocks)
    for (const { text: sentence } of sentencesOf(text))
      for (const { name, officeBefore, officeAfter, start, end } of peopleIn(sentence, gazetteer.names)) {
        const office = officeBefore || officeAfter;
        if (office === '' || chairs.has(name) || found.has(name)) continue;
        found.set(name, { name, office, evidence: sentence.slice(start, end).trim(), line });
      }
  return [...found.values()];
}
