import { readFileSync, statSync } from 'node:fs';
import { basename, extname } from 'node:path';

/** An article's file: its bytes as received, and the text in it. */
export interface ArticleFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** `.txt` for any plain text. */
  readonly kind: '.txt' | '.html' | '.docx';
  readonly text: string;
}

/** A file that cannot be read as an article; the message is one sentence for the editor. */
export class UnreadableArticle extends Error {}

const MOST_MIB = 8;

/**
 * Reads a plain text, a saved page or a Word document.
 * @throws {@link UnreadableArticle}
 */
export async function readArticleFile(path: string): Promise<ArticleFile> {
  const bytes = bytesOf(path);
  const extension = extname(path).toLowerCase();
  if (extension === '.docx') return { path, bytes, kind: '.docx', text: await textOfWord(path, bytes) };
  const text = decode(path, bytes);
  if (/^\.x?html?$/u.test(extension)) return { path, bytes, kind: '.html', text: await textOfHtml(text) };
  return { path, bytes, kind: '.txt', text };
}

function bytesOf(path: string): Uint8Array {
  try {
    const { size } = statSync(path);
    if (size > MOST_MIB * 1024 * 1024) throw new UnreadableArticle(`Tệp ${basename(path)} lớn hơn ${MOST_MIB} MiB, không phải một bài viết.`);
    return readFileSync(path);
  } catch (error) {
    if (error instanceof UnreadableArticle) throw error;
    const { code } = error as NodeJS.ErrnoException;
    throw new UnreadableArticle(code === 'EISDIR' ? `${path} là thư mục, không phải tệp.` : code === 'ENOENT' ? `Không có tệp ${path}.` : `Không mở được tệp ${path}.`);
  }
}

function decode(path: string, bytes: Uint8Array): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    if (!text.includes('\0')) return text;
  } catch {
    // said below
  }
  throw new UnreadableArticle(`Tệp ${basename(path)} không phải văn bản UTF-8; hãy lưu lại ở dạng .txt (UTF-8), .html hoặc .docx.`);
}

/** Loaded only when needed: an article in plain text needs neither a DOM nor a reader of Word files. */
async function textOfHtml(html: string): Promise<string> {
  const [{ parseHTML }, { textOfPage }] = await Promise.all([import('linkedom'), import('../ingest/html.ts')]);
  return textOfPage(html, (source) => parseHTML(source).document as unknown as Document);
}

async function textOfWord(path: string, bytes: Uint8Array): Promise<string> {
  try {
    const { default: mammoth } = await import('mammoth');
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
    return value;
  } catch {
    throw new UnreadableArticle(`Không đọc được tệp Word ${basename(path)}.`);
  }
}
