import { load } from 'cheerio';

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
