import slugify from '@sindresorhus/slugify';
import type { Vocabulary, VocabularyName } from '../domain/vocabulary.ts';
import { comparable } from './prose/comparable.ts';

/** An entry that a list does not have yet, in the words of the article; an editor decides. */
export interface Proposal {
  readonly list: VocabularyName;
  readonly id: string;
  readonly name: string;
  /** Further lines of the entry in YAML, as far as the article says. */
  readonly fields: Readonly<Record<string, string | null | readonly string[]>>;
}

/** Unmarked words joined by hyphens, at most `words` of them. @example slugOf('Tỷ lệ hồ sơ trực tuyến') // 'ty-le-ho-so-truc-tuyen' */
export const slugOf = (text: string, words = 10): string => slugify(text, { decamelize: false }).split('-').slice(0, words).join('-') || 'chua-ro';

/** Gives every name an id: that of the vocabulary, or a new one that is remembered as a proposal. */
export class Register {
  readonly #vocabulary: Vocabulary;
  readonly #index = new Map<VocabularyName, ReadonlyMap<string, string>>();
  readonly proposals = new Map<string, Proposal>();

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  /** The id of an entry with this name or alias; `undefined` when there is none. */
  known(list: VocabularyName, name: string): string | undefined {
    let index = this.#index.get(list);
    if (!index) {
      index = new Map([...this.#vocabulary[list].values()].flatMap((entry) => namesOf(entry).map((form) => [key(form), entry.id] as const)));
      this.#index.set(list, index);
    }
    return index.get(key(name));
  }

  /** The id of the entry, known or new. */
  idFor(list: VocabularyName, name: string, fields: Proposal['fields'] = {}, id = slugOf(name)): string {
    const known = this.known(list, name);
    if (known !== undefined) return known;
    if (!this.#vocabulary[list].has(id) && !this.proposals.has(`${list}/${id}`)) this.proposals.set(`${list}/${id}`, { list, id, name, fields });
    return id;
  }
}

const key = (name: string): string => comparable(name).replace(/\s*-\s*/gu, '-').trim();

function namesOf(entry: { readonly id: string } & object): string[] {
  const { name, title, shortName, abbreviation, aliases } = entry as { name?: string; title?: string; shortName?: string; abbreviation?: string | null; aliases?: readonly string[] };
  return [name, title, shortName, abbreviation, ...(aliases ?? [])].filter((form) => typeof form === 'string');
}
