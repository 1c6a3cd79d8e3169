import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { readBriefing } from '../checks/read.ts';
import { idsOf } from '../checks/rules/ids.ts';
import type { Briefing } from '../domain/briefing.ts';
import { briefingFiles, BRIEFINGS_FOLDER } from '../markdown/files.ts';
import { splitBriefing } from '../markdown/parse.ts';
import { followRedirects, readRedirects, REDIRECTS_FILE, type Redirect } from '../release/redirects.ts';
import { readRegister } from '../release/register.ts';
import { loadVocabulary, VOCABULARY_FOLDER } from '../vocabulary/load.ts';
import { vocabularyReferences } from '../vocabulary/references.ts';
import { movedAddress } from './moved-addresses.ts';
import { nameOf, newId, Refusal, type Subject, subjectNamed } from './subject.ts';
import { editScalars, type ScalarEdit } from './yaml-edit.ts';

/** Everything a change of id does to the project. */
export interface RenamePlan {
  /** New text by file, from the project root; null takes the file away. */
  readonly files: ReadonlyMap<string, string | null>;
  /** Redirects that are added: none for what was never published. */
  readonly redirects: readonly Redirect[];
}

/**
 * Works out a change of id without writing anything.
 * @param root - The project folder; its content has no errors.
 * @param date - Day of the change, for the redirects.
 * @throws Refusal when `from` is not one thing, or `to` is no free id.
 */
export function planRename(root: string, from: string, to: string, date: string): RenamePlan {
  const names = briefingFiles(root).files;
  const briefings = new Map(names.flatMap((name): [string, Briefing][] => {
    const { briefing } = readBriefing(root, name);
    return briefing ? [[name.replace(/\.mdx$/u, ''), briefing]] : [];
  }));
  const vocabulary = loadVocabulary(root);
  const subject = subjectNamed(from, { briefings, vocabulary });
  const next = newId(to, subject, { briefings, vocabulary });
  const files = new Map<string, string | null>();

  for (const [id, briefing] of briefings) {
    const edits = editsIn(id, briefing, subject, next);
    const file = `${BRIEFINGS_FOLDER}/${id}.mdx`;
    const isRenamed = subject.kind === 'briefing' && subject.id === id;
    if (edits.length === 0 && !isRenamed) continue;
    const text = editFrontmatter(readFileSync(join(root, file), 'utf8'), edits);
    files.set(isRenamed ? `${BRIEFINGS_FOLDER}/${next}.mdx` : file, text);
    if (isRenamed) files.set(file, null);
  }
  if (subject.kind === 'entry') {
    const references = vocabularyReferences(vocabulary).filter(({ target, wanted }) => target === subject.list && wanted === subject.id);
    const edits = [{ list: subject.list, path: [subject.id], value: next, key: true }, ...references.map(({ list, path }) => ({ list, path, value: next }))];
    for (const [list, own] of Map.groupBy(edits, ({ list }) => list)) {
      const file = `${VOCABULARY_FOLDER}/${list}.yml`;
      files.set(file, editScalars(readFileSync(join(root, file), 'utf8'), own));
    }
  }

  const redirects = redirectsFor(root, subject, next, date);
  if (redirects.length > 0) files.set(REDIRECTS_FILE, withRedirects(root, redirects));
  return { files, redirects };
}

/** Ids in one briefing that change with the subject. */
function editsIn(id: string, briefing: Briefing, subject: Subject, next: string): ScalarEdit[] {
  if (subject.kind === 'entry') return [...idsOf(briefing)].filter((reference) => reference.id === subject.id && reference.lists.includes(subject.list)).map(({ at }) => ({ path: at, value: next }));
  const own = subject.kind === 'fact' && subject.briefing === id
    ? (['metrics', 'directives'] as const).flatMap((list) => briefing[list].flatMap((fact, index) => (fact.id === subject.id ? [{ path: [list, index, 'id'], value: next }] : [])))
    : [];
  const outcomes = briefing.outcomes.flatMap(({ directive }, index) => {
    const [of, fact] = directive.split('/') as [string, string];
    const moved = subject.kind === 'briefing' ? (of === subject.id ? `${next}/${fact}` : undefined) : of === subject.briefing && fact === subject.id ? `${of}/${next}` : undefined;
    return moved === undefined ? [] : [{ path: ['outcomes', index, 'directive'], value: moved }];
  });
  return [...own, ...outcomes];
}

function editFrontmatter(raw: string, edits: readonly ScalarEdit[]): string {
  if (edits.length === 0) return raw;
  const { frontmatter, text } = splitBriefing(raw);
  if (frontmatter === undefined) throw new Error('Không thấy phần khai báo ở đầu bài.');
  return text.replace(frontmatter, () => editScalars(frontmatter, edits));
}

function redirectsFor(root: string, subject: Subject, next: string, date: string): Redirect[] {
  const register = readRegister(root);
  const { redirects } = readRedirects(root);
  const former = new Set(redirects.map(({ from }) => from));
  // The register is written after a build: a change before this one may stand in the redirects alone.
  const all = [...new Set(register.flatMap(({ address, anchors }) => [address, ...anchors.map((anchor) => `${address}#${anchor}`)]).map(followRedirects(redirects)))];
  const known = new Set(all);
  return all.flatMap((from) => {
    const to = movedAddress(from, subject, next);
    if (to === undefined) return [];
    if (former.has(to) || known.has(to)) throw new Refusal(`Địa chỉ ${to} đã từng được công bố cho thứ khác. Chọn mã khác.`);
    return [{ from, to, date, reason: `Đổi mã ${nameOf(subject)} thành ${next}.` }];
  });
}

function withRedirects(root: string, redirects: readonly Redirect[]): string {
  let text = '';
  try {
    text = readFileSync(join(root, REDIRECTS_FILE), 'utf8');
  } catch {
    // the first redirect of the project
  }
  return `${text.replace(/^\[\]\s*$/mu, '').trimEnd()}\n${stringify(redirects, { lineWidth: 0, defaultStringType: 'PLAIN' })}`.trimStart();
}
