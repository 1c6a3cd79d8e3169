import { longForm, withDays } from './dates.ts';
import { bareOf, type Entry, keyOf, type Lexicon } from './lexicon.ts';
import { asksWho, importance, isInitials, isQuestion, SAME_SENSE } from './stop-words.ts';
import { isMarked, type Word, words } from './words.ts';

/** A word that stands for a typed word, and how well. `key: null` means whatever marks. */
export interface Variant {
  readonly key: string | null;
  readonly bare: string;
  readonly quality: number;
}

/** One typed word. */
export interface Term {
  readonly word: Word;
  readonly marked: boolean;
  /** Inside quotation marks: must be there as typed. */
  readonly quoted: boolean;
  readonly importance: number;
  /** Written together with the next word: 8/8, 52-NQ. */
  readonly joined: boolean;
  readonly variants: readonly Variant[];
}

/** Another wording for the typed words `from` to `until` (exclusive). */
export interface Alternative {
  readonly from: number;
  readonly until: number;
  readonly words: readonly Word[];
  readonly quality: number;
}

export interface Understood {
  readonly text: string;
  readonly question: boolean;
  /** The answer is a person. */
  readonly who: boolean;
  readonly terms: readonly Term[];
  readonly alternatives: readonly Alternative[];
  /** Runs of terms in quotation marks: `[from, until)`. */
  readonly phrases: readonly (readonly [from: number, until: number])[];
  /** What the whole query names, if anything. */
  readonly named: readonly Entry[];
  /** Runs of terms that are one proper name (“Bắc Kạn”, “Bộ TT&TT”, “Đề án 06”): `[from, until)`. A part of it is not it. */
  readonly properNames: readonly (readonly [from: number, until: number])[];
}

/** A spelling guessed from the record's own words. */
export const MISSPELT = 0.68;
const SAME = 0.9;
const WITH_A_DAY = 0.12;
/** What a question asks may be said by another word of the same sense. */
const LIKE = 0.8;
const NEAR = 0.7;
/** A name written with other marks than typed (“Bắc Cạn”, “Yên Bài”). */
const OTHER_MARKS = 0.8;

/** Kinds of entries that are proper names, and how many words such a name may have to be looked for as a whole. */
const PROPER = new Set(['dia-phuong', 'nguoi', 'co-quan', 'van-ban']);
const PROPER_LENGTH = 8;

const QUOTED = /["“”„«»][^"“”„«»]+["“”„«»]/u;

/** Reads a query as typed; knows the vocabulary, not yet what the record holds. */
export function understand(typed: string, lexicon: Lexicon): Understood {
  const plain = typed.normalize('NFC').replace(/[\u200b-\u200d\ufeff\u00ad]/gu, '').replace(/\s+/gu, ' ').trim();
  // Days and shares in the notation of the newspapers; between quotation marks nothing is changed.
  const text = QUOTED.test(plain) ? plain : withDays(plain).replace(/(?<=\d|nhi[eê]u|m[aấ]y)\s*ph[aầ]n\s+tr[aă]m(?!\p{L})/giu, '%');
  const found = words(text);
  const quotes = [...text.matchAll(/["“”„«»]([^"“”„«»]+)["“”„«»]/gu)].map(({ index, 0: all }) => [index, index + all.length] as const);
  const question = isQuestion(text);
  const inside = ({ start }: Word): boolean => quotes.some(([from, until]) => from <= start && start < until);
  const anyMarked = found.some(({ text: typedWord }) => isMarked(typedWord));
  const weights = found.map((word) => (inside(word) || isInitials(word.text, text) ? 1 : importance(word.text.toLowerCase(), question, anyMarked)));
  // Beside a day the word “ngày” says nothing.
  for (const [index, { bare, end }] of found.entries()) if (bare === 'ngay' && /^\s+\d{1,2}[/]\d/u.test(text.slice(end))) weights[index] = WITH_A_DAY;
  const onlyStops = weights.every((weight) => weight < 1);
  const terms = found.map((word, index): Term => {
    const marked = isMarked(word.text);
    const joined = /^[/.-]$/u.test(text.slice(word.end, found[index + 1]?.start ?? word.end));
    return { word, marked, joined, quoted: inside(word), importance: onlyStops ? 1 : weights[index]!, variants: variantsOf(word, marked, anyMarked) };
  });
  const phrases = quotes.flatMap(([from, until]) => {
    const first = found.findIndex(({ start }) => start >= from);
    const after = found.findLastIndex(({ start }) => start < until) + 1;
    return first >= 0 && after > first ? [[first, after] as const] : [];
  });
  const { alternatives, ...names } = namesIn(terms, lexicon);
  return { text, question, who: asksWho(text), terms, phrases, alternatives: [...alternatives, ...daysIn(terms), ...(question ? likeIn(terms) : [])], ...names };
}

function variantsOf({ key, bare }: Word, marked: boolean, anyMarked: boolean): Variant[] {
  if (/^\d+$/u.test(bare)) {
    const other = /^0\d$/u.test(bare) ? bare.slice(1) : /^\d$/u.test(bare) ? `0${bare}` : undefined;
    return [{ key, bare, quality: 1 }, ...(other === undefined ? [] : [{ key: other, bare: other, quality: 0.85 }])];
  }
  // In a query with marks, a word without them may have none or have lost them.
  if (!marked && anyMarked) return [{ key, bare, quality: 1 }, { key: null, bare, quality: 0.8 }];
  return [{ key: marked ? key : null, bare, quality: 1 }];
}

/** Days as they stand in running text. */
const daysIn = (terms: readonly Term[]): Alternative[] =>
  terms.flatMap(({ joined }, from) =>
    !joined || terms[from - 1]?.joined ? [] : [2, 3].flatMap((length) => {
      const parts = terms.slice(from, from + length);
      const form = parts.length === length && parts.slice(0, -1).every((part) => part.joined && !part.quoted) ? longForm(parts.map(({ word }) => word)) : undefined;
      return form ? [{ from, until: from + length, words: form, quality: SAME }] : [];
    }),
  );

/** The other words of a question's sense. */
const likeIn = (terms: readonly Term[]): Alternative[] =>
  SAME_SENSE.flatMap((group) => {
    const forms = group.map(words);
    return forms.flatMap((form) => terms.flatMap((_, from) => {
      const until = from + form.length;
      const there = until <= terms.length && form.every(({ key, bare }, place) => (terms[from + place]!.marked ? terms[from + place]!.word.key === key : terms[from + place]!.word.bare === bare));
      return there ? forms.filter((other) => other !== form).map((other): Alternative => ({ from, until, words: other, quality: LIKE })) : [];
    }));
  });

/** Names of the vocabulary in the query, longest first and not overlapping a longer one of equal spelling. */
function namesIn(terms: readonly Term[], lexicon: Lexicon): Pick<Understood, 'alternatives' | 'named' | 'properNames'> {
  const alternatives: Alternative[] = [];
  const named: Entry[] = [];
  let properNames: (readonly [number, number])[] = [];
  const core = trimmed(terms);
  for (let from = 0; from < terms.length; from++)
    for (let until = Math.min(terms.length, from + lexicon.longest); until > from; until--) {
      const span = terms.slice(from, until);
      if (span.some(({ quoted }) => quoted)) continue;
      const typed = span.map(({ word }) => word);
      const whole = from <= core[0] && until === core[1];
      for (const entry of lexicon.byBare.get(bareOf(typed)) ?? []) {
        const spelled = entry.forms.find((form) => bareOf(form) === bareOf(typed) && form.every(({ key }, index) => !span[index]!.marked || key === span[index]!.word.key));
        if (!spelled && span.length === 1) continue;
        const scale = spelled ? 1 : OTHER_MARKS;
        // The shorter name within a longer one is the one that texts print: “Sở TT&TT Bắc Ninh” is asked for by “Bắc Ninh”.
        if (PROPER.has(entry.kind) && span.length > 1 && span.length <= PROPER_LENGTH) properNames = [...properNames.filter(([start, end]) => until <= start || end <= from), [from, until]];
        if (whole && entry.address !== '' && !named.includes(entry)) named.push(entry);
        const add = (form: readonly Word[], quality: number) => {
          if (keyOf(form) !== keyOf(typed)) alternatives.push({ from, until, words: form, quality });
        };
        for (const form of entry.forms) if (form.length <= 9 && (form !== spelled || span.some(({ marked }) => !marked))) add(form, form === spelled ? 1 : bareOf(form) === bareOf(typed) ? scale : SAME * scale);
        for (const form of entry.near) add(form, NEAR * scale);
      }
    }
  return { alternatives, named, properNames };
}

/** Without “tỉnh”, “là gì” and the like around it. */
function trimmed(terms: readonly Term[]): readonly [number, number] {
  const around = /^(?:tỉnh|tinh|thành|phố|ông|bà|đồng|chí|là|la|gì|gi|nguyên|tắc|thuật|ngữ|số|văn|bản|hội|nghị|phiên|họp|ngày|sáng|chiều)$/u;
  let from = 0;
  let until = terms.length;
  while (until > from && /^(?:là|la|gì|gi|nghĩa|viết|tắt|nay|thuộc|đâu|nào|ai|gồm|gom|những|có|ở)$/u.test(terms[until - 1]!.word.text.toLowerCase())) until--;
  while (from < until - 1 && around.test(terms[from]!.word.text.toLowerCase())) from++;
  return [from, until];
}
