import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { SEVERITY_NAMES, type Severity } from '../domain/finding.ts';
import { readBuildRecord } from '../release/build-record.ts';
import { type AddressProblem, compareAddresses, nextRegister, struckOut } from '../release/compare.ts';
import { changedMeanings } from '../release/facts.ts';
import { publishedPages } from '../release/published.ts';
import { followRedirects, readRedirects } from '../release/redirects.ts';
import { readRegister, REGISTER_FOLDER, writeRegister } from '../release/register.ts';
import { factsNow, publishedAt } from './published-at.ts';

/**
 * `npm run addresses [-- --check [--complete]] [--since COMMIT] [--format terminal|github]`: writes the register of every published address from the last build.
 * With `--check` it writes nothing; new addresses are hints, with `--complete` errors. With `--since` no entry of that commit may be missing, and no figure or directive may stand for another one.
 * Exit code 0: nothing lost; 1: an address would be lost or reused, or is unlisted with `--complete`; 2: arguments or build cannot be used.
 */
const ROOT = process.cwd();
const PASSAGES = '.cache/search';
const SHOWN = 20;

process.exitCode = main(process.argv.slice(2));

function main(args: readonly string[]): number {
  const options = optionsFrom(args);
  if (!options) return say(2, 'Không hiểu tham số: viết `npm run addresses`, thêm `-- --check` để chỉ kiểm, `--complete` để đòi sổ đủ mọi địa chỉ, `--since COMMIT` để so với một lần ghi trước.');
  const dist = join(ROOT, 'dist');
  const build = readBuildRecord(dist);
  if (!build) return say(2, 'Chưa có bản dựng để đọc địa chỉ. Hãy chạy `npm run build` trước.');
  if (build.drafts) return say(2, 'Bản dựng trong `dist/` có cả bản nháp, mà địa chỉ của bản nháp chưa công bố. Hãy chạy lại `npm run build` không có SHOW_DRAFTS.');
  const { redirects, findings } = readRedirects(ROOT);
  if (findings.length > 0) return say(1, findings.map(({ file, position, message, remedy }) => `${file}:${position.line}:${position.column}  ${message}\n  → ${remedy}`).join('\n'));
  const registered = readRegister(ROOT);
  const published = publishedPages(dist, passages());
  const { broken, unlisted } = compareAddresses({ published, registered, redirects });
  const older = options.since === undefined ? { register: [], facts: [] } : publishedAt(ROOT, options.since);
  if (!older) return say(2, `Không đọc được lần ghi “${options.since}” trong git.`);
  const changed = older.facts.length === 0 ? [] : changedMeanings(older.facts, factsNow(ROOT), followRedirects(redirects));
  const errors = [...broken, ...struckOut(older.register, { registered, redirects }), ...changed, ...(options.complete ? unlisted : [])];
  const hints = options.check && !options.complete ? unlisted : [];
  const report = options.format === 'github' ? annotations : forTerminal;
  if (errors.length + hints.length > 0) console.log([report(errors, 'error'), report(hints, 'hint')].filter(Boolean).join('\n'));
  if (errors.length > 0) return say(1, `${errors.length} địa chỉ cần xem. ${options.check ? 'Chưa gộp được.' : 'Chưa ghi tệp nào.'}`);
  const count = published.reduce((total, { anchors }) => total + 1 + anchors.length, 0);
  if (!options.check) writeRegister(ROOT, nextRegister({ published, registered }));
  return say(0, options.check ? `Không địa chỉ nào mất. Sổ có ${count - unlisted.length} trên ${count} địa chỉ của trang.` : `Đã ghi ${count} địa chỉ vào ${REGISTER_FOLDER}/ (${unlisted.length} địa chỉ mới).`);
}

function optionsFrom(args: readonly string[]): { check: boolean; complete: boolean; since?: string | undefined; format: string } | undefined {
  try {
    const { values } = parseArgs({ args: [...args], options: { check: { type: 'boolean', default: false }, complete: { type: 'boolean', default: false }, since: { type: 'string' }, format: { type: 'string', default: 'terminal' } } });
    return ['terminal', 'github'].includes(values.format) ? values : undefined;
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

/** One block for each code and remedy, with the first addresses of it. */
function forTerminal(problems: readonly AddressProblem[], severity: Severity): string {
  const blocks = Map.groupBy(problems, ({ code, remedy }) => `${code}\n${remedy}`);
  return [...blocks.values()].map((list) => {
    const more = list.length > SHOWN ? [`  … và ${list.length - SHOWN} địa chỉ nữa.`] : [];
    return [`${SEVERITY_NAMES[severity]} ${list[0]!.code}`, ...list.slice(0, SHOWN).map(({ file, message, position }) => `  ${file}:${position ? `${position.line}:${position.column}` : ''} ${message}`), ...more, `  → ${list[0]!.remedy}`, ''].join('\n');
  }).join('\n');
}

/** Each beside its file on a pull request; line breaks and the characters GitHub reads as its own are escaped. */
function annotations(problems: readonly AddressProblem[], severity: Severity): string {
  return problems.slice(0, SHOWN).map(({ file, code, message, remedy, position }) => `::${severity === 'error' ? 'error' : 'notice'} file=${file},line=${position?.line ?? 1},title=${SEVERITY_NAMES[severity]} ${code}::${`${message} → ${remedy}`.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')}`).join('\n');
}

function say(exitCode: number, sentence: string): number {
  (exitCode === 0 ? console.log : console.error)(sentence);
  return exitCode;
}
