import { SCOPE_NAMES } from '../domain/briefing.ts';
import { ID_PATTERN } from '../domain/id.ts';
import { fold } from '../domain/text.ts';
import type { Vocabulary, VocabularyName } from '../domain/vocabulary.ts';
import { type Proposal, slugOf } from '../ingest/proposals.ts';
import { KnownDirectives } from './known-directives.ts';

/** Lists that one field may draw from; `scopes` are the scopes that are no province. */
export type Source = VocabularyName | 'scopes';

/** Editors see names, the file holds ids. */
export class Names {
  readonly #vocabulary: Vocabulary;
  readonly #proposals: Proposal[];

  /** Directives of the record that an outcome may be about. */
  readonly directives: KnownDirectives;

  /** @param proposals - Entries that the lists do not have; a new name is added here. */
  constructor(vocabulary: Vocabulary, proposals: Proposal[], directives = new KnownDirectives(() => Promise.resolve({ briefings: [] }))) {
    this.directives = directives;
    this.#vocabulary = vocabulary;
    this.#proposals = proposals;
  }

  /** What to show for an id; the id itself where nothing is known. */
  nameOf(sources: readonly Source[], id: string): string {
    return sources.flatMap((source) => this.#known(source, id) ?? []).at(0) ?? this.#proposal(sources, id)?.name ?? id;
  }

  /** Does the vocabulary have this id? */
  isKnown(sources: readonly Source[], id: string): boolean {
    return sources.some((source) => this.#known(source, id) !== undefined);
  }

  /** Every name that can be chosen. */
  choices(sources: readonly Source[]): string[] {
    return sources.flatMap((source) => [...this.#entries(source)].map(({ name }) => name));
  }

  /** The id for what somebody typed: a name, an alias, an id, or something new, which becomes a proposal. */
  idFor(sources: readonly Source[], typed: string): string {
    const words = fold(typed);
    if (words === '') return '';
    for (const source of sources) for (const { id, forms } of this.#entries(source)) if (id === words || forms.some((form) => form.toLowerCase() === words.toLowerCase())) return id;
    const proposal = this.#proposals.find(({ list, name, id }) => sources.includes(list) && (name === words || id === words));
    if (proposal) return proposal.id;
    if (ID_PATTERN.test(words)) return words;
    const list = sources.find((source) => source !== 'scopes');
    const id = slugOf(words);
    if (list !== undefined && !this.isKnown(sources, id)) this.#proposals.push({ list, id, name: words, fields: {} });
    return id;
  }

  /** The clauses that a principle set has in the lists, in their order. */
  clausesOf(id: string): { readonly id: string; readonly name: string }[] {
    return (this.#vocabulary.principles.get(id)?.clauses ?? []).map((clause) => ({ id: clause, name: this.nameOf(['principles'], clause) }));
  }

  #known(source: Source, id: string): string | undefined {
    if (source === 'scopes') return SCOPE_NAMES[id as keyof typeof SCOPE_NAMES];
    const entry = this.#vocabulary[source].get(id);
    return entry && displayName(entry);
  }

  #proposal(sources: readonly Source[], id: string): Proposal | undefined {
    return this.#proposals.find((proposal) => proposal.id === id && sources.includes(proposal.list));
  }

  *#entries(source: Source): Iterable<{ id: string; name: string; forms: string[] }> {
    if (source === 'scopes') for (const [id, name] of Object.entries(SCOPE_NAMES)) yield { id, name, forms: [name] };
    else
      for (const entry of this.#vocabulary[source].values()) {
        const { aliases = [], shortName, title } = entry as { aliases?: readonly string[]; shortName?: string; title?: string };
        yield { id: entry.id, name: displayName(entry), forms: [displayName(entry), ...aliases, shortName, title].filter((form) => form !== undefined) };
      }
  }
}

/** Documents are known by kind and number, everything else by its name. */
function displayName(entry: object): string {
  const { name, type, number, title } = entry as { name?: string; type?: string; number?: string | null; title?: string };
  return name ?? (number ? `${type} ${number}` : (title ?? ''));
}
