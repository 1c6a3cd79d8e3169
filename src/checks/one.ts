import { articleLines } from '../domain/article-lines.ts';
import { compareFindings, type Finding } from '../domain/finding.ts';
import type { StrictYaml } from '../domain/strict-yaml.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import { align } from './alignment.ts';
import { blocksOf } from './body.ts';
import { type BriefingReading, readingOf } from './reading.ts';
import type { Complaint, Rule, Subject } from './rule.ts';
import { articleComplete } from './rules/article-complete.ts';
import { article } from './rules/article.ts';
import { bodyText } from './rules/body-text.ts';
import { chairs } from './rules/chairs.ts';
import { clauses } from './rules/clauses.ts';
import { day } from './rules/day.ts';
import { ids } from './rules/ids.ts';
import { leftOut } from './rules/left-out.ts';
import { letters } from './rules/letters.ts';
import { metricWords } from './rules/metric-words.ts';
import { type GivenDirective, outcomesOf } from './rules/outcomes.ts';
import { placeholders } from './rules/placeholders.ts';
import { quoteLength } from './rules/quote-length.ts';
import { quotePlace } from './rules/quote-place.ts';
import { quotes } from './rules/quotes.ts';
import { summary } from './rules/summary.ts';
import { uniqueIds } from './rules/unique-ids.ts';
import { audit } from './rules/audit.ts';
import type { Seed } from './seeds.ts';

const RULES: readonly Rule[] = [article, letters, placeholders, quotes, quotePlace, quoteLength, metricWords, ids, clauses, uniqueIds, day, chairs, summary, bodyText, articleComplete, leftOut];

/** One briefing as its editor has it before it is a file. */
export interface BriefingInHand {
  /** Path it will have, from the project root. */
  readonly file: string;
  readonly text: string;
  /** Its article; the name is that in `source.file`. */
  readonly seed: { readonly name: string; readonly sha256: string; readonly text: string };
  readonly vocabulary: Vocabulary;
  /** Every directive of the record by `<briefing>/<directive>`; without it, an outcome's directive and term are not judged. */
  readonly given?: ReadonlyMap<string, GivenDirective>;
}

/**
 * Checks one briefing without a disk: what `checkRecord` says of this file, but for what needs the other files (the register of seeds, what other briefings of the same day say became of a directive).
 * @returns The findings in the order of the file, and where each path of the frontmatter stands in it.
 */
export function checkOne({ file, text, seed, vocabulary, given }: BriefingInHand): { readonly findings: readonly Finding[]; readonly positionOf: StrictYaml['positionOf'] } {
  const reading = readingOf(new TextEncoder().encode(text), file);
  const seeds = new Map<string, Seed>([[seed.name, { name: seed.name, sha256: seed.sha256, lines: articleLines(seed.text) }]]);
  const subjects = subjectOf({ file, ...reading }, seeds, vocabulary);
  const findings = [...reading.findings, ...subjects.flatMap(findingsOn), ...subjects.flatMap((subject) => [...outcomesOf(subject, { given: given ?? new Map(), subjects, isWhole: given !== undefined })]), ...audit({ seeds, register: undefined, subjects, isWhole: false })];
  return { findings: findings.sort(compareFindings), positionOf: reading.positionOf };
}

/** A readable briefing beside everything it is judged by; nothing when its frontmatter cannot be read. */
export function subjectOf({ file, text, briefing, tree, positionOf }: BriefingReading & { readonly file: string }, seeds: ReadonlyMap<string, Seed>, vocabulary: Vocabulary): Subject[] {
  if (!briefing) return [];
  const seed = seeds.get(briefing.source.file);
  const blocks = tree && blocksOf(tree);
  const alignment = seed?.lines && blocks && align(seed.lines, blocks, briefing);
  return [{ id: file.slice(file.lastIndexOf('/') + 1).replace(/\.mdx$/u, ''), file, text, briefing, positionOf, blocks, seed, lines: seed?.lines, alignment, vocabulary }];
}

/** Every rule about one briefing. */
export const findingsOn = (subject: Subject): Finding[] => RULES.flatMap((rule) => [...rule(subject)].map((complaint) => placed(complaint, subject)));

function placed({ at, severity = 'error', code, message, remedy }: Complaint, { file, positionOf, briefing }: Subject): Finding {
  const waits = briefing.draft && WAITS_IN_A_DRAFT.has(code);
  return { file, position: 'line' in at ? at : positionOf(at), severity: waits ? 'hint' : severity, code, message, remedy };
}

/** What an editor settles before `draft: true` goes: until then it is a hint, so that a draft of the drafter can be looked at. */
const WAITS_IN_A_DRAFT: ReadonlySet<string> = new Set(['ma-khong-ro', 'trich-dan-dai-ngan', 'con-cho-trong', 've-ngoai-bo']);
