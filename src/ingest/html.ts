import Defuddle from 'defuddle';
import { cleanText } from '../domain/article-lines.ts';
import { readStamp } from './stamps.ts';

/** The few parts of the DOM that are used, so that the browser's own and any other implementation will do. */
type Parse = (html: string) => Document;

/** Where pages print their day; the first that reads as a stamp counts. */
const STAMP_PLACES = 'time, [itemprop="datePublished"], [class*="date" i], [class*="time" i], [class*="ngay" i], [class*="publish" i]';
const BLOCKS = new Set(['P', 'DIV', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'LI', 'UL', 'OL', 'BLOCKQUOTE', 'FIGURE', 'FIGCAPTION', 'TABLE', 'TR', 'TD', 'TH', 'SECTION', 'ARTICLE', 'HEADER', 'FOOTER', 'PRE', 'DL', 'DT', 'DD', 'HR', 'ASIDE', 'MAIN', 'NAV', 'FORM']);
const SILENT = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'IFRAME', 'SVG', 'BUTTON', 'SELECT', 'INPUT', 'HEAD']);

/**
 * The article of a saved page as plain lines: title, printed day, then what Defuddle takes for the content, one line a block.
 * @param parse - `DOMParser` in the browser, linkedom elsewhere.
 */
export function textOfPage(html: string, parse: Parse): string {
  const page = parse(html);
  const title = cleanText(page.querySelector('h1')?.textContent ?? '');
  const stamp = [...page.querySelectorAll(STAMP_PLACES)].map(({ textContent }) => cleanText(textContent ?? '')).find((text) => text !== '' && readStamp(text) !== undefined);
  const content = contentOf(html, parse);
  const lines = linesOf(parse(`<!doctype html><html><body>${content}</body></html>`).body);
  const whole = lines.length > 0 ? lines : linesOf(page.body);
  return [title, stamp ?? '', ...whole].filter((line, index) => line !== '' && !(index > 1 && (line === title || line === stamp))).join('\n');
}

/** What Defuddle keeps; a page that it cannot make out is kept whole. */
function contentOf(html: string, parse: Parse): string {
  try {
    return new Defuddle(parse(html), { url: 'https://example.invalid/', removeImages: false }).parse().content;
  } catch {
    return '';
  }
}

/** One line a block, white space folded. */
export function linesOf(root: Node): string[] {
  const lines = [''];
  const walk = (node: Node): void => {
    if (node.nodeType === 3) {
      lines[lines.length - 1] += node.textContent ?? '';
      return;
    }
    const name = node.nodeName.toUpperCase();
    if (SILENT.has(name)) return;
    const isBlock = BLOCKS.has(name);
    if (isBlock || name === 'BR') lines.push('');
    for (const child of node.childNodes) walk(child);
    if (isBlock) lines.push('');
  };
  walk(root);
  return lines.map(cleanText).filter(Boolean);
}
