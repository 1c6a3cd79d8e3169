import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { day } from '../domain/day.ts';
import type { Finding } from '../domain/finding.ts';
import { readYamlAs } from '../domain/strict-yaml.ts';

/** Where addresses that moved are kept, from the project root. Entries are added, never taken out. */
export const REDIRECTS_FILE = 'content/redirects.yml';

/** Every part of an address begins with a letter or a digit: no way out of the site's folder, and not to the files for hosts. */
const ADDRESS = /^\/(?:[a-z0-9][a-z0-9_.-]*\/)*(?:[a-z0-9][a-z0-9_.-]*)?(?:#[a-z0-9-]+)?$/u;
/** Files that say what the build is, and those for servers. */
const OWN_FILES = /^\/(?:build\.json$|redirects\.|404\.html$|pagefind\/|index\.html$|$)/u;
const MOST_BYTES = 8 * 2 ** 20;
const address = z.string().regex(ADDRESS, 'Địa chỉ bắt đầu bằng `/`, không có tên miền, ví dụ `/ban-tin/2024-07-19-bac-ninh/` hoặc `/ban-tin/2024-07-19-bac-ninh/#kts-2023`.');
const redirectSchema = z.strictObject({ from: address, to: address, date: day, reason: z.string().min(1) });

/** An address that was published and now leads elsewhere. With `#`, an anchor that has another name on the same page. */
export type Redirect = z.infer<typeof redirectSchema>;

/** Where every old address leads in the end. */
export interface Moves {
  /** From an old page or file to where it is now, root-relative. */
  readonly pages: ReadonlyMap<string, string>;
  /** By page of today: further names of its anchors, each with the anchor beside which it stands. */
  readonly anchors: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/**
 * Reads `content/redirects.yml`; without the file nothing has moved.
 * @param root - The project folder.
 */
export function readRedirects(root: string): { readonly redirects: readonly Redirect[]; readonly findings: readonly Finding[] } {
  const stats = lstatSync(join(root, REDIRECTS_FILE), { throwIfNoEntry: false });
  if (!stats) return { redirects: [], findings: [] };
  if (!stats.isFile() || stats.size > MOST_BYTES) return { redirects: [], findings: [{ file: REDIRECTS_FILE, position: { line: 1, column: 1 }, severity: 'error', code: 'thieu-tep', message: 'Sổ chuyển địa chỉ không phải một tệp thật dưới 8 MiB.', remedy: 'Khôi phục tệp từ git.' }] };
  const text = readFileSync(join(root, REDIRECTS_FILE), 'utf8');
  const { value, findings, positionOf } = readYamlAs(z.array(redirectSchema), text, REDIRECTS_FILE);
  if (!value) return { redirects: [], findings };
  const problems = problemsOf(value).map(({ index, ...words }): Finding => ({ file: REDIRECTS_FILE, position: positionOf([index, 'from']), severity: 'error', ...words }));
  return { redirects: problems.length === 0 ? value : [], findings: problems };
}

/** Follows each redirect to its end, so that nobody is sent on twice. */
export function movesOf(redirects: readonly Redirect[]): Moves {
  const next = new Map(redirects.map(({ from, to }) => [from, to]));
  const pages = new Map<string, string>();
  const anchors = new Map<string, Map<string, string>>();
  for (const { from } of redirects) {
    const end = endOf(from, next);
    if (!from.includes('#')) {
      pages.set(from, end);
      continue;
    }
    const [page, anchor] = end.split('#') as [string, string];
    if (!anchors.has(page)) anchors.set(page, new Map());
    anchors.get(page)!.set(from.split('#')[1]!, anchor);
  }
  return { pages, anchors };
}

/** Tells where an address is now; one that has not moved stays as it is. */
export function followRedirects(redirects: readonly Redirect[]): (address: string) => string {
  const next = new Map(redirects.map(({ from, to }) => [from, to]));
  return (address) => endOf(address, next);
}

/** Where an address is now: its own redirect, else that of its page, as often as needed. A loop ends where it began. */
function endOf(start: string, next: ReadonlyMap<string, string>): string {
  let here = start;
  for (let steps = 0; steps <= next.size * 2; steps++) {
    const [page, anchor] = here.split('#') as [string, string?];
    const moved = next.get(here) ?? (anchor === undefined || !next.has(page) ? undefined : `${next.get(page)!.split('#')[0]}#${anchor}`);
    if (moved === undefined) return here;
    here = moved;
    if (here === start) return start;
  }
  return start;
}

function problemsOf(redirects: readonly Redirect[]): (Pick<Finding, 'code' | 'message' | 'remedy'> & { index: number })[] {
  const next = new Map(redirects.map(({ from, to }) => [from, to]));
  const pageOf = (one: string) => one.split('#')[0]!;
  const first = new Map(redirects.map(({ from }, index) => [from, index] as const).reverse());
  return redirects.flatMap(({ from, to }, index) => {
    if (OWN_FILES.test(pageOf(from)) && !from.includes('#')) return [{ index, code: 'dia-chi-cua-ban-dung', message: `Địa chỉ ${from} do máy dựng, không chuyển đi được.`, remedy: 'Xóa mục này.' }];
    if (first.get(from) !== index) return [{ index, code: 'dia-chi-chuyen-hai-lan', message: `Địa chỉ ${from} đã được chuyển ở một dòng trước.`, remedy: 'Giữ một dòng; muốn chuyển tiếp thì thêm dòng mới từ địa chỉ đích.' }];
    const end = endOf(from, next);
    if (end === from) return [{ index, code: 'dia-chi-chuyen-vong', message: `Chuyển từ ${from} thì quay lại chính nó.`, remedy: 'Sửa `to` thành địa chỉ đang có trên trang.' }];
    if (from.includes('#') && (!to.includes('#') || pageOf(endOf(pageOf(from), next)) !== pageOf(end))) return [{ index, code: 'neo-sang-trang-khac', message: `Chỗ ${from} chỉ đổi tên được trong trang của nó.`, remedy: 'Máy chủ không thấy phần sau dấu #; hãy giữ chỗ cũ trên trang, hoặc chuyển cả trang.' }];
    if (!from.includes('#') && from.endsWith('/') !== pageOf(to).endsWith('/')) return [{ index, code: 'dia-chi-khac-loai', message: 'Trang (có `/` ở cuối) chỉ chuyển tới trang, tệp chỉ chuyển tới tệp.', remedy: 'Sửa `to`.' }];
    return [];
  });
}
