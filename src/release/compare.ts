import type { Position } from '../domain/finding.ts';
import type { BuiltPage, PublishedPage } from './published.ts';
import { followRedirects, movesOf, REDIRECTS_FILE, type Redirect } from './redirects.ts';
import { REGISTER_FOLDER, registerFile } from './register.ts';

/** Something that would break a link that somebody keeps. */
export interface AddressProblem {
  /** File of the project to look at, from its root. */
  readonly file: string;
  readonly address: string;
  readonly code: 'dia-chi-mat' | 'dia-chi-dung-lai' | 'dia-chi-dich-khong-co' | 'dia-chi-chua-ghi';
  readonly message: string;
  readonly remedy: string;
  /** Where in the file, when a line is to blame. */
  readonly position?: Position;
}

/** What is compared. */
export interface Addresses {
  /** Addresses of the build. */
  readonly published: readonly BuiltPage[];
  /** The committed register. */
  readonly registered: readonly PublishedPage[];
  readonly redirects: readonly Redirect[];
}

/**
 * Whether every address that was ever given out still leads to the same thing.
 * @returns Addresses that are gone, passed on to something else, or sent nowhere; with `unlisted`, those that the register does not know yet.
 */
export function compareAddresses({ published, registered, redirects }: Addresses): { readonly broken: readonly AddressProblem[]; readonly unlisted: readonly AddressProblem[] } {
  const moves = movesOf(redirects);
  const aliases = new Set([...moves.anchors].flatMap(([page, names]) => [...names.keys()].map((name) => `${page}#${name}`)));
  const now = new Map(published.map((page) => [page.address, page]));
  const offered = flatten(published);
  const there = flatten(published.map((page) => ({ ...page, anchors: page.ids })));
  const known = flatten(registered);
  const moved = new Set(redirects.map(({ from }) => from));

  const whereIs = followRedirects(redirects);
  const isThere = (address: string) => there.has(address) || aliases.has(address);

  // A page says most; its other forms and its anchors go with it.
  const kindOf = (address: string): number => (address.includes('#') ? 2 : isFile(address) ? 1 : 0);
  const lost = [...known].filter((address) => !isThere(address) && !isThere(whereIs(address))).sort((a, b) => kindOf(a) - kindOf(b)).map((address) =>
    problem(address, 'dia-chi-mat', `Địa chỉ ${address} đã công bố mà nay không còn.`, `Khôi phục nó, hoặc đổi mã bằng \`npm run rename -- MÃ-CŨ MÃ-MỚI\`, hoặc thêm một mục vào ${REDIRECTS_FILE}.`));
  const another = registered.flatMap(({ address, about }) => {
    const page = now.get(address);
    return about === undefined || page === undefined || page.about === about ? [] : [problem(address, 'dia-chi-dung-lai', `Địa chỉ ${address} nay dành cho một bài gốc khác (trước là ${about}).`, 'Đặt tên khác cho tệp của bản tin mới; địa chỉ đã công bố thì thuộc về bài cũ.')];
  });
  const retaken = redirects.flatMap(({ from }) => (offered.has(from) && !isFile(from) ? [problem(from, 'dia-chi-dung-lai', `Địa chỉ cũ ${from} đã chuyển đi mà nay lại được dùng.`, 'Đặt mã khác; địa chỉ cũ chỉ dùng để dẫn tới nơi mới.', REDIRECTS_FILE)] : []));
  const targets = [...moves.pages, ...[...moves.anchors].flatMap(([page, names]) => [...names].map(([name, beside]) => [`${page}#${name}`, `${page}#${beside}`] as const))];
  const nowhere = targets.flatMap(([from, to]) => (now.has(to.split('#')[0]!) && (!to.includes('#') || there.has(to)) ? [] : [problem(from, 'dia-chi-dich-khong-co', `${from} được chuyển tới ${to}, mà ở đó không có gì.`, 'Sửa `to` thành địa chỉ đang có trên trang.', REDIRECTS_FILE)]));
  const unlisted = [...offered].filter((address) => !known.has(address) && !moved.has(address) && !aliases.has(address)).map((address) =>
    problem(address, 'dia-chi-chua-ghi', `Địa chỉ mới ${address} chưa có trong sổ địa chỉ.`, 'Chạy `npm run build` rồi `npm run addresses`, và gửi kèm các tệp trong content/addresses/.'));
  return { broken: [...lost, ...another, ...retaken, ...nowhere], unlisted };
}

/** What the register is to hold: what the build offers, and what it no longer offers but still has. */
export function nextRegister({ published, registered }: Pick<Addresses, 'published' | 'registered'>): PublishedPage[] {
  const before = new Map(registered.map(({ address, anchors }) => [address, anchors]));
  return published.map(({ address, about, anchors, ids }) => ({ address, about, anchors: [...new Set([...anchors, ...(before.get(address) ?? []).filter((anchor) => ids.includes(anchor))])].sort() }));
}

/** Entries of an older register that the new one dropped without a redirect, so that a change cannot strike out what it takes away. */
export function struckOut(older: readonly PublishedPage[], { registered, redirects }: Pick<Addresses, 'registered' | 'redirects'>): AddressProblem[] {
  const kept = flatten(registered);
  const whereIs = followRedirects(redirects);
  return [...flatten(older)].filter((address) => !kept.has(address) && !kept.has(whereIs(address))).map((address) =>
    problem(address, 'dia-chi-mat', `Địa chỉ ${address} bị xóa khỏi sổ địa chỉ.`, `Khôi phục dòng ấy, hoặc thêm một mục vào ${REDIRECTS_FILE}.`));
}

/** A file that moved is still given under its old name too (see `integration.ts`). */
const isFile = (address: string): boolean => !address.endsWith('/') && !address.includes('#');

const flatten = (pages: readonly PublishedPage[]): Set<string> => new Set(pages.flatMap(({ address, anchors }) => [address, ...anchors.map((anchor) => `${address}#${anchor}`)]));

/** One problem, blamed on the file of the register unless another is named. */
export const problem = (address: string, code: AddressProblem['code'], message: string, remedy: string, file = `${REGISTER_FOLDER}/${registerFile(address.split('#')[0]!)}`): AddressProblem => ({ file, address, code, message, remedy });
