import type { CheckResult } from '../run.ts';

/** The findings for other programs: `{ findings, counts }`. */
export const reportAsJson = ({ findings, counts }: CheckResult): string => JSON.stringify({ findings, counts }, null, 2);
