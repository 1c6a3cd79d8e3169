import type { ArticleLine } from './text-in.ts';

/** Keys that machines write above a text. */
const KEYS = 'title|date|draft|layout|author|authors|tags?|slug|chairs?|published|publishdate|source|url|id|themes?|categor(?:y|ies)|description|permalink|lang|language|conference|summary|metrics?|provinces?|keywords?|image|type|status|weight|template|toc|canonical|byline|outlet|event_date';
/** In lines, without its fences. */
const LONGEST_HEAD = 60;
const FENCE = /^(?:-{3,}|\+{3,})$/u;
const PAIR = new RegExp(`^(?:${KEYS})\\s*[:=](?:\\s|$)`, 'iu');
const ANY_PAIR = /^(?:[A-Za-z_][\w.-]{0,30}\s*[:=](?:\s|$)|- \S|\s*$)/u;
const PREFIX = new RegExp(`^(?:${KEYS})\\s*[:=]?\\s*["']?(?:19|20)\\d{2}(?:-\\d{2}){0,2}["']?(?=\\s+\\S)`, 'iu');

/**
 * Numbers of the lines that only look like the head of a file of ours: a fenced block of `key: value` lines, or single such lines with a known key.
 * @example frontMatterLines([{ number: 1, text: '---' }, { number: 2, text: 'title: X' }, { number: 3, text: '---' }]) // Set {1, 2, 3}
 */
export function frontMatterLines(lines: readonly ArticleLine[]): Set<number> {
  const found = new Set<number>();
  for (let from = 0; from < lines.length; from++) {
    if (PAIR.test(lines[from]!.text)) found.add(lines[from]!.number);
    if (!FENCE.test(lines[from]!.text)) continue;
    const length = lines.slice(from + 1, from + 2 + LONGEST_HEAD).findIndex(({ text }) => FENCE.test(text));
    const inner = lines.slice(from + 1, from + 1 + Math.max(0, length));
    const to = from + 1 + length;
    if (inner.length === 0 || !inner.every(({ text }) => ANY_PAIR.test(text))) continue;
    for (const { number } of lines.slice(from, to + 1)) found.add(number);
    from = to;
  }
  return found;
}

/** A machine's word before the first sentence: `date 2024-07 Chủ trì hội nghị…`. @returns Its length, without the space after it; 0 when there is none. */
export const frontMatterPrefix = (line: string): number => PREFIX.exec(line)?.[0].length ?? 0;
