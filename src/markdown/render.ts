import slugify from '@sindresorhus/slugify';
import type { Element, Root as HastRoot, Parents } from 'hast';
import type { Paragraph, Root, RootContent } from 'mdast';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { SECTIONS } from '../domain/address.ts';
import { type Abbreviation, findAbbreviations } from '../domain/terms.ts';
import { fold } from '../domain/text.ts';
import type { BodyBlock, BodyHeading, TextMention } from '../domain/record.ts';
import { annotate, HIGHLIGHTS_PER_BLOCK } from './annotate.ts';
import { margin, type MarginNote, withMargin } from './margin.ts';
import { findPhrases, findQuote, type Highlight, type Phrase } from './ranges.ts';

/** What {@link renderBody} needs besides the tree. */
export interface RenderOptions {
  /** Facts whose words get an anchor and a highlight. */
  readonly highlights: readonly Highlight[];
  /** Wordings that link to a principle or a theme, at their first place on the page. */
  readonly phrases: readonly Phrase[];
  /** Short forms that are spelled out on tap, at their first place on the page. */
  readonly terms?: readonly Abbreviation[];
  /** Is this heading printed in the article (and not given by us)? */
  readonly isPrinted: (heading: string) => boolean;
  /** What stands in the margin beside a highlight; without it there is no margin. */
  readonly marginOf?: (id: string) => MarginNote | undefined;
  /** Path prefix of the site, with a trailing slash. */
  readonly base: string;
}

/** A briefing's body as HTML, and what stands where in it. */
export interface RenderedBody {
  readonly html: string;
  readonly blocks: readonly BodyBlock[];
  readonly headings: readonly BodyHeading[];
  readonly textMentions: readonly TextMention[];
}

const KINDS: Readonly<Record<string, BodyBlock['kind']>> = { ChuThichAnh: 'caption', SaPo: 'lead' };
const toHast = unified().use(remarkRehype, { footnoteLabel: 'Chú thích', footnoteBackLabel: 'Về chỗ đã đọc', clobberPrefix: 'ghi-' });
const toHtml = unified().use(rehypeStringify);

/**
 * Turns a guarded body into HTML: every block gets an anchor (`doan-1`, `muc-…`), quotes of facts are marked,
 * principles and themes are linked. Nothing in it is evaluated, and raw HTML never gets through.
 */
export function renderBody(tree: Root, { highlights, phrases, terms = [], isPrinted, marginOf, base }: RenderOptions): RenderedBody {
  const hast = toHast.runSync(unwrapComponents(tree)) as HastRoot;
  const blocks: BodyBlock[] = [];
  const headings: BodyHeading[] = [];
  const textMentions: TextMention[] = [];
  const waiting = new Map(highlights.map((highlight) => [highlight.id, highlight]));
  const linked = new Set<string>();
  const anchors = new Set(waiting.keys());
  const margins = new Map<Element, Element>();
  const notes = new Map<string, Abbreviation & { readonly anchor: string }>();

  visit(hast, 'element', (node, _index, parent) => {
    alignByClass(node);
    const kind = kindOf(node, parent);
    if (kind === undefined) return undefined;
    const text = textOf(node);
    const anchor = kind === 'heading' ? unique(`muc-${slugify(text) || 'khong-ten'}`, anchors) : unique(`doan-${blocks.length + 1}`, anchors);
    node.properties['id'] = anchor;
    if (kind === 'heading') {
      const given = !isPrinted(fold(text));
      if (given) node.properties['dataGiven'] = '';
      headings.push({ depth: Number(node.tagName.slice(1)), anchor, text, given });
    }
    blocks.push({ anchor, text: fold(text), kind });

    const quotes = [...waiting.values()].flatMap((highlight) => {
      const span = findQuote(text, highlight.quote);
      if (span) waiting.delete(highlight.id);
      return span ? [{ ...span, highlight }] : [];
    });
    const found = kind === 'heading' ? [] : findPhrases(text, phrases);
    const links = found.filter(({ phrase: { section, id } }) => !linked.has(`${section}/${id}`) && linked.add(`${section}/${id}`));
    for (const { start, end, phrase } of found)
      if (!textMentions.some((mention) => mention.anchor === anchor && mention.section === phrase.section && mention.id === phrase.id))
        textMentions.push({ section: phrase.section, id: phrase.id, anchor, words: text.slice(start, end) });
    const short = kind === 'heading' ? [] : findAbbreviations(text, terms).filter(({ short, start, end }) => !notes.has(short) && !links.some((link) => link.start < end && start < link.end));
    const firstOfEach = short.filter((place, index) => short.findIndex((other) => other.short === place.short) === index);
    for (const place of firstOfEach) notes.set(place.short, { ...place, anchor: unique(`viet-tat-${slugify(place.short)}`, anchors) });
    annotate(node, { quotes, links, terms: firstOfEach.map((place) => ({ ...place, note: notes.get(place.short)!.anchor })) }, base);
    const beside = quotes.flatMap(({ highlight }, index) => {
      const note = marginOf?.(highlight.id);
      return note ? [{ ...note, number: index % HIGHLIGHTS_PER_BLOCK }] : [];
    });
    if (beside.length > 0) margins.set(node, margin(beside, base));
    return SKIP;
  });
  visit(hast, 'element', (node, index, parent) => {
    const beside = margins.get(node);
    if (!beside || index === undefined || !parent) return undefined;
    parent.children[index] = withMargin(node, beside);
    return SKIP;
  });
  if (notes.size > 0) hast.children.push(noteList([...notes.values()], base));
  return { html: toHtml.stringify(hast), blocks, headings, textMentions };
}

/**
 * What the abbreviations stand for, after the text. Each is a popover of the platform: opened by tap or key without any script,
 * closed by Esc; a browser that has none shows them as a list.
 */
function noteList(notes: readonly (Abbreviation & { readonly anchor: string })[], base: string): Element {
  const note = ({ anchor, id, short, full }: (typeof notes)[number]): Element =>
    node('p', { id: anchor, className: ['term-note'], popover: '' }, [node('strong', {}, [{ type: 'text', value: short }]), { type: 'text', value: `: ${full}. ` }, node('a', { href: `${base}${SECTIONS.glossary.path.slice(1)}#${id}` }, [{ type: 'text', value: 'Nghĩa là gì?' }])]);
  return node('div', { className: ['term-notes'] }, notes.map(note));
}

const node = (tagName: string, properties: Element['properties'], children: Element['children']): Element => ({ type: 'element', tagName, properties, children });

/** `<ChuThichAnh>…</ChuThichAnh>` on a line of its own is a block: it becomes a paragraph that remembers its name. */
function unwrapComponents(tree: Root): Root {
  const children = tree.children.flatMap((node): RootContent[] => {
    if (node.type === 'yaml') return [];
    const component = node.type === 'paragraph' && node.children.length === 1 ? node.children[0] : node;
    if (component?.type !== 'mdxJsxFlowElement' && component?.type !== 'mdxJsxTextElement') return [node];
    const kind = KINDS[component.name ?? ''];
    if (kind === undefined) return [];
    const inner = component.type === 'mdxJsxTextElement' ? component.children : component.children.flatMap((child) => (child.type === 'paragraph' ? child.children : []));
    const paragraph: Paragraph = { type: 'paragraph', children: inner, data: { hProperties: { className: [kind] } } };
    return [paragraph];
  });
  return { type: 'root', children };
}

function kindOf(node: Element, parent: Parents | undefined): BodyBlock['kind'] | undefined {
  if (/^h[2-4]$/u.test(node.tagName)) return 'heading';
  if (node.tagName === 'li') return node.children.some((child) => child.type === 'element' && child.tagName === 'p') ? undefined : 'list-item';
  if (node.tagName !== 'p') return undefined;
  const classes = node.properties['className'];
  if (Array.isArray(classes) && (classes[0] === 'caption' || classes[0] === 'lead')) return classes[0];
  if (parent?.type === 'element' && parent.tagName === 'li') return 'list-item';
  return parent?.type === 'element' && parent.tagName === 'blockquote' ? 'quote' : 'paragraph';
}

/** GFM writes column alignment as an attribute; the policy forbids inline style, so it becomes a class. */
function alignByClass(node: Element): void {
  const align = node.properties['align'];
  if (typeof align !== 'string') return;
  delete node.properties['align'];
  node.properties['className'] = [`align-${align}`];
}

const textOf = (node: Element): string => node.children.map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? textOf(child) : '')).join('');

function unique(anchor: string, taken: Set<string>): string {
  let candidate = anchor;
  for (let count = 2; taken.has(candidate); count++) candidate = `${anchor}-${count}`;
  taken.add(candidate);
  return candidate;
}
