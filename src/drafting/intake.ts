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
  const { textOfPage } = await import('../ingest/html.ts');
  return { text: textOfPage(withoutStyles(text), (html) => new DOMParser().parseFromString(html, 'text/html')), note: `Đã lấy phần chữ của “${file.name}”; bài gốc sẽ lưu phần chữ này, không lưu mã trang.` };
}

/** A parsed page applies no style and runs no script, but the policy would report each of them. */
const withoutStyles = (html: string): string =>
  html.replace(/<(style|script|noscript)\b[\s\S]*?<\/\1\s*>/giu, '').replace(/<[a-z][^>]*>/giu, (tag) => tag.replace(/\s(?:style|on[a-z]+)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)/giu, ''));

/** SHA-256 of a text in UTF-8, as 64 hexadecimal digits. */
export async function sha256Of(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
