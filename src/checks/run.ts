import { compareFindings, type Finding } from '../domain/finding.ts';
import { BRIEFINGS_FOLDER, briefingFiles } from '../markdown/files.ts';
import { readRedirects } from '../release/redirects.ts';
import { registerFaults } from '../release/register.ts';
import { readVocabulary } from '../vocabulary/load.ts';
import { strayFiles } from './folders.ts';
import { findingsOn, subjectOf } from './one.ts';
import { readBriefing } from './read.ts';
import type { RecordRule } from './rule.ts';
import { audit } from './rules/audit.ts';
import { outcomes } from './rules/outcomes.ts';
import { seedBriefings } from './rules/seed-briefings.ts';
import { seedRegister } from './rules/seed-register.ts';
import { readSeeds } from './seeds.ts';
import { typedTexts } from './typed-texts.ts';

const RECORD_RULES: readonly RecordRule[] = [seedRegister, seedBriefings, outcomes, audit];

/** The outcome of a check. */
export interface CheckResult {
  /** Everything at once, in the order in which a person works through the files. */
  readonly findings: readonly Finding[];
  readonly counts: { readonly briefings: number; readonly seeds: number; readonly metrics: number; readonly directives: number; readonly errors: number; readonly hints: number };
}

/**
 * Checks the whole record: articles, vocabulary, briefings, and each against the others. Reads neither clock nor network.
 * @param root - The project folder.
 */
export function checkRecord(root: string): CheckResult {
  const seeds = readSeeds(root);
  const { vocabulary, findings: fromVocabulary } = readVocabulary(root);
  const { files, findings: fromFolder } = briefingFiles(root);
  const readings = files.map((name) => ({ file: `${BRIEFINGS_FOLDER}/${name}`, ...readBriefing(root, name) }));
  const subjects = readings.flatMap((reading) => subjectOf(reading, seeds.seeds, vocabulary));
  const isWhole = fromFolder.length === 0 && subjects.length === files.length;
  const findings = [
    ...fromVocabulary,
    ...strayFiles(root),
    ...typedTexts(root),
    ...readRedirects(root).findings,
    ...registerFaults(root),
    ...fromFolder,
    ...readings.flatMap((reading) => reading.findings),
    ...subjects.flatMap(findingsOn),
    ...RECORD_RULES.flatMap((rule) => [...rule({ ...seeds, subjects, isWhole })]),
  ].sort(compareFindings);
  const sum = (list: 'metrics' | 'directives') => subjects.reduce((total, { briefing }) => total + briefing[list].length, 0);
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return { findings, counts: { briefings: files.length, seeds: seeds.seeds.size, metrics: sum('metrics'), directives: sum('directives'), errors, hints: findings.length - errors } };
}
