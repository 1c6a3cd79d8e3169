import { COMMON_SURNAMES } from './surnames.ts';

const LABEL = /^(?:tin,? ?(?:và |, )?(?:bài|ảnh)(?:,? ?(?:và )?ảnh)?|bài,? ?(?:và )?ảnh|bài|tin|tác giả|thực hiện|người viết|biên soạn|biên tập|nhóm pv|nhóm phóng viên|pv|phóng viên|ctv|bài viết|clip|ảnh và tin|tin và ảnh|by|author)\s*[:–-]?\s*/iu;
const AGENCY = /^(?:TTXVN|VGP|VOV|VTV|PV|CTV|Chinhphu\.vn|baochinhphu\.vn|Báo [\p{L} ]{2,40}|Cổng TTĐT[\p{L} ]{0,40}|Trung tâm [\p{L} -]{3,60}|Văn phòng [\p{L} -]{3,60}|Ban Biên tập|BBT|Nhóm PV|Nhóm phóng viên|Phóng viên|Thời sự|Tổng hợp)$/iu;
const INITIALS = /^(?:\p{Lu}{1,3}\.){1,4}\s?\p{Lu}{0,12}$|^\p{Lu}\.\s?\p{Lu}[\p{Ll}\p{Lu}]{0,14}$|^\p{Lu}{2,4}$|^\p{Lu}\.\p{Lu}\.?$/u;
const NAME_WORD = /^\p{Lu}[\p{L}’']*$/u;

/** A printed author. */
export interface Byline {
  /** Without label, e.g. `Minh Thuỳ`. */
  readonly value: string;
  /** The words as printed. */
  readonly evidence: string;
}

/**
 * Reads a short line as the author's name.
 * @param places - Names that are places, in lower case: a lone “Sơn La” is a dateline.
 * @returns `undefined` for anything that is not one to four names, with or without a label such as “Tin:”.
 * @example readByline('Tin: Minh Thuỳ', new Set()) // { value: 'Minh Thuỳ', evidence: 'Tin: Minh Thuỳ' }
 * @example readByline('Đ.THẢO – V.YÊN', new Set()) // { value: 'Đ.THẢO – V.YÊN', … }
 */
export function readByline(line: string, places: ReadonlySet<string>): Byline | undefined {
  if (line.length > 80) return undefined;
  const bare = line.replace(/^[\s*]+|[\s*]+$/gu, '').replace(/^[([]([^()[\]]*)[)\]]$/u, '$1');
  const label = LABEL.exec(bare);
  const hasLabel = label !== null && label[0].trim() !== '' && /[:–-]\s*$|^pv |^phóng viên |^nhóm /iu.test(label[0]);
  const own = hasLabel ? bare.slice(label[0].length) : bare;
  const value = (own.trim() === '' ? bare : own).replace(/^[\s:–-]+|[\s;,:–-]+$/gu, '');
  const parts = value.replace(/\s*\([^()]{1,50}\)\s*$/u, '').split(/\s*(?:[–—&;,/+|]|\s-\s|\bvà\b)\s*/u).filter(Boolean);
  if (parts.length === 0 || parts.length > 5 || value === '') return undefined;
  const isName = (part: string) => INITIALS.test(part) || AGENCY.test(part) || isPerson(part);
  if (!parts.every(isName) || places.has(value.toLowerCase())) return undefined;
  if (!hasLabel && parts.every((part) => AGENCY.test(part) && !/^(?:PV|CTV|BBT|Nhóm|TTXVN|Tổng hợp)/iu.test(part))) return undefined;
  return { value, evidence: line };
}

function isPerson(text: string): boolean {
  const words = text.replace(/^(?:PGS|GS|TS|ThS|BS|KS|LS|NB|CN)[.\s]+/u, '').split(' ');
  if (words.length > 5 || !words.every((word) => NAME_WORD.test(word) || INITIALS.test(word))) return false;
  return words.length >= 2 ? words.length <= 4 || COMMON_SURNAMES.has(words[0]!) : words[0]!.length >= 2 && words[0]!.length <= 12;
}
