import type { BriefingRecord, DirectiveRecord } from '../domain/record.ts';
import type { Conference, Vocabulary } from '../domain/vocabulary.ts';
import type { Facet, FacetValues } from '../search/facets.ts';

/** Search filters of a briefing page. */
export const briefingFacets = (briefing: BriefingRecord, vocabulary: Vocabulary): FacetValues => ({
  loai: ['Bản tin'],
  ...placeAndTime(briefing, vocabulary),
  'chu-de': briefing.themes.flatMap((id) => vocabulary.themes.get(id)?.name ?? []),
  'nguyen-tac': briefing.principles.flatMap(({ id }) => vocabulary.principles.get(id)?.name ?? []),
});

/** Search filters of a directive page. */
export const directiveFacets = (directive: DirectiveRecord, vocabulary: Vocabulary): FacetValues => ({
  loai: ['Chỉ đạo'],
  ...placeAndTime(directive.briefing, vocabulary),
  'chu-de': directive.themes.flatMap((id) => vocabulary.themes.get(id)?.name ?? []),
  'nguyen-tac': directive.principles.flatMap((id) => vocabulary.principles.get(id)?.name ?? []),
});

const placeAndTime = ({ date, provinces }: BriefingRecord, vocabulary: Vocabulary): FacetValues => ({
  nam: [date.value.slice(0, 4)],
  'dia-phuong': provinces.flatMap(({ id }) => vocabulary.provinces.get(id)?.name ?? []),
});

/** Search filters of a conference page: those of its briefings together. */
export const conferenceFacets = (conference: Conference, briefings: readonly BriefingRecord[], vocabulary: Vocabulary): FacetValues => {
  const all = briefings.map((briefing) => briefingFacets(briefing, vocabulary));
  const union = (facet: Facet): string[] => [...new Set(all.flatMap((facets) => facets[facet] ?? []))];
  return { loai: ['Hội nghị'], nam: [conference.date.slice(0, 4)], 'dia-phuong': union('dia-phuong'), 'chu-de': union('chu-de'), 'nguyen-tac': union('nguyen-tac') };
};
