import type { Briefing } from '../domain/briefing.ts';
import { ID_PATTERN } from '../domain/id.ts';
import type { Vocabulary, VocabularyName } from '../domain/vocabulary.ts';

/** What gets another id. */
export type Subject =
  | { readonly kind: 'briefing'; readonly id: string }
  | { readonly kind: 'fact'; readonly briefing: string; readonly id: string }
  | { readonly kind: 'entry'; readonly list: VocabularyName; readonly id: string };

/** Why nothing can be renamed, for the editor. */
export class Refusal extends Error {}

/** What ids are looked up in. */
export interface Ids {
  readonly briefings: ReadonlyMap<string, Briefing>;
  readonly vocabulary: Vocabulary;
}

/**
 * What an editor means by an id: `2024-07-19-gia-lai`, `2024-07-19-gia-lai/so-hoa-ho-so`, `pham-minh-chinh` or, where two lists have it, `people/pham-minh-chinh`.
 * @throws Refusal when nothing has that id, or more than one thing.
 */
export function subjectNamed(words: string, ids: Ids): Subject {
  const found = candidates(words, ids);
  if (found.length === 1) return found[0]!;
  if (found.length === 0) throw new Refusal(`Không có bản tin, chỉ đạo, số liệu hay mục danh mục nào mang mã \`${words}\`.`);
  throw new Refusal(`Mã \`${words}\` có ở ${found.length} nơi. Ghi rõ một trong: ${found.map((subject) => `\`${nameOf(subject)}\``).join(', ')}.`);
}

/** The new id, with the part before the slash left out or as it was. @throws Refusal when it is no id, or taken. */
export function newId(words: string, subject: Subject, { briefings, vocabulary }: Ids): string {
  const prefix = subject.kind === 'fact' ? `${subject.briefing}/` : subject.kind === 'entry' ? `${subject.list}/` : '';
  const id = prefix !== '' && words.startsWith(prefix) ? words.slice(prefix.length) : words;
  if (!ID_PATTERN.test(id)) throw new Refusal(`\`${words}\` không dùng làm mã được: mã chỉ gồm chữ thường không dấu, chữ số và gạch nối${id.includes('/') ? '; phần trước dấu / không đổi bằng lệnh này' : ''}.`);
  const taken = subject.kind === 'briefing' ? briefings.has(id) : subject.kind === 'fact' ? factsOf(briefings.get(subject.briefing)!).includes(id) : listsBeside(subject.list).some((list) => vocabulary[list].has(id));
  if (taken) throw new Refusal(`Mã \`${id}\` đã có. Chọn mã khác.`);
  return id;
}

export const nameOf = (subject: Subject): string => (subject.kind === 'briefing' ? subject.id : subject.kind === 'fact' ? `${subject.briefing}/${subject.id}` : `${subject.list}/${subject.id}`);

function candidates(words: string, { briefings, vocabulary }: Ids): Subject[] {
  const lists = Object.keys(vocabulary) as VocabularyName[];
  const [before, after, ...rest] = words.split('/');
  if (rest.length > 0 || before === undefined) return [];
  if (after !== undefined) {
    const list = lists.find((name) => name === before);
    if (list) return vocabulary[list].has(after) ? [{ kind: 'entry', list, id: after }] : [];
    const briefing = briefings.get(before);
    return briefing && factsOf(briefing).includes(after) ? [{ kind: 'fact', briefing: before, id: after }] : [];
  }
  return [
    ...(briefings.has(words) ? [{ kind: 'briefing', id: words } as const] : []),
    ...[...briefings].flatMap(([briefing, content]) => (factsOf(content).includes(words) ? [{ kind: 'fact', briefing, id: words } as const] : [])),
    ...lists.flatMap((list) => (vocabulary[list].has(words) ? [{ kind: 'entry', list, id: words } as const] : [])),
  ];
}

const factsOf = ({ metrics, directives }: Briefing): string[] => [...metrics, ...directives].map(({ id }) => id);

/** Fields such as `issuer` hold an id of either list, so that no id may be in both. */
const listsBeside = (list: VocabularyName): readonly VocabularyName[] => (list === 'people' || list === 'organisations' ? ['people', 'organisations'] : [list]);
