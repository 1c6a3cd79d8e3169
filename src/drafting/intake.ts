/** The words of a file that was dropped, or a sentence that says why there are none. */
export type FileReading = { readonly text: string; readonly note: string } | { readonly refusal: string };

const MOST_MIB = 2;

/** Reads a `.txt` or `.html` file. Nothing of a page is run or fetched: it is parsed into a document without a window. */
export async function readFile(file: File): Promise<FileReading> {
  if (/\.docx?$/iu.test(file.name)) return { refusal: 'Trang này chưa đọc tệp Word. Mở tệp, chép toàn bộ chữ rồi dán vào ô bên dưới; hoặc dùng lệnh npm run draft, lệnh ấy đọc được .docx.' };
  if (!/\.(?:txt|html?|md)$/iu.test(file.name)) return { refusal: `Không đọc được “${file.name}”: chỉ nhận tệp .txt và .html.` };
  if (file.size > MOST_MIB * 1024 * 1024) return { refusal: `Tệp lớn hơn ${MOST_MIB} MB. Chép riêng phần bài rồi dán vào ô bên dưới.` };
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await file.arrayBuffer());
  } catch {
    return { refusal: `“${file.name}” không ở bảng mã UTF-8. Mở tệp, lưu lại với bảng mã UTF-8 rồi chọn lại.` };
  }
  if (!/\.html?$/iu.test(file.name)) return { text, note: `Đã lấy chữ của “${file.name}”.` };
  return { text: textOfPage(text), note: `Đã lấy phần chữ của “${file.name}”; bài gốc sẽ lưu phần chữ này, không lưu mã trang.` };
}

const NOT_TEXT = 'script, style, noscript, template, svg, iframe, object, form, button, select, nav, aside, footer, [hidden], [aria-hidden="true"]';
const BLOCKS = new Set(['ADDRESS', 'ARTICLE', 'BLOCKQUOTE', 'BR', 'CAPTION', 'DD', 'DIV', 'DL', 'DT', 'FIGCAPTION', 'FIGURE', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'HEADER', 'HR', 'LI', 'MAIN', 'OL', 'P', 'SECTION', 'TABLE', 'TD', 'TH', 'TR', 'UL']);

/** The text of a saved page, a line for each block; of the article alone where the page says which part that is. */
export function textOfPage(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const element of page.querySelectorAll(NOT_TEXT)) element.remove();
  const articles = [...page.querySelectorAll('article, main, [itemprop="articleBody"]')];
  const longest = articles.sort((a, b) => (b.textContent?.length ?? 0) - (a.textContent?.length ?? 0))[0];
  const words = (node: Node): string => {
    if (node.nodeType === Node.TEXT_NODE) return (node.textContent ?? '').replace(/\s+/gu, ' ');
    const inner = [...node.childNodes].map(words).join('');
    return BLOCKS.has(node.nodeName) ? `\n${inner}\n` : inner;
  };
  const text = words((longest?.textContent?.trim().length ?? 0) > 400 ? longest! : page.body);
  return `${text.split('\n').map((line) => line.trim()).filter(Boolean).join('\n\n')}\n`;
}

/** SHA-256 of a text in UTF-8, as 64 hexadecimal digits. */
export async function sha256Of(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
