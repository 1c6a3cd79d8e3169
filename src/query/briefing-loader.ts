import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Loader } from 'astro/loaders';
import { readBriefing } from '../checks/read.ts';
import { articleLines } from '../domain/article-lines.ts';
import { type Briefing, type LeftOut, quotedWords } from '../domain/briefing.ts';
import { SITE } from '../domain/site.ts';
import { abbreviations } from '../domain/terms.ts';
import { fold } from '../domain/text.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import { briefingFiles, BRIEFINGS_FOLDER } from '../markdown/files.ts';
import { quotesOnly } from '../markdown/quotes-only.ts';
import type { Phrase } from '../markdown/ranges.ts';
import { renderBody } from '../markdown/render.ts';
import { loadVocabulary } from '../vocabulary/load.ts';
import { marginNotes, noteHighlights } from './margin-notes.ts';

/**
 * Loads `content/briefings/` as data: each file is guarded, checked against the schema and rendered to HTML here,
 * so that nothing an author wrote ever becomes a JavaScript module.
 * @throws Error naming every finding when a file is refused; the build stops.
 */
export function briefingLoader(): Loader {
  return {
    name: 'briefings',
    async load({ store, config, watcher, parseData, generateDigest }) {
      const root = process.cwd();
      const base = config.base.endsWith('/') ? config.base : `${config.base}/`;
      const load = async () => {
        const vocabulary = loadVocabulary(root);
        const { files, findings } = briefingFiles(root);
        const readings = files.map((file) => ({ file, ...readBriefing(root, file) }));
        const errors = [...findings, ...readings.flatMap((reading) => reading.findings)].filter(({ severity }) => severity === 'error');
        if (errors.length > 0) throw new Error(`\n${errors.map(({ file, position, code, message, remedy }) => `${file}:${position.line}:${position.column}  lỗi ${code}\n  ${message}\n  → ${remedy}`).join('\n\n')}`);
        store.clear();
        for (const { file, briefing, tree, text } of readings) {
          if (!briefing || !tree) continue;
          const id = file.replace(/\.mdx$/u, '');
          const seedLines = articleLines(readFileSync(join(root, 'seeds', briefing.source.file), 'utf8'));
          const printed = new Set(seedLines);
          const isPrinted = (heading: string) => printed.has(fold(heading));
          const articleText = briefing.source.articleText ?? SITE.articleText;
          const shown = articleText === 'full' ? tree : quotesOnly(tree, quotedWords(briefing), isPrinted);
          const margins = marginNotes(id, briefing, vocabulary);
          const body = renderBody(shown, { highlights: [...briefing.metrics, ...briefing.directives, ...noteHighlights(briefing)], phrases: phrasesOf(vocabulary), terms: abbreviations(vocabulary), isPrinted, marginOf: (fact) => margins.get(fact), base });
          const data = await parseData({ id, data: { ...briefing, ...body, articleText, leftOutTexts: articleText === 'full' ? leftOutTexts(briefing, seedLines) : [] } });
          store.set({ id, data, digest: generateDigest(text), filePath: `${BRIEFINGS_FOLDER}/${file}` });
        }
      };
      await load();
      for (const event of ['add', 'change', 'unlink'] as const) watcher?.on(event, (path: string) => void (path.startsWith(join(root, 'content')) && load()));
      watcher?.add(join(root, 'content'));
    },
  };
}

const phrasesOf = (vocabulary: Vocabulary): Phrase[] =>
  (['principles', 'themes'] as const).flatMap((section) => [...vocabulary[section].values()].flatMap(({ id, phrases }) => phrases.map((words) => ({ section, id, words }))));

const leftOutTexts = ({ leftOut }: Briefing, seedLines: readonly string[]): { reason: LeftOut['reason']; lines: string[] }[] =>
  leftOut.map((part) => ({
    reason: part.reason,
    lines: 'lines' in part ? seedLines.slice(part.lines[0] - 1, part.lines[1]).filter(Boolean) : [fold(part.text)],
  }));
