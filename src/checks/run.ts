import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Root } from 'mdast';
import type { Briefing } from '../domain/briefing.ts';
import { compareFindings, type Finding } from '../domain/finding.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import { BRIEFINGS_FOLDER, briefingFiles } from '../markdown/files.ts';
import { readRedirects } from '../release/redirects.ts';
import { registerFaults } from '../release/register.ts';
import { readVocabulary } from '../vocabulary/load.ts';
import type { Misfit } from './alignment.ts';
import type { Block } from './body.ts';
import { strayFiles } from './folders.ts';
import { forget, keep, keysOf, readKept } from './keep.ts';
import { findingsOn, subjectOf } from './one.ts';
import { readBriefing } from './read.ts';
import { type BriefingReading, readingOf } from './reading.ts';
import type { Recorded, RecordRule, Subject } from './rule.ts';
import { audit } from './rules/audit.ts';
import { outcomes } from './rules/outcomes.ts';
import { seedBriefings } from './rules/seed-briefings.ts';
import { seedRegister } from './rules/seed-register.ts';
import { readSeeds, type Seed } from './seeds.ts';
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
export const checkRecord = (root: string): CheckResult => examineRecord(root).result;

/** What the site makes of each briefing while it is being checked. */
export interface Site {
  /** Called for each briefing that can be shown (it has a schema, and nothing the guard refuses) and is not kept from an earlier run. @returns What the site shows, as JSON can hold it. */
  readonly render: (subject: Subject, tree: Root) => unknown;
  /** What else the result of `render` depends on. */
  readonly settings: readonly unknown[];
}

/** What {@link examineRecord} found. */
export interface Examination {
  readonly result: CheckResult;
  /** Under which name each briefing that can be shown is kept, by its id. */
  readonly keys: ReadonlyMap<string, string>;
  /** Looks at one file again, beside the articles and lists as they were: for who edits it. Rules about the whole record are not asked. `key` is missing when it cannot be shown. */
  readonly again: (name: string) => { readonly findings: readonly Finding[]; readonly key?: string };
}

/**
 * Checks the record, and keeps what the site shows of each briefing; what is kept from an earlier run is not read again.
 * @param site - Without it every briefing is read, and nothing is kept.
 */
export function examineRecord(root: string, site?: Site): Examination {
  const seeds = readSeeds(root);
  const { vocabulary, findings: fromVocabulary } = readVocabulary(root);
  const { files, findings: fromFolder } = briefingFiles(root);
  const keyOf = site && keysOf(root, vocabulary, new Map([...seeds.seeds.values()].map((seed) => [seed.name, seed.sha256])), site.settings);
  const again = (name: string) => examine(root, name, { seeds: seeds.seeds, vocabulary, keyOf, site });
  const examined = files.map(again);
  const subjects = examined.flatMap(({ recorded }) => recorded ?? []);
  const keys = new Map(examined.flatMap(({ recorded, key }) => (recorded && key !== undefined ? [[recorded.id, key] as const] : [])));
  if (site && keys.size > 0) forget(root, new Set(keys.values()));
  const isWhole = fromFolder.length === 0 && subjects.length === files.length;
  const findings = [
    ...fromVocabulary,
    ...strayFiles(root),
    ...typedTexts(root),
    ...readRedirects(root).findings,
    ...registerFaults(root),
    ...fromFolder,
    ...examined.flatMap((one) => one.findings),
    ...RECORD_RULES.flatMap((rule) => [...rule({ ...seeds, subjects, isWhole })]),
  ].sort(compareFindings);
  const sum = (list: 'metrics' | 'directives') => subjects.reduce((total, { briefing }) => total + briefing[list].length, 0);
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return { keys, again, result: { findings, counts: { briefings: files.length, seeds: seeds.seeds.size, metrics: sum('metrics'), directives: sum('directives'), errors, hints: findings.length - errors } } };
}

interface Context {
  readonly seeds: ReadonlyMap<string, Seed>;
  readonly vocabulary: Vocabulary;
  readonly keyOf: ReturnType<typeof keysOf> | undefined;
  readonly site: Site | undefined;
}

/** One briefing by itself. `recorded` is missing when it could not be read, `key` when it is not kept. */
function examine(root: string, name: string, { seeds, vocabulary, keyOf, site }: Context): { readonly findings: readonly Finding[]; readonly recorded?: Recorded; readonly key?: string } {
  const file = `${BRIEFINGS_FOLDER}/${name}`;
  const id = name.replace(/\.mdx$/u, '');
  const bytes = readFileSync(join(root, file));
  const key = keyOf?.(bytes.toString('utf8'));
  // Where something stands is asked for findings alone, and the file's syntax tree is too heavy to be kept for every briefing.
  let again: BriefingReading | undefined;
  const positionOf: Recorded['positionOf'] = (path) => (again ??= readBriefing(root, name)).positionOf(path);
  const settle = (briefing: Briefing, blocks: Recorded['blocks'], misfits: ReadonlyMap<Block, Misfit>): Recorded => ({ id, file, briefing, blocks, alignment: { misfits }, positionOf, vocabulary, lines: seeds.get(briefing.source.file)?.lines });
  const kept = key === undefined ? undefined : readKept(root, key);
  if (kept) return { findings: kept.findings, key: key!, recorded: settle(kept.briefing, kept.blocks, new Map(kept.misfits.map(([index, misfit]) => [kept.blocks[index]!, misfit]))) };

  const reading = readingOf(bytes, file);
  const [subject] = subjectOf({ file, ...reading }, seeds, vocabulary);
  if (!subject) return { findings: reading.findings };
  const { briefing, blocks, alignment } = subject;
  const findings = [...reading.findings, ...findingsOn(subject)];
  const recorded = settle(briefing, blocks, alignment?.misfits ?? new Map());
  if (!site || key === undefined || !blocks || !reading.tree || reading.findings.some(({ severity }) => severity === 'error')) return { findings, recorded };
  keep(root, key, { findings, briefing, blocks, misfits: [...(alignment?.misfits ?? [])].map(([block, misfit]) => [blocks.indexOf(block), misfit]), body: site.render(subject, reading.tree) });
  return { findings, recorded, key };
}
