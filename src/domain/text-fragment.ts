/** Quotes longer than this are named by their first and last words, as the specification advises for long passages. */
const LONGEST_EXACT = 120;
const WORDS_AT_EACH_END = 5;

/**
 * A text fragment that leads a browser to these words on a page.
 * @param words - Folded text, exactly as the page shows it.
 * @see https://wicg.github.io/scroll-to-text-fragment/ (percent-encoding of `-`, `,` and `&` included)
 * @example textFragment('18,3%') // ':~:text=18%2C3%25'
 */
export function textFragment(words: string): string {
  if (words.length <= LONGEST_EXACT) return `:~:text=${encode(words)}`;
  const list = words.split(' ');
  return `:~:text=${encode(list.slice(0, WORDS_AT_EACH_END).join(' '))},${encode(list.slice(-WORDS_AT_EACH_END).join(' '))}`;
}

/** An address that leads to these words; a fragment it has already is kept in front. */
export const addressOfWords = (address: string, words: string): string => `${address}${address.includes('#') ? '' : '#'}${textFragment(words)}`;

const encode = (words: string): string => encodeURIComponent(words).replaceAll('-', '%2D');
