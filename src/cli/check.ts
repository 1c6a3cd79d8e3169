import { parseArgs } from 'node:util';
import { reportAsJson } from '../checks/reporters/json.ts';
import { reportToGithub } from '../checks/reporters/github.ts';
import { reportAsSummary } from '../checks/reporters/summary.ts';
import { reportToTerminal } from '../checks/reporters/terminal.ts';
import { checkRecord } from '../checks/run.ts';
import { runCommand } from './faults.ts';

/**
 * `npm run check [-- --format terminal|github|json|summary]`: checks the record in the current folder.
 * Exit code 0: nothing, or hints alone; 1: an error; 2: arguments that cannot be understood.
 */
const REPORTERS = { terminal: reportToTerminal, github: reportToGithub, json: reportAsJson, summary: reportAsSummary } as const;

await runCommand(() => main(process.argv.slice(2)));

function main(args: readonly string[]): number {
  const format = formatFrom(args);
  if (format === undefined) {
    console.error(`Không hiểu tham số: viết \`npm run check\`, hoặc thêm \`-- --format ${Object.keys(REPORTERS).join('|')}\`.`);
    return 2;
  }
  const result = checkRecord(process.cwd());
  console.log(REPORTERS[format](result));
  return result.counts.errors > 0 ? 1 : 0;
}

function formatFrom(args: readonly string[]): keyof typeof REPORTERS | undefined {
  try {
    const { values } = parseArgs({ args: [...args], options: { format: { type: 'string', default: 'terminal' } } });
    return Object.hasOwn(REPORTERS, values.format) ? (values.format as keyof typeof REPORTERS) : undefined;
  } catch {
    return undefined;
  }
}
