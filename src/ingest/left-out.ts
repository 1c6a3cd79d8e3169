import type { DroppedLine } from './article.ts';
import type { Draft } from './draft.ts';

type LeftOut = { readonly reason: DroppedLine['reason']; readonly lines: readonly [number, number] } | { readonly reason: DroppedLine['reason']; readonly text: string };

/** What the page does not show, as `leftOut` wants it: runs of whole lines by number, parts of lines by their words. */
export function leftOutOf({ article, lines, byline }: Draft): LeftOut[] {
  const shown = new Set([...article.blocks.map(({ line }) => line)]);
  const runs: { reason: DroppedLine['reason']; lines: [number, number] }[] = [];
  const parts: LeftOut[] = [];
  const nextLine = new Map(lines.map(({ number }, index) => [number, lines[index + 1]?.number]));
  for (const { text, reason, line } of article.dropped) {
    if (shown.has(line)) {
      parts.push({ reason, text });
      continue;
    }
    const last = runs.at(-1);
    const isNext = last !== undefined && last.reason === reason && nextLine.get(last.lines[1]) === line;
    if (isNext) last.lines[1] = line;
    else runs.push({ reason, lines: [line, line] });
  }
  return [...runs, ...parts, ...besideByline(byline, article.dropped)];
}

/** “Tin:” in “Tin: Minh Thuỳ”. */
function besideByline(byline: Draft['byline'], dropped: readonly DroppedLine[]): LeftOut[] {
  if (byline === null || dropped.some(({ line }) => line === byline.line)) return [];
  const at = byline.evidence.indexOf(byline.value);
  return [byline.evidence.slice(0, at), byline.evidence.slice(at + byline.value.length)].map((text) => text.trim()).filter((text) => /[\p{L}\p{N}]/u.test(text)).map((text) => ({ reason: 'navigation', text }));
}
