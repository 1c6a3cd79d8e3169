import type { CleanArticle, Doubt } from './article.ts';

interface Person {
  readonly name: string;
  readonly evidence: string;
  readonly line: number;
}

/** What a reading of people becomes when names cut by a small letter are made whole. */
export interface WholeNames<T> {
  readonly people: readonly T[];
  readonly doubts: readonly Doubt[];
}

/**
 * Makes names whole that a slip of the typist cuts short: “Phạm Minh chính” is Phạm Minh Chính, when a person of that name is known or named elsewhere in the article; a doubt says so.
 * A name that ends in “Văn” or “Thị” before a small letter stays as it is, with a doubt.
 * @param names - Full names of people, of the vocabulary and of the article.
 */
export function wholeNames<T extends Person>(people: readonly T[], names: readonly string[], field: string, { blocks }: CleanArticle): WholeNames<T> {
  const textOf = new Map(blocks.map(({ line, text }) => [line, text]));
  const doubts: Doubt[] = [];
  const whole = people.map((person) => {
    const text = textOf.get(person.line) ?? person.evidence;
    const from = text.indexOf(person.evidence);
    const at = text.indexOf(person.name, Math.max(0, from));
    const next = at === -1 ? undefined : /^ (?<word>\p{Ll}+)(?!\p{L})/u.exec(text.slice(at + person.name.length))?.groups?.['word'];
    if (next === undefined) return person;
    const full = names.find((name) => name.startsWith(`${person.name} `) && text.slice(at, at + name.length).toLowerCase() === name.toLowerCase() && !/\p{L}/u.test(text[at + name.length] ?? ''));
    if (full === undefined) {
      if (/ (?:Văn|Thị)$/u.test(person.name)) doubts.push({ field, message: `Tên “${person.name}” có thể thiếu chữ: bài in “${person.name} ${next}”. Xem lại tên.`, evidence: person.evidence });
      return person;
    }
    const printed = text.slice(at, at + full.length);
    const evidence = person.evidence.endsWith(person.name) ? text.slice(from, at + full.length) : person.evidence;
    doubts.push({ field, message: `Bài in “${printed}”; bản nháp đọc là ${full}. Xem lại tên.`, evidence });
    return { ...person, name: full, evidence };
  });
  return { people: whole, doubts };
}
