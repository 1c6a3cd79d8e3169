/** A word that is drawn like one of Latin letters and is not: it reads right, and no search or comparison finds it. */
export interface LookAlike {
  readonly index: number;
  readonly word: string;
  /** The first letter that is not what it seems. */
  readonly letter: string;
}

/** Letters of one word; marks stay with their letter. */
const WORD = /[\p{L}\p{M}]+/gu;
const LATIN = /\p{Script=Latin}/u;
/** Letters of another alphabet; inside a word of Latin letters there is no reason for one. */
const OTHER_ALPHABET = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}\p{Script=Coptic}\p{Script=Lisu}\p{Script=Deseret}]/u;
/** Letters of formulas, full width, or Icelandic eth and African d for đ: never in a Vietnamese word. */
const DISGUISED = /[\u{1D400}-\u{1D7FF}\uFF21-\uFF3A\uFF41-\uFF5A\u2100-\u214FÐðƉ]/u;
/** Letters of Cyrillic and Greek that are drawn like Latin ones ({@link https://www.unicode.org/Public/security/latest/confusables.txt}): a word of these alone passes for Latin. */
const TWINS = /^[АВЕЅІЈКМНОРСТУХаесіјорсухһԁԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧονϲ]{2,}$/u;

/** Every such word of `text`. @example lookAlikes('Chính phủ', …) // [] @example lookAlikes('сhính') // [{ index: 0, word: 'сhính', letter: 'с' }] */
export function lookAlikes(text: string): LookAlike[] {
  if (!DISGUISED.test(text) && !OTHER_ALPHABET.test(text)) return [];
  return [...text.matchAll(WORD)].flatMap(({ index, 0: word }) => {
    const letter = DISGUISED.exec(word)?.[0] ?? (LATIN.test(word) || TWINS.test(word) ? OTHER_ALPHABET.exec(word)?.[0] : undefined);
    return letter === undefined ? [] : [{ index, word, letter }];
  });
}
