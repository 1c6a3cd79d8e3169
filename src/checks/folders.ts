import { lstatSync, readdirSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../domain/finding.ts';
import { VOCABULARY_SCHEMAS } from '../domain/vocabulary.ts';
import { isPicture } from '../markdown/addresses.ts';
import { RESERVED_NAMES, twinsAmong } from '../markdown/files.ts';
import { VOCABULARY_FOLDER } from '../vocabulary/load.ts';
import { SEEDS_FOLDER } from './seeds.ts';

/** What one folder of the record may hold. */
interface Folder {
  readonly path: string;
  /** May a file of this name, from the folder, lie here? */
  readonly allows: (name: string) => boolean;
  /** What may lie here, for the person who put something else. */
  readonly words: string;
  readonly mostMib: number;
  /** Folders in it that have rows of their own, or all of them. */
  readonly inner: readonly string[] | 'any';
  readonly mayBeMissing?: boolean;
}

const ARTICLE = /^[A-Za-z0-9]+(?:[_-][A-Za-z0-9]+)*\.(?:txt|html|docx)$/u;
const lists: readonly string[] = Object.keys(VOCABULARY_SCHEMAS).map((name) => `${name}.yml`);

/** Every folder that an editor or a stranger writes to; `content/briefings/` is listed by `markdown/files.ts`. */
const FOLDERS: readonly Folder[] = [
  { path: 'content', allows: (name) => name === 'README.md' || name === 'redirects.yml', inner: ['briefings', 'vocabulary', 'addresses'], words: 'README.md, redirects.yml và ba thư mục briefings, vocabulary, addresses', mostMib: 8 },
  { path: VOCABULARY_FOLDER, allows: (name) => lists.includes(name), inner: [], words: `các danh mục ${lists.join(', ')}`, mostMib: 8 },
  { path: 'content/addresses', allows: (name) => /^[a-z0-9]+(?:-[a-z0-9]+)*\.txt$/u.test(name), inner: [], words: 'sổ địa chỉ do `npm run addresses` ghi', mostMib: 64, mayBeMissing: true },
  { path: SEEDS_FOLDER, allows: (name) => name === 'README.md' || ARTICLE.test(name), inner: [], words: 'README.md và bài gốc có tên gồm chữ không dấu, chữ số, gạch, đuôi .txt, .html hoặc .docx', mostMib: 16 },
  { path: 'public/anh', allows: (name) => isPicture(`/anh/${name}`), inner: 'any', words: 'ảnh .avif, .jpg, .png, .webp có tên gồm chữ thường không dấu, chữ số, gạch nối', mostMib: 2, mayBeMissing: true },
];

/** Written by macOS into every folder that is looked at; nobody reads it. */
const HARMLESS = '.DS_Store';
const LONGEST = 100;

type Refusal = Pick<Finding, 'code' | 'message' | 'remedy'>;

/**
 * Lists the folders of the record without opening anything: a file that nobody expects is a finding, never silently passed over.
 * @param root - The project folder.
 */
export function strayFiles(root: string): Finding[] {
  return FOLDERS.flatMap((folder) => {
    const stats = lstatSync(join(root, folder.path), { throwIfNoEntry: false });
    if (stats?.isDirectory()) return inside(root, folder, '');
    if (!stats) return folder.mayBeMissing ? [] : [place(folder.path, { code: 'thieu-tep', message: 'Không có thư mục này.', remedy: 'Khôi phục thư mục từ git.' })];
    return [place(folder.path, { code: 'tep-lien-ket', message: 'Đây là liên kết (symlink) hoặc tệp, không phải thư mục thật.', remedy: 'Khôi phục thư mục từ git.' })];
  });
}

function inside(root: string, folder: Folder, below: string): Finding[] {
  const names = readdirSync(join(root, folder.path, below)).sort();
  const twins = twinsAmong(names);
  return names.filter((name) => name !== HARMLESS && !(folder.path === VOCABULARY_FOLDER && lists.includes(name))).flatMap((name) => {
    const path = `${below}${name}`;
    const stats = lstatSync(join(root, folder.path, path));
    if (stats.isDirectory() && folder.inner === 'any') return inside(root, folder, `${path}/`);
    return refusals(folder, path, stats, twins).map((refusal) => place(`${folder.path}/${path}`, refusal));
  });
}

function refusals(folder: Folder, path: string, stats: Stats, twins: ReadonlyMap<string, string>): Refusal[] {
  const name = path.split('/').at(-1)!;
  if (stats.isSymbolicLink()) return [{ code: 'tep-lien-ket', message: 'Đây là liên kết (symlink), không phải tệp thật.', remedy: 'Chép nội dung vào một tệp thật, hoặc xóa liên kết.' }];
  if (stats.isDirectory() && folder.inner.includes(name)) return [];
  if (!stats.isFile()) return [{ code: 'tep-la', message: `\`${folder.path}/\` chỉ chứa ${folder.words}.`, remedy: 'Chuyển thư mục hoặc tệp đặc biệt này đi nơi khác.' }];
  if (!folder.allows(path) || RESERVED_NAMES.test(name) || name.length > LONGEST) return [{ code: 'ten-tep-sai', message: `Tên tệp này không dùng ở đây: \`${folder.path}/\` chỉ chứa ${folder.words}; không quá ${LONGEST} ký tự, không phải tên Windows giữ riêng.`, remedy: 'Đổi tên tệp, hoặc chuyển nó đi nơi khác.' }];
  const twin = twins.get(name);
  if (twin !== undefined) return [{ code: 'ten-tep-trung', message: `Tên tệp chỉ khác \`${twin}\` ở chữ hoa, chữ thường.`, remedy: 'Giữ một tệp, hoặc đặt hai tên khác hẳn nhau.' }];
  if (stats.size > folder.mostMib * 2 ** 20) return [{ code: 'tep-qua-lon', message: `Tệp lớn hơn ${folder.mostMib} MiB.`, remedy: 'Xóa phần thừa, hoặc lưu lại tệp nhỏ hơn.' }];
  return [];
}

const place = (file: string, refusal: Refusal): Finding => ({ file, position: { line: 1, column: 1 }, severity: 'error', ...refusal });
