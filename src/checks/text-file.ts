import type { Finding, Position } from '../domain/finding.ts';
import { nfc } from '../domain/text.ts';
import { hiddenRefusal } from '../markdown/guard.ts';
import { hiddenCharacters } from '../markdown/hidden.ts';

/** A text file as everybody should have saved it, and how it was saved instead. */
export interface TextFile {
  /** In NFC, line feeds only, without a byte order mark. */
  readonly text: string;
  readonly findings: readonly Finding[];
}

/**
 * Decodes what an editor wrote: UTF-8, NFC, nothing invisible.
 * @param file - Path for the findings.
 */
export function readTextFile(bytes: Uint8Array, file: string): TextFile {
  const findings: Finding[] = [];
  const add = (position: Position, words: Pick<Finding, 'code' | 'message' | 'remedy'>) => findings.push({ file, position, severity: 'error', ...words });
  const raw = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes).replace(/\r\n/gu, '\n');
  const broken = raw.indexOf('\uFFFD');
  if (broken !== -1) add(positionAt(raw, broken), { code: 'ma-hoa-sai', message: 'Có chữ không đọc được: tệp không ở bảng mã UTF-8.', remedy: 'Lưu lại tệp ở UTF-8, rồi chép lại những chữ bị hỏng.' });
  const line = raw.split('\n').findIndex((text) => text !== nfc(text)) + 1;
  if (line > 0) add({ line, column: 1 }, { code: 'chua-nfc', message: 'Dấu tiếng Việt ở dòng này viết rời (Unicode tổ hợp).', remedy: 'Lưu lại tệp ở dạng dựng sẵn (NFC).' });
  for (const { index, name } of hiddenCharacters(raw)) add(positionAt(raw, index), hiddenRefusal(name));
  return { text: nfc(raw.replace(/^\uFEFF/u, '')), findings };
}

/** @param index - Offset in `text`, counted from 0. */
export function positionAt(text: string, index: number): Position {
  const before = text.slice(0, index);
  return { line: before.split('\n').length, column: index - before.lastIndexOf('\n') };
}
