import type { Edtf } from './day.ts';
import type { Entry, VocabularyName } from './vocabulary.ts';

/** `/soan-bai/danh-muc.json`: what the drafting page needs to know of the record. */
export interface DraftingData {
  readonly vocabulary: { readonly [K in VocabularyName]: readonly Entry<K>[] };
  /** Articles that the record has already, and the address of the briefing made from each. */
  readonly seeds: readonly { readonly name: string; readonly sha256: string; readonly briefing: string | null }[];
  /** Ids of the published briefings. */
  readonly briefings: readonly string[];
  /** Directives of the record, the latest first: an article may tell what became of one. */
  readonly directives: readonly KnownDirective[];
}

/** A directive as an editor looks for it. */
export interface KnownDirective {
  /** `<briefing>/<directive>`. */
  readonly key: string;
  readonly action: string;
  readonly due: Edtf | null;
  /** The day it was given. */
  readonly given: Edtf;
  /** Title of its briefing. */
  readonly title: string;
}
