/** Filters of the search index: the name written into the page, and its label for readers. One table for pages, index and search page. */
export const FACETS = {
  nam: 'Năm',
  'dia-phuong': 'Địa phương',
  'chu-de': 'Chủ đề',
  'nguyen-tac': 'Nguyên tắc',
  loai: 'Loại trang',
} as const;

export type Facet = keyof typeof FACETS;

/** Values of each facet on one page. */
export type FacetValues = { readonly [K in Facet]?: readonly string[] };
