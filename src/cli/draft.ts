import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { printable } from '../checks/reporters/printable.ts';
import { faultsIn } from '../checks/draft-file.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import { contractOf } from '../ingest/contract.ts';
import { type Draft, draftOf } from '../ingest/draft.ts';
import { mdxOf } from '../ingest/mdx.ts';
import { BRIEFINGS_FOLDER } from '../markdown/files.ts';
import { loadVocabulary } from '../vocabulary/load.ts';
import { readArticleFile, UnreadableArticle } from './article-file.ts';
import { reportOn } from './draft-report.ts';
import { runCommand, SaidFault, sentenceOf } from './faults.ts';
import { alone } from './processes.ts';
import { briefingOf, seedFilesFor, storeSeeds } from './seed-store.ts';
import { addFile, clearStaging } from './whole-file.ts';

/**
 * `npm run draft -- TỆP…`: a draft in `content/briefings/` for each article, the article itself in `seeds/`, its doubts on the terminal.
 * `npm run --silent draft -- --json TỆP`: contract 2 on standard output, nothing written.
 * Exit code 0: done, also when there was nothing new to write; 1: a draft could not be written; 2: a file or an argument that cannot be read.
 */
const NOTHING_WRITTEN = 'Chưa ghi tệp nào.';

await runCommand(() => main(process.argv.slice(2)), NOTHING_WRITTEN);

async function main(args: readonly string[]): Promise<number> {
  const input = inputFrom(args);
  if (typeof input === 'string') {
    console.error(input);
    return 2;
  }
  const root = process.cwd();
  const vocabulary = vocabularyOf(root);
  let code = 0;
  let written = 0;
  let isBroken = false;
  for (const [index, path] of input.files.entries()) {
    if (input.files.length > 1) console.error(`[${index + 1}/${input.files.length}] ${printable(basename(path))}`);
    try {
      const file = await readArticleFile(path);
      const draft = draftOf(file.text, vocabulary);
      if (input.json) console.log(JSON.stringify(contractOf(draft, file.text), null, 2));
      else {
        const outcome = alone(root, () => save(root, path, draft, file));
        console.log(outcome.lines.join('\n'));
        written += outcome.written;
        code = Math.max(code, outcome.code);
      }
    } catch (error) {
      // One article that cannot be read or written does not keep the others back.
      const isUnreadable = error instanceof UnreadableArticle;
      isBroken ||= !isUnreadable;
      console.error(isUnreadable ? printable(error.message) : `${printable(basename(path))}: chưa soạn xong. ${sentenceOf(error)}\nChạy lại lệnh này với cùng tệp: phần đã ghi được giữ, phần còn thiếu được ghi nốt.`);
      code = isUnreadable ? 2 : Math.max(code, 1);
    }
  }
  if (!input.json && written === 0 && !isBroken) console.log(NOTHING_WRITTEN);
  return code;

  /** Writes one draft with everything that belongs to it, or says why not. */
  function save(root: string, path: string, draft: Draft, file: Awaited<ReturnType<typeof readArticleFile>>): { lines: string[]; written: number; code: number } {
    const title = printable(basename(path));
    if (draft.lines.length === 0) return { lines: [`${title}: tệp không có chữ nào.`], written: 0, code: 1 };
    clearStaging(root);
    const seeds = seedFilesFor(root, file);
    const known = briefingOf(root, seeds.text.sha256);
    if (known !== undefined) return { lines: [`${title}: bài này đã có bản tin ${known}.`], written: 0, code: 0 };
    const mdx = mdxOf(draft, { file: seeds.text.name, sha256: seeds.text.sha256 }, vocabulary);
    const target = `${BRIEFINGS_FOLDER}/${freeName(root, mdx.id)}.mdx`;
    const faults = faultsIn(mdx.text, target);
    if (faults.length > 0) return { lines: [`${title}: không soạn được bản nháp từ tệp này.`, ...faults.map(({ message, remedy }) => `  ${printable(message)} → ${printable(remedy)}`)], written: 0, code: 1 };
    const stored = storeSeeds(root, seeds, { published: draft.published?.value ?? null, byline: draft.byline?.value ?? null });
    addFile(root, target, mdx.text);
    const wasStopped = seeds.text.isStored || seeds.original?.isStored;
    return { lines: [title, ...(wasStopped ? ['  Bài gốc đã có trong seeds/ mà chưa có bản tin; nay ghi nốt phần còn thiếu.'] : []), ...[target, ...stored].map((name) => `  Đã ghi ${name}`), reportOn(draft, mdx, seeds.text.name)], written: 1, code: 0 };
  }
}

function vocabularyOf(root: string): Vocabulary {
  try {
    return loadVocabulary(root);
  } catch (error) {
    throw new SaidFault(`Danh mục còn lỗi, hãy sửa trước:\n${(error as Error).message}`);
  }
}

/** A name that no briefing has: a draft never takes the place of another. */
function freeName(root: string, id: string): string {
  let name = id;
  for (let number = 2; existsSync(join(root, BRIEFINGS_FOLDER, `${name}.mdx`)); number++) name = `${id}-${number}`;
  return name;
}

function inputFrom(args: readonly string[]): { readonly files: readonly string[]; readonly json: boolean } | string {
  const usage = 'Viết `npm run draft -- TỆP…` (bài .txt, .html hoặc .docx), hoặc `npm run --silent draft -- --json TỆP`.';
  try {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { json: { type: 'boolean', default: false } } });
    if (positionals.length === 0) return `Chưa nêu tệp nào. ${usage}`;
    if (values.json && positionals.length > 1) return `Với --json, mỗi lần chỉ đọc một tệp. ${usage}`;
    return { files: positionals, json: values.json };
  } catch {
    return `Không hiểu tham số. ${usage}`;
  }
}
