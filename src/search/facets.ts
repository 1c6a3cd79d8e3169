/** Filters of the search page: the name in the address, and its label for readers. One table for records, index and search page. */
export const FACETS = {
  nam: 'Năm',
  'dia-phuong': 'Địa phương',
  'co-quan': 'Cơ quan',
  'chu-de': 'Chủ đề',
  'nguyen-tac': 'Nguyên tắc',
  loai: 'Loại',
} as const;

export type Facet = keyof typeof FACETS;

/** Values of each facet. */
export type FacetValues = { readonly [K in Facet]?: readonly string[] };
