import { SECTIONS } from '../domain/address.ts';
import { actor } from '../domain/names.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import { articleCitation, briefingCsl, type CslItem, directiveCitation, directiveCsl, pageCitation, pageCsl } from './citation.ts';
import type { RecordContent } from './record-content.ts';

/** How to cite a record, in words and for reference managers. */
export interface Citation {
  readonly text: string;
  readonly csl: CslItem;
}

/** @param url - Address of the record's page as it shall be printed. */
export function citeRecord({ section, id, title, briefing, directive }: RecordContent, vocabulary: Vocabulary, url: string): Citation {
  if (briefing) return { text: articleCitation(briefing, url), csl: briefingCsl(briefing, url) };
  if (directive) {
    const issuer = actor(vocabulary, directive.issuer).name;
    return { text: directiveCitation(directive, issuer, url), csl: directiveCsl(directive, issuer, url) };
  }
  return { text: pageCitation(title, SECTIONS[section].name, url), csl: pageCsl(`${SECTIONS[section].path.slice(1, -1)}-${id}`, title, url) };
}
