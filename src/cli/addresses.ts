import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readBuildRecord } from '../release/build-record.ts';
import { type AddressProblem, compareAddresses, struckOut } from '../release/compare.ts';
import { publishedPages, type PublishedPage } from '../release/published.ts';
import { readRedirects } from '../release/redirects.ts';
import { parseRegister, readRegister, REGISTER_FOLDER, writeRegister } from '../release/register.ts';

/**
 * `npm run addresses [-- --check] [--since COMMIT] [--format terminal|github]`: writes the register of every published address from the last build.
 * With `--check` it writes nothing and also asks that the register is complete; with `--since` no entry of that commit may be missing from it.
 * Exit code 0: nothing lost; 1: an address would be lost, reused or (with `--check`) is unlisted; 2: arguments or build cannot be used.
 */
const ROOT = process.cwd();
const PASSAGES = '.cache/search';
const SHOWN = 20;

process.exitCode = main(process.argv.slice(2));

function main(args: readonly string[]): number {
  const options = optionsFrom(args);
  if (!options) return say(2, 'Không hiểu tham số: viết `npm run addresses`, thêm `-- --check` để chỉ kiểm, `--since COMMIT` để so với một lần ghi trước.');
  const dist = join(ROOT, 'dist');
  const build = readBuildRecord(dist);
  if (!build) return say(2, 'Chưa có bản dựng để đọc địa chỉ. Hãy chạy `npm run build` trước.');
  if (build.drafts) return say(2, 'Bản dựng trong `dist/` có cả bản nháp, mà địa chỉ của bản nháp chưa công bố. Hãy chạy lại `npm run build` không có SHOW_DRAFTS.');
  const { redirects, findings } = readRedirects(ROOT);
  if (findings.length > 0) return say(1, findings.map(({ file, position, message, remedy }) => `${file}:${position.line}:${position.column}  ${message}\n  → ${remedy}`).join('\n'));
  const registered = readRegister(ROOT);
  const published = publishedPages(dist, passages());
  const { broken, unlisted } = compareAddresses({ published, registered, redirects });
  const older = options.since === undefined ? [] : registerAt(options.since);
  if (!older) return say(2, `Không đọc được lần ghi “${options.since}” trong git.`);
  const problems = [...broken, ...struckOut(older, { registered, redirects }), ...(options.check ? unlisted : [])];
  if (problems.length > 0) {
    console.log(options.format === 'github' ? problems.slice(0, SHOWN).map(annotation).join('\n') : forTerminal(problems));
    return say(1, `${problems.length} địa chỉ cần xem. ${options.check ? 'Chưa gộp được.' : 'Chưa ghi tệp nào.'}`);
  }
  const count = published.reduce((total, { anchors }) => total + 1 + anchors.length, 0);
  if (!options.check) writeRegister(ROOT, published);
  return say(0, options.check ? `Cả ${count} địa chỉ đều có trong sổ, không địa chỉ nào mất.` : `Đã ghi ${count} địa chỉ vào ${REGISTER_FOLDER}/ (${unlisted.length} địa chỉ mới).`);
}

function optionsFrom(args: readonly string[]): { check: boolean; since: string | undefined; format: string } | undefined {
  try {
    const { values } = parseArgs({ args: [...args], options: { check: { type: 'boolean', default: false }, since: { type: 'string' }, format: { type: 'string', default: 'terminal' } } });
    return ['terminal', 'github'].includes(values.format) ? { ...values, since: values.since } : undefined;
  } catch {
    return undefined;
  }
}

/** Places that search results lead to, as the last build left them. */
function passages(): string[] {
  const folder = join(ROOT, PASSAGES);
  if (!existsSync(folder)) return [];
  return readdirSync(folder).sort().flatMap((file) => {
    const pages = JSON.parse(readFileSync(join(folder, file), 'utf8')) as { url: string; passages: { target: string }[] }[];
    return pages.flatMap(({ url, passages: found }) => found.flatMap(({ target }) => (target.startsWith('#') ? [url + target] : target.includes('#') ? [target] : [])));
  });
}

/** The register as it was at a commit; undefined when git does not know that commit. */
function registerAt(commit: string): PublishedPage[] | undefined {
  const git = (...args: string[]) => execFileSync('git', args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 2 ** 30, stdio: ['ignore', 'pipe', 'ignore'] });
  try {
    const files = git('ls-tree', '-r', '--name-only', '-z', `${commit}^{commit}`, '--', REGISTER_FOLDER).split('\0').filter(Boolean);
    return parseRegister(files.map((file) => git('show', `${commit}:${file}`)));
  } catch {
    return undefined;
  }
}

/** One block for each code and remedy, with the first addresses of it. */
function forTerminal(problems: readonly AddressProblem[]): string {
  const blocks = Map.groupBy(problems, ({ code, remedy }) => `${code}\n${remedy}`);
  return [...blocks.values()].map((list) => {
    const more = list.length > SHOWN ? [`  … và ${list.length - SHOWN} địa chỉ nữa.`] : [];
    return [`lỗi ${list[0]!.code}`, ...list.slice(0, SHOWN).map(({ file, message }) => `  ${file}: ${message}`), ...more, `  → ${list[0]!.remedy}`, ''].join('\n');
  }).join('\n');
}

/** An error beside its file on a pull request; line breaks and the characters GitHub reads as its own are escaped. */
function annotation({ file, code, message, remedy }: AddressProblem): string {
  const text = `${message} → ${remedy}`.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  return `::error file=${file},line=1,title=lỗi ${code}::${text}`;
}

function say(exitCode: number, sentence: string): number {
  (exitCode === 0 ? console.log : console.error)(sentence);
  return exitCode;
}
