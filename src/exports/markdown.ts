import type { BlockContent, PhrasingContent, Root, RootContent, TableRow } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify, { type Options } from 'remark-stringify';
import { unified } from 'unified';

/** A record in plain Markdown: built as a tree, so that nothing a source says can turn into markup. */

type Handle = NonNullable<NonNullable<Options['handlers']>['root']>;

/** A text is searched for each of a hundred things that could be markup; this leaves out those whose character it does not have: the same Markdown in half the time. */
const root: Handle = (node: Root, _parent, state, info) => {
  const { safe, unsafe, stack } = state;
  const usual = unsafe.filter(({ inConstruct }) => inConstruct !== 'autolink');
  state.safe = (value, config) => {
    const around = `${config.before}${value ?? ''}${config.after}`;
    state.unsafe = (stack.includes('autolink') ? unsafe : usual).filter(({ character }) => around.includes(character));
    return safe.call(state, value, config);
  };
  return state.containerFlow(node, info);
};

const writer = unified().use(remarkGfm, { tablePipeAlign: false }).use(remarkStringify, { bullet: '-', rule: '-', handlers: { root, written: (node: Written) => node.value } as Options['handlers'] });

/** Markdown text of the blocks, with a line end. */
export const toMarkdown = (children: readonly RootContent[]): string => writer.stringify({ type: 'root', children: [...children] } satisfies Root);

/** Markdown that {@link toMarkdown} has made before. */
interface Written {
  readonly type: 'written';
  readonly value: string;
}
const written = (value: string): BlockContent => ({ type: 'written', value }) satisfies Written as unknown as BlockContent;

export const text = (value: string): PhrasingContent => ({ type: 'text', value });
export const link = (url: string, words: string): PhrasingContent => ({ type: 'link', url, children: [{ type: 'text', value: words }] });
export const heading = (depth: 1 | 2 | 3, words: string): BlockContent => ({ type: 'heading', depth, children: [text(words)] });
export const paragraph = (...children: readonly PhrasingContent[]): BlockContent => ({ type: 'paragraph', children: [...children] });
export const quotation = (words: string): BlockContent => ({ type: 'blockquote', children: [paragraph(text(words))] as BlockContent[] });
export const list = (items: readonly (readonly BlockContent[])[]): BlockContent => ({ type: 'list', ordered: false, spread: false, children: items.map((children) => ({ type: 'listItem', spread: false, children: [...children] })) });
/** Names and values, one line each; what is unknown is left out. */
export const facts = (pairs: readonly (readonly [string, string | null | undefined | false])[]): BlockContent[] => {
  const known = pairs.filter((pair): pair is readonly [string, string] => typeof pair[1] === 'string' && pair[1] !== '');
  return known.length === 0 ? [] : [list(known.map(([name, value]) => [paragraph({ type: 'strong', children: [text(`${name}:`)] }, ...linked(` ${value}`))]))];
};
/** Web addresses in a text become links: as plain text they would be escaped beyond reading. */
export const linked = (value: string): PhrasingContent[] => value.split(/(https?:\/\/[^\s;,]+)/u).map((part) => (part.startsWith('http') ? link(part, part) : text(part)));
/** A GFM table. */
export const table = (columns: readonly string[], rows: readonly (readonly PhrasingContent[])[]): BlockContent => ({
  type: 'table',
  children: [row(columns.map(text)), ...rows.map(row)],
});
const row = (cells: readonly PhrasingContent[]): TableRow => ({ type: 'tableRow', children: cells.map((cell) => ({ type: 'tableCell', children: [cell] })) });

/** Markdown of entries that stand in many twins: each is made once, for as long as the same things are said of it. */
function once<Entry extends object, Around extends readonly unknown[]>(make: (entry: Entry, ...around: Around) => string): (entry: Entry, ...around: Around) => string {
  const known = new WeakMap<Entry, { readonly around: Around; readonly made: string }>();
  return (entry, ...around) => {
    const before = known.get(entry);
    if (before?.around.every((one, index) => one === around[index])) return before.made;
    const made = make(entry, ...around);
    known.set(entry, { around, made });
    return made;
  };
}

/** A list whose items are made once; `around` is what an item depends on beside its entry. */
export function listWriter<Entry extends object, Around extends readonly unknown[]>(item: (entry: Entry, ...around: Around) => readonly BlockContent[]): (entries: readonly Entry[], ...around: Around) => BlockContent {
  const made = once((entry: Entry, ...around: Around) => toMarkdown([list([item(entry, ...around)])]).trimEnd());
  return (entries, ...around) => written(entries.map((entry) => made(entry, ...around)).join('\n'));
}

/** A table whose rows are made once, as {@link listWriter}. */
export function tableWriter<Entry extends object, Around extends readonly unknown[]>(columns: readonly string[], cells: (entry: Entry, ...around: Around) => readonly PhrasingContent[]): (entries: readonly Entry[], ...around: Around) => BlockContent {
  const rowsOf = (rows: readonly (readonly PhrasingContent[])[]): string[] => toMarkdown([table(columns, rows)]).trimEnd().split('\n');
  const head = rowsOf([]);
  const made = once((entry: Entry, ...around: Around) => rowsOf([cells(entry, ...around)]).at(-1)!);
  return (entries, ...around) => written([...head, ...entries.map((entry) => made(entry, ...around))].join('\n'));
}
