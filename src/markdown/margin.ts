import type { Element, ElementContent, Text } from 'hast';

/** What stands in the margin beside words that something was read from, or that an editor has a remark on. */
export interface MarginNote {
  readonly kind: 'metric' | 'directive' | 'note';
  /** Printed first and strong: the value, “Chỉ đạo”, “Ghi chú”. */
  readonly label: string;
  readonly text: string;
  /** Root-relative address of the record; null when the note is all there is. */
  readonly address: string | null;
  /** Web addresses that the note leans on. */
  readonly sources: readonly string[];
}

/** A note and the number of its words in their block (see `annotate`). */
export interface NumberedNote extends MarginNote {
  readonly number: number;
}

const COUNTED = { metric: 'số liệu', directive: 'chỉ đạo', note: 'ghi chú' } as const satisfies Record<MarginNote['kind'], string>;

/**
 * The list beside a block, folded up where there is no room beside it. Each item shares a number with its words (`.q3`),
 * so that one lights up with the other.
 * @param base - Path prefix of the site, with a trailing slash.
 */
export function margin(notes: readonly NumberedNote[], base: string): Element {
  const counts = [...Map.groupBy(notes, ({ kind }) => kind)].map(([kind, { length }]) => `${length} ${COUNTED[kind]}`);
  const items = notes.map(({ kind, label, text: words, address, sources, number }) => {
    const said = [element('strong', {}, [text(label)]), text(` ${words}`)];
    const shown = address === null ? said : [element('a', { href: `${base}${address.slice(1)}` }, said)];
    const links = sources.flatMap((url) => [text(' '), element('a', { href: url, rel: ['external', 'nofollow'] }, [text(URL.parse(url)?.hostname ?? url)])]);
    return element('li', { className: [kind, `q${number}`] }, [...shown, ...links]);
  });
  return element('details', { className: ['margin'] }, [element('summary', {}, [text(counts.join(', '))]), element('ul', {}, items)]);
}

/** A block with its margin: `<div class="passage"><p>…</p><details class="margin">…</details></div>`; in a list item the margin goes inside. */
export function withMargin(block: Element, notes: Element): Element {
  if (block.tagName !== 'li') return element('div', { className: ['passage'] }, [block, notes]);
  return { ...block, properties: { ...block.properties, className: ['passage'] }, children: [element('span', {}, block.children), notes] };
}

const element = (tagName: string, properties: Element['properties'], children: ElementContent[]): Element => ({ type: 'element', tagName, properties, children });
const text = (value: string): Text => ({ type: 'text', value });
