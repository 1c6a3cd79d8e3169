import { type Severity, SEVERITY_NAMES } from '../../domain/finding.ts';
import type { CheckResult } from '../run.ts';
import { printable } from './printable.ts';
import { stateOf } from './terminal.ts';

const COMMANDS = { error: 'error', hint: 'warning' } as const satisfies Record<Severity, string>;

/**
 * The findings as annotations of a pull request.
 * @see https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function reportToGithub({ findings, counts }: CheckResult): string {
  const lines = findings.map(({ file, position, severity, code, message, remedy }) => {
    const properties = { file, line: position.line, col: position.column, title: `${SEVERITY_NAMES[severity]} ${code}` };
    const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
    return `::${COMMANDS[severity]} ${list.join(',')}::${escapeData(printable(message))}%0A→ ${escapeData(printable(remedy))}`;
  });
  return [...lines, stateOf(counts)].join('\n');
}

const escapeData = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
