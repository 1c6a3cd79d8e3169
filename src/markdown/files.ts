import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../domain/finding.ts';

/** Where briefings live, from the project root. */
export const BRIEFINGS_FOLDER = 'content/briefings';

/** Names that may be read, and why the others may not. */
export interface BriefingFiles {
  /** File names without the folder, in alphabetical order. */
  readonly files: readonly string[];
  readonly findings: readonly Finding[];
}

/**
 * Lists `content/briefings/` without opening anything: only plain files of a plain name and a sane size get through.
 * @param root - The project folder.
 */
export function briefingFiles(root: string): BriefingFiles {
  const folder = join(root, BRIEFINGS_FOLDER);
  if (!lstatSync(folder, { throwIfNoEntry: false })?.isDirectory())
    return { files: [], findings: [{ ...here(BRIEFINGS_FOLDER), code: 'thieu-tep', message: 'Không có thư mục bài viết.', remedy: 'Khôi phục thư mục từ git; nó không được là liên kết (symlink).' }] };
  const names = readdirSync(folder).filter((name) => name !== '.DS_Store').sort(); // macOS writes it into every folder it shows
  const twins = twinsAmong(names);
  const findings = names.flatMap((name) => refusals(folder, name, twins).map((refusal) => ({ ...here(`${BRIEFINGS_FOLDER}/${name}`), ...refusal })));
  const refused = new Set(findings.map(({ file }) => file));
  return { files: names.filter((name) => !refused.has(`${BRIEFINGS_FOLDER}/${name}`)), findings };
}

/** Names that Windows keeps for itself, whatever their ending. */
export const RESERVED_NAMES = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu;
const LONGEST = 100;
const NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*\.mdx$/u;
const MOST_KIB = 256;
const here = (file: string) => ({ file, position: { line: 1, column: 1 }, severity: 'error' }) as const;

/** Of each name another one that differs from it in capital letters alone, if there is one: some disks hold only one of the two. */
export function twinsAmong(names: readonly string[]): ReadonlyMap<string, string> {
  const alike = Map.groupBy(names, (name) => name.toLowerCase());
  return new Map([...alike.values()].filter(({ length }) => length > 1).flatMap((same) => same.map((name) => [name, same.find((other) => other !== name)!] as const)));
}

function refusals(folder: string, name: string, twins: ReadonlyMap<string, string>): Pick<Finding, 'code' | 'message' | 'remedy'>[] {
  const entry = lstatSync(join(folder, name));
  if (entry.isSymbolicLink()) return [{ code: 'tep-lien-ket', message: 'Đây là liên kết (symlink), không phải tệp thật.', remedy: 'Chép nội dung vào một tệp .mdx thật.' }];
  if (!entry.isFile() || !/\.mdx$/iu.test(name)) return [{ code: 'tep-la', message: 'Thư mục này chỉ chứa tệp .mdx.', remedy: 'Chuyển tệp hoặc thư mục này đi nơi khác.' }];
  const found: Pick<Finding, 'code' | 'message' | 'remedy'>[] = [];
  const twin = twins.get(name);
  if (!NAME.test(name) || RESERVED_NAMES.test(name) || name.length > LONGEST) found.push({ code: 'ten-tep-sai', message: 'Tên tệp chỉ gồm chữ thường không dấu, chữ số và gạch nối, đuôi .mdx, không quá 100 ký tự, không phải tên Windows giữ riêng (như con, nul).', remedy: 'Đổi tên, ví dụ `2024-07-19-gia-lai.mdx`.' });
  if (twin !== undefined) found.push({ code: 'ten-tep-trung', message: `Tên tệp chỉ khác \`${twin}\` ở chữ hoa, chữ thường.`, remedy: 'Giữ một tệp, hoặc đặt hai tên khác hẳn nhau.' });
  if (entry.size > MOST_KIB * 1024) found.push({ code: 'tep-qua-lon', message: `Tệp lớn hơn ${MOST_KIB} KiB.`, remedy: 'Xóa phần không thuộc bài; bài thật dài thì tách thành hai bản tin.' });
  return found;
}
