import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareFindings, type Finding } from '../domain/finding.ts';
import { VOCABULARY_SCHEMAS, type Vocabulary } from '../domain/vocabulary.ts';
import { BRIEFINGS_FOLDER, briefingFiles } from '../markdown/files.ts';
import { readVocabulary, VOCABULARY_FOLDER } from '../vocabulary/load.ts';
import { align } from './alignment.ts';
import { blocksOf } from './body.ts';
import { type BriefingReading, readBriefing } from './read.ts';
import type { Complaint, RecordRule, Rule, Subject } from './rule.ts';
import { article } from './rules/article.ts';
import { articleComplete } from './rules/article-complete.ts';
import { bodyText } from './rules/body-text.ts';
import { chairs } from './rules/chairs.ts';
import { clauses } from './rules/clauses.ts';
import { day } from './rules/day.ts';
import { ids } from './rules/ids.ts';
import { leftOut } from './rules/left-out.ts';
import { metricWords } from './rules/metric-words.ts';
import { quoteLength } from './rules/quote-length.ts';
import { quotePlace } from './rules/quote-place.ts';
import { quotes } from './rules/quotes.ts';
import { seedBriefings } from './rules/seed-briefings.ts';
import { seedRegister } from './rules/seed-register.ts';
import { summary } from './rules/summary.ts';
import { uniqueIds } from './rules/unique-ids.ts';
import { readSeeds, type Seeds } from './seeds.ts';
import { readTextFile } from './text-file.ts';

const RULES: readonly Rule[] = [article, quotes, quotePlace, quoteLength, metricWords, ids, clauses, uniqueIds, day, chairs, summary, bodyText, articleComplete, leftOut];
const RECORD_RULES: readonly RecordRule[] = [seedRegister, seedBriefings];

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
  const readings = files.map((name) => ({ name, ...readBriefing(root, name) }));
  const subjects = readings.flatMap((reading) => subjectOf(reading, seeds, vocabulary));
  const isWhole = fromFolder.length === 0 && subjects.length === files.length;
  const findings = [
    ...fromVocabulary,
    ...textOfVocabulary(root),
    ...fromFolder,
    ...readings.flatMap((reading) => reading.findings),
    ...subjects.flatMap((subject) => RULES.flatMap((rule) => [...rule(subject)].map((complaint) => placed(complaint, subject)))),
    ...RECORD_RULES.flatMap((rule) => [...rule({ ...seeds, subjects, isWhole })]),
  ].sort(compareFindings);
  const sum = (list: 'metrics' | 'directives') => subjects.reduce((total, { briefing }) => total + briefing[list].length, 0);
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return { findings, counts: { briefings: files.length, seeds: seeds.seeds.size, metrics: sum('metrics'), directives: sum('directives'), errors, hints: findings.length - errors } };
}

function subjectOf({ name, briefing, tree, positionOf }: BriefingReading & { readonly name: string }, { seeds }: Seeds, vocabulary: Vocabulary): Subject[] {
  if (!briefing) return [];
  const seed = seeds.get(briefing.source.file);
  const blocks = tree && blocksOf(tree);
  const alignment = seed?.lines && blocks && align(seed.lines, blocks, briefing);
  return [{ id: name.replace(/\.mdx$/u, ''), file: `${BRIEFINGS_FOLDER}/${name}`, briefing, positionOf, blocks, seed, lines: seed?.lines, alignment, vocabulary }];
}

function placed({ at, severity = 'error', code, message, remedy }: Complaint, { file, positionOf }: Subject): Finding {
  return { file, position: 'line' in at ? at : positionOf(at), severity, code, message, remedy };
}

/** The lists are typed by hand as well: the same letters as the briefings, nothing invisible. */
function textOfVocabulary(root: string): Finding[] {
  return Object.keys(VOCABULARY_SCHEMAS).flatMap((name) => {
    const file = `${VOCABULARY_FOLDER}/${name}.yml`;
    try {
      return readTextFile(readFileSync(join(root, file)), file).findings;
    } catch {
      return []; // the reader of the vocabulary says so
    }
  });
}
