import type { FacetValues } from './facets.ts';

/** What the site tells search about one page: the intermediate form between `query/` and the index, one file of them per briefing. */
export interface PageRecord {
  /** Root-relative address with the site's prefix. */
  readonly url: string;
  readonly title: string;
  readonly kind: Kind;
  /** Day, month or year; '' for what has none. */
  readonly date: string;
  /** Short name of the conference, for the line above a result; '' for what has none. */
  readonly conference: string;
  /** Words that hold for every passage of the page: places old and new, dates, people, other names. */
  readonly context: string;
  readonly facets: FacetValues;
  readonly passages: readonly PassageRecord[];
}

/** A page as the index is told of it. Its passages are read when they are needed: those of a whole archive would fill the memory. */
export interface PageSource extends Omit<PageRecord, 'passages'> {
  /** Kinds of its passages, each once. */
  readonly kinds: readonly Kind[];
  /** Digest of all that is in it. */
  readonly made: string;
  readonly passages: () => readonly PassageRecord[];
}

export interface PassageRecord {
  readonly kind: Kind;
  /** Anchor on the page (`#…`), or a root-relative address of its own. */
  readonly target: string;
  /** The passage as printed. */
  readonly text: string;
  /** A line above the text: the task of a directive, the name of a figure; '' where there is none. */
  readonly label: string;
  /** Anchor of the block of the article it stands in, so that a block and its facts are one result; '' for none. */
  readonly block: string;
  readonly facets?: FacetValues;
}

/** Kinds of results, with their names for readers. */
export const KINDS = {
  'chi-dao': 'Chỉ đạo',
  'so-lieu': 'Số liệu',
  doan: 'Đoạn trong bài',
  'ban-tin': 'Bản tin',
  'hoi-nghi': 'Hội nghị',
  'chi-tieu': 'Chỉ tiêu',
  'nguyen-tac': 'Nguyên tắc',
  'chu-de': 'Chủ đề',
  'dia-phuong': 'Địa phương',
  'co-quan': 'Cơ quan',
  nguoi: 'Người',
  'van-ban': 'Văn bản',
  'thuat-ngu': 'Thuật ngữ',
} as const;
export type Kind = keyof typeof KINDS;

/** Kinds whose words are ours or the vocabulary's, not an article's. */
export const isEntity = (kind: Kind): boolean => kind !== 'chi-dao' && kind !== 'so-lieu' && kind !== 'doan' && kind !== 'ban-tin';
