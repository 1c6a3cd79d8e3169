import { SEVERITY_NAMES } from '../../domain/finding.ts';
import type { CheckResult } from '../run.ts';
import { printable } from './printable.ts';
import { stateOf } from './terminal.ts';

/** Findings shown before the rest is only counted: a summary is read, not scrolled. */
const SHOWN = 50;

/** The state of the record as GitHub Markdown, for the summary page of a pull request. What a stranger wrote appears as text only. */
export function reportAsSummary({ findings, counts }: CheckResult): string {
  const rows = findings.slice(0, SHOWN).map(({ file, position, severity, code, message, remedy }) => `| ${SEVERITY_NAMES[severity]} | ${cell(`${file}:${position.line}:${position.column}`)} | ${cell(code)} | ${cell(message)} | ${cell(remedy)} |`);
  const more = findings.length > SHOWN ? [`Còn ${findings.length - SHOWN} điều nữa; chạy \`npm run check\` để xem hết.`, ''] : [];
  const table = rows.length === 0 ? [] : ['| Mức | Ở đâu | Mã | Điều cần xem | Cách sửa |', '| --- | --- | --- | --- | --- |', ...rows, ''];
  const next = counts.errors > 0 ? 'Sửa các lỗi trên rồi đẩy lại; chưa gộp được.' : 'Gộp được. Bản xem thử, có cả bản nháp, ở mục **Artifacts** của lần chạy này.';
  return ['## Kiểm tra nội dung', '', `${stateOf(counts)} ${counts.metrics} số liệu, ${counts.directives} chỉ đạo.`, '', ...table, ...more, next, ''].join('\n');
}

/** Text for one cell: nothing in it is Markdown or HTML, and it stays on one line. */
const cell = (text: string): string => printable(text).replace(/\s+/gu, ' ').replace(/[\\`*_{}[\]()<>#+!|~&@:]/gu, (mark) => `&#${mark.codePointAt(0)};`);
