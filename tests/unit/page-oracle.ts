import { load } from 'cheerio';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

/**
 * Everything the renderer may put into a page: elements, and what each of their attributes may say. The one place where this stands;
 * the page's own parser decides what was written, so that nothing depends on how it was escaped.
 */
const ID = /^(?:[a-z0-9-]+|ghi-fn(?:ref)?-\S+|footnote-label)$/u;
const PATH = /^\/(?!\/)[^\s\\]*$/u;
const CLASSES = /^[a-z0-9 -]+$/u;
const ANYWHERE = { id: ID, class: CLASSES, 'data-given': /^$/u } as const;
const PLAIN: Readonly<Record<string, RegExp>> = {};

export const MAY_STAND: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  a: { href: /^(?:https?:\/\/[^\s/\\@]+(?:[/?#][^\s\\]*)?|mailto:[^\s@?]+@[^\s@?]+|\/(?!\/)[^\s\\]*|#[^\s\\]+)$/iu, title: /^/u, rel: /^external nofollow$/u, 'data-footnote-ref': /^$/u, 'data-footnote-backref': /^$/u, 'aria-describedby': /^footnote-label$/u, 'aria-label': /^Về chỗ đã đọc$/u },
  img: { src: /^\/anh\/[a-z0-9/-]+\.(?:avif|jpg|png|webp)$/u, alt: /^/u, title: /^/u },
  button: { type: /^button$/u, popovertarget: ID },
  p: { popover: /^$/u },
  ol: { start: /^\d+$/u },
  section: { 'data-footnotes': /^$/u },
  h2: PLAIN, h3: PLAIN, h4: PLAIN, ul: PLAIN, li: PLAIN, blockquote: PLAIN, strong: PLAIN, em: PLAIN, br: PLAIN, hr: PLAIN, span: PLAIN, div: PLAIN, details: PLAIN, summary: PLAIN,
  sup: PLAIN, table: PLAIN, thead: PLAIN, tbody: PLAIN, tr: PLAIN, th: PLAIN, td: PLAIN,
};

/** What of a rendered body the table does not allow, one sentence each. */
export function strangersIn(html: string): string[] {
  const $ = load(html, null, false);
  const found: string[] = [];
  $('*').each((_, element) => {
    if (element.type !== 'tag') return void found.push(`<${'name' in element ? element.name : ''}> (${element.type})`);
    const allowed = Object.hasOwn(MAY_STAND, element.name) ? MAY_STAND[element.name]! : undefined;
    if (!allowed) return void found.push(`<${element.name}>`);
    for (const [name, value] of Object.entries(element.attribs)) {
      const pattern = Object.hasOwn(allowed, name) ? allowed[name] : Object.hasOwn(ANYWHERE, name) ? ANYWHERE[name as keyof typeof ANYWHERE] : undefined;
      if (!pattern?.test(value)) found.push(`<${element.name} ${name}="${value}">`);
    }
    const href = element.attribs['href'];
    if (href !== undefined && !leadsOn(href)) found.push(`<a href="${href}"> is read as another address`);
  });
  $.root().find('*').addBack().contents().each((_, node) => {
    if (node.type === 'comment' || node.type === 'directive' || node.type === 'cdata') found.push(`<!${node.type}>`);
  });
  return found;
}

/** Does a browser read the address as what it looks like? */
function leadsOn(href: string): boolean {
  const url = URL.parse(href, 'https://trang-nay.example/ban-tin/');
  if (!url || !['http:', 'https:', 'mailto:'].includes(url.protocol) || url.username !== '' || url.password !== '') return false;
  return PATH.test(href) || href.startsWith('#') ? url.host === 'trang-nay.example' : url.host !== 'trang-nay.example';
}

/** What of a tree that was let through is a program, raw HTML or a component nobody knows: the renderer would drop it, and the guard has to refuse it all the same. */
export function strangersAmong(tree: Root): string[] {
  const found: string[] = [];
  visit(tree, (node) => {
    const { type, name, attributes } = node as { type: string; name?: string | null; attributes?: readonly unknown[] };
    const isComponent = /^mdxJsx(?:Flow|Text)Element$/u.test(type);
    if (isComponent ? !['SaPo', 'ChuThichAnh'].includes(name ?? '') || attributes?.length !== 0 : /^(?:mdx|html$|raw$|code$|inlineCode$|delete$)/u.test(type)) found.push(`${type} ${name ?? ''}`);
  });
  return found;
}
