import { articleLines } from '../domain/article-lines.ts';
import { PLACEHOLDERS } from '../domain/placeholders.ts';
import { capitalise } from '../domain/text.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import { draftOf } from '../ingest/draft.ts';
import { frontmatterOf } from '../ingest/mdx-frontmatter.ts';
import { slugOf } from '../ingest/proposals.ts';
import type { Section } from './sections.ts';
import type { Frontmatter, Work } from './work.ts';

/**
 * A new fact whose quote is exactly the words selected. The same readers look at these words alone and fill in what they can; the rest is for the editor.
 * @param words - Empty when nothing was selected.
 */
export function newFact(list: Section['key'], words: string, { fields, proposals }: Work, vocabulary: Vocabulary): Record<string, unknown> {
  const read = words === '' ? undefined : readAlone(words, fields, vocabulary);
  const found = (read?.frontmatter[list] as readonly Record<string, unknown>[] | undefined)?.[0];
  for (const proposal of read?.proposals ?? [])
    if (found && Object.values(found).flat().includes(proposal.id) && !proposals.some(({ list: other, id }) => other === proposal.list && id === proposal.id)) proposals.push(proposal);
  const fact = { ...blank(list, words), ...found, ...(list !== 'leftOut' && { quote: words }) } as Record<string, unknown>;
  if ('id' in fact && (list === 'metrics' || list === 'directives')) fact['id'] = freeId(String(found?.['id'] ?? slugOf(words, 8)), fields);
  return fact;
}

/** The readers of one sentence; the day of the event stays what the editor has. */
function readAlone(words: string, fields: Frontmatter, vocabulary: Vocabulary) {
  const { frontmatter, proposals } = frontmatterOf(draftOf(`${articleLines(words).join(' ')}.`, vocabulary), { file: fields.source.file, sha256: fields.source.sha256 }, vocabulary);
  return { frontmatter: frontmatter as Record<string, unknown>, proposals };
}

function blank(list: Section['key'], words: string): Record<string, unknown> {
  switch (list) {
    case 'metrics':
      return { id: '', indicator: PLACEHOLDERS.id, value: 0, unit: 'percent', kind: 'actual', period: null, scope: 'quoc-gia', reportedBy: null, quote: words };
    case 'directives':
      return { id: '', issuer: PLACEHOLDERS.id, addressees: [], action: capitalise(words.replace(/[.;,:…\s]+$/u, '')), due: null, kind: 'order', quote: words };
    case 'chairs':
    case 'attendees':
      return { person: PLACEHOLDERS.id, office: '', quote: words };
    case 'localChairs':
      return { person: PLACEHOLDERS.id, office: '', quote: words, province: PLACEHOLDERS.id };
    case 'principles':
      return { id: PLACEHOLDERS.id, label: '', items: [], quote: words };
    case 'outcomes':
      return { directive: '', status: '', explanation: '', quote: words };
    case 'notes':
      return { quote: words, note: '' };
    case 'leftOut':
      return { reason: 'navigation', text: words };
    default:
      return { id: PLACEHOLDERS.id, quote: words };
  }
}

function freeId(wanted: string, { metrics, directives }: Frontmatter): string {
  const taken = new Set([...metrics, ...directives].map(({ id }) => id));
  let id = wanted;
  for (let number = 2; taken.has(id); number++) id = `${wanted}-${number}`;
  return id;
}
