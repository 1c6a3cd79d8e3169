import { readBriefing } from '../checks/read.ts';
import { quotedWords } from '../domain/briefing.ts';
import { quotesOnly } from '../markdown/quotes-only.ts';
import { renderBody } from '../markdown/render.ts';
import { loadVocabulary } from '../vocabulary/load.ts';
import { marginNotes, noteHighlights } from './margin-notes.ts';

/** Blocks that the interface page shows. */
const BLOCKS = 3;

/**
 * The first blocks of a briefing as they look when its source lets only quotations be shown.
 * @param base - Path prefix of the site, with a trailing slash.
 * @returns HTML whose ids are its own (`mau-…`): the same facts may stand elsewhere on the page.
 */
export function quotedBlocks(id: string, base: string): string {
  const root = process.cwd();
  const { briefing, tree } = readBriefing(root, `${id}.mdx`);
  if (!briefing || !tree) return '';
  const margins = marginNotes(id, briefing, loadVocabulary(root));
  const isPrinted = (): boolean => true;
  const { html } = renderBody(quotesOnly(tree, quotedWords(briefing), isPrinted), { highlights: [...briefing.metrics, ...briefing.directives, ...noteHighlights(briefing)], phrases: [], isPrinted, marginOf: (fact) => margins.get(fact), base });
  return html.split('\n').filter(Boolean).slice(0, BLOCKS).join('\n').replaceAll(' id="', ' id="mau-');
}
