import type { AstroIntegration } from 'astro';
import { reportToTerminal } from './reporters/terminal.ts';
import { checkRecord } from './run.ts';

/** Runs every check before a build; a finding of severity `error` stops it before a page is written. */
export function checksIntegration(): AstroIntegration {
  return {
    name: 'checks',
    hooks: {
      'astro:build:start': () => {
        const result = checkRecord(process.cwd());
        console.log(reportToTerminal(result));
        if (result.findings.some(({ severity }) => severity === 'error')) throw new Error('Nội dung còn lỗi, chưa dựng trang nào. Danh sách ở ngay trên.');
      },
    },
  };
}
