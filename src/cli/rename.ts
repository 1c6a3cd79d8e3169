import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { reportToTerminal } from '../checks/reporters/terminal.ts';
import { checkRecord } from '../checks/run.ts';
import { filesUnder } from '../release/files.ts';
import { apply, rehearse } from '../renaming/apply.ts';
import { planRename, type RenamePlan } from '../renaming/plan.ts';
import { Refusal } from '../renaming/subject.ts';

/**
 * `npm run rename -- OLD NEW`: gives a briefing, a figure, a directive or an entry of the vocabulary another id, everywhere in `content/`, and adds the redirects.
 * Exit code 0: done; 1: refused, nothing changed; 2: arguments that cannot be understood.
 */
process.exitCode = main(process.argv.slice(2));

function main(args: readonly string[]): number {
  const [from, to, ...more] = args;
  if (from === undefined || to === undefined || more.length > 0 || from.startsWith('-'))
    return say(2, 'Viết `npm run rename -- MÃ-CŨ MÃ-MỚI`, ví dụ `npm run rename -- 2024-07-19-gia-lai 2024-07-19-tinh-gia-lai`.\nMã của một số liệu hay chỉ đạo viết kèm bản tin: `2024-07-19-gia-lai/so-hoa-ho-so`; mã của danh mục viết kèm tên tệp nếu trùng: `people/pham-minh-chinh`.');
  const root = process.cwd();
  const before = checkRecord(root);
  if (before.counts.errors > 0) return say(1, `Nội dung đang có ${before.counts.errors} lỗi, nên chưa đổi mã được. Hãy chạy \`npm run check\` và sửa trước. Chưa đổi gì.`);
  try {
    const plan = planRename(root, from, to, today());
    const after = rehearse(root, plan);
    const errors = after.findings.filter(({ severity }) => severity === 'error');
    if (errors.length > 0) return say(1, `${reportToTerminal({ ...after, findings: errors })}\n\nĐổi như vậy thì nội dung có lỗi trên. Chưa đổi gì.`);
    apply(root, plan);
    return say(0, summary(root, from, plan));
  } catch (error) {
    if (error instanceof Refusal) return say(1, `${error.message} Chưa đổi gì.`);
    return say(1, `Không đổi được mã (${(error as Error).message}). Chưa đổi gì.`);
  }
}

function summary(root: string, from: string, { files, redirects }: RenamePlan): string {
  const left = mentions(root, from.split('/').at(-1)!, new Set(files.keys()));
  return [
    `Đã đổi trong ${files.size} tệp:`,
    ...[...files].map(([file, text]) => `  ${file}${text === null ? ' (xóa)' : ''}`),
    redirects.length > 0 ? `Đã ghi ${redirects.length} địa chỉ cũ để chuyển tới nơi mới.` : 'Mã này chưa công bố nên không có địa chỉ cũ nào cần chuyển.',
    ...(left.length > 0 ? ['Mã cũ còn được nhắc ở những chỗ sau; xem có cần sửa tay không:', ...left.map((place) => `  ${place}`)] : []),
    'Bước tiếp: `npm run build` rồi `npm run addresses`.',
  ].join('\n');
}

/** Places outside the changed files that still name the id: text, code of a page, the handbook. */
function mentions(root: string, id: string, changed: ReadonlySet<string>): string[] {
  const word = new RegExp(`(?<![a-z0-9-])${id}(?![a-z0-9-])`, 'u');
  const files = ['content', 'src'].flatMap((folder) => filesUnder(join(root, folder)).map((file) => `${folder}/${file}`));
  return files
    .filter((file) => !changed.has(file) && !/^content\/(?:addresses\/|redirects\.yml$)/u.test(file))
    .flatMap((file) => readFileSync(join(root, file), 'utf8').split('\n').flatMap((line, index) => (word.test(line) ? [`${file}:${index + 1}`] : [])))
    .slice(0, 20);
}

/** Today where the editor is. */
function today(): string {
  const now = new Date();
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
}

function say(exitCode: number, sentence: string): number {
  (exitCode === 0 ? console.log : console.error)(sentence);
  return exitCode;
}
