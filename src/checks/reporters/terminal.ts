import { SEVERITY_NAMES } from '../../domain/finding.ts';
import type { CheckResult } from '../run.ts';
import { printable } from './printable.ts';

/** The findings for a person at a terminal; the last line says what state things are in. */
export function reportToTerminal({ findings, counts }: CheckResult): string {
  const blocks = findings.map(({ file, position, severity, code, message, remedy }) =>
    [`${printable(file)}:${position.line}:${position.column}  ${SEVERITY_NAMES[severity]} ${code}`, `  ${printable(message)}`, `  → ${printable(remedy)}`].join('\n'));
  return [...blocks, stateOf(counts)].join('\n\n');
}

/**
 * One sentence or two on the outcome.
 * @example stateOf({ errors: 1, hints: 0, briefings: 5, … }) // '1 lỗi trong 5 bài. Chưa xuất bản được.'
 */
export function stateOf({ errors, hints, briefings }: CheckResult['counts']): string {
  if (errors + hints === 0) return `Không có điều gì cần xem trong ${briefings} bài.`;
  const parts = [errors > 0 ? `${errors} lỗi` : '', hints > 0 ? `${hints} lời nhắc` : ''].filter(Boolean);
  return `${parts.join(', ')} trong ${briefings} bài. ${errors > 0 ? 'Chưa xuất bản được.' : 'Xuất bản được.'}`;
}
