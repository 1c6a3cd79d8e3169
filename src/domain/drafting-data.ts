import type { Edtf } from './day.ts';
import type { Entry, VocabularyName } from './vocabulary.ts';

/** `/soan-bai/danh-muc.json`: what the drafting page needs to know of the record. */
export interface DraftingData {
  readonly vocabulary: { readonly [K in VocabularyName]: readonly Entry<K>[] };
  /** Articles that the record has already, and the address of the briefing made from each. */
  readonly seeds: readonly { readonly name: string; readonly sha256: string; readonly briefing: string | null }[];
  /** Ids of the published briefings. */
  readonly briefings: readonly string[];
}

/**
 * `/soan-bai/chi-dao.json`: every directive of the record, under the briefing that tells of it, the latest first. Apart from {@link DraftingData}, because it is
 * by far the longest list and only an article that tells what became of a directive needs it; what a briefing's directives share is written once.
 */
export interface DirectiveFile {
  readonly briefings: readonly {
    /** Id of the briefing. */
    readonly id: string;
    readonly title: string;
    /** The day its directives were given. */
    readonly given: Edtf;
    /** The deadline is missing where none was set. */
    readonly directives: readonly (readonly [id: string, action: string, due?: Edtf])[];
  }[];
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
