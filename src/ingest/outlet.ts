import type { CleanArticle, Evidence } from './article.ts';

/** Marks that outlets print before the first sentence or below the last; each gives the words that name it. */
const SIGNS: readonly { readonly pattern: RegExp; readonly isName: boolean }[] = [
  { pattern: /^(?<name>(?:Báo|Đài|Cổng TTĐT|Cổng Thông tin điện tử|Trang TTĐT|Tạp chí|Trung tâm Truyền thông)[^–—,.:;]{2,60}?)\s*[–—-]\s/u, isName: true },
  { pattern: /^\((?<name>[\p{L}][\p{L}\d. -]{1,40})\)\s*[–—-]?\s/u, isName: false },
  { pattern: /^(?<name>\p{Lu}{3,10})\s*[–—-]\s/u, isName: false },
];

/** Where the article was published, as far as its first words say. A short mark such as “(BNP)” is a hint, not a name. */
export function readOutlet({ blocks }: CleanArticle): (Evidence<string> & { readonly isName: boolean }) | null {
  const lead = blocks.find(({ kind }) => kind === 'paragraph')?.text ?? '';
  for (const { pattern, isName } of SIGNS) {
    const name = pattern.exec(lead)?.groups?.['name'];
    if (name !== undefined) return { value: name.trim(), evidence: name.trim(), isName };
  }
  return null;
}
