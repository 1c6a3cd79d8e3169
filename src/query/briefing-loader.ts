import { basename, dirname, join } from 'node:path';
import type { Loader } from 'astro/loaders';
import type { Root } from 'mdast';
import { reportToTerminal } from '../checks/reporters/terminal.ts';
import type { Subject } from '../checks/rule.ts';
import { examineRecord } from '../checks/run.ts';
import { type Briefing, type LeftOut, quotedWords } from '../domain/briefing.ts';
import { SITE } from '../domain/site.ts';
import { abbreviations } from '../domain/terms.ts';
import { fold } from '../domain/text.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import type { LoadedBody } from '../domain/record.ts';
import { BRIEFINGS_FOLDER } from '../markdown/files.ts';
import { quotesOnly } from '../markdown/quotes-only.ts';
import type { Phrase } from '../markdown/ranges.ts';
import { renderBody } from '../markdown/render.ts';
import { loadVocabulary } from '../vocabulary/load.ts';
import { edited, readAgain } from './edits.ts';
import { marginNotes, noteHighlights } from './margin-notes.ts';

/**
 * Loads `content/briefings/` as data: each file is guarded, checked and rendered to HTML here, so that nothing an author wrote ever becomes a
 * JavaScript module. A build checks the whole record with it, and stops at an error.
 *
 * The collection holds names alone: what a briefing is lies in the files of `checks/keep.ts`, from this run or an earlier one, and is read by
 * `record.ts`. Thousands of articles in the store of Astro would be one module, written and read whole.
 * @throws Error naming every finding when a file is refused.
 */
export function briefingLoader(): Loader {
  return {
    name: 'briefings',
    async load({ store, config, watcher }) {
      const root = process.cwd();
      const base = config.base.endsWith('/') ? config.base : `${config.base}/`;
      const load = () => {
        const { result, keys, again } = examineRecord(root, { render: renderer(root, base), settings: [base, SITE.articleText] });
        const isBuild = watcher === undefined;
        const refused = result.findings.filter(({ severity }) => severity === 'error');
        if (isBuild) console.log(reportToTerminal(result));
        if (isBuild && refused.length > 0) throw new Error('Nội dung còn lỗi, chưa dựng trang nào. Danh sách ở ngay trên.');
        if (keys.size < result.counts.briefings) throw new Error(`\n${reportToTerminal({ ...result, findings: refused })}`);
        store.clear();
        readAgain();
        for (const [id, key] of keys) store.set({ id, data: { key }, digest: key, filePath: `${BRIEFINGS_FOLDER}/${id}.mdx` });
        return { result, again };
      };
      let last = load();
      /** While somebody writes, a file may be wrong for a moment: it is said, and what was read last stays. */
      const loadAgain = (path: string, isBriefing: boolean): void => {
        if (!path.startsWith(join(root, 'content'))) return;
        try {
          if (isBriefing) lookAgain(basename(path));
          else last = load();
        } catch (error) {
          console.error((error as Error).message);
        }
      };
      /** Of a thousand briefings only the one that was written is read. */
      const lookAgain = (name: string): void => {
        const { findings, key } = last.again(name);
        const refused = findings.filter(({ severity }) => severity === 'error');
        if (refused.length > 0) console.error(`\n${reportToTerminal({ findings: refused, counts: { ...last.result.counts, errors: refused.length, hints: 0 } })}`);
        if (key !== undefined) edited(name.replace(/\.mdx$/u, ''), key);
      };
      for (const event of ['add', 'change', 'unlink'] as const) watcher?.on(event, (path) => void setTimeout(() => loadAgain(path, event === 'change' && dirname(path) === join(root, BRIEFINGS_FOLDER)), SETTLED));
      watcher?.add(join(root, 'content'));
    },
  };
}

/** Milliseconds after which a file that a program empties before it writes is whole. */
const SETTLED = 100;

/** What the site shows of one briefing. */
function renderer(root: string, base: string): (subject: Subject, tree: Root) => LoadedBody {
  let common: { readonly vocabulary: Vocabulary; readonly phrases: Phrase[]; readonly terms: ReturnType<typeof abbreviations> } | undefined;
  return ({ id, briefing, lines = [] }, tree) => {
    common ??= ((vocabulary) => ({ vocabulary, phrases: phrasesOf(vocabulary), terms: abbreviations(vocabulary) }))(loadVocabulary(root));
    const { vocabulary, phrases, terms } = common;
    const printed = new Set(lines);
    const isPrinted = (heading: string) => printed.has(fold(heading));
    const articleText = briefing.source.articleText ?? SITE.articleText;
    const shown = articleText === 'full' ? tree : quotesOnly(tree, quotedWords(briefing), isPrinted);
    const margins = marginNotes(id, briefing, vocabulary);
    const body = renderBody(shown, { highlights: [...briefing.metrics, ...briefing.directives, ...noteHighlights(briefing)], phrases, terms, isPrinted, marginOf: (fact) => margins.get(fact), base });
    return { ...body, articleText, leftOutTexts: articleText === 'full' ? leftOutTexts(briefing, lines) : [] };
  };
}

const phrasesOf = (vocabulary: Vocabulary): Phrase[] =>
  (['principles', 'themes'] as const).flatMap((section) => [...vocabulary[section].values()].flatMap(({ id, phrases }) => phrases.map((words) => ({ section, id, words }))));

const leftOutTexts = ({ leftOut }: Briefing, seedLines: readonly string[]): { reason: LeftOut['reason']; lines: string[] }[] =>
  leftOut.map((part) => ({
    reason: part.reason,
    lines: 'lines' in part ? seedLines.slice(part.lines[0] - 1, part.lines[1]).filter(Boolean) : [fold(part.text)],
  }));
